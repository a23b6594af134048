/// What single lines of Markdown are.
enum MarkdownLine {
    struct Mark {
        var range: Range<Int>
        /// Of a numbered item.
        var number: Int?
    }

    /// `## Title ##`: the level and the range of the title.
    static func heading(_ source: UnsafePointer<UInt8>, _ line: SourceLine) -> (Int, Range<Int>)? {
        var start = line.content
        guard line.indent < 4 else { return nil }
        while start < line.contentEnd, source[start] == 0x23 { start += 1 }
        let level = start - line.content
        guard level > 0, level <= 6 else { return nil }
        guard start < line.contentEnd, source[start] == 0x20 || source[start] == 0x09 else { return nil }
        var end = line.contentEnd
        while end > start, source[end - 1] == 0x23 { end -= 1 }
        // A mark that ends the line counts as such only after a space.
        if end < line.contentEnd, end > start, source[end - 1] != 0x20 { end = line.contentEnd }
        return (level, start..<withoutAttributes(source, start, end))
    }

    /// `Título {#id .clase}`: what pandoc writes behind a title.
    private static func withoutAttributes(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int) -> Int {
        guard end - start > 4, source[end - 1] == 0x7D, let open = (start..<end).last(where: { source[$0] == 0x7B }), open > start + 1,
            source[open - 1] == 0x20, source[open + 1] == 0x23 || source[open + 1] == 0x2E || source[open + 1] == 0x2D
        else { return end }
        return open
    }

    /// A line of `=` or `-` under a title.
    static func underline(_ source: UnsafePointer<UInt8>, _ line: SourceLine) -> Int? {
        guard line.contentEnd - line.content >= 3, line.tabs == 0 else { return nil }
        let mark = source[line.content]
        guard mark == 0x3D || mark == 0x2D else { return nil }
        for index in line.content..<line.contentEnd where source[index] != mark { return nil }
        return mark == 0x3D ? 1 : 2
    }

    /// `---`, `***`, `___`, `- - -`.
    static func isRule(_ source: UnsafePointer<UInt8>, _ line: SourceLine) -> Bool {
        let mark = source[line.content]
        guard mark == 0x2D || mark == 0x2A || mark == 0x5F || mark == 0x3D else { return false }
        var marks = 0
        for index in line.content..<line.contentEnd {
            if source[index] == mark { marks += 1 } else if source[index] != 0x20 { return false }
        }
        return marks >= 3
    }

    /// `[^label]: text`: the ranges of the label and of the text.
    static func noteDefinition(_ source: UnsafePointer<UInt8>, _ line: SourceLine) -> (label: Range<Int>, content: Range<Int>)? {
        guard line.contentEnd - line.content > 4, source[line.content] == 0x5B, source[line.content + 1] == 0x5E else { return nil }
        let start = line.content + 2
        var end = start
        while end < line.contentEnd, end < start + 32, source[end] != 0x5D, source[end] != 0x20 { end += 1 }
        guard end > start, end + 1 < line.contentEnd, source[end] == 0x5D, source[end + 1] == 0x3A else { return nil }
        return (start..<end, end + 2..<line.contentEnd)
    }

    /// The mark of a list item, with white space and text after it.
    static func listMark(_ source: UnsafePointer<UInt8>, _ line: SourceLine) -> Mark? {
        let count = min(line.contentEnd - line.content, 16)
        guard count > 1 else { return nil }
        var bytes = Array(UnsafeBufferPointer(start: source + line.content, count: count))
        for index in bytes.indices where bytes[index] == 0x09 { bytes[index] = 0x20 }
        let isStar = (bytes[0] == 0x2A || bytes[0] == 0x2B) && bytes[1] == 0x20
        guard let length = isStar ? 1 : ListMark.length(bytes) else { return nil }
        guard line.content + length < line.contentEnd else { return nil }
        let mark = line.content..<line.content + length
        guard bytes[0] >= 0x30, bytes[0] <= 0x39 else { return Mark(range: mark) }
        var number = 0
        for byte in bytes {
            guard byte >= 0x30, byte <= 0x39 else { break }
            number = number * 10 + Int(byte - 0x30)
        }
        return Mark(range: mark, number: number)
    }
}
