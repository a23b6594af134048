import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// Every digit of the text lies in exactly one row of the ledger, whatever the document.
struct LedgerTests {
    /// A generator that gives the same numbers on every run.
    struct Random: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state ^= state << 13
            state ^= state >> 7
            state ^= state << 17
            return state
        }
    }

    private static let pieces = [
        "12", "3.450", "M$ 77", "1.2.3", "4,5 %", "2031", "30/12/2030", "N° 8", "GL4", "Ley N° 20.500", "un", "dos mil", "plantas",
        "más de", "(", ")",
        ".", ",", "y", "\t", "\n", "½", "٣", "²", "é", "–", "\u{A0}", "$", "5º", "entre 3 y 9", "0009",
        "99999999999999999999999999999999999999999",
        "total", "gasto de", "Comuna de Alerce",
    ]

    private func document(_ random: inout Random) -> Document {
        let blocks = (0..<Int.random(in: 1...9, using: &random)).map { _ -> Block in
            let text = (0..<Int.random(in: 0...25, using: &random)).map { _ in Self.pieces.randomElement(using: &random) ?? "" }
                .joined(separator: Bool.random(using: &random) ? " " : "")
            return block(text, &random)
        }
        return ExtractionTests.document(blocks)
    }

    private func block(_ text: String, _ random: inout Random) -> Block {
        let length = text.utf8.count
        func boundary() -> Int {
            let offset = Int.random(in: 0...length, using: &random)
            return text.utf8.index(text.startIndex, offsetBy: offset).samePosition(in: text.unicodeScalars) == nil ? 0 : offset
        }
        func range() -> Range<Int> {
            let (a, b) = (boundary(), boundary())
            return min(a, b)..<max(a, b)
        }
        let kinds: [Block.Kind] = [
            .heading(level: 1), .heading(level: 2), .paragraph, .paragraph, .listItem(level: 1), .note(label: "1"),
            .furniture(.runningHead),
            .furniture(.pageNumber),
        ]
        if Int.random(in: 0..<5, using: &random) == 0 {
            return ExampleDocument.table(text.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) })
        }
        return Block(
            kind: kinds.randomElement(using: &random) ?? .paragraph, text: PlacedText(text), place: place(1),
            marker: Bool.random(using: &random) ? 0..<boundary() : nil,
            noteCalls: (0..<Int.random(in: 0...2, using: &random)).map { _ in NoteCall(range: range(), label: "1") })
    }

    @Test func everyDigitStandsInOneRow() throws {
        let pipeline = try #require(load(BindTests.yaml).pipeline)
        var random = Random(state: 20_310_501)
        for _ in 0..<400 {
            let document = document(&random)
            let result = Extractor(pipeline).extract(document)
            var covered = document.blocks.map { [Int](repeating: 0, count: $0.text.string.utf8.count) }
            for entry in result.mentions {
                for offset in entry.mention.range { covered[entry.block][offset] += 1 }
            }
            for (index, block) in document.blocks.enumerated() {
                for (offset, byte) in block.text.string.utf8.enumerated() where (0x30...0x39).contains(byte) {
                    #expect(covered[index][offset] == 1, "byte \(offset) of “\(block.text.string)”")
                }
            }
            let table = try #require(result.dataset["menciones"])
            #expect(table.rows.count == result.mentions.count)
            #expect(table.rows.indices.allSatisfy { table.value("mencion_id", row: $0)?.canonical == String($0 + 1) })
            expectConsistent(result)
        }
    }

    /// A mention is `extraida` or `en_conflicto` if, and only if, a cell comes from it.
    private func expectConsistent(_ result: ExtractionResult) {
        let named = Set(result.dataset["procedencia"]?.rows.map { $0[3] } ?? []).subtracting([.empty])
        for entry in result.mentions {
            let isCell = entry.state == .extraida || entry.state == .enConflicto
            #expect(isCell == named.contains(.integer(entry.id)))
        }
    }

    @Test func articlesCountOnlyWhereTaken() throws {
        let yaml = BindTests.yaml
        let pipeline = try #require(load(yaml).pipeline)
        func texts(_ text: String) -> [String] {
            Extractor(pipeline).extract(ExtractionTests.document([paragraph(text)])).mentions.map {
                String(decoding: text.utf8.dropFirst($0.mention.range.lowerBound).prefix($0.mention.range.count), as: UTF8.self) + " "
                    + $0.state.rawValue
            }
        }
        #expect(texts("Hubo una planta en un vivero.") == [])
        #expect(texts("Hubo dos plantas en un vivero.") == ["dos referencia"])
        #expect(texts("Hubo una plantas en total en un vivero.") == ["una extraida"])
    }

    @Test func aDigitInADataTableIsNeverLost() throws {
        let pipeline = try PipelineLoader.standard("generico")
        let table = ExampleDocument.table([["Vivero", "Plantas"], ["Alerce (2)", "1.200"], ["Total", "-"]])
        let result = Extractor(pipeline).extract(ExtractionTests.document([heading(1, "Anexo 3"), table]))
        #expect(
            dump(result.dataset["menciones"], ["bloque_id", "inicio", "texto", "tipo", "estado"]) == """
                1 | 0 | Anexo 3 | identificador | referencia
                2 | 23 | 2 | conteo | sin_explicar
                2 | 26 | 1.200 | conteo | sin_explicar
                """)
        #expect(
            dump(result.dataset["tablas"], ["tabla_id", "fila", "columna", "texto", "tipo", "valor"]) == """
                1 | 0 | 0 | Vivero |  | 
                1 | 0 | 1 | Plantas |  | 
                1 | 1 | 0 | Alerce (2) | conteo | 2
                1 | 1 | 1 | 1.200 | conteo | 1200
                1 | 2 | 0 | Total |  | 
                1 | 2 | 1 | - |  | 
                """)
    }

    @Test func aMentionIsNoSurerThanItsCharacters() throws {
        var block = paragraph("Hubo 340 plantas y 12 viveros.")
        block.text.runs = [
            TextRun(range: 5..<8, place: place(1), confidence: 41), TextRun(range: 19..<21, place: place(1)),
        ]
        let (pipeline, problems) = load("tuberia: { nombre: p, version: \"1\" }\n")
        let result = Extractor(try #require(pipeline, "\(problems)")).extract(ExtractionTests.document([block]))
        #expect(dump(result.dataset["menciones"], ["texto", "confianza"]) == "340 | 0.41\n12 | 1")
    }

    @Test func recognisedThousandthsAreDoubtful() throws {
        func confidences(of characters: UInt8) throws -> String {
            var block = paragraph("Hubo 14,227 plantas, 3,5 ha y 14.228 pinos.")
            block.text.runs = [TextRun(range: 0..<block.text.string.utf8.count, place: place(1), confidence: characters)]
            let (pipeline, problems) = load("tuberia: { nombre: p, version: \"1\" }\n")
            let result = Extractor(try #require(pipeline, "\(problems)")).extract(ExtractionTests.document([block]))
            return dump(result.dataset["menciones"], ["texto", "confianza"])
        }
        #expect(try confidences(of: 97) == "14,227 | 0.5\n3,5 | 0.97\n14.228 | 0.97")
        #expect(try confidences(of: 100) == "14,227 | 0.8\n3,5 | 1\n14.228 | 1")
    }
}
