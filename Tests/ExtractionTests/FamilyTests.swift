import DocumentModel
import Testing

@testable import Extraction

/// A pipeline drafted from one document.
struct FamilyTests {
    private static let own = document([
        heading(1, "Cuenta Pública 2031"), paragraph("Servicio Nacional de Bosques"),
        paragraph(
            "El Servicio Nacional de Bosques plantó 4.500 árboles nativos durante 2031. El Servicio Nacional de Bosques tiene 12 viveros."),
        paragraph("Con el Ministerio de Aguas, el Servicio Nacional de Bosques regó 300 hectáreas nuevas."),
    ])
    private static let foreign = document([
        heading(1, "Cuenta Pública 2031"), paragraph("Ministerio de Aguas"),
        paragraph("El Ministerio de Aguas y el Servicio Nacional de Bosques firmaron 2 convenios."),
    ])

    private static func loaded(_ draft: FamilyDraft) throws -> Pipeline {
        let files = draft.files.map { SourceFile(name: $0.name, content: .bytes(Array($0.text.utf8))) }
        let (pipeline, diagnostics) = PipelineLoader().compile(PipelineFiles.shared + files)
        #expect(diagnostics.map(\.description) == [])
        return try #require(pipeline)
    }

    @Test func itLoadsHoldsAndFitsItsDocumentOnly() throws {
        let draft = try FamilyDraft(name: "bosques", from: Self.own)
        #expect(draft.files.map(\.name) == ["1-tuberia.yaml", "2-patrones.yaml"])
        #expect(draft.institution == "Servicio Nacional de Bosques")
        let pipeline = try Self.loaded(draft)
        #expect(PipelineTester().run(pipeline).failures.map(\.description) == [])
        #expect(PipelineAudit(pipeline).findings(in: [Self.own]).map(\.description) == [])
        #expect(pipeline.fits(Self.own))
        let result = Extractor(pipeline).extract(Self.own)
        #expect(dump(result.dataset["indicadores"], ["valor"]) == "4500\n12\n300")
        #expect(dump(result.dataset["documento"], ["institucion", "anio", "pipeline"]) == "Servicio Nacional de Bosques | 2031 | bosques")
    }

    @Test func aDocumentWithoutNamesOrNumbersGivesAHeadAlone() throws {
        let draft = try FamilyDraft(name: "nada", from: document([paragraph("Sin cifras.")]))
        #expect(draft.files.map(\.name) == ["1-tuberia.yaml"])
        #expect(draft.institution == nil)
        #expect(try Self.loaded(draft).name == "nada")
    }

    @Test(arguments: ["", "Bosques", "1x", "a b", "../x", "ñandú"])
    func badNamesAreRefused(name: String) {
        #expect(throws: Diagnostic.self) { try FamilyDraft(name: name, from: Self.own) }
    }

    /// A phrase that must occur several times tells an institution's own account from one that names it in passing.
    @Test func aPhraseMayHaveToOccurSeveralTimes() throws {
        let yaml = """
            tuberia:
              nombre: prueba
              version: '1'
              firma: [{ patron: "Servicio Nacional de Bosques", veces: 3 }, "Cuenta Pública"]
            """
        let pipeline = try #require(load(yaml).pipeline)
        #expect(pipeline.fits(Self.own))
        #expect(!pipeline.fits(Self.foreign))
    }

    @Test func howOftenIsANumber() {
        let yaml = """
            tuberia:
              nombre: prueba
              version: '1'
              firma:
                - { patron: "Bosques", veces: muchas }
                - { patron: "Bosques", vezes: 2 }
            """
        #expect(
            load(yaml).problems == """
                p.yaml:5:35: error: `veces` must be a number from 1 to 1000 [wrong-type]
                        - { patron: "Bosques", veces: muchas }
                                                      ^^^^^^
                p.yaml:6:28: error: unknown key of a phrase of `firma` `vezes` [unknown-key]
                        - { patron: "Bosques", vezes: 2 }
                                               ^^^^^
                    did you mean `veces`?
                """)
    }
}
