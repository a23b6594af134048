import Cuenta
import Foundation
import Testing

/// What a small change of the sample's text does to its dataset, and what it must not do.
@Suite struct MutationTests {
    static func html() throws -> String {
        try String(contentsOf: Repository.samples.appendingPathComponent("borrador-2025.html"), encoding: .utf8)
    }

    /// The dataset of the sample with some of its words replaced; each of them must stand in it just once unless `everywhere`.
    static func mutated(_ replacements: [(String, String)], everywhere: Bool = false) throws -> Dataset {
        var text = try html()
        for (old, new) in replacements {
            let count = text.components(separatedBy: old).count - 1
            try #require(everywhere ? count > 0 : count == 1, "“\(old)” stands \(count) times in the sample")
            text = text.replacingOccurrences(of: old, with: new)
        }
        return extractText(text)
    }

    static func extractText(_ text: String) -> Dataset {
        do {
            let document = try readDocument(Array(text.utf8), name: "borrador-2025.html")
            return extract(document, with: try PipelineChoice().pipeline(for: document)).dataset
        } catch {
            Issue.record(error)
            return Dataset(tables: [])
        }
    }

    /// `regiones` of the sample with some cells changed.
    static func regions(_ changes: [String: [String: String]] = [:]) throws -> [[String]] {
        var table = try CSV(SampleTests.expected.appendingPathComponent("regiones.csv"))
        for row in table.rows.indices {
            for (field, value) in changes[table.rows[row][0]] ?? [:] {
                if let column = table.head.firstIndex(of: field) { table.rows[row][column] = value }
            }
        }
        return table.rows
    }

    static func unexplained(_ dataset: Dataset) -> [String] { dataset.ledger().filter { $0.state == "sin_explicar" }.map(\.text) }

    @Test func changedFiguresAreTakenAsTheyStand() throws {
        let dataset = try Self.mutated([("M$ 459.294, 111 micro", "M$ 1.460.007, 1.112 micro")])
        let expected = try Self.regions(["15": ["inversion_clp": "1460007000", "beneficiarios": "1112"]])
        #expect(differences(dataset.csv("regiones").rows, expected) == [])
        #expect(Self.unexplained(dataset) == ["12.480"])
    }

    @Test func aListMayStandInAnotherOrder() throws {
        let dataset = try Self.mutated([
            (
                "4 gremios, 2 cooperativas, 3 barrios comerciales y 5 ferias libres. A esta tarea contribuyó el Centro",
                "5 ferias libres, 3 barrios comerciales, 4 gremios y 2 cooperativas. A esta tarea contribuyó el Centro"
            )
        ])
        #expect(differences(dataset.csv("regiones").rows, try Self.regions()) == [])
        #expect(Self.unexplained(dataset) == ["12.480"])
    }

    @Test func anotherConnectiveLosesNothing() throws {
        let dataset = try Self.mutated(
            [("Asimismo, ", "Complementariamente, "), ("En concreto, ", "Por un lado, "), ("También, en", "Finalmente, en")],
            everywhere: true)
        #expect(differences(dataset.csv("regiones").rows, try Self.regions()) == [])
        let agreements = try CSV(SampleTests.expected.appendingPathComponent("convenios.csv"))
        #expect(differences(dataset.csv("convenios").rows, agreements.rows) == [])
        #expect(Self.unexplained(dataset) == ["12.480"])
    }

    @Test func aSingularIsAFigureToo() throws {
        let dataset = try Self.mutated([
            (
                "4 gremios, 2 cooperativas, 3 barrios comerciales y 5 ferias libres. A esta tarea contribuyó el Centro",
                "1 gremio, una cooperativa, 1 barrio comercial y 1 feria libre. A esta tarea contribuyó el Centro"
            )
        ])
        let expected = try Self.regions(["15": ["gremios": "1", "cooperativas": "1", "barrios_comerciales": "1", "ferias_libres": "1"]])
        #expect(differences(dataset.csv("regiones").rows, expected) == [])
        #expect(Self.unexplained(dataset) == ["12.480"])
    }

    @Test func aRemovedSentenceLeavesEmptyCellsAndNothingElse() throws {
        var text = try Self.html()
        let sentence = "En emprendimiento, la Dirección Regional destinó M$ 332.133 a la puesta en marcha"
        let start = try #require(text.range(of: "<p>" + sentence)?.lowerBound)
        let end = try #require(text.range(of: "</p>", range: start..<text.endIndex)?.upperBound)
        text.removeSubrange(start..<end)
        let dataset = Self.extractText(text)
        let expected = try Self.regions(["01": ["emprendimiento_clp": "", "nuevos_negocios": "", "negocios_de_mujeres": ""]])
        #expect(differences(dataset.csv("regiones").rows, expected) == [])
        #expect(Self.unexplained(dataset) == ["12.480"])
    }

    @Test func aRewordedSentenceIsAnEmptyCellAndAnUnexplainedNumber() throws {
        let dataset = try Self.mutated([
            ("con 38 proyectos liderados por mujeres que postularon", "y 38 de sus titulares son mujeres que postularon")
        ])
        #expect(differences(dataset.csv("regiones").rows, try Self.regions(["15": ["negocios_de_mujeres": ""]])) == [])
        #expect(Self.unexplained(dataset) == ["12.480", "38"])
    }
}
