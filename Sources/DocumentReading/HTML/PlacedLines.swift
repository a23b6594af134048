internal import DocumentModel

/// Where a converter of PDF files put a line: on which of its pages, and where there.
struct SheetPlace: Hashable {
    /// Counts the pages, from 1.
    var page: Int
    /// In pixels from the top and the left of the page; `nil` where styles of the page say so and not the line itself, or nothing does.
    var top: Double?
    var left: Double?
    /// Counts the lines that the converter took for parts of one paragraph or list, from 0. All have the place of the first.
    var lineOfBlock = 0
}

/// Makes paragraphs of the lines that converters such as pdftohtml and pdf2htmlEX place one by one on their pages.
enum PlacedLines {
    /// `nil` where the page is no such conversion.
    static func settle(_ drafts: [DraftBlock]) -> [DraftBlock]? {
        guard drafts.count(where: { $0.sheet != nil }) * 10 >= drafts.count * 7 else { return nil }
        var lines = joinedFragments(drafts)
        markFurniture(&lines)
        markOutline(&lines)
        lines = joinedLines(lines)
        markHeadings(&lines)
        let wrapped = lines.map { MarkdownReader.DraftBlock(block: $0, lines: 1, isAlone: false) }
        return PageCuts.join(wrapped).map(\.block)
    }

    /// Puts together what stands on one line in pieces: where the type changes, and around the calls of notes.
    private static func joinedFragments(_ drafts: [DraftBlock]) -> [DraftBlock] {
        let raised = raisedLabels(drafts)
        var result: [DraftBlock] = []
        for (index, draft) in drafts.enumerated() {
            var draft = draft
            if raised.contains(index) {
                for run in draft.text.runs.indices { draft.text.runs[run].style.insert(.superscript) }
            }
            guard let last = result.last, isOnLine(of: last, draft, isRaised: raised.contains(index) || raised.contains(index - 1)),
                isRunning(last), isPlain(draft)
            else {
                result.append(draft)
                continue
            }
            let top = result.count - 1
            if raised.contains(index) {
                result[top].text.appendVerbatim(draft.text)
            } else if let label = callLabel(draft.text) {
                let start = last.text.bytes.count
                result[top].text.appendVerbatim(draft.text)
                result[top].text.links.removeAll { $0.range.lowerBound == start }
                let range = start..<result[top].text.bytes.count
                result[top].text.calls.append(CallMark(range: range, label: label, target: nil))
            } else if begins(draft.text, with: ".,;:)%") {
                result[top].text.appendVerbatim(draft.text)
            } else if isBullet(last.text) {
                result[top].kind = .listItem(1)
                result[top].marker = 0..<last.text.bytes.count
                result[top].text.append(draft.text)
            } else if raised.contains(index - 1) || last.text.bytes.last == UInt8(ascii: ":")
                || SentenceEdge.beginsLowerCase(draft.text.bytes[...])
                || last.text.bytes.count >= 12 && SentenceEdge.endsInsideSentence(last.text.bytes[...])
            {
                result[top].text.append(draft.text)
            } else {
                result.append(draft)
            }
            result[result.count - 1].sheet = draft.sheet
        }
        return result
    }

    /// Short numbers right before a piece that stands a little lower: labels of notes and their calls. Where a line ends with the number,
    /// the piece before it must stand lower, and a note have it.
    private static func raisedLabels(_ drafts: [DraftBlock]) -> Set<Int> {
        func isNumber(_ index: Int) -> Bool {
            let bytes = drafts[index].text.bytes
            return bytes.count <= 2 && isPlain(drafts[index]) && bytes.allSatisfy { (0x30...0x39).contains($0) }
        }
        func drop(_ first: Int, _ second: Int) -> Double? {
            guard let one = drafts[first].sheet, let other = drafts[second].sheet, one.page == other.page else { return nil }
            return one.top.flatMap { top in other.top.map { $0 - top } }
        }
        func room(_ first: Int, _ second: Int) -> Double {
            (drafts[second].sheet?.left ?? 0) - (drafts[first].sheet?.left ?? 0)
        }
        var raised: Set<Int> = []
        var labels: Set<[UInt8]> = []
        for index in drafts.indices.dropLast() where isNumber(index) {
            let bytes = drafts[index].text.bytes
            guard let drop = drop(index, index + 1), raisings.contains(drop),
                (1...(8 * Double(bytes.count) + 6)).contains(room(index, index + 1))
            else { continue }
            raised.insert(index)
            let isOnLine = index > 0 && isOnLine(of: drafts[index - 1], drafts[index], isRaised: true)
            if !isOnLine { labels.insert(bytes) }
        }
        for index in drafts.indices.dropFirst() where isNumber(index) && labels.contains(drafts[index].text.bytes) {
            guard drafts[index - 1].sheet?.lineOfBlock == 0, let rise = drop(index, index - 1), raisings.contains(rise),
                room(index - 1, index) >= leastRoom
            else { continue }
            raised.insert(index)
        }
        return raised
    }

