import DocumentModel

/// Lines that belong together, before it is decided what they are.
struct Paragraph: Sendable {
    var lines: [Line]
    /// Edges of the column it begins in and of the column its last line stands in, in points.
    var left: Double
    var right: Double
    var lastRight: Double
    var list: ListMark?
    var isNote = false
    /// The level that the file's own outline or tags give it.
    var outlineLevel: Int?
    /// A page number that stands in the flow of the text.
    var isPageNumber = false

    init(_ line: Line, column: Column, list: ListMark?) {
        lines = [line]
        left = column.left
        right = column.right
        lastRight = column.right
        self.list = list
    }

    var style: LineStyle { lines[0].style }

    /// All lines share one style.
    var isUniform: Bool { lines.allSatisfy { $0.isUniform && $0.style == style } }

    var lastWord: Word? { lines.last?.words.last }
}
