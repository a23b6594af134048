import DocumentModel
import Testing

@testable import Extraction

struct BuiltInPipelineTests {
    /// Lines stay where they are, for the messages that name them.
    @Test func examplesAreBlankedAndNothingElse() {
        let text = """
            grupos:
              - tabla: obras
                patrones:
                  - id: puentes
                    patron: "{puentes:conteo} puentes"
                    ejemplos: [{ texto: "7 puentes", da: { puentes: 7 } }]
                    no: ["puentes"]
                  - id: norte
                    ejemplos:
                    - texto: "8 obras en el norte"
                      da: { obras: 8 }

                    - "9 obras en el norte"
                    no: [
                      "obras en el sur",
                    ]
                    patron: "{obras:conteo} obras en el norte"
            no_es_clave: no
            """
        let kept = """
            grupos:
              - tabla: obras
                patrones:
                  - id: puentes
                    patron: "{puentes:conteo} puentes"


                  - id: norte








                    patron: "{obras:conteo} obras en el norte"
            no_es_clave: no
            """
        let blanked = SourceFile(name: "a.yaml", content: .bytes(Array(text.utf8))).withoutExamples
        let lines = blanked.withBytes { String(decoding: $0, as: UTF8.self) }.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.map { $0.contains { $0 != " " } ? String($0) : "" }.joined(separator: "\n") == kept)
    }

    @Test(arguments: PipelineLoader.builtInNames) func withoutExamplesAllElseIsTheSame(name: String) throws {
        let whole = try #require(PipelineLoader().load(name).pipeline)
        let bare = try #require(PipelineLoader().loadWithoutExamples(name).pipeline)
        for (bare, whole) in zip(Self.described(bare), Self.described(whole)) { #expect(bare == whole) }
    }

    @Test(arguments: PipelineLoader.builtInNames) func theSignatureAloneIsThatOfTheWhole(name: String) throws {
        let whole = try #require(PipelineLoader().load(name).pipeline)
        let alone = PipelineLoader().signature(name)
        #expect(alone.map(Self.described) == whole.rules.signature.map(Self.described))
    }

    private static func described(_ signature: Signature) -> String {
        "\(signature.times) \(signature.patterns.patterns.map { "\($0.source) \($0.slots.map { "\($0.fields) \($0.column)" })" })"
    }

    /// All that a document meets.
    private static func described(_ pipeline: Pipeline) -> [String] {
        [
            "\(pipeline.name) \(pipeline.version)", "\(pipeline.tables)", "\(pipeline.checks)",
            "\(pipeline.rules.tables.map { "\($0.schema) \($0.keyFields) \($0.automatic) \($0.lookups.map(\.field))" })",
            "\(pipeline.rules.groups.map { "\($0.fixed) \($0.blocks.map(\.rawValue).sorted()) \($0.gathersSection) \($0.paths.count)" })",
            "\(pipeline.rules.texts)", "\(pipeline.rules.documentTables.map { "\($0.table) \($0.columns.map(\.field)) \($0.fixed)" })",
            "\(pipeline.rules.patternSet.patterns.map { "\($0.source) \($0.slots.map { "\($0.fields) \($0.column)" })" })",
            "\(pipeline.rules.documentFields)",
            "\(pipeline.rules.vocabularies)", pipeline.rules.signature.map(described) ?? "",
        ]
    }
}
