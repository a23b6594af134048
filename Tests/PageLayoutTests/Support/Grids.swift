import DocumentModel

@testable import PageLayout

extension PageSetter {
    /// A ruled table of rows 20 points high, from the next baseline on; its columns begin at the edges given, the last of which closes it.
    mutating func grid(_ rows: [[String]], edges: [Double] = [72, 260, 400, 540]) {
        let top = y
        let bottom = top + 20 * Double(rows.count)
        content.rules =
            (content.rules ?? [])
            + (0...rows.count).map {
                let y = top + 20 * Double($0)
                return RuleLine(direction: .horizontal, box: Box(x0: edges[0], y0: y, x1: edges[edges.count - 1] + 0.5, y1: y + 0.5))
            }
            + edges.map { RuleLine(direction: .vertical, box: Box(x0: $0, y0: top, x1: $0 + 0.5, y1: bottom + 0.5)) }
        content.fills = content.fills ?? []
        for (row, cells) in rows.enumerated() {
            for (x, cell) in zip(edges, cells) { line(cell, x: x + 4, at: top + 20 * Double(row) + 14) }
        }
        y = bottom + 14
    }
}

/// What `outline` says of a table of some rows.
func outline(ofTable rows: [[String]]) -> String {
    "T\(rows.count)x\(rows[0].count) " + rows.map { $0.joined(separator: "\t") }.joined(separator: "\n")
}

extension PageSetter {
    /// A line stretched from one edge to another.
    mutating func stretched(_ text: String, from left: Double, to right: Double, at baseline: Double? = nil) {
        let spaces = Double(text.count { $0 == " " })
        let letters = Self.width(of: text, look, spacing: 0)
        line([Piece(text)], x: left, at: baseline, spacing: (right - left - letters) / max(spaces, 1))
    }
}
