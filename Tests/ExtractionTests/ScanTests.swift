import DocumentModel
import SpanishNumbers
import Testing

@testable import Extraction

struct ScanTests {
    private func mentions(_ block: Block) -> [String] {
        let content = ScanStage().scan(document([block])).blocks[0]
        return content.mentions.map { mention in
            let text = String(
                decoding: block.text.string.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count), as: UTF8.self)
            return "\(text) \(mention.type.rawValue) \(mention.value?.canonical ?? "-")"
        }
    }

    @Test func aNoteCallIsNoPartOfANumber() {
        let block = paragraph("Hubo 4.3122 visitas", calls: [("2", at: 10)])
        #expect(mentions(block) == ["4.312 conteo 4312", "2 llamada_nota 2"])
        #expect(mentions(paragraph("Hubo 4.312 visitas")) == ["4.312 conteo 4312"])
    }

    @Test func whatStandsBehindSeveralCallsIsCounted() {
        let scanned = ScanStage().scan(document([paragraph("Hubo 71,2 visitas", calls: [("1,", at: 6), ("2", at: 8)])])).blocks[0]
        #expect(scanned.mentions.map { $0.unit ?? "-" } == ["visitas", "-", "-"])
        let apart = ScanStage().scan(document([paragraph("Hubo 71 2 visitas", calls: [("1", at: 6), ("2", at: 8)])])).blocks[0]
        #expect(apart.mentions.map { $0.unit ?? "-" } == ["-", "-", "-"])
    }

    @Test func listMarksAreMentionsWhereTheyNumber() {
        func item(_ text: String, marker: Int) -> Block {
            Block(kind: .listItem(level: 1), text: PlacedText(text), place: place(1), marker: 0..<marker)
        }
        #expect(mentions(item("3. Hubo 12 talleres", marker: 2)) == ["3. marcador_lista 3", "12 conteo 12"])
        #expect(mentions(item("b) Hubo 12 talleres", marker: 2)) == ["b) marcador_lista b", "12 conteo 12"])
        #expect(mentions(item("• Hubo 12 talleres", marker: 3)) == ["12 conteo 12"])
        #expect(mentions(item("o Hubo 12 talleres", marker: 1)) == ["12 conteo 12"])
    }

    @Test(arguments: [
        "El plan tiene tres ejes: (1) desarrollo, (2) fomento y (3) empleo.", "Para (1) desarrollo; (2) fomento. (3) Empleo",
        "1) desarrollo, 2) fomento y 3) empleo",
    ])
    func enumerationsInsideASentenceAreMarks(_ text: String) {
        let found = mentions(paragraph(text)).filter { !$0.hasPrefix("tres") }
        #expect(found.map { $0.drop { !$0.isLetter } } == (1...3).map { "marcador_lista \($0)" })
    }

    @Test func numbersInBracketsThatListNothingCount() {
        let counted = mentions(paragraph("Hubo un (1) taller, dos (2) ferias y tres (3) huertos."))
        #expect(
            counted.filter { $0.first?.isNumber == true || $0.hasPrefix("(") } == ["1 conteo 1", "2 conteo 2", "3 conteo 3"])
        #expect(mentions(paragraph("Se abrió en la zona (1) costera.")) == ["1 conteo 1"])
        // A count that does not begin with one, and references to tables.
        #expect(mentions(paragraph("Ferias (2) nuevas, (3) antiguas")) == ["2 conteo 2", "3 conteo 3"])
        #expect(
            mentions(paragraph("El cuadro (1) muestra 45 talleres y el cuadro (2) las ferias.")).filter { $0.contains("marcador") } == [])
        #expect(mentions(paragraph("(1), (2)")) == ["1 conteo 1", "2 conteo 2"])
        // A figure said twice begins no list, nor do figures behind the brackets, falling numbers or brackets of two kinds.
        #expect(!mentions(paragraph("Hubo un (1) taller, (2) ferias")).contains { $0.contains("marcador") })
        #expect(mentions(paragraph("Razón (1) 45, (2) 46")) == ["1 conteo 1", "45 conteo 45", "2 conteo 2", "46 conteo 46"])
        #expect(mentions(paragraph("Ferias (3) nuevas, (2) antiguas")) == ["3 conteo 3", "2 conteo 2"])
        #expect(!mentions(paragraph("Para (1) desarrollo, 2) fomento")).contains { $0.contains("marcador") })
        let long = String(repeating: "9", count: 25)
        #expect(!mentions(paragraph("Para (1) desarrollo, (\(long)) fomento")).contains { $0.contains("marcador") })
    }

    @Test func theLabelOfANoteIsAMention() {
        let note = Block(kind: .note(label: "7"), text: PlacedText("7 Incluye 2 viveros."), place: place(1), marker: 0..<1)
        #expect(mentions(note) == ["7 llamada_nota 7", "2 conteo 2"])
    }

    @Test func theMarkOfAnItemKeepsItsParts() {
        let item = { Block(kind: .listItem(level: 1), text: PlacedText($0), place: place(1), marker: 0..<$1) }
        #expect(mentions(item("2.1. Hubo 12 talleres", 4)) == ["2.1. marcador_lista 2.1", "12 conteo 12"])
        #expect(mentions(item("(2.1).- Hubo 12 talleres", 7)) == ["(2.1).- marcador_lista 2.1", "12 conteo 12"])
    }

    private func headings(_ texts: [String]) -> [String] {
        let blocks = texts.map { heading(2, $0) }
        return zip(blocks, ScanStage().scan(document(blocks)).blocks).map { block, content in
            content.mentions.map { mention in
                let text = String(
                    decoding: block.text.string.utf8.dropFirst(mention.range.lowerBound).prefix(mention.range.count), as: UTF8.self)
                return "\(text) \(mention.type.rawValue) \(mention.value?.canonical ?? "-")"
            }.joined(separator: ", ")
        }
    }

    @Test func headingsBeginWithTheirNumbers() {
        #expect(
            headings(["1 Presentación", "2 Resultados de 2025", "II.1 Plazos", "A.2 Plazos", "3. Metas", "4 «Cierre»"]) == [
                "1 marcador_lista 1", "2 marcador_lista 2, 2025 anio 2025", "II.1 marcador_lista II.1", "A.2 marcador_lista A.2",
                "3. marcador_lista 3", "4 marcador_lista 4",
            ])
        #expect(mentions(paragraph("1 Presentación")) == ["1 conteo 1"])
    }

    @Test func figuresOfHeadingsAreNoMarks() {
        #expect(
            headings(["1 Presentación", "12 Ferias", "2 ferias", "2 Millones de árboles", "2025 Balance", "3.1 Alcance", "112 Obras"]) == [
                "1 marcador_lista 1", "12 conteo 12", "2 conteo 2", "2 Millones conteo 2000000", "2025 anio 2025", "3.1 codigo 3.1",
                "112 conteo 112",
            ])
    }

    @Test func pageNumbersAreNoCounts() {
        let foot = Block(kind: .furniture(.pageNumber), text: PlacedText("Página 14"), place: place(1))
        #expect(mentions(foot).map { $0.suffix(16) } == ["numero_pagina 14"])
        let head = Block(kind: .furniture(.runningHead), text: PlacedText("Informe con 14 anexos"), place: place(1))
        #expect(mentions(head) == ["14 conteo 14"])
    }

    @Test func mentionsDoNotReachOverCells() {
        let block = ExampleDocument.table([["Vivero", "2024", "2025"], ["Alerce", "1", "234"]])
        #expect(mentions(block) == ["2024 anio 2024", "2025 anio 2025", "1 conteo 1", "234 conteo 234"])
    }

    @Test func labelsOutsideOfTheTextAreLeftOut() {
        let block = Block(
            kind: .paragraph, text: PlacedText("Hubo 12"), place: place(1), marker: 0..<40,
            noteCalls: [NoteCall(range: 5..<99, label: "1"), NoteCall(range: 6..<7, label: "2"), NoteCall(range: 6..<7, label: "2")])
        #expect(mentions(block) == ["1 conteo 1", "2 llamada_nota 2"])
    }
}
