/// For each cell of the pipeline's tables, the page and the words that it comes from: `p. 14: «…fue de M$ 552.657 en…»`.
struct CellNotes {
    private var notes: [CellReference: String] = [:]

    /// Sources of one cell that are named; the figure may be repeated all over the document.
    private static let sourceLimit = 5
    /// Code points to each side of the words.
    private static let margin = 40

    subscript(cell: CellReference) -> String? { notes[cell] }

    /// Reads `procedencia`, `menciones` and `bloques`.
    init(_ dataset: Dataset) {
        guard let provenance = dataset["procedencia"], let blocks = dataset["bloques"] else { return }
        let mentions = dataset["menciones"]
        let rowOfMention = mentions.map { Self.rows(of: $0, by: "mencion_id") } ?? [:]
        let rowOfBlock = Self.rows(of: blocks, by: "bloque_id")
        let columns = ["tabla", "fila", "campo", "mencion_id", "bloque_id", "inicio", "largo"].compactMap {
            provenance.schema.index(of: $0)
        }
        guard columns.count == 7, let text = blocks.schema.index(of: "texto") else { return }
        let pattern = provenance.schema.index(of: "patron")
        let decisions = Self.decisions(dataset)
        var decided: [CellReference: String] = [:]
        var texts: [Int: [Unicode.Scalar]] = [:]
        var counts: [CellReference: Int] = [:]
        for row in provenance.rows {
            let whole = columns.map { Self.whole(row[$0]) }
            guard let number = whole[1], let start = whole[5], let length = whole[6], let block = whole[4].flatMap({ rowOfBlock[$0] })
            else {
                continue
            }
            let cell = CellReference(table: row[columns[0]].canonical, row: number, field: row[columns[2]].canonical)
            if let decision = pattern.flatMap({ decisions[row[$0].canonical] }) {
                decided[cell] = decision
                // The words of a correction are those of the pattern before it.
                if notes[cell] != nil { continue }
            }
            counts[cell, default: 0] += 1
            if counts[cell, default: 0] > Self.sourceLimit { continue }
            let scalars = texts[block] ?? Array(blocks.rows[block][text].canonical.unicodeScalars)
            texts[block] = scalars
            let mention = whole[3].flatMap { rowOfMention[$0] }
            let place = mention.flatMap { row in mentions.flatMap { Self.place(in: $0, row: row) } } ?? Self.place(in: blocks, row: block)
            let words = "«\(Self.words(around: start..<max(start, start &+ length), of: scalars))»"
            let line = place.map { "\($0): \(words)" } ?? words
            notes[cell] = notes[cell].map { "\($0)\n\(line)" } ?? line
        }
        for (cell, count) in counts where count > Self.sourceLimit {
            notes[cell]? += "\n(y \(count - Self.sourceLimit) más)"
        }
        for (cell, decision) in decided { notes[cell] = notes[cell].map { "\($0)\n\(decision)" } ?? decision }
    }

    /// What each decision says, by its name in `procedencia`: "Decisión 2: el documento dice 180. Error de tipeo."
    private static func decisions(_ dataset: Dataset) -> [String: String] {
        guard let table = dataset[StandardTables.decisiones.name] else { return [:] }
        var texts: [String: String] = [:]
        for row in table.rows.indices {
            let cell = { (field: String) in table.value(field, row: row)?.canonical ?? "" }
            guard let number = Int(cell("decision_id")) else { continue }
            let says = cell("tipo") == "errata" ? "el documento dice \(cell("valor_documento")). " : ""
            texts[StandardTables.decisionName(number)] = "Decisión \(number): \(says)\(cell("motivo"))"
        }
        return texts
    }

    private static func whole(_ value: CellValue) -> Int? {
        guard case .number(let number) = value, let integer = number.integer else { return nil }
        return Int(exactly: integer)
    }

    private static func rows(of table: DataTable, by field: String) -> [Int: Int] {
        guard let column = table.schema.index(of: field) else { return [:] }
        var rows: [Int: Int] = [:]
        for (index, row) in table.rows.enumerated() {
            if let id = whole(row[column]) { rows[id] = index }
        }
        return rows
    }

    /// "p. 14", or "línea 55" where there are no pages.
    private static func place(in table: DataTable, row: Int) -> String? {
        if let page = table.value("pagina", row: row), page != .empty { return "p. \(page.canonical)" }
        if let line = table.value("linea", row: row), line != .empty { return "línea \(line.canonical)" }
        return nil
    }

    private static func words(around range: Range<Int>, of text: [Unicode.Scalar]) -> String {
        let range = range.clamped(to: 0..<text.count)
        var start = max(0, range.lowerBound - margin)
        var end = min(text.count, range.upperBound + margin)
        func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\n" || scalar == "\t" }
        if start > 0 {
            while start < range.lowerBound, !isSpace(text[start - 1]) { start += 1 }
        }
        if end < text.count {
            while end > range.upperBound, !isSpace(text[end]) { end -= 1 }
        }
        var words = String.UnicodeScalarView()
        for scalar in text[start..<end] { words.append(isSpace(scalar) ? " " : scalar) }
        return (start > 0 ? "…" : "") + String(words) + (end < text.count ? "…" : "")
    }
}
