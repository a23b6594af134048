import DocumentModel
import Testing

@testable import Extraction

/// What the table `documento` says of a document whose pipeline does not say it.
@Suite struct DocumentFactTests {
    private func fact(_ field: String, _ blocks: [Block], title: String? = nil, rules: String = "") throws -> String {
        let pipeline = try #require(load("tuberia:\n  nombre: a\n  version: \"1\"\n" + rules).pipeline)
        return dump(Extractor(pipeline).extract(document(blocks, title: title)).dataset["documento"], [field])
    }

    private func furniture(_ text: String, _ kind: FurnitureKind = .runningHead) -> Block {
        Block(kind: .furniture(kind), text: PlacedText(text), place: place(1))
    }

    private func on(_ page: Int, _ block: Block) -> Block {
        Block(kind: block.kind, text: block.text, place: .page(page, Box(x0: 0, y0: 0, x1: 9, y1: 9)))
    }

    private static let filler = (1...20).map { _ in paragraph("Hubo plantas.") }

    @Test func theTitleIsTheFirstHeadingOrTheDeclaredOne() throws {
        let metas = [heading(2, "Metas"), paragraph("a")]
        #expect(try fact("titulo", metas, title: "Cuenta 2031") == "Cuenta 2031")
        #expect(try fact("titulo", metas, title: "") == "Metas")
        #expect(try fact("titulo", metas) == "Metas")
        #expect(try fact("titulo", [paragraph("a")]) == "")
        #expect(try fact("titulo", metas + [heading(1, "Vivero")], title: "Cuenta 2031") == "Vivero")
    }

    @Test func linesOfTheCoverThatAreNoTitle() throws {
        let chapters = [heading(1, "Presentación"), paragraph("a"), heading(1, "Riego"), heading(1, "Anexo")]
        func title(_ cover: [Block]) throws -> String { try fact("titulo", cover + chapters) }
        #expect(try title([paragraph("Memoria del vivero")]) == "Memoria del vivero")
        #expect(try title([paragraph("Cuentas del vivero")]) == "Presentación")
        #expect(try title([paragraph("Memoria del vivero " + String(repeating: "y de otros ", count: 14))]) == "Presentación")
        #expect(try title([Block(kind: .listItem(level: 1), text: PlacedText("Memoria del vivero"), place: place(1))]) == "Presentación")
        #expect(try title(Self.filler + [paragraph("Memoria del vivero")]) == "Presentación")
        #expect(try fact("titulo", Array(chapters.prefix(1)) + [paragraph("Memoria")] + chapters.dropFirst()) == "Presentación")
        // An entry of the contents.
        let contents = ["Índice", "Memoria del vivero ...... 3", "Riego ...... 5", "Anexo ...... 9"].map { paragraph($0) }
        #expect(try title(contents) == "Presentación")
    }

    @Test func theYearIsTheLatestOfTheTitleElseOfTheCover() throws {
        #expect(try fact("anio", [heading(1, "Memoria 2029 y 2031"), paragraph("Año 2035")]) == "2031")
        #expect(try fact("anio", [heading(1, "Memoria"), paragraph("Marzo de 2032")]) == "2032")
        #expect(try fact("anio", [heading(1, "Memoria"), paragraph("5 de marzo de 2032")]) == "2032")
        #expect(try fact("anio", [heading(1, "Memoria"), paragraph("Hubo 2.031 plantas.")]) == "")
        // The cover ends where the second chapter behind the title begins, and has few blocks.
        let chapters = [heading(1, "Memoria"), paragraph("a"), heading(2, "Riego"), paragraph("b")]
        #expect(try fact("anio", chapters + [paragraph("Año 2031"), heading(2, "Anexo")]) == "2031")
        #expect(try fact("anio", chapters + [heading(2, "Anexo"), paragraph("Año 2031")]) == "")
        #expect(try fact("anio", [heading(1, "Memoria")] + Self.filler + [paragraph("Año 2031")]) == "")
    }

    @Test func theYearOfTheFirstPageGoesBeforeThatOfTheOthers() throws {
        let pages = [on(1, paragraph("Año 2029")), on(2, paragraph("Año 2031"))]
        #expect(try fact("anio", pages) == "2029")
        #expect(try fact("anio", [on(1, paragraph("Portada"))] + pages.dropFirst()) == "2031")
        #expect(try fact("anio", Array(pages.prefix(1))) == "2029")
        #expect(try fact("anio", [paragraph("Año 2029"), paragraph("Año 2031")]) == "2031")
        // A first page of text is no cover.
        let full = Self.filler.map { on(1, $0) } + [on(1, paragraph("Año 2029")), on(2, paragraph("b"))]
        #expect(try fact("anio", full) == "")
    }