    /// So many pixels higher stands a raised figure.
    private static let raisings = 2.0...8.0
    /// So far from the start of a line stand what follows on it.
    private static let leastRoom = 30.0
    /// From line to line of a block.
    private static let steps = 12.0...36.0

    private static func isOnLine(of first: DraftBlock, _ second: DraftBlock, isRaised: Bool = false) -> Bool {
        guard let one = first.sheet, let other = second.sheet, one.page == other.page, other.lineOfBlock == 0, let top = one.top,
            let next = other.top, let left = one.left, let right = other.left
        else { return false }
        if one.lineOfBlock > 0 {
            let count = Double(one.lineOfBlock)
            return (steps.lowerBound * count...steps.upperBound * count).contains(next - top) && right >= left + leastRoom
        }
        return abs(top - next) <= (isRaised ? raisings.upperBound : 4) && left < right
    }

    private static func isPlain(_ draft: DraftBlock) -> Bool {
        if case .paragraph = draft.kind { draft.furniture == nil } else { false }
    }

    private static func isRunning(_ draft: DraftBlock) -> Bool {
        if case .listItem = draft.kind { draft.furniture == nil } else { isPlain(draft) }
    }

    /// The label of a note where the text is nothing but a link.
    private static func callLabel(_ text: MarkedText) -> String? {
        guard let link = text.links.first, link.range == 0..<text.bytes.count, link.target.utf8.contains(UInt8(ascii: "#")) else {
            return nil
        }
        return NoteLabel.read(text.bytes[...])
    }

    /// The mark of an item, which stands apart from its words.
    private static func isBullet(_ text: MarkedText) -> Bool {
        text.bytes.count <= 3 && ListMark.bulletLength(text.bytes + Array(" a".utf8)) == text.bytes.count
    }

    private static func begins(_ text: MarkedText, with signs: String) -> Bool {
        text.bytes.first.map { signs.utf8.contains($0) } ?? false
    }

    /// The first and last lines of pages that are the same on three of them, and numbers there that count the pages.
    private static func markFurniture(_ lines: inout [DraftBlock]) {
        var pages: [Int: [Int]] = [:]
        for index in lines.indices where isPlain(lines[index]) {
            if let sheet = lines[index].sheet { pages[sheet.page, default: []].append(index) }
        }
        var edges: [(index: Int, isHead: Bool)] = []
        for page in pages.keys.sorted() {
            let all = pages[page] ?? []
            edges += all.prefix(2).map { ($0, true) } + all.dropFirst(2).suffix(2).map { ($0, false) }
        }
        var pagesOf: [[UInt8]: Set<Int>] = [:]
        var shifts: [Int: Int] = [:]
        for edge in edges {
            let page = lines[edge.index].sheet?.page ?? 0
            pagesOf[lines[edge.index].text.bytes, default: []].insert(page)
            if let number = PageNumber.read(lines[edge.index].text.bytes) { shifts[number - page, default: 0] += 1 }
        }
        for edge in edges {
            let bytes = lines[edge.index].text.bytes
            if let number = PageNumber.read(bytes), shifts[number - (lines[edge.index].sheet?.page ?? 0), default: 0] >= 2 {
                lines[edge.index].furniture = .pageNumber
            } else if bytes.count <= 120, pagesOf[bytes, default: []].count >= 3 {
                lines[edge.index].furniture = edge.isHead ? .runningHead : .runningFoot
            }
        }
    }

    /// The title over the list of links that the converter puts at the end.
    private static func markOutline(_ lines: inout [DraftBlock]) {
        guard let last = lines.lastIndex(where: { $0.furniture != .navigation }), last + 1 < lines.count,
            case .heading = lines[last].kind, lines[last].sheet == nil
        else { return }
        lines[last].furniture = .navigation
    }

