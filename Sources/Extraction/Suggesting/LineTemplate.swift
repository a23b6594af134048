import SpanishNumbers

/// Lines of like wording as one pattern: the words they share, slots where numbers and names stand, alternatives where few words vary.
struct LineTemplate {
    enum Part: Hashable {
        case word(String)
        /// A number: the column it stands in.
        case number(Int)
        case name(Int, vocabulary: String)
        /// Words that vary without end and name what the line is about.
        case text(ClosedRange<Int>)
        case gap(Int)
        /// Between fixed parts: what some lines have there.
        case choice([[Part]], optional: Bool)
    }

    let alignment: LineAlignment
    private(set) var parts: [Part] = []
    /// Columns of the numbers to be explained, in order.
    private(set) var numbers: [Int] = []
    private(set) var names: [Int] = []
    /// First and last column of the words that vary and name the line.
    private(set) var texts: [ClosedRange<Int>] = []

    /// Words kept before the first slot, after the last and around long stretches between.
    private static let kept = 4
    private static let variants = 4
    private static let variantLength = 5

    /// `nil` where the lines have too little in common.
    init?(_ alignment: LineAlignment) {
        self.alignment = alignment
        let columns = alignment.columns
        var column = 0
        while column < columns.count {
            if columns[column].isEverywhere, isFixed(columns[column]) {
                parts.append(fixed(column))
                column += 1
                continue
            }
            let start = column
            while column < columns.count, !(columns[column].isEverywhere && isFixed(columns[column])) { column += 1 }
            guard let region = region(start..<column) else { return nil }
            parts.append(region)
        }
        trim()
        collectSlots()
        guard !numbers.isEmpty, hasContent else { return nil }
    }

    private func isFixed(_ column: LineAlignment.Column) -> Bool {
        guard let first = column.first else { return false }
        return column.items.allSatisfy { $0?.key == first.key }
    }

    private func fixed(_ column: Int) -> Part { part(alignment.columns[column].first, column) }

    private func part(_ item: LineItem?, _ column: Int) -> Part {
        guard let item else { return .gap(1) }
        if item.mention != nil {
            // A number that needs no explanation stands for any of its kind.
            return alignment.columns[column].items.contains { $0?.isTarget ?? false } ? .number(column) : .gap(6)
        }
        if let name = item.name { return .name(column, vocabulary: name.vocabulary) }
        return .word(item.literal)
    }

    /// Columns that not all lines have alike.
    private func region(_ columns: Range<Int>) -> Part? {
        var variants: [[Part]] = []
        var keys: Set<[String]> = []
        var isOptional = false
        var longest = 0
        var hasTarget = false
        for line in alignment.columns[columns.lowerBound].items.indices {
            let present = columns.filter { alignment.columns[$0].items[line] != nil }
            let items = present.compactMap { alignment.columns[$0].items[line] }
            longest = max(longest, items.count)
            hasTarget = hasTarget || items.contains(where: \.isTarget)
            if items.isEmpty { isOptional = true }
            if keys.insert(items.map(\.key)).inserted, !items.isEmpty {
                variants.append(present.map { part(alignment.columns[$0].items[line], $0) })
            }
        }
        let isShort = variants.count <= Self.variants && longest <= Self.variantLength + (hasTarget ? 6 : 0)
        let lines = alignment.columns[columns.lowerBound].items.count
        let recurs = hasTarget || variants.count <= max(2, lines / 2)
        if isShort, recurs, !variants.contains(where: { $0.contains { if case .gap = $0 { true } else { false } } }) {
            return .choice(variants, optional: isOptional)
        }
        if hasTarget { return nil }
        if !isOptional, longest <= 10, !variants.joined().contains(where: { if case .word = $0 { false } else { true } }) {
            return .text(columns.lowerBound...(columns.upperBound - 1))
        }
        return .gap(min(60, longest + 2))
    }

    /// Leaves out words far from any slot: the fewest words that fix the meaning outlive next year's wording.
    private mutating func trim() {
        func isSlot(_ part: Part) -> Bool {
            switch part {
            case .number, .name, .text: true
            case .choice(let variants, _): variants.joined().contains { isSlot($0) }
            case .word, .gap: false
            }
        }
        func isNumber(_ part: Part) -> Bool {
            switch part {
            case .number: true
            case .choice(let variants, _): variants.joined().contains { isNumber($0) }
            default: false
            }
        }
        guard let first = parts.firstIndex(where: isSlot), let last = parts.lastIndex(where: isSlot) else { return }
        let hasNumberFirst = isNumber(parts[first])
        var result: [Part] = []
        for part in parts[max(0, first - (hasNumberFirst ? Self.kept : 1))..<first] { result.append(part) }
        var index = first
        while index <= last {
            let run = parts[index...last].prefix { !isSlot($0) }
            if run.count > Self.kept * 2 + 1 {
                result += run.prefix(Self.kept)
                result.append(.gap(min(60, run.dropFirst(Self.kept).dropLast(Self.kept).reduce(2) { $0 + length($1) })))
                result += run.suffix(Self.kept)
            } else {
                result += run
            }
            index += run.count
            if index <= last { result.append(parts[index]) }
            index += 1
        }
        result += parts[(last + 1)...].prefix(3)
        while let tail = result.last, isIdle(tail) { result.removeLast() }
        while let head = result.first, isIdle(head) { result.removeFirst() }
        parts = joinedGaps(result)
    }

    private func isIdle(_ part: Part) -> Bool {
        switch part {
        case .gap: true
        case .word(let word): !LineItem.isContent(Template.folded(word))
        case .choice(let variants, _): !variants.joined().contains { if case .word = $0 { false } else { true } }
        default: false
        }
    }

    private func length(_ part: Part) -> Int {
        switch part {
        case .gap(let bound): bound
        case .choice(let variants, _): variants.map(\.count).max() ?? 1
        default: 1
        }
    }

    /// Two gaps side by side are one.
    private func joinedGaps(_ parts: [Part]) -> [Part] {
        var result: [Part] = []
        for part in parts {
            if case .gap(let bound) = part, case .gap(let before)? = result.last {
                result[result.count - 1] = .gap(min(60, before + bound))
            } else {
                result.append(part)
            }
        }
        return result
    }

    private mutating func collectSlots() {
        func visit(_ part: Part) {
            switch part {
            case .number(let column): if !numbers.contains(column) { numbers.append(column) }
            case .name(let column, _): if !names.contains(column) { names.append(column) }
            case .text(let columns): texts.append(columns)
            case .choice(let variants, _): for part in variants.joined() { visit(part) }
            case .word, .gap: break
            }
        }
        for part in parts { visit(part) }
    }

    private var hasContent: Bool {
        parts.contains { if case .word(let word) = $0 { LineItem.isContent(Template.folded(word)) } else { false } }
    }
}
