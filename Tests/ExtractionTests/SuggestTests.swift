import DocumentModel
import Testing

@testable import Extraction

/// Drafted patterns: what they are, and that they do what they say once pasted.
struct SuggestTests {
    static let head = "tuberia: { nombre: prueba, version: '1' }\n"

    /// The report, and the extraction with what was suggested pasted beside the pipeline's own file.
    static func suggest(_ blocks: [Block], pipeline yaml: String = head) throws -> (report: SuggestionReport, result: ExtractionResult) {
        let files = PipelineFiles.shared + [SourceFile(name: "1.yaml", content: .bytes(Array(yaml.utf8)))]
        let pipeline = try #require(PipelineLoader().compile(files).pipeline)
        let document = document(blocks)
        let report = PatternSuggester(pipeline, document: document).suggest()
        let pasted = files + (report.yaml.isEmpty ? [] : [SourceFile(name: "2.yaml", content: .bytes(Array(report.yaml.utf8)))])
        let (loaded, diagnostics) = PipelineLoader().compile(pasted)
        #expect(diagnostics.map(\.description) == [])
        let whole = try #require(loaded)
        #expect(PipelineTester().run(whole).failures.map(\.description) == [])
        return (report, Extractor(whole).extract(document))
    }

    private static func unexplained(_ result: ExtractionResult) -> [String] {
        result.mentions.filter { $0.state == .sinExplicar }.map { $0.mention.value?.canonical ?? "?" }
    }

    private static let regions = [
        heading(1, "Memoria del Servicio de Bosques"), heading(2, "Trabajo por región"),
        heading(3, "Región de Tarapacá"), paragraph("Se plantaron 120 árboles con 4 familias por un monto de M$ 1.500."),
        heading(3, "Región del Maule"), paragraph("Se plantaron 95 árboles con 7 familias y 2 escuelas por un monto de M$ 2.250."),
        heading(3, "Región de Los Lagos"), paragraph("Fueron plantados 310 árboles con 11 familias por un monto de M$ 9.000."),
        heading(3, "Región Metropolitana"), paragraph("Se plantaron 8 árboles con 2 familias y 1 escuela por un monto de M$ 700."),
    ]