    /// Short lines all in bold type over text that is not.
    private static func markHeadings(_ lines: inout [DraftBlock]) {
        for index in lines.indices where isPlain(lines[index]) && lines[index].text.isWholly(.bold) {
            let bytes = lines[index].text.bytes
            guard bytes.count <= 120, let last = bytes.last, last != UInt8(ascii: "."), last != UInt8(ascii: ","),
                bytes.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }), index + 1 < lines.count,
                lines[index].sheet?.top == nil || !isOnLine(of: lines[index], lines[index + 1]),
                index == 0 || !isOnLine(of: lines[index - 1], lines[index]), lines[index].sheet?.top != nil || standsOverText(index, lines)
            else { continue }
            lines[index].kind = .heading(PlainHeadings.isCapitals(bytes) ? 1 : 2)
        }
    }

    /// Below it, and below other bold lines under it, a sentence begins: the heads of a table are bold too.
    private static func standsOverText(_ index: Int, _ lines: [DraftBlock]) -> Bool {
        guard let next = lines[(index + 1)...].first(where: { isRunning($0) && !$0.text.isWholly(.bold) }) else { return false }
        return next.marker != nil || next.text.bytes.count >= 40 || SentenceEdge.endsSentence(next.text.bytes[...])
    }

    /// Puts together lines of a page of which the second goes on with the paragraph of the first.
    private static func joinedLines(_ lines: [DraftBlock]) -> [DraftBlock] {
        let measure = LineMeasure(lines)
        var result: [DraftBlock] = []
        for (index, line) in lines.enumerated() {
            guard let last = result.last, index > 0, last.sheet?.page == line.sheet?.page, isRunning(last), isPlain(line),
                measure.joins(lines[index - 1], line, at: index) || goesOn(last.text, line.text)
            else {
                result.append(line)
                continue
            }
            let top = result.count - 1
            if let next = line.text.bytes.first, result[top].text.dropHyphen(before: next) {
                result[top].text.appendVerbatim(line.text)
            } else {
                result[top].text.append(line.text)
            }
            result[top].sheet = line.sheet
        }
        return result
    }

    private static func goesOn(_ first: MarkedText, _ second: MarkedText) -> Bool {
        guard first.isWholly(.bold) == second.isWholly(.bold), let next = second.bytes.first, !SentenceEdge.endsSentence(first.bytes[...]),
            first.bytes.count >= 12, ListMark.length(second.bytes) == nil
        else { return false }
        if SentenceEdge.beginsLowerCase(second.bytes[...]) { return true }
        let isFigure = (0x30...0x39).contains(next) || next == UInt8(ascii: "$")
        return isFigure && first.bytes.count >= 40 && SentenceEdge.endsInsideSentence(first.bytes[...])
    }
}

/// How long the lines of a conversion are, and how far apart: what tells a line that was full from one that ended its paragraph.
struct LineMeasure {
    private static let leastWidth = 40
    private static let fewestSteps = 3

    /// Of most lines of running text, in bytes.
    private let width: Int
    /// Of the longest line of each block, by the index of each of its lines.
    private let blockWidths: [Int]
    /// From a line to the next of its paragraph, in pixels.
    private let step: Double?

    init(_ lines: [DraftBlock]) {
        let lengths = lines.map(\.text.bytes.count).filter { $0 >= Self.leastWidth }.sorted()
        width = lengths.isEmpty ? Self.leastWidth : lengths[lengths.count * 3 / 4]
        var widths = lines.map(\.text.bytes.count)
        for index in lines.indices.dropFirst() where lines[index].sheet?.lineOfBlock ?? 0 > 0 {
            widths[index] = max(widths[index], widths[index - 1])
        }
        for index in lines.indices.dropLast().reversed() where lines[index + 1].sheet?.lineOfBlock ?? 0 > 0 {
            widths[index] = widths[index + 1]
        }
        blockWidths = widths
        var steps: [Double: Int] = [:]
        for (first, second) in zip(lines, lines.dropFirst()) {
            if let step = Self.step(first, second) { steps[step, default: 0] += 1 }
        }
        step = steps.filter { $0.value >= Self.fewestSteps }.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
    }

    /// How much lower a line stands than the one above, where both begin at the same place.
    private static func step(_ first: DraftBlock, _ second: DraftBlock) -> Double? {
        guard let one = first.sheet, let other = second.sheet, one.page == other.page, one.lineOfBlock == 0, other.lineOfBlock == 0,
            let top = one.top, let next = other.top, next > top, let left = one.left, let right = other.left, abs(left - right) <= 2
        else { return nil }
        return next - top
    }

    /// - Parameter index: of the second line.
    func joins(_ first: DraftBlock, _ second: DraftBlock, at index: Int) -> Bool {
        guard first.text.isWholly(.bold) == second.text.isWholly(.bold), ListMark.length(second.text.bytes) == nil else { return false }
        if second.sheet?.lineOfBlock ?? 0 > 0 { return !hasRoom(first, second, of: blockWidths[index]) }
        guard !second.text.isWholly(.bold), first.text.bytes.count >= Self.leastWidth, !hasRoom(first, second, of: width),
            standsBelow(first, second)
        else { return false }
        if SentenceEdge.endsInsideSentence(first.text.bytes[...]) { return true }
        return Self.step(first, second).map { abs($0 - (step ?? -2)) <= 1 } ?? false
    }

    /// The first word of the second line would have stood at the end of the first one, and may begin a paragraph.
    private func hasRoom(_ first: DraftBlock, _ second: DraftBlock, of width: Int) -> Bool {
        if SentenceEdge.beginsLowerCase(second.text.bytes[...]), !SentenceEdge.endsSentence(first.text.bytes[...]) { return false }
        let word = second.text.bytes.prefix { $0 != 0x20 }.count
        return (first.text.bytes.count + 1 + word) * 5 < width * 4
    }

    /// Begins as far left as the line above; what goes on with an item may stand to the right.
    private func standsBelow(_ first: DraftBlock, _ second: DraftBlock) -> Bool {
        guard let left = first.sheet?.left, let right = second.sheet?.left else { return true }
        return abs(left - right) <= 2 || first.marker != nil && (2...40).contains(right - left)
    }
}
