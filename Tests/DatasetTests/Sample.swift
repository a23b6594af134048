import Dataset
import DocumentModel
import SpanishNumbers

/// A small dataset with what makes formats stumble: quotes, commas, line breaks, empty against 0, codes with a leading zero,
/// numbers beyond 64 bits, decimals, letters outside of ASCII.
enum Sample {
    static let zonas = TableSchema(
        name: "zonas", description: "Zonas y sus montos",
        fields: [
            Field("codigo", .string, isRequired: true, description: "Código oficial"), Field("zona", .string),
            Field("monto_clp", .integer), Field("locales", .integer), Field("tasa", .number), Field("desde", .date),
        ],
        primaryKey: ["codigo"])

    static let visitas = TableSchema(
        name: "visitas", fields: [Field("codigo", .string), Field("nota", .string), Field("personas", .integer)],
        foreignKeys: [ForeignKey(fields: ["codigo"], table: "zonas", references: ["codigo"])])

    static let tables = [
        DataTable(
            schema: zonas,
            rows: [
                [.text("01"), .text("Ñandú, \"el bajo\""), number("412300000"), number("0"), number("3.12"), .text("2025-Q4")],
                [
                    .text("02"), .text("Línea uno\nlínea dos"), number("170141183460469231731687303715884105727"), .empty, number("-0.5"),
                    .empty,
                ],
                [.text("10"), .empty, number("-7"), number("12"), number("40"), .text("--12-31")],
            ]),
        DataTable(
            schema: visitas,
            rows: [
                [.text("01"), .text("A\\B\t\u{1}𝟙"), number("5")], [.text("10"), .text(""), number("7")],
                [.text("10"), .text("–"), .empty],
            ]),
    ]

    static let checks = [
        check(
            CheckDeclaration(
                id: "personas", statement: "Personas y locales", left: "suma de visitas.personas", right: "suma de zonas.locales")),
        check(
            CheckDeclaration(
                id: "monto", left: "2 * zonas.monto_clp donde codigo = \"01\"", right: "824600000", tolerance: "redondeo", severity: "aviso"
            )),
    ]

    static let dataset = Dataset(
        tables: tables, checks: checks,
        writtenUnits: [
            CellReference(table: "zonas", row: 3, field: "monto_clp"): 0, CellReference(table: "zonas", row: 1, field: "monto_clp"): 5,
            CellReference(table: "zonas", row: 1, field: "locales"): 0,
        ])

    static let package = PackageDescription(name: "Cuenta Ñuñoa 2031.pdf", title: "Cuenta \"2031\"", source: "cuenta.pdf")

    static func check(_ declaration: CheckDeclaration, _ tables: [DataTable] = tables) -> Check {
        var diagnostics: [Diagnostic] = []
        let check = Check.parse(declaration, schemas: tables.map(\.schema), diagnostics: &diagnostics)
        precondition(diagnostics.isEmpty, "\(diagnostics)")
        return check ?? Check(id: "", body: .sql(""))
    }

    /// A number that `Int` may not hold.
    static func number(_ text: String) -> CellValue {
        let parts = text.split(separator: ".")
        let places = parts.count == 2 ? parts[1].count : 0
        return Int128(parts.joined()).flatMap { ExactDecimal(coefficient: $0, exponent: -places) }.map { .number($0) } ?? .empty
    }
}