    @Test func paragraphsOfLikeWordingAreOnePattern() throws {
        let (report, result) = try Self.suggest(Self.regions)
        #expect(
            report.yaml == """
                # Sugerido a partir de informe.md: revise nombres, palabras y ejemplos antes de usarlo.
                tablas:
                  - nombre: cifras_por_region
                    descripcion: 'Borrador: revise nombre y campos'
                    clave: [region_codigo]
                    campos:
                      - { nombre: region_codigo, tipo: string, requerido: true, descripcion: 'Clave en el vocabulario regiones' }
                      - { nombre: region, tipo: string, vocabulario: regiones, de: region_codigo, descripcion: 'Nombre oficial' }
                      - { nombre: arboles, tipo: integer }
                      - { nombre: familias, tipo: integer }
                      - { nombre: escuelas, tipo: integer }
                      - { nombre: monto_clp, tipo: integer, unidad: 'CLP', descripcion: 'En pesos' }

                grupos:
                  - tabla: cifras_por_region
                    en: 'Región [de | del] {region_codigo:vocabulario regiones}'
                    patrones:
                      # explica 14 números, línea 1
                      - id: arboles
                        patron: '{arboles:conteo} árboles con {familias:conteo} familias [y {escuelas:conteo} escuelas | y {escuelas:conteo} escuela] por un monto de {monto_clp:dinero}'
                        ejemplos:
                          - texto: 'Se plantaron 95 árboles con 7 familias y 2 escuelas por un monto de M$ 2.250'
                            titulos: ['Región del Maule']
                            da: { region_codigo: 07, arboles: 95, familias: 7, escuelas: 2, monto_clp: 2250000 }
                          - texto: 'Fueron plantados 310 árboles con 11 familias por un monto de M$ 9.000'
                            titulos: ['Región de Los Lagos']
                            da: { region_codigo: 10, arboles: 310, familias: 11, monto_clp: 9000000 }
                        no: ['Se plantaron diversas árboles con diversas familias y diversas escuelas por un monto de recursos']


                """)
        #expect(
            dump(result.dataset["cifras_por_region"]) == """
                01 | Tarapacá | 120 | 4 |  | 1500000
                07 | Maule | 95 | 7 | 2 | 2250000
                10 | Los Lagos | 310 | 11 |  | 9000000
                13 | Metropolitana de Santiago | 8 | 2 | 1 | 700000
                """)
        #expect(Self.unexplained(result) == [])
        #expect([report.suggestions, report.unexplained, report.explained] == [1, 14, 14])
    }

    @Test func oneNumberHasTheFewestWordsThatFixIt() throws {
        let (report, result) = try Self.suggest([
            heading(1, "Memoria"),
            paragraph("El vivero recibió 1.204 visitas durante el año y repartió 300 plantas nativas, un 12,5% más."),
            paragraph("El gasto total de la red llegó a $ 4.500.000. Hubo 40 plantas enfermas."),
        ])
        let patterns = report.yaml.split(separator: "\n").filter { $0.contains("patron: ") }.map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(
            patterns == [
                "patron: 'recibió {valor:conteo} visitas'", "patron: '{valor:conteo} plantas nativas'",
                "patron: 'plantas nativas un {valor:porcentaje}'",
                "patron: 'llegó a {valor:dinero}'", "patron: '{valor:conteo} plantas enfermas'",
            ])
        #expect(
            dump(result.dataset["indicadores"], ["indicador", "valor", "unidad"]) == """
                visitas_recibio | 1204 | visitas
                plantas_nativas | 300 | plantas nativas
                plantas_nativas_2 | 12.5 | %
                llego | 4500000 | CLP
                plantas_enfermas | 40 | plantas enfermas
                """)
        #expect(Self.unexplained(result) == [])
    }

    @Test func whatIsExplainedOrNoFigureIsLeftAlone() throws {
        let (report, _) = try Self.suggest([
            heading(1, "Memoria 2031"), paragraph("Según la Ley N° 20.500, el 5 de mayo de 2031 hubo un taller."),
            paragraph("Viveros .................................................. 14"),
        ])
        #expect(report.yaml == "")
        #expect(report.suggestions == 0)
    }

    @Test func aFigureSaidAgainInParenthesesIsAConfirmation() throws {
        let (report, result) = try Self.suggest([
            heading(1, "Memoria"), paragraph("Se compraron herramientas nuevas por M$ 1.500 (1 millón 500 mil pesos)."),
        ])
        #expect(report.yaml.contains("confirma: true"))
        #expect(dump(result.dataset["indicadores"], ["valor"]) == "1500000")
        #expect(Self.unexplained(result) == [])
    }

    @Test func theSameWordsInTwoSectionsAreToldApartByTheirHeadings() throws {
        let (report, result) = try Self.suggest([
            heading(1, "Memoria"), heading(2, "Viveros"), paragraph("Hubo 40 visitas guiadas."), heading(2, "Museos"),
            paragraph("Hubo 7 visitas guiadas."),
        ])
        #expect(report.yaml.contains("en: 'Viveros'"))
        #expect(report.yaml.contains("en: 'Museos'"))
        #expect(dump(result.dataset["indicadores"], ["valor", "seccion_id"]) == "40 | 2\n7 | 3")
    }

    /// A field in pesos takes no dollars: what is said in another currency gets a field of its own.
    @Test func amountsInAnotherCurrencyHaveFieldsOfTheirOwn() throws {
        let (report, result) = try Self.suggest([
            heading(1, "Memoria del Servicio de Bosques"), heading(2, "Trabajo por región"),
            heading(3, "Región de Tarapacá"), paragraph("Se plantaron 120 árboles por un monto de US$ 1.500."),
            heading(3, "Región del Maule"), paragraph("Se plantaron 95 árboles por un monto de US$ 2.250."),
            heading(3, "Región de Los Lagos"), paragraph("Fueron plantados 310 árboles por un monto de US$ 9.000,5."),
        ])
        #expect(
            report.yaml.split(separator: "\n").filter { $0.contains("monto") && ($0.contains("nombre:") || $0.contains("patron:")) } == [
                "      - { nombre: monto_usd, tipo: number, unidad: 'USD', descripcion: 'En USD' }",
                "        patron: '{arboles:conteo} árboles por un monto de {monto_usd:dinero}'",
            ])
        #expect(
            dump(result.dataset["cifras_por_region"]) == "01 | Tarapacá | 120 | 1500\n07 | Maule | 95 | 2250\n10 | Los Lagos | 310 | 9000.5"
        )
        #expect(Self.unexplained(result) == [])
        let table = ExampleDocument.table([
            ["Vivero", "Aporte (US$)", "Inversión"], ["El Canelo", "12", "UF 1,5"], ["La Vega", "30", "UF 4,1"],
        ])
        let read = try Self.suggest([heading(1, "Memoria"), heading(2, "Los viveros"), table])
        #expect(
            read.report.yaml.split(separator: "\n").filter { $0.contains("unidad:") } == [
                "      - { nombre: aporte_usd, tipo: number, unidad: 'USD', descripcion: 'Aporte (US$)' }",
                "      - { nombre: inversion_clf, tipo: number, unidad: 'CLF', descripcion: 'Inversión' }",
            ])
        #expect(dump(read.result.dataset["viveros"]) == "El Canelo | 12 | 1.5\nLa Vega | 30 | 4.1")
    }

    @Test func tablesAreReadByTheirHeads() throws {
        let table = ExampleDocument.table([
            ["Vivero", "Superficie (ha)", "Inversión M$"], ["El Canelo", "12", "1.250"], ["La Vega", "30", "4.100"],
        ])
        let (report, result) = try Self.suggest([heading(1, "Memoria"), heading(2, "Los viveros"), table])
        #expect(report.suggestions == 1)
        #expect(dump(result.dataset["viveros"]) == "El Canelo | 12 | 1250000\nLa Vega | 30 | 4100000")
        #expect(Self.unexplained(result) == [])
    }

    /// The amounts are in what the caption states, the counts beside them are not.
    @Test func theCaptionOfATableStatesTheUnitOfItsAmounts() throws {
        let rows = [["Vivero", "Visitas", "Inversión"], ["El Canelo", "12", "1.250"], ["La Vega", "30", "4.100"]]
        func read(_ caption: String) throws -> String {
            let blocks = [heading(1, "Memoria"), heading(2, "Los viveros"), paragraph(caption), ExampleDocument.table(rows)]
            return dump(try Self.suggest(blocks).result.dataset["viveros"])
        }
        #expect(try read("Cuadro 1. Inversión por vivero (M$)") == "El Canelo | 12 | 1250000\nLa Vega | 30 | 4100000")
        #expect(try read("Cuadro 1. Inversión por vivero") == "El Canelo | 12 | 1250\nLa Vega | 30 | 4100")
    }

    @Test func aTableOfLabelsAndValuesIsReadRowByRow() throws {
        let rows = [["Presupuesto total", "$ 743.000"], ["Asistentes del país", "1.578"], ["Mujeres asistentes", "51,6%"]]
        var table = ExampleDocument.table(rows)
        if case .table(var grid) = table.kind {
            grid.headerRowCount = 0
            table.kind = .table(grid)
        }
        let (report, result) = try Self.suggest([heading(1, "Memoria"), heading(2, "En cifras"), table])
        #expect(report.yaml.contains("bloques: [tabla]"))
        #expect(dump(result.dataset["indicadores"], ["valor", "unidad"]) == "743000 | CLP\n1578 | \n51.6 | %")
        #expect(Self.unexplained(result) == [])
    }

    private static let family = """
        tuberia: { nombre: prueba, version: '1' }
        tablas:
          - nombre: comunas
            clave: [comuna]
            campos:
              - { nombre: comuna, tipo: string, requerido: true }
              - { nombre: plantas, tipo: integer }
          - nombre: indicadores
            campos:
              - { nombre: indicador, tipo: string, requerido: true }
              - { nombre: valor, tipo: number, requerido: true }
        grupos:
          - tabla: comunas
            en: "Comuna de {comuna:texto}"
            patrones:
              - { id: plantas, patron: "se entregaron {plantas:conteo} plantas nativas", ejemplos: ["se entregaron 9 plantas nativas"], no: [x] }
          - tabla: indicadores
            fuera: "Comuna *"
            patrones:
              - id: visitas
                patron: "recibió {valor:conteo} visitas guiadas"
                fija: { indicador: visitas }
                ejemplos: ["recibió 9 visitas guiadas"]
                no: [x]
        """

    @Test func aRewordedSentenceGoesWhereThePatternForItWouldHavePutIt() throws {
        let (report, result) = try Self.suggest(
            [
                heading(1, "Memoria"), paragraph("Las visitas guiadas fueron 412 en el vivero."),
                heading(2, "Comuna de Alerce"), paragraph("Las familias recibieron 40 plantas nativas."),
                heading(2, "Comuna de Boldo"), paragraph("Las familias recibieron 51 plantas nativas."),
                heading(2, "Comuna de Canelo"), paragraph("se entregaron 60 plantas nativas."),
                heading(2, "Comuna de Drimis"), paragraph("Las familias recibieron 72 plantas nativas."),
            ], pipeline: Self.family)
        #expect(report.yaml.contains("# en lugar de plantas (1.yaml:16), que ahí ya no calza"))
        #expect(report.yaml.contains("# en lugar de visitas (1.yaml:21), que ahí ya no calza"))
        #expect(!report.yaml.contains("tablas:"))
        #expect(dump(result.dataset["comunas"]) == "Alerce | 40\nBoldo | 51\nCanelo | 60\nDrimis | 72")
        #expect(dump(result.dataset["indicadores"]) == "visitas | 412")
        #expect(Self.unexplained(result) == [])
    }

    @Test func aSentenceThatLostAllItsWordsIsKnownByTheFieldItLeavesEmpty() throws {
        let (report, result) = try Self.suggest(
            ["Alerce", "Boldo", "Canelo"].enumerated().flatMap { index, name in
                [heading(2, "Comuna de " + name), paragraph("Los vecinos recibieron \(40 + index) arbolitos.")]
            }, pipeline: Self.family)
        #expect(report.yaml.contains("# en lugar de plantas (1.yaml:16), que ahí ya no calza"))
        #expect(dump(result.dataset["comunas"]) == "Alerce | 40\nBoldo | 41\nCanelo | 42")
    }

    @Test func theSameDocumentGivesTheSameBytes() throws {
        let first = try Self.suggest(Self.regions).report.yaml
        for _ in 0..<3 { #expect(try Self.suggest(Self.regions).report.yaml == first) }
    }
}
