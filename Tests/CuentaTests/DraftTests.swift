import Cuenta
import Foundation
import Testing

/// The real draft of 2026 in its five files, where it lies beside the package.
@Suite(.enabled(if: Repository.hasDrafts, "the drafts are not here: no ../shared/drafts"))
struct DraftTests {
    static let files = [
        "borrador-2026-carta.pdf", "borrador-2026-web.pdf", "borrador-2026.html", "borrador-2026-writer.html", "borrador-2026.md",
    ]
    static let tables = ["regiones", "centros", "iniciativas", "convenios", "programas", "emergencias", "calendario", "notas"]

    static func extracted(_ name: String) throws -> ExtractedDocument {
        try extract(Repository.drafts.appendingPathComponent(name).path)
    }

    @Test(arguments: files) func theTablesAreRightCellForCell(_ name: String) throws {
        let dataset = try Self.extracted(name).dataset
        for table in Self.tables {
            let gold = try CSV(Repository.gold.appendingPathComponent("\(table).csv"))
            #expect(differences(dataset.csv(table, columns: gold.head).rows, gold.rows) == [], "\(table)")
        }
    }

    @Test(arguments: files) func theMentionsOfTheBodyAreThoseMarkedByHand(_ name: String) throws {
        let gold = try CSV(Repository.gold.appendingPathComponent("menciones.csv"))
        let hasListMarks = !name.hasSuffix(".html")
        let expected = gold.columns(["tipo", "valor", "valor_hasta"]).filter { hasListMarks || $0[0] != "marcador_lista" }
        let found = try Self.extracted(name).dataset.bodyMentions(withListMarks: hasListMarks)
        #expect(differences(found.map { [$0.type, $0.value, $0.upper] }, expected) == [])
    }

    @Test(arguments: files) func everyFigureOfTheBodyIsACell(_ name: String) throws {
        let dataset = try Self.extracted(name).dataset
        #expect(dataset.ledger().filter { $0.state == "sin_explicar" } == [])
        let figures = dataset.bodyMentions().filter(\.isFigure)
        #expect(figures.filter { $0.state != "extraida" && $0.state != "en_conflicto" } == [])
    }

    /// Three failed checks share two figures of Valparaíso; the sum of the centres fails by itself, and since each region names as
    /// many centres as it says, only the figure of the summary can be changed without breaking another check.
    @Test(arguments: files) func theFaultIsLookedForWhereFailedChecksMeet(_ name: String) throws {
        let extracted = try Self.extracted(name)
        #expect(
            extracted.faults.map { "\($0.checks.joined(separator: " ")): \($0.text())" } == [
                "regiones.almacenes regiones.ferias-y-eventos partes.05: regiones.6.almacenes 31 → 30 and regiones.6.ferias_y_eventos 40 → 38 "
                    + "would satisfy 3 failed checks",
                "regiones.centros: indicadores.6.valor 62 → 61 would satisfy regiones.centros",
            ])
        let suspects = extracted.dataset.csv("controles", columns: ["control_id", "sospechosas"]).rows.filter { $0[1] != "" }
        #expect(
            suspects == [
                ["regiones.almacenes", "regiones.6.almacenes regiones.6.ferias_y_eventos"],
                ["regiones.ferias-y-eventos", "regiones.6.almacenes regiones.6.ferias_y_eventos"],
                ["regiones.centros", "indicadores.6.valor"],
                ["partes.05", "regiones.6.almacenes regiones.6.ferias_y_eventos"],
            ])
    }

    /// Every digit of every block lies in the range of exactly one mention.
    @Test(arguments: files) func everyDigitStandsInTheLedgerOnce(_ name: String) throws {
        let dataset = try Self.extracted(name).dataset
        #expect(digitsOutsideOfTheLedger(dataset) == [])
    }

    @Test func theFiveFilesGiveTheSameValues() throws {
        let names = ["regiones", "medidas_regionales", "centros", "iniciativas", "convenios", "programas", "emergencias", "calendario"]
        let columns = ["indicador", "objetivo", "programa", "valor", "unidad", "calificador", "periodo"]
        let first = try Self.extracted(Self.files[0]).dataset
        #expect(!first.csv("indicadores").rows.isEmpty)
        for file in Self.files.dropFirst() {
            let other = try Self.extracted(file).dataset
            for name in names { #expect(differences(other.csv(name).rows, first.csv(name).rows) == [], "\(file): \(name)") }
            let indicators = differences(other.csv("indicadores", columns: columns).rows, first.csv("indicadores", columns: columns).rows)
            #expect(indicators == [], "\(file): indicadores")
        }
    }

    @Test(arguments: [(files[0], files[1]), (files[2], files[3])])
    func twoFilesOfAKindAgreeInSectionsNotesAndMentions(_ first: String, _ second: String) throws {
        let (a, b) = (try Self.extracted(first).dataset, try Self.extracted(second).dataset)
        #expect(differences(b.csv("secciones", columns: ["titulo"]).rows, a.csv("secciones", columns: ["titulo"]).rows) == [])
        #expect(differences(b.csv("notas", columns: ["numero", "texto"]).rows, a.csv("notas", columns: ["numero", "texto"]).rows) == [])
        let rows = { (dataset: Dataset) in
            dataset.bodyMentions(withListMarks: false).map { [$0.type, $0.value, $0.upper, $0.state] }
        }
        #expect(differences(rows(b), rows(a)) == [])
    }
}

/// Digits of blocks that no mention, or more than one, has in its range: "block 12 at 40".
func digitsOutsideOfTheLedger(_ dataset: Dataset) -> [String] {
    var ranges: [String: [Range<Int>]] = [:]
    for row in dataset.csv("menciones", columns: ["bloque_id", "inicio", "largo"]).rows {
        guard let start = Int(row[1]), let length = Int(row[2]) else { continue }
        ranges[row[0], default: []].append(start..<start + length)
    }
    var faults: [String] = []
    for row in dataset.csv("bloques", columns: ["bloque_id", "texto"]).rows {
        let mentions = ranges[row[0]] ?? []
        for (offset, scalar) in row[1].unicodeScalars.enumerated() where ("0"..."9").contains(scalar) {
            if mentions.filter({ $0.contains(offset) }).count != 1 { faults.append("block \(row[0]) at \(offset)") }
        }
    }
    return faults
}
