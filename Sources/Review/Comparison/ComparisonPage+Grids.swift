import Dataset

extension ComparisonPage {
    private static let signs: [(state: DatasetComparison.Grid.State, sign: String, meaning: String)] = [
        (.kept, "✓", "en ambos"), (.jumped, "!", "salta"), (.vanished, "−", "desaparece"), (.appeared, "+", "aparece"),
        (.absent, "·", "en ninguno"),
    ]

    /// Row by measure, what both have and what only one has.
    func appendGrids(to page: inout [UInt8]) {
        if changes.grids.isEmpty { return }
        page.append(
            "<section id=\"completitud\" class=\"grid\" aria-labelledby=\"t-completitud\">\n<h2 id=\"t-completitud\">Completitud</h2>\n<ul class=\"legend\">"
        )
        for (state, sign, meaning) in Self.signs {
            let count = changes.grids.reduce(0) { $0 + $1.count(state) }
            page.append(
                "<li><span class=\"\(state.rawValue)\" aria-hidden=\"true\">\(sign)</span>\(meaning): \(PageFigures.grouped(count))</li>")
        }
        page.append("</ul>\n")
        for grid in changes.grids { append(grid, to: &page) }
        page.append("</section>\n")
    }

    private func append(_ grid: DatasetComparison.Grid, to page: inout [UInt8]) {
        page.append("<h3 class=\"code\">")
        page.appendEscaped(grid.table)
        page.append("</h3>\n<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"Completitud de ")
        page.appendEscaped(grid.table)
        page.append("\"><table><thead><tr><td></td>")
        for measure in grid.measures {
            page.append("<th scope=\"col\"><span>")
            page.appendEscaped(PageFigures.measure(measure))
            page.append("</span></th>")
        }
        page.append("</tr></thead><tbody>\n")
        for row in grid.rows {
            page.append("<tr><th scope=\"row\">")
            page.appendEscaped(row.name)
            page.append("</th>")
            for (cell, measure) in zip(row.cells, grid.measures) {
                let sign = Self.signs.first { $0.state == cell.state }
                let values = [cell.old, cell.new].map { $0 == .empty ? "—" : PageFigures.shown($0) }.joined(separator: " → ")
                page.append("<td class=\"\(cell.state.rawValue)\" title=\"")
                page.appendEscaped("\(row.name), \(PageFigures.measure(measure)): \(values)")
                page.append(
                    "\"><span aria-hidden=\"true\">\(sign?.sign ?? "")</span><span class=\"hidden\">\(sign?.meaning ?? "")</span></td>")
            }
            page.append("</tr>\n")
        }
        page.append("</tbody></table></div>\n")
    }
}
