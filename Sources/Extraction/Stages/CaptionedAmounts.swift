import DocumentModel
import SpanishNumbers

/// The columns of a table that hold amounts by their heads ("2023", "Presupuesto vigente", "Total"), and that a caption may give its unit
/// and scale.
///
/// A caption such as "Gasto por programa (M$)" does not say which columns are amounts. Hence a head may have no words but those of budgets,
/// years and months; counts and shares have others. A row that names a count or a share stays as it is written.
struct CaptionedAmounts {
    private static let amounts: Set<String> = [
        "presupuesto", "presupuestos", "presupuestado", "presupuestada", "gasto", "gastos", "ingreso", "ingresos", "egreso", "egresos",
        "monto", "montos", "devengado", "devengada", "percibido", "percibidos", "percibida", "pagado", "pagada", "saldo", "saldos",
        "deuda", "inversión", "inversiones", "aporte", "aportes", "recursos", "costo", "costos", "ejecutado", "ejecutada", "ejecutar",
        "ppto", "presup",
    ]
    /// Words that alone make no amount of a column.
    private static let links: Set<String> = [
        "de", "del", "al", "a", "en", "la", "el", "los", "y", "año", "total", "totales", "inicial", "vigente", "final", "aprobado",
        "aprobada", "modificado", "actualizado", "autorizado", "comprometido", "ejecución", "presupuestaria", "real", "reales", "ley",
        "anual", "acumulado", "fiscal", "municipal", "por", "vgte", "vig", "inic", "modif", "acum", "enero", "febrero", "marzo", "abril",
        "mayo", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre",
    ]
    private static let counts: Set<String> = [
        "n", "nº", "n°", "nro", "número", "cantidad", "porcentaje", "tasa", "tasas", "variación", "var", "dotación", "personas",
        "beneficiarios", "beneficiarias", "usuarios", "usuarias", "funcionarios", "funcionarias", "días", "horas", "cobertura",
        "matrícula", "alumnos", "estudiantes", "familias", "hogares", "viviendas", "casos", "atenciones", "proyectos", "iniciativas",
        "participación", "avance",
    ]

    /// Columns, from left to right; empty where none is an amount for certain.
    static func columns(of table: Table, _ headRows: Range<Int>, _ text: (TableCell) -> String) -> [Int] {
        var heads: [Int: String] = [:]
        for cell in table.cells where headRows.contains(cell.row) && cell.row < table.rowCount - 1 && !table.isTitle(cell) {
            for column in cell.columns { heads[column, default: ""] += text(cell) + " " }
        }
        let found = heads.filter { $0.key > 0 && isAmount($0.value) }.keys.sorted()
        guard !found.isEmpty else { return [] }
        // "Total" beside columns of amounts.
        return heads.filter { found.contains($0.key) || $0.key > 0 && isOf(links, $0.value) }.keys.sorted()
    }

    /// Whether the row says that it counts something or gives a share, by the words of its label.
    static func isCount(_ label: String) -> Bool {
        label.contains("%") || words(of: label).contains { counts.contains($0) }
    }

    /// Whether the words of a head name a count.
    static func isCountHead(_ head: String) -> Bool { words(of: head).contains { counts.contains($0) } }

    /// Whether a head has no words but those of budgets, years and months ("2025", "Vigente").
    static func isPlain(_ head: String) -> Bool {
        !head.contains("%") && words(of: head).allSatisfy { amounts.contains($0) || links.contains($0) || isYear($0) }
    }

    private static func isAmount(_ head: String) -> Bool {
        isPlain(head) && words(of: head).contains { amounts.contains($0) || isYear($0) }
    }

    private static func isOf(_ set: Set<String>, _ head: String) -> Bool {
        let words = words(of: head)
        return !words.isEmpty && !head.contains("%") && words.allSatisfy { set.contains($0) }
    }

    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && (Int(word).map { (1990...2050).contains($0) } ?? false)
    }

    private static func words(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "°" && $0 != "º" }.map(String.init)
    }
}

extension Table {
    /// Whether a cell of the first row spans all columns.
    func isTitle(_ cell: TableCell) -> Bool { cell.row == 0 && columnCount > 1 && cell.columnSpan >= columnCount }
}
