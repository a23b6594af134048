import DocumentModel
import SpanishNumbers

/// Bare digits such as "1980" in a column of figures, which alone look like a year.
///
/// They are a figure where their column has figures that are no years, at least one for two of them, and neither its head nor their row speaks
/// of years. A table of names and values ("Fundación | 1980") says so in the row; a first column names its rows.
enum TableYears {
    private static let words: Set<String> = [
        "año", "años", "periodo", "período", "fecha", "fechas", "desde", "hasta", "inicio", "término", "creación", "fundación", "vigencia",
        "cohorte", "generación", "promoción", "versión", "edición", "construcción", "fabricación", "modelo", "ejercicio", "temporada",
        "censo", "ley", "decreto", "plazo", "convocatoria",
    ]

    static func settle(_ mentions: inout [Mention], in table: Table, _ text: String) {
        guard mentions.contains(where: { isYear($0) }) else { return }
        struct Column {
            var years: [(mention: Int, row: Int)] = []
            var figures = 0
        }
        var columns: [Int: Column] = [:]
        var speaking: (columns: Set<Int>, rows: Set<Int>) = ([], [])
        let headRows = max(1, table.headerRowCount)
        for cell in table.cells where !cell.range.isEmpty {
            let isHead = cell.row < headRows
            if isHead || cell.column == 0 {
                if !speaksOfYears(text, cell.range) { continue }
                if isHead { speaking.columns.formUnion(cell.column..<cell.column + max(1, cell.columnSpan)) }
                if cell.column == 0 { speaking.rows.formUnion(cell.row..<cell.row + max(1, cell.rowSpan)) }
                continue
            }
            let inside = mentions.inside(cell.range)
            guard inside.count == 1, let mention = inside.first, cell.columnSpan <= 1 else { continue }
            if isYear(mention), mention.range == cell.range {
                columns[cell.column, default: Column()].years.append((inside.startIndex, cell.row))
            } else if mention.isFigure, mention.value != nil, !mention.isInWords {
                columns[cell.column, default: Column()].figures += 1
            }
        }
        for (number, column) in columns where !speaking.columns.contains(number) {
            guard column.figures > 0, column.years.count <= 2 * column.figures else { continue }
            for (index, row) in column.years where !speaking.rows.contains(row) {
                guard var figure = mentions[index].asNumber else { continue }
                figure.rule = .entero
                figure.confidence = 60
                mentions[index] = figure
            }
        }
    }

    private static func isYear(_ mention: Mention) -> Bool {
        mention.type == .anio && mention.rule == .anioSinSustantivo
    }

    private static func speaksOfYears(_ text: String, _ range: Range<Int>) -> Bool {
        let cell = String(decoding: text.utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self).lowercased()
        return cell.split { !$0.isLetter }.contains { words.contains(String($0)) }
    }
}
