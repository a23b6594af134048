import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// What staff decide about places of a draft: found by the words around, applied, and told of where it cannot be.
struct DecisionTests {
    private static let yaml = #"""
        tuberia: { nombre: viveros, version: "1", firma: ["Informe de viveros"] }
        tablas:
          - nombre: viveros
            clave: [comuna]
            campos:
              - { nombre: comuna, tipo: string, requerido: true }
              - { nombre: gasto_clp, tipo: integer, unidad: CLP }
              - { nombre: plantas, tipo: integer, unidad: plantas }
          - nombre: indicadores
            campos:
              - { nombre: indicador, tipo: string, requerido: true }
              - { nombre: valor, tipo: number, requerido: true }
              - { nombre: unidad, tipo: string, automatico: unidad }
              - { nombre: texto, tipo: string, automatico: frase }
        grupos:
          - tabla: viveros
            en: "Comuna de {comuna:texto}"
            patrones:
              - id: gasto
                patron: "gasto de {gasto_clp:dinero}"
                ejemplos: [{ texto: "con un gasto de M$ 5", da: { gasto_clp: 5000 } }]
                no: ["con un gasto menor"]
              - id: plantas
                patron: "{plantas:conteo} plantas"
                ejemplos: [{ texto: "hubo 3 plantas", da: { plantas: 3 } }]
                no: ["hubo plantas"]
          - tabla: indicadores
            patrones:
              - id: total
                patron: "suman {valor:conteo} plantas"
                fija: { indicador: plantas }
                ejemplos: [{ texto: "suman 3 plantas", da: { valor: 3 } }]
                no: ["suman plantas"]
        controles:
          - id: plantas
            dice: Las plantas de las comunas suman el total
            izquierda: suma de viveros.plantas
            derecha: indicadores.valor donde indicador = "plantas"
        """#

    private static let blocks = [
        heading(1, "Informe de viveros"), paragraph("Todos los viveros suman 50 plantas. Llame al 4.100 o visite 4.100 sitios."),
        heading(2, "Comuna de Alerce"), paragraph("Con un gasto de M$ 1.2502 se cuidaron 31 plantas.", calls: [("2", at: 24)]),
        heading(2, "Comuna de Coihue"), paragraph("Con un gasto de M$ 900 se cuidaron 20 plantas en 7 patios."),
    ]

    private func extract(_ decisions: String, _ blocks: [Block] = blocks) throws -> (ExtractionResult, DataTable?) {
        let pipeline = try #require(load(Self.yaml).pipeline, "\(load(Self.yaml).problems)")
        let read = try DecisionReader.read(
            [SourceFile(name: "decisiones.yaml", content: .bytes(Array(decisions.utf8)))], document: "informe.md")
        let result = Extractor(pipeline).extract(ExtractionTests.document(blocks), decisions: read)
        return (result, result.dataset["decisiones"])
    }

    private func errors(_ decisions: String) -> String {
        do throws(DecisionErrors) {
            _ = try DecisionReader.read([SourceFile(name: "d.yaml", content: .bytes(Array(decisions.utf8)))], document: "informe.md")
            return ""
        } catch {
            return error.diagnostics.map(\.description).joined(separator: "\n")
        }
    }

    @Test func anAmountInAnotherCurrencyFillsNoFieldInPesos() throws {
        func outcome(_ amount: String) throws -> String {
            let (_, table) = try extract(
                """
                decisiones:
                  - es_indicador: "\(amount)"
                    en: hubo \(amount) de donación
                    tabla: viveros
                    clave: { comuna: Boldo }
                    campo: gasto_clp
                    motivo: Nuevo
                """, Self.blocks + [paragraph("Además hubo \(amount) de donación.")])
            return dump(table, ["estado", "detalle"])
        }
        #expect(try outcome("US$ 300") == "invalida | el monto está en USD, y viveros.gasto_clp se cuenta en CLP")
        #expect(try outcome("M$ 300") == "aplicada | ")
    }

    @Test func withoutAFileThereIsNoTable() throws {
        let pipeline = try #require(load(Self.yaml).pipeline)
        let result = Extractor(pipeline).extract(ExtractionTests.document(Self.blocks))
        #expect(result.dataset["decisiones"] == nil)
        #expect(dump(result.dataset["controles"], ["control_id", "izquierda", "derecha", "resultado"]) == "plantas | 51 | 50 | falla")
    }

    @Test func aMisprintIsCorrectedInTheCellsAndNotInTheLedger() throws {
        let (result, decisions) = try extract(
            """
            - errata: "31"
              en: se cuidaron 31 plantas
              debe_decir: "30"
              motivo: Error de tipeo.
              quien: A. Soto
              fecha: 2026-03-02
            """)
        #expect(dump(result.dataset["viveros"]) == "Alerce | 1250000 | 30\nCoihue | 900000 | 20")
        #expect(dump(result.dataset["controles"], ["control_id", "izquierda", "derecha", "resultado"]) == "plantas | 50 | 50 | cumple")
        let ledger = result.mentions.filter { $0.state == .extraida }.map { $0.mention.value?.canonical ?? "" }
        #expect(ledger == ["50", "1250000", "31", "900000", "20"])
        #expect(
            dump(
                decisions,
                [
                    "tipo", "cifra", "debe_decir", "motivo", "quien", "fecha", "origen", "estado", "valor_documento", "valor", "celdas",
                    "controles",
                ])
                == "errata | 31 | 30 | Error de tipeo. | A. Soto | 2026-03-02 | decisiones.yaml:1 | aplicada | 31 | 30 | viveros.1.plantas | plantas"
        )
        let rows = result.dataset["procedencia"]?.rows.filter { $0[2].canonical == "plantas" && $0[1].canonical == "1" }
        #expect(rows?.map { $0[7].canonical } == ["plantas", "decisiones.1"])
        #expect(result.diagnostics.filter { $0.id.hasPrefix("decision") } == [])
    }

    @Test func aMisprintIsReadWithTheUnitThatStandsThere() throws {
        for (figure, correct) in [("1.250", "1.500"), ("M$ 1.250", "M$ 1.500"), ("M$ 1.250", "$ 1.500.000")] {
            let (result, _) = try extract(
                "- errata: \"\(figure)\"\n  en: gasto de M$ 1.250 se\n  debe_decir: \"\(correct)\"\n  motivo: x\n")
            #expect(result.dataset["viveros"]?.value("gasto_clp", row: 0)?.canonical == "1500000", "\(figure) → \(correct)")
        }
    }

    @Test func aNumberThatIsNoFigureFillsNoCell() throws {
        let (result, decisions) = try extract(
            "decisiones:\n  - no_es_cifra: \"20\"\n    en: se cuidaron 20 plantas\n    motivo: Es el lote.\n  - no_es_cifra: \"7\"\n    en: en 7 patios\n    motivo: x\n"
        )
        #expect(dump(result.dataset["viveros"]) == "Alerce | 1250000 | 31\nCoihue | 900000 | ")
        let states = result.mentions.filter { ["20", "7"].contains($0.mention.value?.canonical) }.map(\.state)
        #expect(states == [.referencia, .referencia])
        #expect(dump(decisions, ["estado", "celdas"]) == "aplicada | \naplicada | ")
    }

    @Test func aSentenceIsTheIndicatorThatStaffName() throws {
        let (result, decisions) = try extract(
            """
            - es_indicador: "7"
              en: 20 plantas en 7 patios
              tabla: indicadores
              clave: { indicador: patios }
              campo: valor
              motivo: Es nuevo.
            - es_indicador: "50"
              en: suman 50 plantas
              tabla: indicadores
              clave: { indicador: plantas }
              campo: valor
              motivo: Ya se sabe.
            """)
        #expect(
            dump(result.dataset["indicadores"])
                == "plantas | 50 | plantas | Todos los viveros suman 50 plantas.\npatios | 7 | patios | Con un gasto de M$ 900 se cuidaron 20 plantas en 7 patios."
        )
        #expect(dump(decisions, ["estado", "celdas"]) == "aplicada | indicadores.2.valor\nya_dice | indicadores.1.valor")
        #expect(
            result.dataset["procedencia"]?.rows.filter { $0[0].canonical == "indicadores" && $0[1].canonical == "2" }.allSatisfy {
                $0[7].canonical == "decisiones.1"
            } == true)
    }

    @Test func aDecisionOverrulesAPatternAndThePatternIsTold() throws {
        let (result, _) = try extract(
            "- es_indicador: \"7\"\n  en: en 7 patios\n  tabla: viveros\n  clave: { comuna: Coihue }\n  campo: plantas\n  motivo: x\n")
        #expect(dump(result.dataset["viveros"]) == "Alerce | 1250000 | 31\nCoihue | 900000 | 7")
        #expect(
            result.diagnostics.filter { $0.id == "conflicting-value" }.map(\.message) == [
                "viveros.plantas is 7 by `decisiones.1`, `plantas` gives 20"
            ])
    }

    /// What became of a decision about "31" when the draft has these words.
    @Test(arguments: [
        ("Con un gasto de M$ 1.250 se cuidaron 31 plantas.", "aplicada"),
        ("Con un gasto de M$ 1.250 se  CUIDARON «31» plantas.", "aplicada"),
        ("Con un gasto de M$ 1.250 se cuidaron 30 plantas.", "ya_dice"), ("Con un gasto de M$ 1.250 se cuidaron 44 plantas.", "otra_cifra"),
        ("Con un gasto de M$ 1.250 se regaron 31 plantas.", "sin_lugar"),
        ("Con un gasto se cuidaron 31 plantas y se cuidaron 31 plantas.", "ambigua"),
        ("Con un gasto se cuidaron 1.31 plantas.", "otra_cifra"),
    ]) func theDraftChanges(text: String, state: String) throws {
        let (_, decisions) = try extract(
            "- errata: \"31\"\n  en: se cuidaron 31 plantas\n  debe_decir: \"30\"\n  motivo: x\n",
            [heading(2, "Comuna de Alerce"), paragraph(text)])
        #expect(dump(decisions, ["estado"]) == state)
    }

    @Test func severalPlacesAreToldApart() throws {
        let text = [
            heading(1, "Norte"), paragraph("Hubo 31 plantas y luego hubo 31 plantas."), heading(1, "Sur"), paragraph("Hubo 31 plantas."),
        ]
        func block(_ rest: String) throws -> String {
            dump(
                try extract("- no_es_cifra: \"31\"\n  en: hubo 31 plantas\n  motivo: x\n\(rest)", text).1,
                ["estado", "bloque_id", "mencion_id"])
        }
        #expect(try block("") == "ambigua |  | ")
        #expect(try block("  vez: 2") == "aplicada | 2 | 2")
        #expect(try block("  seccion: sur") == "aplicada | 4 | 3")
        #expect(try block("  vez: 4") == "sin_lugar |  | ")
        // A place may move to another section.
        #expect(
            dump(try extract("- no_es_cifra: \"31\"\n  en: luego hubo 31 plantas\n  seccion: Sur\n  motivo: x", text).1, ["estado"])
                == "aplicada")
    }

    @Test func whatCannotBeAppliedIsTold() throws {
        let (result, _) = try extract(
            """
            - errata: "88"
              en: se cuidaron 88 arañas
              debe_decir: "30"
              motivo: x
            - es_indicador: "7"
              en: en 7 patios
              tabla: indicador
              clave: {}
              campo: valor
              motivo: x
            """)
        #expect(
            result.diagnostics.filter { $0.id.hasPrefix("decision") }.map(\.description) == [
                """
                decisiones.yaml:1:12: warning: the draft no longer has the words “se cuidaron 88 arañas” [decision-place-lost]
                    “88” stands nowhere in it: remove the decision
                """,
                """
                decisiones.yaml:5:18: warning: the pipeline viveros has no table `indicador` [decision-invalid]
                    did you mean `indicadores`?
                """,
            ])
    }

    @Test func whatIsWrongWithAFileIsToldWithItsPlace() {
        #expect(
            errors("decisiones:\n  - no_es_sifra: \"3\"\n    motivo: x\n") == """
                d.yaml:2:5: error: unknown key of a decision `no_es_sifra` [unknown-key]
                      - no_es_sifra: "3"
                        ^^^^^^^^^^^
                    did you mean `no_es_cifra`?
                d.yaml:2:5: error: this decision does not say what it decides [decision-kind]
                      - no_es_sifra: "3"
                        ^
                    write one of `no_es_cifra: "31"`, `errata: "31"` and `es_indicador: "31"`, with the figure as the draft has it
                """)
        #expect(errors("- errata: \"3\"\n  en: 3 y 3\n  debe_decir: 4\n  motivo: x").contains("[figure-twice-in-context]"))
        #expect(errors("- errata: \"3\"\n  en: nada\n  debe_decir: 4\n  motivo: x").contains("[figure-not-in-context]"))
        #expect(errors("- no_es_cifra: \"3\"\n  debe_decir: 4\n  motivo: x").contains("`debe_decir` does not go with `no_es_cifra`"))
        #expect(errors("- no_es_cifra: \"3\"").contains("d.yaml:1:3: error: this decision has no `motivo` [missing-key]"))
        #expect(errors("- no_es_cifra: [3]\n  motivo: x").contains("`no_es_cifra` must be a text, not a list [wrong-type]"))
        #expect(errors(String(repeating: "[", count: 100_000)).contains("[yaml]"))
        #expect(errors("- &a [*a, *a]").contains("anchors (&name) are not part of the format"))
        #expect(errors(String(repeating: "- k: v\n", count: 6_000)).contains("[too-many-decisions]"))
        #expect(errors("") == "")
        #expect(errors("- no_es_cifra: \"3\"\n  archivo: otro.pdf") == "")
    }

    @Test func explainTellsOfADecision() throws {
        let pipeline = try #require(load(Self.yaml).pipeline)
        let read = try DecisionReader.read(
            [
                SourceFile(
                    name: "d.yaml",
                    content: .bytes(Array("- errata: \"31\"\n  en: 31 plantas\n  debe_decir: \"30\"\n  motivo: Tipeo.".utf8)))
            ],
            document: "informe.md")
        let notes = try Explainer(pipeline, document: ExtractionTests.document(Self.blocks), decisions: read).explain(
            cell: "viveros.1.plantas")
        #expect(notes.first?.message == "`viveros.1.plantas` is 30")
        #expect(
            notes.filter { $0.id == "decision" }.map(\.description)
                == ["d.yaml:1:12: note: decision 1 reads “30” for “31”: the document has 31 [decision]\n    Tipeo."])
    }
}
