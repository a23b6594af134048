import DocumentModel

extension Column {
    /// The column with the edges that its boxes leave to two lines, one below the other: the right edge of the upper one, the left edge of the
    /// lower one.
    func narrowed(at upper: Line, and lower: Line) -> Column {
        guard !boxes.isEmpty else { return self }
        var column = self
        if let box = boxes.first(where: { $0.area.x0 > upper.box.midX && $0.isBeside(upper) }) {
            column.right = lines.lazy.filter { box.isBeside($0) }.map(\.box.x1).max() ?? right
        }
        if let box = boxes.first(where: { $0.area.x1 < lower.box.midX && $0.isBeside(lower) }) {
            column.left = lines.lazy.filter { box.isBeside($0) }.map(\.box.x0).min() ?? left
        }
        return column
    }
}

extension TextBox {
    fileprivate func isBeside(_ line: Line) -> Bool {
        line.box.y1 > area.y0 && line.box.y0 < area.y1 && (line.box.x1 < area.x0 + 1 || line.box.x0 > area.x1 - 1)
    }
}

extension [Column] {
    /// The columns of a page, each with the boxes that stand in it.
    func holding(_ boxes: [TextBox]) -> [Column] {
        guard !boxes.isEmpty else { return self }
        var columns = isEmpty ? [Column(lines: [])] : self
        for box in boxes { columns[columns.place(of: box.area)].boxes.append(box) }
        return columns
    }

    /// The last column that begins above the box and is wide enough to hold it, or the last that begins above it.
    private func place(of area: Box) -> Int {
        let above = indices.filter { (self[$0].lines.first?.box.y0 ?? 0) <= area.midY }
        let around = above.filter { Swift.min(self[$0].right, area.x1) - Swift.max(self[$0].left, area.x0) > 0.5 * area.width }
        let best = around.max { (self[$0].lines.first?.box.y0 ?? 0, $0) < (self[$1].lines.first?.box.y0 ?? 0, $1) }
        return best ?? above.last ?? 0
    }
}
