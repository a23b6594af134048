import Cuenta
import Foundation
import Testing

/// The sample drafts against the tables that their generator wrote from its own figures.
@Suite struct SampleTests {
    static let tables = ["regiones", "centros", "iniciativas", "convenios", "programas", "emergencias", "calendario", "notas"]
    static let drafts = ["borrador-2025.pdf", "borrador-2025.html", "borrador-2025.md"]
    static let expected = Repository.expected.appendingPathComponent("borrador-2025")

    static func extracted(_ name: String) throws -> ExtractedDocument {
        try extract(Repository.samples.appendingPathComponent(name).path)
    }

    @Test(arguments: drafts) func theTablesAreThoseOfTheGenerator(_ name: String) throws {
        let extracted = try Self.extracted(name)
        #expect(extracted.pipelineName == "sercotec")
        for table in Self.tables {
            let expected = try CSV(Self.expected.appendingPathComponent("\(table).csv"))
            let found = extracted.dataset.csv(table, columns: expected.head)
            #expect(differences(found.rows, expected.rows) == [], "\(table)")
        }
    }

    /// "para el periodo 2015-2021" governs what its paragraph says after it, and nothing before it or elsewhere.
    @Test(arguments: drafts) func figuresHaveThePeriodTheirParagraphStates(_ name: String) throws {
        let rows = try Self.extracted(name).dataset.csv("indicadores", columns: ["indicador", "periodo"]).rows
        let crece = rows.filter { $0[0].hasPrefix("crece_") && !$0[0].hasPrefix("crece_sostenible") || $0[0] == "crece" }
        #expect(
            crece == [
                ["crece_clp", "2024"], ["crece", "2024"], ["crece_beneficio_economico", "2015/2021"],
                ["crece_presupuesto_consolidado", "2015/2021"], ["crece_razon_costo_beneficio", "2015/2021"],
            ])
    }

    @Test(arguments: drafts) func theSectionsAreThoseOfTheGenerator(_ name: String) throws {
        let titles = try CSV(Self.expected.appendingPathComponent("secciones.csv")).columns(["titulo"])
        #expect(differences(try Self.extracted(name).dataset.csv("secciones", columns: ["titulo"]).rows, titles) == [])
    }

    @Test(arguments: drafts) func everyFigureStandsInTheLedger(_ name: String) throws {
        let expected = try CSV(Self.expected.appendingPathComponent("menciones.csv"))
        let body = expected.rows.indices.filter { expected[$0, "seccion"] != "notas" }
        let found = try Self.extracted(name).dataset.bodyMentions(withListMarks: false)
        let expectedValues = body.map { [expected[$0, "tipo"], expected[$0, "valor"], expected[$0, "valor_hasta"]] }
        #expect(differences(found.map { [$0.type, $0.value, $0.upper] }, expectedValues) == [])

        let figures = ["dinero", "conteo", "porcentaje", "decimal"]
        let expectedStates = body.filter { figures.contains(expected[$0, "tipo"]) }.map { [expected[$0, "valor"], expected[$0, "estado"]] }
        #expect(differences(found.filter(\.isFigure).map { [$0.value, $0.state] }, expectedStates) == [])
    }

    @Test(arguments: drafts) func oneNumberIsUnexplainedAndOneCheckFails(_ name: String) throws {
        let extracted = try Self.extracted(name)
        let summary = Summary(dataset: extracted.dataset, checkResults: extracted.checkResults)
        #expect(summary.unexplained.map(\.text) == ["12.480"])
        #expect(summary.missing == [])
        let failed = try CSV(Self.expected.appendingPathComponent("controles_que_fallan.csv"))
        let numbers = summary.failures.map { result in
            [result.id.split(separator: ".").last.map(String.init) ?? ""]
                + [result.left, result.right, result.difference].map { ($0?.description ?? "").replacingOccurrences(of: "-", with: "") }
                .sorted()
        }
        let expected = failed.rows.map { row in [row[0]] + row[2...].sorted() }
        #expect(numbers == expected, "\(summary.failures.map(Summary.line))")
        #expect(summary.holding > 20)
        #expect(extracted.faults.map { $0.text() } == ["regiones.9.beneficiarios 180 → 175 would satisfy partes.07"])
        #expect(!summary.isClean)
    }

    @Test func thePDFTheHTMLAndTheTextGiveTheSameTables() throws {
        let datasets = try Self.drafts.map { try Self.extracted($0).dataset }
        let names = ["regiones", "medidas_regionales", "centros", "iniciativas", "convenios", "programas", "emergencias", "calendario"]
        for name in names {
            for other in datasets.dropFirst() { #expect(differences(other.csv(name).rows, datasets[0].csv(name).rows) == [], "\(name)") }
        }
        let columns = ["indicador", "objetivo", "programa", "valor", "unidad", "calificador", "periodo", "texto"]
        for other in datasets.dropFirst() {
            let rows = other.csv("indicadores", columns: columns).rows
            #expect(differences(rows, datasets[0].csv("indicadores", columns: columns).rows) == [])
        }
    }

    @Test func aDocumentOfNoFamilyIsReadByTheGeneralPipeline() throws {
        let extracted = try Self.extracted("memoria-bibliotecas.pdf")
        #expect(extracted.pipelineName == "generico")
        let folder = Repository.expected.appendingPathComponent("memoria-bibliotecas")
        let expected = try CSV(folder.appendingPathComponent("menciones.csv"))
        let rows = expected.rows.indices.filter { expected[$0, "seccion"] != "notas" }.map {
            [expected[$0, "tipo"], expected[$0, "valor"], expected[$0, "valor_hasta"], expected[$0, "estado"]]
        }
        let found = extracted.dataset.bodyMentions().map { [$0.type, $0.value, $0.upper, $0.state] }
        #expect(differences(found, rows) == [])
        let titles = try CSV(folder.appendingPathComponent("secciones.csv")).columns(["titulo"])
        #expect(differences(extracted.dataset.csv("secciones", columns: ["titulo"]).rows, titles) == [])
        let notes = try CSV(folder.appendingPathComponent("notas.csv"))
        #expect(extracted.dataset.csv("notas", columns: notes.head) == notes)
        let cells = extracted.dataset.csv("tablas", columns: ["fila", "columna", "texto"]).rows
        #expect(cells.count == 15)
        #expect(cells.first == ["0", "0", "Sala"])
        #expect(cells.last == ["4", "2", "2.953"])
    }
}
