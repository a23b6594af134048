internal import DocumentModel

/// Running heads, watermarks and page numbers that a converter left between the paragraphs.
enum RepeatedLines {
    /// - Parameter hasMarkedHeadings: the text marks its headings, so that a lone line in capitals is none of them; else a
    ///   repeated one may be the title of a part of each chapter, and must once be seen to stand at a page break.
    static func mark(_ drafts: inout [MarkdownReader.DraftBlock], hasMarkedHeadings: Bool) {
        var places: [String: [Int]] = [:]
        var order: [String] = []
        var numbers: [(index: Int, page: Int)] = []
        for index in drafts.indices where isCandidate(drafts[index]) {
            let bytes = drafts[index].block.text.bytes
            if let page = PageNumber.read(bytes) { numbers.append((index, page)) }
            let key = masked(bytes)
            if places[key] == nil { order.append(key) }
            places[key, default: []].append(index)
        }
        for key in order {
            guard let indexes = places[key], indexes.count >= 3 else { continue }
            let hasNumber = key.utf8.contains(0x23)
            // A line in capitals, or one whose only change is a number that grows from page to page.
            guard hasNumber ? grows(indexes, drafts) : PlainHeadings.isCapitals(Array(key.utf8)) else { continue }
            guard hasNumber || hasMarkedHeadings || indexes.contains(where: { standsAtPageBreak($0, drafts) }) else { continue }
            for index in indexes where PageNumber.read(drafts[index].block.text.bytes) == nil {
                drafts[index].block.furniture = .runningHead
            }
        }
        // Numbers alone on their line that count up through the document.
        if numbers.count >= 3, zip(numbers, numbers.dropFirst()).allSatisfy({ $0.page < $1.page && $1.page - $0.page <= 3 }) {
            for number in numbers { drafts[number.index].block.furniture = .pageNumber }
        }
    }

    /// A page begins here, or the line stands in the middle of a sentence.
    private static func standsAtPageBreak(_ index: Int, _ drafts: [MarkdownReader.DraftBlock]) -> Bool {
        if drafts[index].startsPage || (index + 1 < drafts.count && drafts[index + 1].startsPage) { return true }
        guard index > 0, index + 1 < drafts.count else { return false }
        let before = drafts[index - 1].block.text.bytes
        return before.count >= 40 && !SentenceEdge.endsSentence(before[...])
            && SentenceEdge.beginsLowerCase(drafts[index + 1].block.text.bytes[...])
    }

    private static func isCandidate(_ draft: MarkdownReader.DraftBlock) -> Bool {
        guard draft.lines == 1, draft.block.furniture == nil, draft.block.text.bytes.count <= 60, !draft.block.text.isWholly(.bold)
        else { return false }
        switch draft.block.kind {
        case .paragraph: return true
        // Capitals alone on a line may have been taken for a heading of a plain text.
        case .heading(1): return PlainHeadings.isCapitals(draft.block.text.bytes)
        default: return false
        }
    }

    /// Numbers as `#`.
    private static func masked(_ bytes: [UInt8]) -> String {
        var result: [UInt8] = []
        for byte in bytes {
            if byte >= 0x30 && byte <= 0x39 {
                if result.last != 0x23 { result.append(0x23) }
            } else {
                result.append(byte)
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func grows(_ indexes: [Int], _ drafts: [MarkdownReader.DraftBlock]) -> Bool {
        let all = indexes.map { numbers(drafts[$0].block.text.bytes) }
        guard let count = all.first?.count, count > 0, all.allSatisfy({ $0.count == count }) else { return false }
        var growing = 0
        for position in 0..<count {
            let values = all.map { $0[position] }
            if zip(values, values.dropFirst()).allSatisfy({ $0 < $1 && $1 - $0 <= 3 }) {
                growing += 1
            } else if !values.allSatisfy({ $0 == values[0] }) {
                return false
            }
        }
        return growing == 1
    }

    private static func numbers(_ bytes: [UInt8]) -> [Int] {
        bytes.split { $0 < 0x30 || $0 > 0x39 }.map { $0.prefix(9).reduce(0) { $0 * 10 + Int($1 - 0x30) } }
    }
}
