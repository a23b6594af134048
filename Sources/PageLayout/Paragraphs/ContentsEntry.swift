/// The lines of a list of contents, whose dots reach to the edge of the text as the lines of a paragraph do.
enum ContentsEntry {
    /// So many dots and more lead to a page.
    private static let fewestDots = 4
    private static let mostFigures = 4
    private static let longestRoman = 7

    /// The line ends in a row of dots and the number of a page: what follows is another entry.
    static func ends(_ line: Line) -> Bool {
        guard line.table == nil, let last = line.words.last else { return false }
        var text = last.text.utf8[...]
        let number = text.reversed().prefix { !isDot($0) }.count
        text = text.dropLast(number)
        guard isPage(last.text.utf8.suffix(number)) else { return false }
        var dots = 0
        for word in line.words.reversed() {
            if word.index != last.index { text = word.text.utf8[...] }
            let tail = text.reversed().prefix { isDot($0) }.count
            // An ellipsis has three bytes, as many as the dots that it shows.
            dots += tail
            if tail < text.count || dots >= fewestDots { break }
        }
        return dots >= fewestDots
    }

    /// A full stop, or a byte of "…" or "·".
    private static func isDot(_ byte: UInt8) -> Bool {
        byte == 0x2E || byte == 0xE2 || byte == 0x80 || byte == 0xA6 || byte == 0xC2 || byte == 0xB7
    }

    private static func isPage(_ text: Substring.UTF8View.SubSequence) -> Bool {
        guard !text.isEmpty else { return false }
        if text.allSatisfy({ (0x30...0x39).contains($0) }) { return text.count <= mostFigures }
        return text.count <= longestRoman && text.allSatisfy { [0x69, 0x76, 0x78, 0x6C, 0x49, 0x56, 0x58, 0x4C].contains($0) }
    }
}
