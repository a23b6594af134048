import DocumentModel
import Testing

@testable import Extraction

/// What the table `documento` gives as the title of a document without a title of its own among its headings.
@Suite struct TitleTests {
    private func title(_ blocks: [Block]) throws -> String {
        let pipeline = try #require(load("tuberia: { nombre: a, version: \"1\" }").pipeline)
        return dump(Extractor(pipeline).extract(document(blocks)).dataset["documento"], ["titulo"])
    }

    @Test func theLineOfTheCover() throws {
        let chapters = [heading(1, "Presentación"), paragraph("a"), heading(1, "Anexo")]
        #expect(try title([paragraph("Vivero Austral"), paragraph("Cuenta Pública 2031")] + chapters) == "Cuenta Pública 2031")
        // A sentence, and a name that says nothing of the document.
        #expect(try title([paragraph("Esta cuenta es del vivero.")] + chapters) == "Presentación")
        #expect(try title([paragraph("Vivero Austral")] + chapters) == "Presentación")
    }

    /// The last year of a range in the title is the document's.
    @Test(arguments: [
        ("Memoria de los años 2017 a 2020", "2020"), ("Gestión 2019-2022", "2022"), ("Memoria 2031", "2031"), ("Memoria", ""),
    ])
    func theYearOfTheTitle(title: String, year: String) throws {
        let pipeline = try #require(load("tuberia: { nombre: a, version: \"1\" }").pipeline)
        #expect(dump(Extractor(pipeline).extract(document([heading(1, title)])).dataset["documento"], ["anio"]) == year)
    }

    @Test func aHeadingOverTheOthers() throws {
        #expect(
            try title([paragraph("Cuenta del vivero"), heading(1, "Memoria 2031"), heading(1, "Anexo")]) == "Memoria 2031")
        #expect(try title([paragraph("Cuenta del vivero"), heading(1, "Gestión"), heading(2, "Anexo")]) == "Gestión")
    }

    private func institution(_ blocks: [Block]) throws -> String {
        let pipeline = try #require(load("tuberia: { nombre: a, version: \"1\" }").pipeline)
        return dump(Extractor(pipeline).extract(document(blocks)).dataset["documento"], ["institucion"])
    }

    @Test(arguments: [
        (["Cuenta Pública 2031", "Ilustre Municipalidad de Los Aromos"], "Ilustre Municipalidad de Los Aromos"),
        (["Ministerio de Salud", "Servicio de Salud Costa", "Hospital de Los Aromos"], "Hospital de Los Aromos"),
        (["Cuenta Pública de la Superintendencia de Aguas 2031"], "Superintendencia de Aguas"),
        (["MINISTERIO DE AGUAS – CUENTA PÚBLICA"], "MINISTERIO DE AGUAS"),
        (["Memoria de Gendarmería de Chile entre los años 2029 y 2031"], "Gendarmería de Chile"),
        (["Cuenta Pública 2031", "Gobierno Regional de los Bosques"], "Gobierno Regional de los Bosques"),
        (["Dirección de Vialidad · Ministerio de Obras"], "Dirección de Vialidad"),
    ])
    func theOfficeOnTheCover(lines: [String], name: String) throws {
        #expect(try institution(lines.map { paragraph($0) } + [heading(1, "Presentación"), paragraph("a")]) == name)
    }

    @Test func sentencesAndWordsOfOtherMeaningsNameNoOffice() throws {
        for line in [
            "El Servicio de Salud Costa atendió a 45 personas.", "Servicio a la comunidad", "Dirección: calle Los Aromos", "Hospital",
            "Nueva sala del hospital de Los Aromos", "Señora Presidenta del Consejo Nacional de Viveros",
        ] {
            #expect(try institution([heading(1, "Cuenta 2031"), paragraph(line), paragraph("a")]) == "")
        }
    }
}
