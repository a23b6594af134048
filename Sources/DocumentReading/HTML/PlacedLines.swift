internal import DocumentModel

/// Where a converter of PDF files put a line: each of its pages is an element of its own, each line stands at a fixed place in it.
struct SheetPlace: Hashable {
    /// Counts the pages, from 1.
    var page: Int
    /// In pixels from the top and the left of the page; `nil` where styles of the page say so and not the line itself.
    var top: Double?
    var left: Double?
}

/// Makes paragraphs of the lines that converters such as pdftohtml and pdf2htmlEX place one by one on their pages.
enum PlacedLines {
    static func settle(_ drafts: [DraftBlock], hasPages: Bool) -> [DraftBlock] {
        guard hasPages, drafts.count(where: { $0.sheet != nil }) * 10 >= drafts.count * 7 else { return drafts }
        var lines = joinedFragments(drafts)
        markFurniture(&lines)
        lines = joinedLines(lines)
        markHeadings(&lines)
        let wrapped = lines.map { MarkdownReader.DraftBlock(block: $0, lines: 1, isAlone: false) }
        return PageCuts.join(wrapped).map(\.block)
    }

    /// Puts together what stands on one line in pieces: where the type changes, and around the links of note calls.
    private static func joinedFragments(_ drafts: [DraftBlock]) -> [DraftBlock] {
        var result: [DraftBlock] = []
        for draft in drafts {
            guard let last = result.last, isOnLine(of: last, draft), isRunning(last), isPlain(draft) else {
                result.append(draft)
                continue
            }
            let top = result.count - 1
            if let label = callLabel(draft.text) {
                let start = last.text.bytes.count
                result[top].text.appendVerbatim(draft.text)
                result[top].text.links.removeAll { $0.range.lowerBound == start }
                let range = start..<result[top].text.bytes.count
                result[top].text.calls.append(CallMark(range: range, label: label, target: nil, isCertain: true))
            } else if begins(draft.text, with: ".,;:)%") {
                result[top].text.appendVerbatim(draft.text)
            } else if isBullet(last.text) {
                result[top].kind = .listItem(1)
                result[top].marker = 0..<last.text.bytes.count
                result[top].text.append(draft.text)
            } else if last.text.bytes.last == UInt8(ascii: ":") || SentenceEdge.beginsLowerCase(draft.text.bytes[...])
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

    private static func isOnLine(of first: DraftBlock, _ second: DraftBlock) -> Bool {
        guard let one = first.sheet, let other = second.sheet, one.page == other.page, let top = one.top, let next = other.top,
            let left = one.left, let right = other.left
        else { return false }
        return abs(top - next) <= 4 && left < right
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

    /// Short lines all in bold type over others that are not.
    private static func markHeadings(_ lines: inout [DraftBlock]) {
        for index in lines.indices where isPlain(lines[index]) && lines[index].text.isWholly(.bold) {
            let bytes = lines[index].text.bytes
            guard bytes.count <= 120, let last = bytes.last, last != UInt8(ascii: "."), last != UInt8(ascii: ","),
                bytes.contains(where: { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }), index + 1 < lines.count,
                lines[index].sheet?.top == nil || !isOnLine(of: lines[index], lines[index + 1]),
                index == 0 || !isOnLine(of: lines[index - 1], lines[index])
            else { continue }
            lines[index].kind = .heading(PlainHeadings.isCapitals(bytes) ? 1 : 2)
        }
    }

    /// Puts together lines of a page of which the second goes on in the middle of a sentence.
    private static func joinedLines(_ lines: [DraftBlock]) -> [DraftBlock] {
        var result: [DraftBlock] = []
        for line in lines {
            guard let last = result.last, last.sheet?.page == line.sheet?.page, isRunning(last), isPlain(line),
                goesOn(last.text, line.text) || fills(last, line)
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

    /// A long line that ends in the middle of a sentence, and one that begins as far left as it.
    private static func fills(_ first: DraftBlock, _ second: DraftBlock) -> Bool {
        guard let left = first.sheet?.left, let right = second.sheet?.left, abs(left - right) <= 2 else { return false }
        return first.text.bytes.count >= 90 && SentenceEdge.endsInsideSentence(first.text.bytes[...]) && !second.text.isWholly(.bold)
    }

    private static func goesOn(_ first: MarkedText, _ second: MarkedText) -> Bool {
        guard first.isWholly(.bold) == second.isWholly(.bold), let next = second.bytes.first, !SentenceEdge.endsSentence(first.bytes[...]),
            first.bytes.count >= 12
        else { return false }
        if SentenceEdge.beginsLowerCase(second.bytes[...]) { return true }
        let isFigure = (0x30...0x39).contains(next) || next == UInt8(ascii: "$")
        return isFigure && first.bytes.count >= 40 && SentenceEdge.endsInsideSentence(first.bytes[...])
    }
}
