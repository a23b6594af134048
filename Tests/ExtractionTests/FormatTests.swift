import Dataset
import DocumentModel
import Foundation
import Testing

@testable import Extraction

/// Constructs of the format that the small pipeline of `BindTests` does not use.
struct FormatTests {
    private let yaml = #"""
        tuberia: { nombre: parques, version: "1", firma: [parques] }
        tablas:
          - nombre: parques
            campos:
              - { nombre: parque, tipo: string }
              - { nombre: visitas, tipo: integer }
              - { nombre: bancas, tipo: integer }
          - nombre: obras
            clave: [obra]
            campos:
              - { nombre: obra, tipo: string, requerido: true }
              - { nombre: clave_obra, tipo: string }
              - { nombre: desde, tipo: date }
              - { nombre: hasta, tipo: date }
              - { nombre: etapa, tipo: string }
              - { nombre: costo_clp, tipo: integer }
        subpatrones:
          costo: "(costó | costaron) {costo_clp:dinero}"
        grupos:
          - tabla: parques
            en: ["Parque {parque:texto}", "Plaza {parque:texto}"]
            fila: seccion
            bloques: [parrafo]
            patrones:
              - { id: visitas, patron: "{visitas:conteo} visitas", ejemplos: ["3 visitas"], no: ["visitas"] }
              - { id: bancas, patron: "{bancas:conteo} bancas", ejemplos: ["3 bancas"], no: ["bancas"] }
          - tabla: obras
            en_opcional: "Obras del {etapa:texto}"
            bloques: [item]
            fija: { clave_obra: "obra_{obra}" }
            patrones:
              - id: obra
                patron: "{obra:texto} : {desde,hasta:fecha|rango_fechas} [, <costo>]"
                ejemplos:
                  - { texto: "Reja: 3 de mayo de 2031, costó M$ 2", da: { obra: Reja, desde: 2031-05-03, hasta: 2031-05-03, costo_clp: 2000 } }
                  - { titulos: [Obras del sur], texto: "Reja: 3 de mayo de 2031", da: { obra: Reja, desde: 2031-05-03, hasta: 2031-05-03, etapa: sur } }
                no: ["Reja lista"]
        controles:
          - id: parque
            cada:
              - { id: norte, con: { nombre: Norte, campo: visitas } }
              - { id: sur, con: { nombre: Sur, campo: bancas } }
            dice: "{campo} de {nombre}"
            izquierda: 'parques.{campo} donde parque = "{nombre}"'
            derecha: 40
        """#

    private let blocks = [
        heading(1, "Los parques"), heading(2, "Parque Norte"), paragraph("Hubo 40 visitas."), paragraph("Hay 7 bancas."),
        heading(2, "Plaza Sur"), paragraph("Hay 41 bancas. Hubo 2 visitas."),
        Block(kind: .listItem(level: 1), text: PlacedText("Hubo 9 visitas."), place: place(1)),
        heading(2, "Obras del sur"),
        Block(kind: .listItem(level: 1), text: PlacedText("Reja Ñandú: 3 al 9 de mayo de 2031, costó M$ 2."), place: place(1)),
        heading(2, "Otras obras"),
        Block(kind: .listItem(level: 1), text: PlacedText("Pileta: 3 de junio de 2031."), place: place(1)),
        paragraph("Cancha: 3 de junio de 2031."),
    ]

    private func result() throws -> ExtractionResult {
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        return Extractor(try #require(pipeline)).extract(document(blocks))
    }

    @Test func examplesHold() throws {
        #expect(PipelineTester().run(try #require(load(yaml).pipeline)).failures.map(\.description) == [])
    }

    @Test func rowsWithoutKeyGatherTheirSection() throws {
        #expect(dump(try result().dataset["parques"]) == "Norte | 40 | 7\nSur | 2 | 41")
    }

    @Test func rangesTemplatesSubpatternsAndOptionalPaths() throws {
        #expect(
            dump(try result().dataset["obras"]) == """
                Reja Ñandú | obra_reja_nandu | 2031-05-03 | 2031-05-09 | sur | 2000
                Pileta | obra_pileta | 2031-06-03 | 2031-06-03 |  | 
                """)
    }

    @Test func matchesThatLoseTheirMentionAreReported() throws {
        func pattern(_ id: String, _ text: String, _ indicator: String) -> String {
            "{ id: \(id), patron: '\(text)', fija: { indicador: \(indicator) }, ejemplos: ['3 visitas al parque'], no: [visitas] }"
        }
        func problems(_ indicator: String) throws -> String {
            let yaml = """
                tuberia: { nombre: p, version: "1" }
                tablas:
                  - nombre: indicadores
                    campos: [{ nombre: indicador, tipo: string }, { nombre: valor, tipo: integer }]
                grupos:
                  - tabla: indicadores
                    patrones:
                      - \(pattern("corto", "{valor:conteo} visitas", "visitas"))
                      - \(pattern("largo", "{valor:conteo} visitas al parque", indicator))
                """
            let (pipeline, faults) = load(yaml)
            #expect(faults == "")
            let result = Extractor(try #require(pipeline)).extract(document([paragraph("Hubo 40 visitas al parque.")]))
            #expect(dump(result.dataset["indicadores"]) == "\(indicator) | 40")
            return result.diagnostics.map(\.description).joined(separator: "\n")
        }
        #expect(
            try problems("parque") == """
                informe.md:1:1: warning: `corto` matches here too, but `largo` is longer or earlier [lost-match]
                    Hubo 40 visitas al parque.
                         ^^^^^^^^^^
                """)
        #expect(
            try problems("visitas") == """
                informe.md:1:1: note: `corto` matches here too, but `largo` is longer or earlier [lost-match]
                    Hubo 40 visitas al parque.
                         ^^^^^^^^^^
                """)
    }

    @Test func oneCheckForEachOfAList() throws {
        #expect(
            dump(try result().dataset["controles"]) == """
                parque.norte | visitas de Norte | 40 | 40 | 0 | 0 | cumple | parques.1.visitas |\u{20}
                parque.sur | bancas de Sur | 41 | 40 | 1 | 0 | falla | parques.2.bancas | parques.2.bancas
                """)
    }

    @Test func foldersAreReadInTheOrderOfTheirNames() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "pipelines-\(ProcessInfo.processInfo.globallyUniqueString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        let own = folder.appendingPathComponent("parques")
        let shared = folder.appendingPathComponent("comun")
        for path in [own, shared] { try FileManager.default.createDirectory(at: path, withIntermediateDirectories: true) }
        let start = try #require(yaml.range(of: "tablas:"))
        try Data(yaml[..<start.lowerBound].utf8).write(to: own.appendingPathComponent("1.yaml"))
        try Data(yaml[start.lowerBound...].utf8).write(to: own.appendingPathComponent("2.yaml"))
        try Data("not read".utf8).write(to: own.appendingPathComponent("leeme.txt"))
        try Data("vocabularios: [{ nombre: zonas, entradas: [{ clave: n, formas: [Norte] }] }]".utf8)
            .write(to: shared.appendingPathComponent("zonas.yaml"))
        for path in [own.path, own.path + "/"] {
            let (pipeline, diagnostics) = PipelineLoader().load(path)
            #expect(diagnostics.isEmpty)
            #expect(pipeline?.name == "parques")
            #expect(pipeline?.rules.vocabularies.map(\.name) == ["zonas"])
            #expect(pipeline?.patterns.map(\.location.file) == Array(repeating: own.path + "/2.yaml", count: 3))
        }
        try Data("tuberia: { nombre: otra, version: \"1\" }".utf8).write(to: own.appendingPathComponent("3.yaml"))
        #expect(
            PipelineLoader().load(own.path).diagnostics.map(\.description).joined(separator: "\n") == """
                \(own.path)/3.yaml:1:10: error: `tuberia` stands in another file of the pipeline too [duplicate-key]
                    tuberia: { nombre: otra, version: "1" }
                             ^
                """)
        #expect(
            PipelineLoader().load(folder.path).diagnostics.map(\.description) == [
                "\(folder.path): error: the folder holds no file *.yaml [no-pipeline]"
            ])
    }
}
