import DocumentModel
import Testing

@testable import Extraction

/// Headings that a document renames: told with their new name, and only where patterns match under it.
struct LostSectionTests {
    private static let yaml = """
        tuberia: { nombre: prueba, version: "1" }
        vocabularios:
          - { nombre: valles, entradas: [{ clave: "1", formas: [Elqui] }, { clave: "2", formas: [Limarí] }, { clave: "3", formas: [Choapa] }] }
        tablas:
          - { nombre: valles, clave: [valle], campos: [{ nombre: valle, tipo: string }, { nombre: pozos, tipo: integer }, { nombre: canales, tipo: integer }, { nombre: familias, tipo: integer }] }
          - { nombre: talleres, clave: [], campos: [{ nombre: cuantos, tipo: integer }] }
        grupos:
          - tabla: valles
            en: "Obras * > Valle de {valle:vocabulario valles}"
            patrones:
              - { id: pozos, patron: "{pozos:conteo} pozos", ejemplos: ["9 pozos"], no: [x] }
              - { id: canales, patron: "{canales:conteo} canales", ejemplos: ["9 canales"], no: [x] }
              - { id: familias, patron: "{familias:conteo} familias", ejemplos: ["9 familias"], no: [x] }
          - tabla: talleres
            en: 'Capacitación'
            fila: coincidencia
            patrones:
              - { id: talleres, patron: "{cuantos:conteo} talleres", ejemplos: ["9 talleres"], no: [x] }
        """

    private func pipeline() throws -> Pipeline {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        return try #require(pipeline)
    }

    private static func text(
        works: String = "Obras del año", valley: String = "Valle de", last: String? = nil, training: String = "Capacitación"
    )
        -> Document
    {
        document([
            heading(1, works),
            heading(2, "\(valley) Elqui"), paragraph("Se abrieron 12 pozos y 3 canales para 40 familias."),
            heading(2, "\(valley) Limarí"), paragraph("Se abrieron 7 pozos y 2 canales para 31 familias."),
            heading(2, last ?? "\(valley) Choapa"), paragraph("Se abrieron 5 pozos y 4 canales para 18 familias."),
            heading(1, training), paragraph("Hubo 6 talleres en otoño."), paragraph("Hubo 8 talleres en primavera."),
        ])
    }

    private func diagnostics(_ document: Document) throws -> String {
        Extractor(try pipeline()).extract(document).diagnostics.map(\.description).joined(separator: "\n")
    }

    @Test func headingsThatFitAreNotLost() throws {
        #expect(try diagnostics(Self.text()) == "")
    }

