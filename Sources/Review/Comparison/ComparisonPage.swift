public import Dataset

/// What changed from one data package to another, as one HTML file without scripts: the counts, what matters most, then everything.
public struct ComparisonPage: Sendable {
    /// One of the packages.
    public struct Side: Sendable, Hashable {
        public var file: String
        public var year: String
        public var pipeline: String
        public var unexplained: Int
        /// Link to its review page; `nil` where there is none.
        public var review: String?

        public init(file: String, year: String, pipeline: String, unexplained: Int, review: String? = nil) {
            self.file = file
            self.year = year
            self.pipeline = pipeline
            self.unexplained = unexplained
            self.review = review
        }
    }

    public var old: Side
    public var new: Side
    /// In percent.
    public var threshold: Int
    public var changes: DatasetComparison

    public init(old: Side, new: Side, threshold: Int, changes: DatasetComparison) {
        self.old = old
        self.new = new
        self.threshold = threshold
        self.changes = changes
    }

    /// Whether a file is such a page, told by its first 1,024 bytes.
    public static func isPage(_ beginning: [UInt8]) -> Bool { Template.isPage(beginning, titled: "Comparación · ") }

    /// The page, in UTF-8; the same bytes for the same values.
    public func encoded() -> [UInt8] {
        var page: [UInt8] = []
        page.append("<!DOCTYPE html>\n<html lang=\"es-CL\">\n<head>\n<meta charset=\"utf-8\">\n")
        page.append(
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'\">\n")
        page.append(
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"
        )
        page.append("<title>Comparación · ")
        page.appendEscaped(Self.name(old) + " → " + Self.name(new))
        page.append("</title>\n<style>\n")
        page += PackageResources.comparison_css
        page.append("</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#contenido\">Saltar al contenido</a>\n")
        appendHeader(to: &page)
        page.append("<main id=\"contenido\">\n")
        appendCounts(to: &page)
        appendFirst(to: &page)
        for part in parts where part.count > 0 {
            page.append("<section id=\"\(part.id)\" aria-labelledby=\"t-\(part.id)\">\n<h2 id=\"t-\(part.id)\">")
            page.appendEscaped(part.title)
            page.append(" <span class=\"n\">\(part.count)</span></h2>\n<p class=\"soft\">")
            page.appendEscaped(part.explanation)
            page.append("</p>\n")
            part.body(&page)
            page.append("</section>\n")
        }
        appendGrids(to: &page)
        page.append("</main>\n</body>\n</html>\n")
        return page
    }

    static func name(_ side: Side) -> String { side.year.isEmpty ? side.file : side.year }

    private func appendHeader(to page: inout [UInt8]) {
        page.append("<header>\n<h1>Qué cambió de ")
        page.appendEscaped(old.year == new.year ? "un borrador al otro" : "\(Self.name(old)) a \(Self.name(new))")
        page.append("</h1>\n<div class=\"sides\">")
        append(old, "Antes", to: &page)
        page.append("<span class=\"arrow\" aria-hidden=\"true\">→</span>")
        append(new, "Ahora", to: &page)
        page.append("</div>\n")
        if old.pipeline != new.pipeline {
            page.append("<p><strong>Las tuberías difieren:</strong> lo que dice un patrón o una columna puede no ser comparable.</p>\n")
        }
        page.append("</header>\n")
    }

    private func append(_ side: Side, _ when: String, to page: inout [UInt8]) {
        page.append("<div class=\"side\"><p class=\"soft\">\(when)</p><p><b>")
        page.appendEscaped(Self.name(side))
        page.append("</b></p><p>")
        page.appendEscaped(side.year.isEmpty ? "" : side.file)
        page.append("</p><p class=\"soft\">tubería ")
        page.appendEscaped(side.pipeline)
        page.append(" · \(PageFigures.grouped(side.unexplained)) \(side.unexplained == 1 ? "número" : "números") sin explicar</p>")
        if let review = side.review {
            page.append("<p><a href=\"")
            page.appendEscaped(review)
            page.append("\">Página de revisión</a></p>")
        }
        page.append("</div>")
    }

    private func appendCounts(to page: inout [UInt8]) {
        page.append("<ul class=\"counts\" aria-label=\"Cuántos cambios de cada clase\">\n")
        for part in parts {
            page.append("<li><a class=\"\(part.count == 0 ? "none" : part.tone)\" href=\"#\(part.count == 0 ? "contenido" : part.id)\"><b>")
            page.append("\(PageFigures.grouped(part.count))</b>")
            page.appendEscaped(part.count == 1 ? part.one : part.many)
            page.append("</a></li>\n")
        }
        page.append("</ul>\n")
    }

    /// What to look at before all else, in a sentence each.
    private func appendFirst(to page: inout [UInt8]) {
        let lines = ComparisonHighlights(page: self).lines
        page.append("<section aria-labelledby=\"t-primero\">\n<h2 id=\"t-primero\">Lo más importante</h2>\n")
        if lines.isEmpty {
            page.append("<p>Nada se perdió: los mismos patrones, valores, columnas y secciones.</p>\n</section>\n")
            return
        }
        page.append("<ol class=\"first\">\n")
        for line in lines {
            page.append("<li>")
            page.append(line)
            page.append("</li>\n")
        }
        page.append("</ol>\n</section>\n")
    }
}

/// Figures and names for people who read Spanish.
enum PageFigures {
    /// Digits in groups of three: 1.234.567, decimals after a comma.
    static func shown(_ value: CellValue) -> String {
        guard case .number = value else { return value.canonical }
        let parts = value.canonical.split(separator: ".", maxSplits: 1)
        let whole = parts.first.map(String.init) ?? ""
        return grouped(whole) + (parts.count > 1 ? "," + parts[1] : "")
    }

