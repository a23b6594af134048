import Cuenta
import Testing

/// Columns of the documents' own tables, from one document to another.
@Suite struct TableComparisonTests {
    private static let head = ["Programa", "Instrumento", "Presupuesto 2024 (M$)", "Beneficiarios 2024"]
    private static let body = [["Vergel", "Huertos", "1.200", "31"], ["Vergel", "Podas", "900", "12"]]

    private static func document(_ rows: [[String]], title: String = "Anexo") -> String {
        let lines = rows.map { "| " + $0.joined(separator: " | ") + " |" }
        let rule = "|" + String(repeating: " --- |", count: rows[0].count)
        return "# Cuenta\n\n## \(title)\n\nTexto.\n\n" + ([lines[0], rule] + lines.dropFirst()).joined(separator: "\n") + "\n"
    }

    private static func dataset(_ text: String) throws -> Dataset {
        let pipeline = try #require(Pipelines.load("generico").pipeline)
        return extract(try readDocument(Array(text.utf8), name: "cuenta.md"), with: pipeline).dataset
    }

    private static func changes(_ new: [[String]], title: String = "Anexo") throws -> [String] {
        let comparison = PackageComparison(old: try dataset(document([head] + body)), new: try dataset(document(new, title: title)))
        return comparison.changes.documentColumns.map { "\($0.section) \($0.kind.rawValue) “\($0.old)” “\($0.new)”" }
    }

    @Test func anotherYearAndOtherRowsAreNoChange() throws {
        let head = ["Programa", "Instrumento", "Presupuesto 2025 (M$)", "Beneficiarios 2025"]
        #expect(try Self.changes([head, ["Riego", "Canales", "7.000", "4"]]) == [])
    }

    @Test func aNewColumnIsNamed() throws {
        let rows = ([Self.head] + Self.body).enumerated().map { [$1[0], $0 == 0 ? "Ejecución" : "9"] + $1[1...] }
        #expect(try Self.changes(rows) == ["Anexo added “” “Ejecución”"])
    }

    @Test func aLostColumnIsNamed() throws {
        #expect(try Self.changes(([Self.head] + Self.body).map { [$0[0], $0[2], $0[3]] }) == ["Anexo removed “Instrumento” “”"])
    }

    @Test func aMovedColumnIsNamedOnce() throws {
        let moved = try Self.changes(([Self.head] + Self.body).map { [$0[3], $0[0], $0[1], $0[2]] })
        #expect(moved == ["Anexo moved “Beneficiarios 2024” “Beneficiarios 2024”"])
    }

    @Test func aColumnUnderAnotherNameIsThatColumn() throws {
        let head = ["Programa", "Línea", "Presupuesto ejecutado (M$)", "Beneficiarios 2024"]
        #expect(
            try Self.changes([head] + Self.body) == [
                "Anexo renamed “Instrumento” “Línea”", "Anexo renamed “Presupuesto 2024 (M$)” “Presupuesto ejecutado (M$)”",
            ])
    }

    @Test func anotherTableIsNotCompared() throws {
        #expect(try Self.changes([["Comuna", "Habitantes"], ["Alerce", "4.100"]]) == [])
    }

    @Test func theReportNamesThem() throws {
        let old = try Self.dataset(Self.document([Self.head] + Self.body))
        let new = try Self.dataset(Self.document(([Self.head] + Self.body).map { [$0[1], $0[0], $0[2]] }))
        let comparison = PackageComparison(old: old, new: new)
        #expect(
            comparison.text().contains(
                """

                Columns of the document's tables (2)
                  “Programa” stands elsewhere  “Anexo”
                  − “Beneficiarios 2024”  “Anexo”

                """))
        #expect(
            comparison.json().contains(
                #""cuadros":[{"seccion":"Anexo","cambio":"se_mueve","anterior":"Programa","nueva":"Programa","pagina":null},"#
                    + #"{"seccion":"Anexo","cambio":"desaparece","anterior":"Beneficiarios 2024","nueva":null,"pagina":null}]"#))
        #expect(comparison.changes.hasLosses)
    }
}
