import Testing

@testable import Extraction

/// What a writer of pipelines reads when something is wrong: every message whole, all of them at once.
struct LoadErrorTests {
    private let good = """
        tuberia: { nombre: prueba, version: "1" }
        tablas:
          - nombre: viveros
            clave: [comuna]
            campos:
              - { nombre: comuna, tipo: string, requerido: true }
              - { nombre: plantas, tipo: integer }
        grupos:
          - tabla: viveros
            en: "Vivero de {comuna:texto}"
            patrones:
              - id: plantas
                patron: "{plantas:conteo} plantas"
                ejemplos: [{ texto: "entregó 40 plantas", da: { plantas: 40 } }]
                no: ["entregó plantas"]
        """

    @Test func aPipelineWithoutFaultsLoads() {
        let (pipeline, problems) = load(good)
        #expect(problems == "")
        #expect(pipeline?.name == "prueba")
        #expect(pipeline?.version == "1")
        #expect(pipeline?.tables.map(\.name) == ["viveros"])
        #expect(pipeline?.patterns.map(\.id) == ["plantas"])
    }

    @Test func unknownKeysNameTheNearest() {
        let (pipeline, problems) = load(good.replacing("patron:", with: "patrn:"))
        #expect(pipeline == nil)
        #expect(
            problems == """
                p.yaml:12:9: error: this pattern has no `patron` [missing-key]
                          - id: plantas
                            ^
                p.yaml:13:9: error: unknown key of a pattern `patrn` [unknown-key]
                            patrn: "{plantas:conteo} plantas"
                            ^^^^^
                    did you mean `patron`?
                """)
    }

    @Test func allProblemsAreReportedAtOnce() {
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            tablas:
              - nombre: viveros
                clave: [comunas]
                campos:
                  - { nombre: comuna, tipo: strin }
                  - { nombre: plantas, tipo: integer, requerido: quizás }
                  - { nombre: region, tipo: string, vocabulario: regones, de: comuna }
                foraneas: [{ campos: [comuna], tabla: comunas, referencia: [comuna] }]
            grupos:
              - tabla: vivero
                fila: secion
                bloques: [parrafo, pie]
                patrones:
                  - id: plantas
                    patron: "{plantas:conteo} plantas"
                    ejemplos: [{ texto: "entregó 40 plantas", da: { plantas: 40 } }]
            """
        #expect(
            load(yaml).problems == """
                p.yaml:4:13: error: unknown field of table `viveros` `comunas` [unknown-field]
                        clave: [comunas]
                                ^^^^^^^
                    did you mean `comuna`?
                p.yaml:6:33: error: unknown type of a field `strin` [unknown-value]
                          - { nombre: comuna, tipo: strin }
                                                    ^^^^^
                    did you mean `string`?
                p.yaml:7:54: error: `requerido` must be true or false [wrong-type]
                          - { nombre: plantas, tipo: integer, requerido: quizás }
                                                                         ^^^^^^
                p.yaml:8:54: error: unknown vocabulary `regones` [unknown-vocabulary]
                          - { nombre: region, tipo: string, vocabulario: regones, de: comuna }
                                                                         ^^^^^^^
                p.yaml:9:43: error: unknown table `comunas` [unknown-table]
                        foraneas: [{ campos: [comuna], tabla: comunas, referencia: [comuna] }]
                                                              ^^^^^^^
                    known: documento, secciones, bloques, tablas, notas, menciones, procedencia, patrones, controles, viveros
                p.yaml:11:12: error: unknown table `vivero` [unknown-table]
                      - tabla: vivero
                               ^^^^^^
                    did you mean `viveros`?
                p.yaml:12:11: error: unknown kind of row `secion` [unknown-value]
                        fila: secion
                              ^^^^^^
                    did you mean `seccion`?
                p.yaml:13:24: error: unknown kind of block `pie` [unknown-value]
                        bloques: [parrafo, pie]
                                           ^^^
                    known: titulo, parrafo, item, nota, tabla
                p.yaml:15:13: error: `plantas` has no text that must not match [missing-example]
                          - id: plantas
                                ^^^^^^^
                    add `no:` with a text that is near
                """)
    }

    @Test func outputsMustFitTheTable() {
        let yaml = good.replacing("{plantas:conteo} plantas", with: "{planta:conteo} plantas y {plantas:fecha}")
        #expect(
            load(yaml).problems == """
                p.yaml:13:19: error: unknown field of table `viveros` `planta` [unknown-field]
                            patron: "{planta:conteo} plantas y {plantas:fecha}"
                                      ^^^^^^
                    did you mean `plantas`?
                p.yaml:13:45: error: a mention of type fecha does not fit the field `plantas` of type integer [wrong-type]
                            patron: "{planta:conteo} plantas y {plantas:fecha}"
                                                                ^^^^^^^
                """)
    }

    @Test func rowsMustHaveTheirKey() {
        #expect(
            load(good.replacing(#"    en: "Vivero de {comuna:texto}""# + "\n", with: "")).problems == """
                p.yaml:11:13: error: `plantas` makes rows of `viveros` without `comuna`, which each must have [missing-required]
                          - id: plantas
                                ^^^^^^^
                """)
    }

    @Test func constantsMustFitTheirField() {
        let yaml = good.replacing("    patrones:", with: "    fija: { plantas: muchas, comun: x, comuna: \"{reino}\" }\n    patrones:")
        #expect(
            load(yaml).problems == """
                p.yaml:11:22: error: `muchas` is no integer, which `plantas` must be [wrong-type]
                        fija: { plantas: muchas, comun: x, comuna: "{reino}" }
                                         ^^^^^^
                p.yaml:11:30: error: unknown field of table `viveros` `comun` [unknown-field]
                        fija: { plantas: muchas, comun: x, comuna: "{reino}" }
                                                 ^^^^^
                    did you mean `comuna`?
                p.yaml:11:49: error: unknown field of table `viveros` `reino` [unknown-field]
                        fija: { plantas: muchas, comun: x, comuna: "{reino}" }
                                                                    ^^^^^^^
                    known: comuna, plantas
                """)
    }

    @Test func duplicateIdsNameTheOther() {
        let again = """

                  - id: plantas
                    patron: "{plantas:conteo} árboles"
                    ejemplos: [{ texto: "entregó 40 árboles", da: { plantas: 40 } }]
                    no: ["entregó árboles"]
            """
        #expect(
            load(good + again).problems == """
                p.yaml:16:13: error: there is a pattern `plantas` already [duplicate-id]
                          - id: plantas
                                ^^^^^^^
                    the other one stands in p.yaml:13
                """)
    }

    @Test func invalidYAMLSaysWhereAndHow() {
        #expect(
            load(good.replacing(#"patron: "{plantas:conteo} plantas""#, with: #"patron: "\( {plantas:conteo} plantas""#)).problems == #"""
                p.yaml:13:18: error: not valid YAML: found unknown escape character [invalid-yaml]
                            patron: "\( {plantas:conteo} plantas"
                                     ^
                    in double quotes a backslash begins an escape: put the text in single quotes
                """#)
    }

    @Test(arguments: [
        ("a: &x 1\n", "p.yaml:1:4: error: anchors (&name) are not part of the format [invalid-yaml]\n    a: &x 1\n       ^^^^"),
        (
            "tuberia: 3\n",
            "p.yaml:1:10: error: `tuberia` must be a mapping (key: value), not a text [wrong-type]\n    tuberia: 3\n             ^"
        ),
        ("- 1\n", "p.yaml:1:1: error: pipeline file must be a mapping (key: value), not a list [wrong-type]\n    - 1\n    ^"),
    ])
    func otherShapesAreRefused(yaml: String, problem: String) {
        let (pipeline, problems) = load(yaml)
        #expect(pipeline == nil)
        #expect(problems.contains(problem), "\(problems)")
    }

    /// Half a pipeline, cut anywhere, is refused with words and never a crash.
    @Test func cutFilesNeverCrash() {
        let bytes = Array(good.utf8)
        for end in 0..<bytes.count {
            let (pipeline, _) = load(String(decoding: bytes[..<end], as: UTF8.self))
            if end < bytes.count - 40 { #expect(pipeline?.patterns.isEmpty ?? true) }
        }
    }

    @Test func deepNestingIsRefused() {
        let (_, problems) = load("tuberia: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40))
        #expect(problems.hasPrefix("p.yaml:1:42: error: nested more than 32 levels deep [invalid-yaml]"), "\(problems)")
        #expect(load("tuberia: " + String(repeating: "[", count: 100_000)).pipeline == nil)
    }
}
