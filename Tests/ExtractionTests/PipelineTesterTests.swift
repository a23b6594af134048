import Testing

@testable import Extraction

/// What the tester says of examples that do not hold.
struct PipelineTesterTests {
    private func report(_ examples: String, pattern: String = "{plantas:conteo} plantas ...4 {vivero:texto entre comillas}") throws
        -> String
    {
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            tablas:
              - nombre: viveros
                campos:
                  - { nombre: comuna, tipo: string }
                  - { nombre: plantas, tipo: integer, requerido: true }
                  - { nombre: vivero, tipo: string }
            grupos:
              - tabla: viveros
                en_opcional: "Comuna {comuna:texto}"
                patrones:
                  - id: plantas
                    patron: '\(pattern)'
            \(examples.split(separator: "\n").map { "        " + $0 }.joined(separator: "\n"))
            """
        let (pipeline, problems) = load(yaml)
        #expect(problems == "")
        return PipelineTester().run(try #require(pipeline)).failures.map(\.description).joined(separator: "\n")
    }

    @Test func rightExamplesSayNothing() throws {
        let examples = """
            ejemplos:
              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40, vivero: El Canelo } }
              - { titulos: [Comuna Alerce], texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40, vivero: El Canelo, comuna: Alerce } }
              - 'unas 40 plantas en "El Canelo"'
            no: ['40 plantas en El Canelo', { titulos: [Comuna Alerce], texto: plantas }]
            """
        #expect(try report(examples) == "")
    }

    @Test func wrongValuesAreNamed() throws {
        let examples = """
            ejemplos:
              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 41, vivero: El Canelo } }
              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40 } }
              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40, vivero: El Canelo, comuna: Alerce } }
              - { texto: 'hubo 40 plantas en "El Canelo"', filas: [{ plantas: 40 }, { plantas: 41 }] }
            no: ['plantas']
            """
        let text = try report(examples)
        #expect(
            text == """
                p.yaml:15:23: error: `plantas`: it gives plantas = 40, not 41 [example]
                              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 41, vivero: El Canelo } }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                p.yaml:16:23: error: `plantas`: it gives vivero = El Canelo too, which the example does not name [example]
                              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40 } }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                p.yaml:17:23: error: `plantas`: it leaves `comuna` empty, which must be Alerce [example]
                              - { texto: 'hubo 40 plantas en "El Canelo"', da: { plantas: 40, vivero: El Canelo, comuna: Alerce } }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                p.yaml:18:23: error: `plantas`: it gives 1 row, not 2: { plantas: 40, vivero: El Canelo } [example]
                              - { texto: 'hubo 40 plantas en "El Canelo"', filas: [{ plantas: 40 }, { plantas: 41 }] }
                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func aMissTellsHowFarItCame() throws {
        let examples = """
            ejemplos: [{ texto: 'hubo 40 plantas en El Canelo', da: { plantas: 40 } }]
            no: ['hubo 40 plantas en "El Canelo"']
            """
        let text = try report(examples, pattern: "{plantas:conteo} plantas en {vivero:texto entre comillas}")
        #expect(
            text == """
                p.yaml:14:30: error: `plantas` does not match its example [example]
                            ejemplos: [{ texto: 'hubo 40 plantas en El Canelo', da: { plantas: 40 } }]
                                                 ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    it came as far as “40 plantas en”; expected {vivero:texto entre comillas}, found “El Canelo”
                p.yaml:15:15: error: `plantas` must not match this, but matches “40 plantas en "El Canelo” [counter-example]
                            no: ['hubo 40 plantas en "El Canelo"']
                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                """)
    }
}
