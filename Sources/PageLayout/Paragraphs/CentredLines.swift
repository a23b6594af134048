import DocumentModel

/// Lines set about the middle of their column: a title that was too long for one line, or titles one under the other.
enum CentredLines {
    /// Words that no line of a title ends with and that none begins with unless it goes on with the line before.
    static let linking: Set<String> = [
        "de", "del", "la", "las", "el", "los", "y", "e", "o", "u", "en", "a", "al", "para", "con", "por", "sobre",
        "un", "una", "unos", "unas", "su", "sus", "hacia", "entre", "desde", "sin", "que",
    ]

    /// Whether the second of two lines stands in the middle, well away from both edges, and the first in the middle too or all across.
    static func isPair(_ first: Line, _ second: Line, _ column: Column) -> Bool {
        let least = 1.5 * second.size
        let (left, right) = margins(second, column)
        // Lines that begin alike are a block indented on both sides.
        return left > least && right > least && abs(left - right) < second.size && isInMiddle(first, column)
            && abs(first.box.x0 - second.box.x0) > 0.1 * second.size
    }

    private static func isInMiddle(_ line: Line, _ column: Column) -> Bool {
        let (left, right) = margins(line, column)
        return abs(left - right) < line.size
    }

    private static func margins(_ line: Line, _ column: Column) -> (left: Double, right: Double) {
        (line.box.x0 - column.left, column.right - line.box.x1)
    }

    /// Whether two centred lines were parted on purpose: the next word would have had room, and neither line needs the other. Display text
    /// larger than the body is broken by eye and stays one title.
    static func areSeparate(_ first: Line, _ second: Line, _ column: Column, body: LineStyle) -> Bool {
        guard let next = second.words.first, let last = first.words.last, first.size <= body.size + 0.5 else { return false }
        guard column.right - column.left - first.box.width > next.box.width + 0.8 * first.size else { return false }
        guard next.text.unicodeScalars.first?.properties.isUppercase ?? false else { return false }
        // One word more, or what a colon announces, belongs to the title above.
        guard second.words.count > 1, last.text.last != ":" else { return false }
        return !linking.contains(next.text.lowercased()) && !linking.contains(last.text.lowercased())
    }
}
