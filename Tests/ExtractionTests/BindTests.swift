import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// A small pipeline over a small document: every table it gives, whole.
struct BindTests {
    static let yaml = #"""
        tuberia:
          nombre: viveros
          version: "2"
          firma: ["Informe de viveros"]
          documento:
            institucion: Oficina de Bosques
            periodo: { patrones: ["temporada {valor:anio}"] }
        vocabularios:
          - nombre: comunas
            entradas:
              - { clave: "01", formas: [Alto Alerce, Alerce] }
              - { clave: "02", formas: [Coihue] }
        tablas:
          - nombre: viveros
            descripcion: Viveros por comuna
            clave: [comuna_codigo]
            campos:
              - { nombre: comuna_codigo, tipo: string, requerido: true }
              - { nombre: comuna, tipo: string, vocabulario: comunas, de: comuna_codigo }
              - { nombre: gasto_clp, tipo: integer, unidad: CLP }
              - { nombre: plantas, tipo: integer, unidad: plantas }
              - { nombre: canelos, tipo: integer, unidad: canelos }
          - nombre: medidas
            despivota: { tabla: viveros, clave: [comuna_codigo], medida: medida, valor: valor, unidad: unidad, periodo: periodo }
          - nombre: guardas
            campos:
              - { nombre: comuna_codigo, tipo: string, requerido: true }
              - { nombre: guarda, tipo: string, requerido: true }
          - nombre: indicadores
            campos:
              - { nombre: indicador, tipo: string, requerido: true }
              - { nombre: seccion_id, tipo: integer, automatico: seccion }
              - { nombre: valor, tipo: number, requerido: true }
              - { nombre: unidad, tipo: string, automatico: unidad }
              - { nombre: calificador, tipo: string, automatico: calificador }
              - { nombre: periodo, tipo: string, automatico: periodo }
              - { nombre: texto, tipo: string, automatico: frase }
        grupos:
          - tabla: viveros
            en: "Viveros * > Comuna (de |) {comuna_codigo:vocabulario comunas}"
            patrones:
              - id: gasto
                patron: "gasto de {gasto_clp:dinero}"
                ejemplos: [{ texto: "con un gasto de M$ 5", da: { gasto_clp: 5000 } }]
                no: ["con un gasto menor"]
              - id: plantas
                patron: "{plantas:conteo} plantas"
                ejemplos: [{ texto: "hubo 3 plantas", da: { plantas: 3 } }]
                no: ["hubo plantas"]
              - id: un-canelo
                patron: "(el | un) {canelos=1} canelo"
                ejemplos: [{ texto: "con el canelo de la plaza", da: { canelos: 1 } }]
                no: ["con canelos"]
          - tabla: guardas
            en: "Viveros * > Comuna (de |) {comuna_codigo:vocabulario comunas}"
            patrones:
              - id: guardas
                patron: '{_n:conteo} guardas \( {guarda:lista de texto _n} \)'
                ejemplos: [{ texto: "los 2 guardas (Ana e Inés)", filas: [{ guarda: Ana }, { guarda: Inés }] }]
                no: ["los 2 guardas"]
          - tabla: indicadores
            fuera: "Viveros * > Comuna *"
            patrones:
              - id: total
                patron: "{valor:conteo} plantas en total"
                fija: { indicador: plantas, unidad: plantas }
                ejemplos: [{ texto: "hubo 3 plantas en total", da: { valor: 3 } }]
                no: ["hubo 3 plantas"]
              - id: alza
                patron: "alza (de | del) {valor:porcentaje}"
                fija: { indicador: alza }
                ejemplos: [{ texto: "un alza de 3 %" , da: { valor: 3 } }]
                no: ["un alza leve"]
          - tabla: viveros
            en: "Resumen"
            patrones:
              - id: gasto-repetido
                patron: "gastó {gasto_clp:dinero}"
                confirma: true
                ejemplos: [{ texto: "gastó M$ 5", da: { gasto_clp: 5000 } }]
                no: ["gastó poco"]
        referencias:
          - id: sacos
            patron: "{:conteo} sacos"
            ejemplos: ["5 sacos"]
            no: ["los sacos"]
        controles:
          - id: plantas
            dice: Las plantas de las comunas suman el total
            izquierda: suma de viveros.plantas
            derecha: indicadores.valor donde indicador = "plantas"
        """#

    static let blocks = [
        heading(1, "Informe de viveros 2031"),
        heading(2, "Resumen"),
        paragraph(
            "En la temporada 2030 hubo más de 90 plantas en total1. Un alza del 4,5 %. Alerce gastó M$ 12 y Coihue gastó M$ 99.",
            calls: [("1", at: 53)]),
        Block(kind: .note(label: "1"), text: PlacedText("1 Sin las 7 de la Ruta 5."), place: place(1), marker: 0..<1),
        heading(2, "Viveros por comuna"),
        heading(3, "Comuna de Alerce"),
        paragraph("Con un gasto de M$ 12 se repartieron 50 plantas y el canelo de los 2 guardas (Rosa e Inés). Sobraron 8 sacos."),
        heading(2, "Comuna Coihue"),
        paragraph("Se repartieron 41 plantas, con un gasto de M$ 7. Otro gasto de M$ 8 quedó pendiente."),
    ]

    let pipeline: Pipeline
    let result: ExtractionResult

    init() throws {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        self.pipeline = try #require(pipeline)
        result = Extractor(self.pipeline).extract(document(Self.blocks))
    }

    @Test func examplesHold() {
        let report = PipelineTester().run(pipeline)
        #expect(report.failures.map(\.description) == [])
        #expect(report.examples == 16)
    }

    @Test func keyedRowsGatherTheirSections() {
        #expect(
            dump(result.dataset["viveros"]) == """
                01 | Alto Alerce | 12000 | 50 | 1
                02 | Coihue | 7000 | 41 | 
                """)
    }

    @Test func wideRowsHaveALongForm() {
        #expect(
            dump(result.dataset["medidas"]) == """
                01 | gasto_clp | 12000 | CLP | 2030
                01 | plantas | 50 | plantas | 2030
                01 | canelos | 1 | canelos | 2030
                02 | gasto_clp | 7000 | CLP | 2030
                02 | plantas | 41 | plantas | 2030
                """)
    }

    @Test func listsGiveARowForEachItem() {
        #expect(dump(result.dataset["guardas"]) == "01 | Rosa\n01 | Inés")
    }

    @Test func automaticFieldsAreFilled() {
        #expect(
            dump(result.dataset["indicadores"]) == """
                plantas | 2 | 90 | plantas | mas_de | 2030 | En la temporada 2030 hubo más de 90 plantas en total.
                alza | 2 | 4.5 | % |  | 2030 | Un alza del 4,5 %.
                """)
    }

    @Test func theDocumentSaysWhatItIs() {
        #expect(
            dump(result.dataset["documento"])
                == "abc | informe.md | markdown | Informe de viveros 2031 | Oficina de Bosques | 2031 | 2030 | definitivo |  |  | viveros | 2 | 1"
        )
    }

    @Test func everyMentionHasItsState() {
        #expect(
            dump(result.dataset["menciones"], ["mencion_id", "bloque_id", "inicio", "largo", "texto", "tipo", "valor", "estado"]) == """
                1 | 1 | 19 | 4 | 2031 | anio | 2031 | referencia
                2 | 3 | 16 | 4 | 2030 | anio | 2030 | referencia
                3 | 3 | 33 | 2 | 90 | conteo | 90 | en_conflicto
                4 | 3 | 52 | 1 | 1 | llamada_nota | 1 | referencia
                5 | 3 | 67 | 5 | 4,5 % | porcentaje | 4.5 | extraida
                6 | 3 | 87 | 5 | M$ 12 | dinero | 12000 | extraida
                7 | 3 | 108 | 5 | M$ 99 | dinero | 99000 | sin_explicar
                8 | 4 | 0 | 1 | 1 | llamada_nota | 1 | referencia
                9 | 4 | 10 | 1 | 7 | conteo | 7 | sin_explicar
                10 | 4 | 18 | 6 | Ruta 5 | identificador | 5 | referencia
                11 | 7 | 16 | 5 | M$ 12 | dinero | 12000 | extraida
                12 | 7 | 37 | 2 | 50 | conteo | 50 | en_conflicto
                13 | 7 | 67 | 1 | 2 | conteo | 2 | sin_explicar
                14 | 7 | 101 | 1 | 8 | conteo | 8 | referencia
                15 | 9 | 15 | 2 | 41 | conteo | 41 | en_conflicto
                16 | 9 | 43 | 4 | M$ 7 | dinero | 7000 | extraida
                17 | 9 | 63 | 4 | M$ 8 | dinero | 8000 | sin_explicar
                """)
    }

    @Test func everyCellLeadsToItsWords() {
        let all = dump(result.dataset["procedencia"]).split(separator: "\n")
        #expect(
            all.filter { $0.hasPrefix("viveros | 1") }.joined(separator: "\n") == """
                viveros | 1 | comuna_codigo |  | 6 | 10 | 6 | gasto
                viveros | 1 | comuna |  | 6 | 10 | 6 | gasto
                viveros | 1 | gasto_clp | 11 | 7 | 16 | 5 | gasto
                viveros | 1 | gasto_clp | 6 | 3 | 87 | 5 | gasto-repetido
                viveros | 1 | plantas | 12 | 7 | 37 | 2 | plantas
                viveros | 1 | canelos |  | 7 | 53 | 6 | un-canelo
                """)
        #expect(
            all.filter { $0.hasPrefix("guardas") || $0.hasPrefix("indicadores | 2") }.joined(separator: "\n") == """
                guardas | 1 | comuna_codigo |  | 6 | 10 | 6 | guardas
                guardas | 1 | guarda |  | 7 | 78 | 4 | guardas
                guardas | 2 | comuna_codigo |  | 6 | 10 | 6 | guardas
                guardas | 2 | guarda |  | 7 | 85 | 4 | guardas
                indicadores | 2 | indicador |  | 3 | 58 | 14 | alza
                indicadores | 2 | seccion_id |  | 2 | 0 | 7 | alza
                indicadores | 2 | valor | 5 | 3 | 67 | 5 | alza
                indicadores | 2 | unidad | 5 | 3 | 67 | 5 | alza
                indicadores | 2 | texto |  | 3 | 55 | 18 | alza
                """)
    }

    @Test func patternsCountTheirMatches() {
        #expect(
            dump(result.dataset["patrones"]) == """
                gasto | viveros | 3
                plantas | viveros | 2
                un-canelo | viveros | 1
                guardas | guardas | 1
                total | indicadores | 1
                alza | indicadores | 1
                gasto-repetido | viveros | 2
                sacos |  | 1
                """)
    }

    @Test func checksAreMade() {
        #expect(
            dump(result.dataset["controles"])
                == "plantas | Las plantas de las comunas suman el total | 91 | 90 | 1 | 0 | falla | viveros.1.plantas viveros.2.plantas "
                + "indicadores.1.valor | viveros.1.plantas; viveros.2.plantas; indicadores.1.valor"
        )
    }

    @Test func whatDoesNotFitIsReported() {
        #expect(
            result.diagnostics.map(\.description).joined(separator: "\n") == """
                informe.md:1:1: warning: viveros.gasto_clp is 7000 by `gasto`, `gasto` gives 8000 [conflicting-value]
                    repartieron 41 plantas, con un gasto de M$ 7. Otro gasto de M$ 8 quedó pendiente.
                                                                                ^^^^
                informe.md:1:1: warning: `gasto-repetido` repeats a figure of `viveros`, but no row there has its values [nothing-to-confirm]
                    s en total1. Un alza del 4,5 %. Alerce gastó M$ 12 y Coihue gastó M$ 99.
                                                                                ^^^^^^^^^^^
                """)
    }

    @Test func aSignatureIsAllItsPhrases() {
        #expect(pipeline.fits(document(Self.blocks)))
        #expect(!pipeline.fits(document([heading(1, "Informe de parques")])))
    }

    @Test func twoRunsGiveTheSame() {
        let again = Extractor(pipeline).extract(document(Self.blocks))
        #expect(again.dataset == result.dataset)
        #expect(again.diagnostics == result.diagnostics)
    }
}