    @Test func aHeadingAboveOthersIsToldWithItsNewName() throws {
        #expect(
            try diagnostics(Self.text(works: "Inversión (2025) en riego")) == """
                informe.md:1:1: warning: no heading fits “Obras *”, but 3 of its 3 patterns would take 9 numbers under “Inversión (2025) en riego” [lost-section]
                    Inversión (2025) en riego
                    ^^^^^^^^^^^^^^^^^^^^^^^^^
                    in p.yaml:9 write en: "(Obras * | Inversión \\(2025\\) en riego) > Valle de {valle:vocabulario valles}"
                """)
    }

    @Test func theLastHeadingOfAPathIsToldWithItsNewName() throws {
        #expect(
            try diagnostics(Self.text(training: "Cursos 2025")) == """
                informe.md:1:1: warning: no heading fits “Capacitación”, but 1 of its 1 patterns would take 2 numbers under “Cursos 2025” [lost-section]
                    Cursos 2025
                    ^^^^^^^^^^^
                    in p.yaml:15 write en: "(Capacitación | Cursos *)"
                """)
    }

    @Test func headingsOfMembersKeepTheirSlot() throws {
        #expect(
            try diagnostics(Self.text(valley: "Cuenca de")) == """
                informe.md:1:1: warning: no heading fits “Valle de {valle:vocabulario valles}”, but 3 of its 3 patterns would take 9 numbers under “Cuenca de Elqui”, “Cuenca de Limarí”, “Cuenca de Choapa” [lost-section]
                    Cuenca de Elqui
                    ^^^^^^^^^^^^^^^
                    in p.yaml:9 write en: "Obras * > (Valle de {valle:vocabulario valles} | * {valle:vocabulario valles})"
                """)
    }

    @Test func oneHeadingRenamedAmongOthersIsTold() throws {
        #expect(
            try diagnostics(Self.text(last: "Choapa")) == """
                informe.md:1:1: warning: “Choapa” does not fit “Valle de {valle:vocabulario valles}”, but 3 of its patterns would take 3 numbers there [lost-section]
                    Choapa
                    ^^^^^^
                    in p.yaml:9 write en: "Obras * > (Valle de {valle:vocabulario valles} | {valle:vocabulario valles})"
                """)
        #expect(
            try diagnostics(Self.text(last: "Valle de Illapel")) == """
                informe.md:1:1: warning: “Valle de Illapel” does not fit “Valle de {valle:vocabulario valles}”, but 3 of its patterns would take 3 numbers there [lost-section]
                    Valle de Illapel
                    ^^^^^^^^^^^^^^^^
                    add the name to the vocabulary, or these words to the `en` of the patterns
                """)
    }

    /// Several groups write the path, and each of its places is named in the order of the files, however a dictionary orders them.
    @Test func theLinesToChangeAreInOrder() throws {
        let paths = (1...9).map { "\"Obras * > (Valle | Cuenca\($0)) de {valle:vocabulario valles}\"" }
        let yaml = Self.yaml.replacing("\"Obras * > Valle de {valle:vocabulario valles}\"", with: "[\(paths.joined(separator: ", "))]")
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        let loaded = try #require(pipeline)
        let run = Extractor(loaded).run(Self.text(works: "Riego"))
        let columns = LostSectionFinder(loaded, run).find().flatMap { $0.mends.map(\.path.span.column) }
        #expect(columns.count == 9)
        #expect(columns == columns.sorted())
    }

    /// Without a name of the vocabulary no new path can be tried: several patterns must speak for the headings.
    @Test func headingsWithoutAKnownNameNeedSeveralPatterns() throws {
        func text(_ words: String) -> Document {
            document([heading(1, "Obras")] + ["Norte", "Sur"].flatMap { [heading(2, "Zona \($0)"), paragraph(words)] })
        }
        #expect(try diagnostics(text("Se abrieron 12 pozos y 3 canales para los vecinos.")) == "")
        #expect(
            try diagnostics(text("Se abrieron 12 pozos y 3 canales para 40 familias.")) == """
                informe.md:1:1: warning: no heading fits “Valle de {valle:vocabulario valles}”, but 3 of its 3 patterns would take 6 numbers under “Zona Norte”, “Zona Sur” [lost-section]
                    Zona Norte
                    ^^^^^^^^^^
                    add the name to the vocabulary, or these words to the `en` of the patterns
                """)
    }

    @Test func aSectionThatTheDocumentDoesNotHaveIsNotTold() throws {
        let blocks = Self.text().blocks
        #expect(try diagnostics(document(Array(blocks.prefix(7)))) == "")
        // One match is chance.
        #expect(try diagnostics(document(Array(blocks.prefix(7)) + [heading(1, "Otros"), paragraph("Hubo 6 talleres.")])) == "")
    }

    @Test func wordsThatStandAllOverTheDocumentPointNowhere() throws {
        let spread = ["Agua", "Suelo", "Bosque"].flatMap { [heading(1, $0), paragraph("Hubo 6 talleres sobre esto.")] }
        #expect(try diagnostics(document(Array(Self.text().blocks.prefix(7)) + spread)) == "")
    }

    @Test func twoNumbersElsewhereDoNotMakeAMember() throws {
        let blocks = Self.text().blocks + [heading(2, "Balance"), paragraph("En todo el territorio, 24 pozos y 9 canales.")]
        #expect(try diagnostics(document(blocks)) == "")
    }

    @Test func whatARenamedHeadingHidesNeedsNoNewPatterns() throws {
        let report = PatternSuggester(try pipeline(), document: Self.text(works: "Riego", last: "Valle de Illapel")).suggest()
        #expect(report.suggestions == 0)
        let other = PatternSuggester(
            try pipeline(), document: document(Self.text(works: "Riego").blocks + [paragraph("Se donaron 90 bombas de agua.")])
        ).suggest()
        #expect(other.suggestions == 1)
        #expect(other.unexplained == 10)
        #expect(other.explained == 10)
        #expect(
            other.yaml.hasPrefix(
                """
                # Sugerido a partir de informe.md: revise nombres, palabras y ejemplos antes de usarlo.
                # Antes, un título del documento cambió de nombre (9 números). Cambie `en` así:
                #   p.yaml:9: en: "(Obras * | Riego) > Valle de {valle:vocabulario valles}"

                """))
    }

    @Test func aLostHeadingIsSaidOnceAndNotForEachPattern() throws {
        let findings = PipelineAudit(try pipeline()).findings(in: [Self.text(works: "Riego")])
        #expect(
            findings.map(\.description).joined(separator: "\n") == """
                p.yaml:9:10: warning: no heading fits “Obras *”, but 3 of its 3 patterns would take 9 numbers under “Riego” (informe.md línea 1) [lost-section]
                        en: "Obras * > Valle de {valle:vocabulario valles}"
                             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    in p.yaml:9 write en: "(Obras * | Riego) > Valle de {valle:vocabulario valles}"
                """)
    }

    @Test func filesAreMendedInTheQuotesTheyHave() throws {
        let loaded = try pipeline()
        let run = Extractor(loaded).run(Self.text(works: "Plan \"Agua\"", training: "Cursos d'Arte"))
        let files = try #require(LostSection.mended(loaded.files, LostSectionFinder(loaded, run).find()))
        let (mended, problems) = PipelineLoader().compile(files)
        #expect(problems.map(\.description) == [])
        #expect(
            try #require(mended).definition.groups.flatMap { $0.paths.map(\.value) } == [
                "(Obras * | Plan \"Agua\") > Valle de {valle:vocabulario valles}", "(Capacitación | Cursos d'Arte)",
            ])
    }
}
