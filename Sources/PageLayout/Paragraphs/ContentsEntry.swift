/// The lines of a list of contents, whose dots reach to the edge of the text as the lines of a paragraph do.
enum ContentsEntry {
    /// So many dots and more lead to a page.
    private static let fewestDots = 4

    /// The line ends in a row of dots and the number of a page: what follows is another entry.
    static func ends(_ line: Line) -> Bool {
        guard let page = line.words.last, isPage(page.text.unicodeScalars) else { return false }
        var count = 0
        for word in line.words.dropLast().reversed() {
            let text = word.text.unicodeScalars
            let leader = text.reversed().prefix { dots($0) > 0 }
            count += leader.reduce(0) { $0 + dots($1) }
            if leader.count < text.count { break }
        }
        return count >= fewestDots
    }

    /// How many dots it shows.
    private static func dots(_ scalar: Unicode.Scalar) -> Int {
        switch scalar {
        case ".", "·": 1
        case "…": 3
        default: 0
        }
    }

    private static func isPage(_ text: String.UnicodeScalarView) -> Bool {
        text.allSatisfy { ("0"..."9").contains($0) } || text.allSatisfy { "ivxlIVXL".unicodeScalars.contains($0) }
    }
}
