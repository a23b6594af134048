import Dataset
import DocumentModel
import PatternGrammar
import Testing

@testable import Extraction

struct StandardPipelineTests {
    @Test func allLoadAndHoldTheirExamples() {
        #expect(PipelineLoader.builtInNames.contains("generico"))
        for name in PipelineLoader.builtInNames {
            let report = PipelineTester().test(name)
            #expect(report.pipeline?.name == name)
            #expect(report.failures.map(\.description) == [])
        }
    }

    /// Codes and names of the Código Único Territorial, as contract.md lists them.
    @Test func theRegionsAreTheOfficialOnes() throws {
        let pipeline = try PipelineLoader.standard("generico")
        let regions = try #require(pipeline.rules.vocabularies.first { $0.name == "regiones" })
        #expect(
            regions.entries.map { "\($0.key) \($0.forms.first ?? "")" } == [
                "15 Arica y Parinacota", "01 Tarapacá", "02 Antofagasta", "03 Atacama", "04 Coquimbo", "05 Valparaíso",
                "13 Metropolitana de Santiago",
                "06 Libertador General Bernardo O'Higgins", "07 Maule", "16 Ñuble", "08 Biobío", "09 La Araucanía", "14 Los Ríos",
                "10 Los Lagos",
                "11 Aysén del General Carlos Ibáñez del Campo", "12 Magallanes y de la Antártica Chilena",
            ])
    }

    @Test(arguments: [
        ("Región de Tarapacá", "01"), ("Región Metropolitana", "13"), ("REGIÓN DEL LIBERTADOR BERNARDO O’HIGGINS", "06"),
        ("Región de O'Higgins", "06"), ("Región del Bío-Bío", "08"), ("Región de la Araucanía", "09"), ("Región de los Ríos", "14"),
        ("Región de Los Lagos", "10"), ("Región de Aysén", "11"), ("Región de Magallanes y la Antártica Chilena", "12"),
        ("Región de Aysén del Gral. C. Ibáñez del Campo", "11"),
        ("Región del General Libertador Bernardo O’Higgins", "06"), ("Región de O Higgins", "06"), ("Región Metropolitana (RM)", "13"),
        ("Región de Magallanes y de la Antártica", "12"), ("Región IV de Coquimbo", "04"), ("Región de Arica-Parinacota", "15"),
        ("Región VI del Libertador General Bernardo O'Higgins", "06"), ("Región V de Valparaíso", "05"),
    ])
    func regionsAreReadAsPeopleWriteThem(title: String, code: String) throws {
        let pipeline = try PipelineLoader.standard("generico")
        let location = SourceLocation(file: "", line: 1, column: 1)
        let source = PatternSource(
            id: "r", text: "Región (de la | de los | de las | del | de |) {codigo:vocabulario regiones}", group: "", location: location)
        let path = try PathPattern(source, vocabularies: pipeline.rules.vocabularies)
        let sections = document([heading(1, title)]).sections()
        let match = path.match(at: 0, sections: sections, titles: [MatchableText(title, mentions: [])])
        guard case .vocabulary(let key, _)? = match?.captures.first?.capture.value else {
            Issue.record("no region in “\(title)”")
            return
        }
        #expect(key == code)
    }

    @Test func unknownNamesSuggestTheNearest() {
        #expect(
            PipelineLoader().load("generica").diagnostics.map(\.description) == [
                "error: there is no pipeline `generica`, and no file or folder of that name [no-pipeline]\n    did you mean `generico`?"
            ])
        #expect(
            PipelineLoader().load("no/such/folder").diagnostics.map(\.description) == [
                "no/such/folder: error: there is no file or folder of that name [no-pipeline]"
            ])
    }

    @Test func documentsOfNoFamilyAreGeneric() {
        let (pipeline, diagnostics) = PipelineLoader().choose(for: document([heading(1, "Memoria 2031"), paragraph("Hubo 3 talleres.")]))
        #expect(pipeline?.name == "generico")
        #expect(diagnostics.isEmpty)
    }

    @Test func theSchemaOfTheFormatIsBuiltIn() {
        #expect(PipelineLoader.jsonSchema.hasPrefix("{\n"))
    }

    /// A cover, its furniture and its sections as any document has them.
    @Test func theGenericPipelineFillsTheCommonTables() throws {
        let blocks = [
            Block(kind: .furniture(.watermark), text: PlacedText("BORRADOR"), place: place(1)),
            heading(1, "Memoria anual 2031"), paragraph("Mayo de 2032"), heading(2, "Talleres"),
            paragraph("En el período 2031 hubo 3 talleres y 40 visitas."), heading(4, "Detalle"),
        ]
        let result = Extractor(try PipelineLoader.standard("generico")).extract(document(blocks))
        #expect(
            result.dataset.tables.map(\.schema.name) == [
                "documento", "secciones", "bloques", "tablas", "notas", "menciones", "procedencia", "patrones", "controles",
            ])
        #expect(
            dump(result.dataset["documento"])
                == "abc | informe.md | markdown | Memoria anual 2031 |  | 2031 | 2031 | borrador | 2032-05 |  | generico | 1 | 1")
        #expect(dump(result.dataset["secciones"]) == "1 |  | 1 | Memoria anual 2031 | \n2 | 1 | 2 | Talleres | \n3 | 2 | 4 | Detalle | ")
        #expect(
            dump(result.dataset["bloques"], ["bloque_id", "seccion_id", "tipo", "nivel", "texto"]) == """
                1 |  | mobiliario |  | BORRADOR
                2 | 1 | titulo | 1 | Memoria anual 2031
                3 | 1 | parrafo |  | Mayo de 2032
                4 | 2 | titulo | 2 | Talleres
                5 | 2 | parrafo |  | En el período 2031 hubo 3 talleres y 40 visitas.
                6 | 3 | titulo | 4 | Detalle
                """)
        #expect(
            dump(result.dataset["menciones"], ["texto", "tipo", "valor", "unidad", "estado"]) == """
                2031 | anio | 2031 |  | referencia
                Mayo de 2032 | mes | 2032-05 |  | referencia
                2031 | anio | 2031 |  | referencia
                3 | conteo | 3 | talleres | sin_explicar
                40 | conteo | 40 | visitas | sin_explicar
                """)
    }
}
