internal import DocumentModel

/// Notes called by asterisks: "postas*" and, further down, "* Incluye estaciones.<br>** Población inscrita." Neither is raised nor linked on
/// most pages, so that it takes both to know them: asterisks behind a word or figure, and a block or line that begins with as many.
enum StarNotes {
    private static let star: UInt8 = 0x2A
    private static let mostStars = 4
    private static let space: UInt8 = 0x20

    /// Makes notes of the blocks and lines that begin with asterisks which a block before them calls, and marks the calls.
    static func find(_ drafts: inout [DraftBlock]) {
        var first: [Int: Int] = [:]
        for (index, draft) in drafts.enumerated() where draft.furniture == nil {
            for text in texts(of: draft) {
                for call in calls(in: text) where first[call.count] == nil { first[call.count] = index }
            }
        }
        guard !first.isEmpty else { return }
        var noted: Set<Int> = []
        var result: [DraftBlock] = []
        result.reserveCapacity(drafts.count)
        for (index, draft) in drafts.enumerated() {
            let notes = notes(in: draft, at: index, calledAt: first)
            if notes.isEmpty { result.append(draft) } else { result += notes }
            for case .note(_, let label?) in notes.map(\.kind) { noted.insert(label.utf8.count) }
        }
        guard !noted.isEmpty else { return }
        for index in result.indices where result[index].furniture == nil { mark(&result[index], noted) }
        drafts = result
    }

    private static func texts(of draft: DraftBlock) -> [MarkedText] {
        if let table = draft.table { table.rows.flatMap { $0.map(\.text) } } else { [draft.text] }
    }

    /// Asterisks directly behind a letter, a figure or a sign that ends a word, with nothing of the word behind them.
    private static func calls(in text: MarkedText) -> [Range<Int>] {
        guard text.bytes.contains(star) else { return [] }
        var found: [Range<Int>] = []
        let known = text.calls.map(\.range)
        var index = 0
        while index < text.bytes.count {
            guard text.bytes[index] == star else {
                index += 1
                continue
            }
            let end = runEnd(text.bytes, index)
            if index > 0, end - index <= mostStars, isWordEnd(text.bytes[index - 1]), end == text.bytes.count || isParting(text.bytes[end]),
                !Superscripts.overlaps(index..<end, known)
            {
                found.append(index..<end)
            }
            index = end
        }
        return found
    }

    private static func runEnd(_ bytes: [UInt8], _ start: Int) -> Int {
        var end = start
        while end < bytes.count, bytes[end] == star { end += 1 }
        return end
    }

    private static func isWordEnd(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == 0x25 || byte == 0x29 || byte == 0x2E
    }

    private static func isParting(_ byte: UInt8) -> Bool { byte == space || ".,;:)]".utf8.contains(byte) }

    /// The notes that a block consists of; empty where it is none.
    private static func notes(in draft: DraftBlock, at index: Int, calledAt first: [Int: Int]) -> [DraftBlock] {
        guard draft.furniture == nil else { return [] }
        switch draft.kind {
        case .paragraph, .listItem: break
        default: return []
        }
        var starts: [Range<Int>] = []
        var place = 0
        let bytes = draft.text.bytes
        while place < bytes.count {
            if bytes[place] == star, place == 0 || bytes[place - 1] == space {
                let end = runEnd(bytes, place)
                let isNext = starts.last.map { end - place == $0.count + 1 } ?? true
                if isNext, end < bytes.count, bytes[end] != star, isTextStart(bytes, end), let call = first[end - place], call < index {
                    starts.append(place..<end)
                }
                place = end
            }
            if starts.isEmpty { return [] }
            place += 1
        }
        return zip(starts, starts.dropFirst().map(\.lowerBound) + [bytes.count]).map { label, end in
            var text = draft.text.slice(label.lowerBound..<end)
            let mark = 0..<label.count
            let name = String(repeating: "*", count: label.count)
            text.calls.append(CallMark(range: mark, label: name, target: nil, isCertain: true))
            text.calls.sort { $0.range.lowerBound < $1.range.lowerBound }
            return DraftBlock(kind: .note(key: nil, label: name), text: text, place: text.place ?? draft.place, marker: mark)
        }
    }

    /// A word begins behind the asterisks, or a space and then a word.
    private static func isTextStart(_ bytes: [UInt8], _ end: Int) -> Bool {
        let start = bytes[end] == space ? end + 1 : end
        guard start < bytes.count else { return false }
        return bytes[start] >= 0x80 || (0x30...0x39).contains(bytes[start]) || (0x61...0x7A).contains(bytes[start] | 0x20)
    }

    private static func mark(_ draft: inout DraftBlock, _ noted: Set<Int>) {
        func marked(_ text: MarkedText) -> MarkedText {
            let found = calls(in: text).filter { noted.contains($0.count) }
            guard !found.isEmpty else { return text }
            var text = text
            for range in found {
                let label = String(repeating: "*", count: range.count)
                text.calls.append(CallMark(range: range, label: label, target: nil, isCertain: true))
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
