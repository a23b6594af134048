import Cuenta
import Testing

import enum Dataset.CellValue
import struct Dataset.Field
import enum Dataset.StandardTables
import struct Dataset.TableSchema
import struct SpanishNumbers.ExactDecimal

/// What is printed after an extraction.
@Suite struct SummaryTests {
    static let text =
        "Para dudas breves el canal de mensajes de la institución respondió 12.480 consultas durante el año entero y sin descanso."

    static let dataset: Dataset = {
        var blocks = DataTable(schema: StandardTables.bloques)
        blocks.rows = [row(blocks.schema, ["bloque_id": number(1), "tipo": .text("parrafo"), "texto": .text(text)])]
        var mentions = DataTable(schema: StandardTables.menciones)
        for (id, state) in [(1, "referencia"), (2, "extraida"), (3, "extraida"), (4, "sin_explicar")] {
            mentions.rows.append(
                row(
                    mentions.schema,
                    [
                        "mencion_id": number(id), "bloque_id": number(1), "inicio": number(67), "largo": number(6),
                        "texto": .text("12.480"),
                        "pagina": number(4), "estado": .text(state),
                    ]))
        }
        let own = TableSchema(name: "regiones", fields: [Field("codigo", .string, isRequired: true), Field("crece", .integer)])
        let regions = DataTable(schema: own, rows: [[.text("15"), number(31)], [.empty, .empty]])
        return Dataset(tables: [blocks, mentions, regions])
    }()

    static let results = [
        CheckResult(id: "suma", checkID: "suma", outcome: .cumple), CheckResult(id: "sin", checkID: "sin", outcome: .sinDatos),
        CheckResult(
            id: "partes.07", checkID: "partes", statement: "Las partes suman el total", left: ExactDecimal(175), right: ExactDecimal(180),
            difference: ExactDecimal(-5), outcome: .falla),
        CheckResult(id: "clientes", checkID: "clientes", outcome: .falla, severity: .aviso),
    ]

    @Test func itSaysHowMuchCameOutAndWhatDoesNotAddUp() {
        let summary = Summary(dataset: Self.dataset, checkResults: Self.results)
        #expect(!summary.isClean)
        let own = summary.missing.filter { $0.table == "regiones" }
        #expect(own.map(\.description) == ["regiones.2.codigo"])
        let lines = summary.text().split(separator: "\n").filter { !$0.contains("menciones.") }
        #expect(
            lines == [
                "  tables       regiones 2",
                "  numbers      4: 2 extraida, 1 referencia, 1 sin_explicar",
                "  checks       1 of 4 hold, 1 without data, 1 only noted",
                "  fails        partes.07: 175 ≠ 180 (difference -5)  Las partes suman el total",
                "  missing      and \(summary.missing.count - 5) more",
                "  unexplained  12.480  p. 4  “…de la institución respondió 12.480 consultas durante el año…”",
            ])
    }

    @Test func doubtfulNumbersAreNamed() throws {
        var mentions = try #require(Self.dataset["menciones"])
        let confidence = try #require(mentions.schema.index(of: "confianza"))
        for (row, share) in [(0, 59), (1, 60), (2, 100), (3, 7)] {
            mentions.rows[row][confidence] = .number(try #require(ExactDecimal(coefficient: Int128(share), exponent: -2)))
        }
        let blocks = try #require(Self.dataset["bloques"])
        let summary = Summary(dataset: Dataset(tables: [blocks, mentions]), checkResults: [])
        let line = "p. 4  “…de la institución respondió 12.480 consultas durante el año…”"
        #expect(
            summary.text(limit: 1).split(separator: "\n").filter { $0.hasPrefix("  doubtful") } == [
                "  doubtful     12.480  \(line)", "  doubtful     and 1 more",
            ])
        #expect(summary.text(in: .spanish).split(separator: "\n").count { $0.hasPrefix("  dudosos") } == 2)
        #expect(!Summary(dataset: Self.dataset, checkResults: []).text().contains("doubtful"))
    }

    @Test func aCallToANoteIsShownRaised() {
        var mentions = DataTable(schema: StandardTables.menciones, rows: Array((Self.dataset["menciones"]?.rows ?? []).suffix(1)))
        let call = [
            "mencion_id": Self.number(5), "bloque_id": Self.number(1), "inicio": Self.number(71), "largo": Self.number(2),
            "tipo": .text("llamada_nota"),
        ]
        mentions.rows.append(Self.row(mentions.schema, call))
        let blocks = DataTable(schema: StandardTables.bloques, rows: Self.dataset["bloques"]?.rows ?? [])
        let dataset = Dataset(tables: [blocks, mentions])
        #expect(
            Summary(dataset: dataset, checkResults: []).unexplained.map(\.context) == [
                "…de la institución respondió 12.4⁸⁰ consultas durante el año…"
            ])
    }

    @Test func aListIsCutAndCounted() {
        let many = (1...7).map { CheckResult(id: "c\($0)", checkID: "c", outcome: .falla) }
        let lines = Summary(dataset: Dataset(tables: []), checkResults: many).text(limit: 2).split(separator: "\n")
        #expect(
            lines == [
                "  tables       ", "  numbers      0", "  checks       0 of 7 hold", "  fails        c1", "  fails        c2",
                "  fails        and 5 more",
            ])
    }

    private static func number(_ value: Int) -> CellValue { .number(ExactDecimal(value)) }

    private static func row(_ schema: TableSchema, _ values: [String: CellValue]) -> [CellValue] {
        schema.fields.map { values[$0.name] ?? .empty }
    }
}
