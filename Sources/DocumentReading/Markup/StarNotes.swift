internal import DocumentModel

/// Notes called by asterisks: "postas*" and, further down, "* Incluye estaciones.<br>** Población inscrita.", or the same in parentheses.
/// Neither is raised nor linked on most pages, so that it takes both to know them: asterisks behind a word or figure, and a block, a line
/// or a last row of a table that begins with as many.
enum StarNotes {
    private static let star: UInt8 = 0x2A
    private static let open: UInt8 = 0x28
    private static let close: UInt8 = 0x29
    private static let space: UInt8 = 0x20
    private static let mostStars = 4

    /// Asterisks as they stand in a text, with their parentheses.
    private struct Mark {
        var range: Range<Int>
        var kind: Kind
    }

    private struct Kind: Hashable {
        var stars: Int
        var isInParentheses: Bool
        var label: String { String(repeating: "*", count: stars) }
        var other: Kind { Kind(stars: stars, isInParentheses: !isInParentheses) }
    }

    /// Makes notes of what begins with asterisks that a block before it calls, and marks the calls.
    static func find(_ drafts: inout [DraftBlock]) {
        var first = firstCalls(drafts)
        guard !first.isEmpty else { return }
        var noted = makeNotes(&drafts, calledAt: first)
        // Where no note is written as its calls are, parentheses make no difference.
        first = firstCalls(drafts).filter { !noted.contains($0.key) && !noted.contains($0.key.other) }
        let others = Dictionary(first.map { ($0.key.other, $0.value) }, uniquingKeysWith: min)
        noted.formUnion(makeNotes(&drafts, calledAt: others))
        guard !noted.isEmpty else { return }
        let stars = Set(noted.map(\.stars))
        for index in drafts.indices where drafts[index].furniture == nil { mark(&drafts[index], stars) }
    }

