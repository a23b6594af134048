import DocumentModel
import Testing

@testable import Extraction

/// Dead, overlapping and shadowed patterns, and those that only look like it.
struct AuditTests {
    private func audit(_ patterns: String, documents: [Document] = []) throws -> String {
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            tablas:
              - { nombre: cifras, campos: [{ nombre: a, tipo: integer }, { nombre: b, tipo: integer }, { nombre: c, tipo: string }] }
              - { nombre: otras, campos: [{ nombre: a, tipo: integer }] }
            grupos:
              - tabla: otras
                patrones: [{ id: de-otra-tabla, patron: "{a:conteo} empresas", ejemplos: ["9 empresas"], no: [x] }]
              - tabla: cifras
                patrones:
            \(patterns.split(separator: "\n").map { "      " + $0 }.joined(separator: "\n"))
            """
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        return PipelineAudit(try #require(pipeline)).findings(in: documents).map(\.description).joined(separator: "\n")
    }

    @Test func aPatternThatAlwaysLosesIsShadowed() throws {
        let text = try audit(
            """
            - { id: larga, patron: "total de {a:conteo} empresas", ejemplos: ["total de 9 empresas"], no: [x] }
            - { id: corta, patron: "de {b:conteo} empresas", ejemplos: ["un total de 8 empresas"], no: [x] }
            """)
        #expect(
            text == """
                p.yaml:11:31: warning: `corta` always loses to `larga` (p.yaml:10), which takes more words [shadowed-pattern]
                    “de 8 empresas”: leave one of them out, or name words that only this one has
                """)
    }

    @Test func oneThatLosesSomeOverlaps() throws {
        let text = try audit(
            """
            - { id: larga, patron: "total de {a:conteo} empresas", ejemplos: ["total de 9 empresas"], no: [x] }
            - { id: corta, patron: "de {b:conteo} empresas", ejemplos: ["un total de 8 empresas", "más de 7 empresas"], no: [x] }
            """)
        #expect(
            text == """
                p.yaml:11:31: warning: `corta` and `larga` (p.yaml:10) match the same words [overlapping-patterns]
                    “de 8 empresas”: `larga` wins there: name words that tell them apart, or put them under different headings (`en`, `fuera`)
                """)
    }

    @Test func aTieIsDecidedByTheFile() throws {
        let text = try audit(
            """
            - { id: una, patron: "{a:conteo} empresas (nuevas | chicas)", ejemplos: ["9 empresas nuevas", "9 empresas chicas"], no: [x] }
            - { id: otra, patron: "{b:conteo} empresas nuevas", ejemplos: ["8 empresas nuevas"], no: [x] }
            """)
        #expect(
            text == """
                p.yaml:11:30: warning: `otra` always loses to `una` (p.yaml:10), which stands before it and takes as many words [shadowed-pattern]
                    “9 empresas nuevas”: leave one of them out, or name words that only this one has
                """)
    }

    @Test func whatOnlyLooksLikeItIsClean() throws {
        let text = try audit(
            """
            - { id: especial, patron: "{a:conteo} empresas nuevas", ejemplos: ["9 empresas nuevas"], no: [x] }
            - { id: general, patron: "{b:conteo} empresas", ejemplos: ["8 empresas"], no: [x] }
            - { id: dos, patron: "{a:conteo} gremios y {b:conteo} ferias", ejemplos: ["8 gremios y 2 ferias"], no: [x] }
            - { id: opcional, patron: "[unas] {a:conteo} casas (grandes | chicas | )", ejemplos: ["unas 8 casas"], no: [x] }
            """)
        #expect(text == "")
    }

    @Test func patternsThatCanMatchNothingAreDead() throws {
        let text = try audit(
            """
            - { id: pagina, patron: "página {c:numero_pagina}", ejemplos: ["página 9"], no: [x] }
            - { id: repetida, patron: "{a:conteo} (empresas | Empresas | pymes)", ejemplos: ["9 empresas"], no: [x] }
            """)
        #expect(
            text == """
                p.yaml:10:39: warning: pattern “pagina”: the slot takes only what no pattern is shown (numero_pagina) [dead-pattern]
                    página {c:numero_pagina}
                           ^^^^^^^^^^^^^^^^^
                    name the type of a figure, a date or an identifier
                p.yaml:11:57: warning: pattern “repetida”: an alternative repeats an earlier one and is never taken [unreachable-alternative]
                    {a:conteo} (empresas | Empresas | pymes)
                                           ^^^^^^^^
                    leave it out
                """)
    }

    @Test func documentsTellWhatIsDeadInThem() throws {
        let informe = document([heading(1, "Memoria"), paragraph("Hubo 9 empresas nuevas y 4 gremios grandes.")])
        let patterns = """
            - { id: empresas, patron: "{a:conteo} empresas nuevas", ejemplos: ["9 empresas nuevas"], no: [x] }
            - { id: gremios, patron: "{b:conteo} gremios chicos", ejemplos: ["8 gremios chicos"], no: [x] }
            """
        let text = try audit(patterns, documents: [informe])
        #expect(
            text == """
                p.yaml:11:33: warning: `gremios` matches nowhere in informe.md [dead-pattern]
                    came nearest at informe.md línea 1: 2 words and slots match “4 gremios”; expected “chicos”, found “grandes”
                """)
        let whole = document([heading(1, "Memoria"), paragraph("Hubo 9 empresas nuevas y 8 gremios chicos.")])
        #expect(try audit(patterns, documents: [informe, whole]) == "")
    }

    @Test func theBuiltInPipelinesAreClean() throws {
        for name in PipelineLoader.builtInNames {
            #expect(PipelineAudit(try PipelineLoader.standard(name)).findings().map(\.description) == [])
        }
    }

    @Test func namesThatNothingUsesAreReported() throws {
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            vocabularios: [{ nombre: comunas, entradas: [{ clave: "1", formas: [Alerce] }] }]
            subpatrones: { hubo: "(hubo | hay)" }
            """
        let pipeline = try #require(load(yaml).pipeline)
        #expect(
            PipelineAudit(pipeline).findings().map(\.id) == ["unused-vocabulary", "unused-subpattern"])
    }
}