    static func grouped(_ number: Int) -> String { grouped(String(number)) }

    private static func grouped(_ number: String) -> String {
        let digits = Array(number.drop { $0 == "-" })
        var text = number.hasPrefix("-") ? "−" : ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text.append(".") }
            text.append(digit)
        }
        return text
    }

    static func percent(_ percent: Int64) -> String { (percent > 0 ? "+" : "−") + grouped(String(percent.magnitude)) + " %" }

    /// `presupuesto_clp` → "presupuesto ($)"
    static func measure(_ name: String) -> String {
        let isMoney = name.hasSuffix("_clp")
        let words = (isMoney ? name.dropLast(4) : name[...]).split(separator: "_").joined(separator: " ")
        return words + (isMoney ? " ($)" : "")
    }
}

/// The changes that a person should see first.
struct ComparisonHighlights {
    let page: ComparisonPage
    private static let most = 9

    /// HTML, escaped.
    var lines: [String] {
        var lines: [String] = []
        let changes = page.changes
        let dead = changes.patterns.filter { $0.change == .vanished }.sorted { $0.old > $1.old }
        for pattern in dead.prefix(3) {
            let wording = changes.sentences.first { $0.patterns.contains(pattern.pattern) }
            var line =
                "El patrón <span class=\"code\">\(escaped(pattern.pattern))</span> ya no encuentra nada (antes \(PageFigures.grouped(pattern.old)) "
            line += pattern.old == 1 ? "vez)." : "veces)."
            if let wording {
                line +=
                    " Ahora el borrador dice: “\(escaped(shortened(wording.sentence)))” (\(escaped(ComparisonPage.place(wording.place))))."
            }
            lines.append(line)
        }
        if dead.count > 3 { lines.append("Otros \(dead.count - 3) patrones <a href=\"#muertos\">tampoco encuentran nada</a>.") }
        for row in changes.rows.filter({ change in change.change == .vanished && changes.grids.contains { $0.table == change.table } })
            .prefix(3)
        {
            let figures = row.figures == 1 ? "1 cifra" : "\(row.figures) cifras"
            lines.append("Desaparece <span class=\"code\">\(escaped(row.table))</span> “\(escaped(row.row))”, con \(figures).")
        }
        let lost = changes.grids.flatMap { grid in
            // Of a row that is gone altogether every measure is.
            let kept = grid.rows.filter { row in row.cells.contains { $0.new != .empty } }
            return grid.measures.indices.compactMap { index -> (String, String, Int, Int)? in
                let cells = kept.map { $0.cells[index] }
                let vanished = cells.count { $0.state == .vanished }
                return vanished >= 2 ? (grid.table, grid.measures[index], vanished, cells.count { $0.old != .empty }) : nil
            }
        }
        for (table, measure, count, all) in lost.sorted(by: { $0.2 > $1.2 }).prefix(3) {
            lines.append(
                "<span class=\"code\">\(escaped(table)).\(escaped(measure))</span> falta en \(count) de las \(all) filas que la tenían.")
        }
        for change in changes.heads.prefix(2) {
            let what =
                switch change.kind {
                case .added: "Una tabla del documento tiene una columna nueva"
                case .removed: "Una tabla del documento perdió la columna"
                case .moved: "Una tabla del documento cambió de lugar la columna"
                case .tableAdded: "El documento tiene una tabla nueva"
                case .tableRemoved: "El documento ya no tiene la tabla"
                }
            let name = change.column.isEmpty ? shortened(change.head.joined(separator: " | ")) : change.column
            lines.append("\(what): “\(escaped(name))”" + (change.page.map { " (p. \($0))." } ?? "."))
        }
        for change in changes.sections.filter({ $0.kind == .renamed }).prefix(2) {
            lines.append("La sección “\(escaped(shortened(change.old)))” ahora se llama “\(escaped(shortened(change.new)))”.")
        }
        let jumps = ComparisonPage.sorted(changes.values.filter { $0.change == .jumped })
        for value in jumps.prefix(2) {
            let change = value.percent.map { " (\(PageFigures.percent($0)))" } ?? ""
            lines.append(
                "\(escaped(value.row)), \(escaped(PageFigures.measure(value.field))): de \(escaped(PageFigures.shown(value.old))) a \(escaped(PageFigures.shown(value.new)))\(change)."
            )
        }
        let fresh = changes.sentences.count { $0.old.isEmpty }
        if fresh > 0 {
            lines.append(
                "\(PageFigures.grouped(fresh)) \(fresh == 1 ? "frase nueva trae" : "frases nuevas traen") <a href=\"#frases\">números que ningún patrón toma</a>."
            )
        }
        return Array(lines.prefix(Self.most))
    }

    private func shortened(_ text: String) -> String {
        let scalars = text.unicodeScalars
        guard scalars.count > 140 else { return text }
        return String(String.UnicodeScalarView(scalars.prefix(139))) + "…"
    }

    private func escaped(_ text: String) -> String {
        var bytes: [UInt8] = []
        bytes.appendEscaped(text)
        return String(decoding: bytes, as: UTF8.self)
    }
}