    private static func firstCalls(_ drafts: [DraftBlock]) -> [Kind: Int] {
        var first: [Kind: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.furniture == nil {
            for text in texts(of: draft) {
                for call in calls(in: text) where first[call.kind] == nil { first[call.kind] = index }
            }
        }
        return first
    }

    /// - Returns: how the labels of the notes are written.
    private static func makeNotes(_ drafts: inout [DraftBlock], calledAt first: [Kind: Int]) -> Set<Kind> {
        guard !first.isEmpty else { return [] }
        var noted: Set<Kind> = []
        var result: [DraftBlock] = []
        result.reserveCapacity(drafts.count)
        for (index, var draft) in drafts.enumerated() {
            var notes: [Note] = []
            switch draft.kind {
            case _ where draft.furniture != nil: break
            case .paragraph, .listItem: notes = Self.notes(in: draft.text, at: draft.place) { first[$0].map { $0 < index } ?? false }
            case .table(var table):
                notes = takeNotes(of: &table) { first[$0].map { $0 <= index } ?? false }
                draft.kind = .table(table)
            default: break
            }
            if notes.isEmpty || draft.table != nil { result.append(draft) }
            result += notes.map(\.block)
            noted.formUnion(notes.map(\.kind))
        }
        drafts = result
        return noted
    }

    private static func texts(of draft: DraftBlock) -> [MarkedText] {
        if let table = draft.table { table.rows.flatMap { $0.map(\.text) } } else { [draft.text] }
    }

    /// The asterisks at `index`, or in the parenthesis that opens there.
    private static func mark(_ bytes: [UInt8], at index: Int) -> Mark? {
        let isInParentheses = bytes[index] == open
        let start = isInParentheses ? index + 1 : index
        var end = start
        while end < bytes.count, bytes[end] == star { end += 1 }
        guard end > start else { return nil }
        let kind = Kind(stars: end - start, isInParentheses: isInParentheses)
        guard isInParentheses else { return Mark(range: start..<end, kind: kind) }
        return end < bytes.count && bytes[end] == close ? Mark(range: index..<end + 1, kind: kind) : nil
    }

    /// Asterisks directly behind a letter, a figure or a sign that ends a word, with nothing of the word behind them; those in parentheses
    /// may stand apart.
    private static func calls(in text: MarkedText) -> [Mark] {
        let bytes = text.bytes
        guard bytes.contains(star) else { return [] }
        var found: [Mark] = []
        let known = text.calls.map(\.range)
        var index = 0
        while index < bytes.count {
            guard bytes[index] == star || bytes[index] == open, let mark = mark(bytes, at: index) else {
                index += 1
                continue
            }
            let end = mark.range.upperBound
            if index > 0, mark.kind.stars <= mostStars,
                isWordEnd(bytes[index - 1]) || mark.kind.isInParentheses && bytes[index - 1] == space,
                end == bytes.count || isParting(bytes[end]), !Superscripts.overlaps(mark.range, known)
            {
                found.append(mark)
            }
            index = end
        }
        return found
    }

    private static func isWordEnd(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x25 || byte == 0x29 || byte == 0x2E
    }

    private static func isParting(_ byte: UInt8) -> Bool { byte == space || ".,;:)]".utf8.contains(byte) }

    private struct Note {
        var kind: Kind
        var block: DraftBlock
    }

    /// The notes that a text consists of; empty where it is none.
    private static func notes(in text: MarkedText, at place: Place, _ isCalled: (Kind) -> Bool) -> [Note] {
        var starts: [Mark] = []
        var index = 0
        let bytes = text.bytes
        while index < bytes.count {
            if index == 0 || bytes[index - 1] == space, let mark = mark(bytes, at: index) {
                let isNext =
                    starts.last.map { mark.kind == Kind(stars: $0.kind.stars + 1, isInParentheses: $0.kind.isInParentheses) } ?? true
                if isNext, isTextStart(bytes, mark.range.upperBound), isCalled(mark.kind) { starts.append(mark) }
                index = mark.range.upperBound
            }
            if starts.isEmpty { return [] }
            index += 1
        }
        return zip(starts, starts.dropFirst().map(\.range.lowerBound) + [bytes.count]).map { mark, end in
            var part = text.slice(mark.range.lowerBound..<end)
            let label = 0..<mark.range.count
            part.calls.append(CallMark(range: label, label: mark.kind.label, target: nil))
            part.calls.sort { $0.range.lowerBound < $1.range.lowerBound }
            let kind = DraftBlock.Kind.note(key: nil, label: mark.kind.label)
            return Note(kind: mark.kind, block: DraftBlock(kind: kind, text: part, place: part.place ?? place, marker: label))
        }
    }

    /// A word begins behind the asterisks, or a space or colon and then a word.
    private static func isTextStart(_ bytes: [UInt8], _ end: Int) -> Bool {
        let rest = bytes[end...].drop { $0 == space || $0 == UInt8(ascii: ":") }
        guard rest.startIndex <= end + 3, let first = rest.first else { return false }
        return first >= 0x80 || (0x30...0x39).contains(first) || (0x61...0x7A).contains(first | 0x20)
    }

    /// Takes the last rows off a table in which nothing stands but notes.
    private static func takeNotes(of table: inout DraftTable, _ isCalled: (Kind) -> Bool) -> [Note] {
        var taken: [Note] = []
        while table.rows.count > 1, let row = table.rows.last {
            let cells = row.filter { !$0.text.isEmpty }
            guard cells.count == 1 else { break }
            let found = notes(in: cells[0].text, at: cells[0].place, isCalled)
            guard !found.isEmpty else { break }
            taken = found + taken
            table.rows.removeLast()
        }
        return taken
    }

    private static func mark(_ draft: inout DraftBlock, _ noted: Set<Int>) {
        func marked(_ text: MarkedText) -> MarkedText {
            let found = calls(in: text).filter { noted.contains($0.kind.stars) }
            guard !found.isEmpty else { return text }
            var text = text
            for mark in found {
                text.calls.append(CallMark(range: mark.range, label: mark.kind.label, target: nil))
            }
            text.calls.sort { $0.range.lowerBound < $1.range.lowerBound }
            return text
        }
        guard var table = draft.table else {
            draft.text = marked(draft.text)
            return
        }
        for row in table.rows.indices {
            for cell in table.rows[row].indices { table.rows[row][cell].text = marked(table.rows[row][cell].text) }
        }
        draft.kind = .table(table)
    }
}