    @Test(arguments: [
        ("Cuenta del período 2030", "2030"), ("Periodo 2029-2031", "2029/2031"), ("PERÍODO 2031", "2031"), ("En 2030 y 2031", ""),
        ("El período de 2030", ""), ("Período: 2030", ""), ("Hubo en el período 12 ferias", ""), ("2031 fue un período", ""),
    ])
    func theYearBehindThePeriod(text: String, period: String) throws {
        #expect(try fact("periodo", [heading(1, "Memoria"), paragraph("En 2028."), paragraph(text)]) == period)
    }

    @Test func draftsSaySoOnTheirCoverOrEveryPage() throws {
        let body = [heading(1, "Memoria")] + Self.filler
        #expect(try fact("estado", body) == "definitivo")
        #expect(try fact("estado", [paragraph("BORRADOR")] + body) == "borrador")
        #expect(try fact("estado", body + [furniture("Borrador", .watermark)]) == "borrador")
        #expect(try fact("estado", body + [paragraph("El borrador se discutió.")]) == "definitivo")
    }

    @Test(arguments: [
        ("Marzo de 2032", "2032-03"), ("5 de mayo de 2032.", "2032-05-05"), ("Santiago, 5 de mayo de 2032", ""),
        ("Mayo de 2032: ferias", ""),
        ("2032", ""),
    ])
    func theDateStandsAloneOnTheCover(line: String, date: String) throws {
        #expect(try fact("fecha", [paragraph("Vivero"), heading(1, "Memoria"), paragraph(line)]) == date)
        #expect(try fact("fecha", [heading(1, "Memoria")] + Self.filler + [paragraph(line)]) == "")
    }

    @Test func theOfficeIsThatOfTheCoverElseOfTheRunningHeads() throws {
        let body = [heading(1, "Memoria"), paragraph("a")]
        #expect(try fact("institucion", body + [furniture("Servicio de Aguas")]) == "Servicio de Aguas")
        #expect(
            try fact("institucion", [paragraph("Ministerio de Obras")] + body + [furniture("Servicio de Aguas")]) == "Ministerio de Obras")
        #expect(try fact("institucion", body, title: "Cuenta de la Dirección de Aguas") == "Dirección de Aguas")
        #expect(try fact("institucion", body + [furniture("Servicio de Aguas")], title: "Dirección de Riego") == "Servicio de Aguas")
        // Far behind the cover, and a line too long for a name.
        let far = [heading(1, "Memoria")] + Self.filler
        #expect(try fact("institucion", far + [paragraph("Servicio de Aguas")]) == "")
        #expect(try fact("institucion", far + [furniture("Servicio de Aguas")]) == "Servicio de Aguas")
        #expect(
            try fact("institucion", [paragraph("Servicio de Aguas, " + String(repeating: "y de otros ", count: 14))] + body) == "")
        // The first page alone where it is a cover.
        let pages = [on(1, paragraph("Memoria")), on(2, paragraph("Servicio de Aguas"))]
        #expect(try fact("institucion", pages) == "")
        #expect(try fact("institucion", pages.reversed()) == "Servicio de Aguas")
    }

    @Test func patternsLookInHeadingsThenInTheBodyThenInFurniture() throws {
        let rules = "  documento:\n    periodo: { patrones: [\"temporada {valor:anio}\"] }\n"
        let blocks = [furniture("Temporada 2029"), paragraph("La temporada 2030."), heading(1, "Temporada 2031")]
        #expect(try fact("periodo", blocks, rules: rules) == "2031")
        #expect(try fact("periodo", Array(blocks.prefix(2)), rules: rules) == "2030")
        #expect(try fact("periodo", Array(blocks.prefix(1)), rules: rules) == "2029")
        #expect(try fact("periodo", [paragraph("En el período 2028.")], rules: rules) == "2028")
        let years = "  documento:\n    anio: { patrones: [\"desde {valor:mes}\"] }\n    estado: archivado\n"
        #expect(try fact("anio", [heading(1, "Memoria 2029"), paragraph("Hubo ferias desde marzo de 2031.")], rules: years) == "2031")
        #expect(try fact("estado", [heading(1, "Memoria")], rules: years) == "archivado")
    }
}
