/// A line of a text file, as byte offsets.
struct SourceLine {
    var start: Int
    /// Without the line end.
    var end: Int
    /// First byte that is no white space; `end` for a blank line.
    var content: Int
    /// After the last byte that is no white space.
    var contentEnd: Int
    /// A form feed stands before it.
    var startsPage: Bool

    var isBlank: Bool { content >= contentEnd }
    /// Columns before the content, a tab counting as four.
    var indent: Int
    /// Tabs between and after the content.
    var tabs: Int

    /// Lines end with LF, CR LF, CR or a form feed.
    static func split(_ source: UnsafePointer<UInt8>, count: Int) -> [SourceLine] {
        var lines: [SourceLine] = []
        var start = 0
        var startsPage = false
        var index = 0
        while index <= count {
            let byte = index < count ? source[index] : 0x0A
            guard byte == 0x0A || byte == 0x0D || byte == 0x0C else {
                index += 1
                continue
            }
            if index < count || index > start { lines.append(line(source, start, index, startsPage)) }
            startsPage = byte == 0x0C || (startsPage && (lines.last?.isBlank ?? true))
            index += byte == 0x0D && index + 1 < count && source[index + 1] == 0x0A ? 2 : 1
            start = index
        }
        return lines
    }

    private static func line(_ source: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ startsPage: Bool) -> SourceLine {
        var content = start
        var indent = 0
        while content < end {
            let gap = WhiteSpace.length(source, content, end)
            if gap == 0 { break }
            indent += source[content] == 0x09 ? 4 : (gap > 0 ? 1 : 0)
            content += abs(gap)
        }
        var contentEnd = end
        while contentEnd > content, WhiteSpace.isSpace(source[contentEnd - 1]) { contentEnd -= 1 }
        var tabs = 0
        for index in content..<end where source[index] == 0x09 { tabs += 1 }
        return SourceLine(
            start: start, end: end, content: content, contentEnd: contentEnd, startsPage: startsPage, indent: indent, tabs: tabs)
    }
}
