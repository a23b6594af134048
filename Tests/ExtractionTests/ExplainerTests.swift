import DocumentModel
import Testing

@testable import Extraction

/// What a pattern, a cell and a number say of themselves.
struct ExplainerTests {
    private static let yaml = """
        tuberia: { nombre: prueba, version: "1" }
        vocabularios:
          - { nombre: comunas, entradas: [{ clave: "01", formas: [Alerce] }, { clave: "02", formas: [Boldo] }] }
        tablas:
          - nombre: comunas
            clave: [codigo]
            campos:
              - { nombre: codigo, tipo: string }
              - { nombre: comuna, tipo: string, vocabulario: comunas, de: codigo }
              - { nombre: plantas, tipo: integer }
              - { nombre: gasto, tipo: integer, unidad: CLP }
          - nombre: cifras
            despivota: { tabla: comunas, clave: [codigo], medida: medida, valor: valor, unidad: unidad }
            campos:
              - { nombre: codigo, tipo: string }
              - { nombre: medida, tipo: string }
              - { nombre: valor, tipo: number }
              - { nombre: unidad, tipo: string }
          - nombre: viveros
            campos: [{ nombre: vivero, tipo: string }, { nombre: superficie, tipo: integer }]
        grupos:
          - tabla: comunas
            en: "Comuna {codigo:vocabulario comunas}"
            patrones:
              - { id: plantas, patron: "{plantas:conteo} árboles plantados", ejemplos: ["9 árboles plantados"], no: ["9 árboles"] }
              - { id: gasto, patron: "gasto de {gasto:dinero}", ejemplos: ["gasto de $ 9"], no: ["gasto de 9"] }
          - tabla: viveros
            fuera: "Comuna *"
            patrones:
              - { id: palas, patron: "{superficie:conteo} palas nuevas", ejemplos: ["9 palas nuevas"], no: [palas] }
        tablas_documento:
          - id: viveros
            tabla: viveros
            columnas: { vivero: Vivero, superficie: { cabecera: Superficie, tipo: conteo } }
            ejemplos: [{ cabecera: [Vivero, Superficie], filas: [[Sur, "7"]], da: [{ vivero: Sur, superficie: 7 }] }]
            no: [{ cabecera: [Nombre, Superficie], filas: [[Sur, "7"]] }]
        referencias:
          - { id: anexo, patron: "hoja {:conteo} del anexo", ejemplos: ["hoja 3 del anexo"], no: ["hoja 3"] }
        controles:
          - { id: tope, dice: Las plantas son cincuenta, izquierda: suma de comunas.plantas, derecha: "50" }
        """

    private func explainer(_ blocks: [Block]? = nil) throws -> Explainer {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        let text = [
            heading(1, "Comuna Alerce"), paragraph("Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700."),
            heading(1, "Comuna Boldo"), paragraph("Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800."),
            heading(1, "Resumen"), paragraph("En total, 70 árboles plantados. El vivero guarda 12 palas."),
        ]
        return Explainer(try #require(pipeline), document: document(blocks ?? text))
    }

    private func printed(_ notes: [Diagnostic]) -> String { notes.map(\.description).joined(separator: "\n") }

    @Test func aPatternShowsItsMatchesAndItsMisses() throws {
        #expect(
            printed(try explainer().explain(pattern: "plantas")) == """
                p.yaml:25:33: note: `plantas` fills `comunas`: 1 match, 1 where it does not look; 1 near miss [pattern]
                    {plantas:conteo} árboles plantados
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    it looks under “Comuna {codigo:vocabulario comunas}”
                informe.md:1:1: note: plantas = 40 [match]
                    Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700.
                         ^^^^^^^^^^^^^^^^^^^^
                informe.md:1:1: note: the words match here, but it looks under “Comuna {codigo:vocabulario comunas}” [out-of-context]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                              ^^^^^^^^^^^^^^^^^^^^
                informe.md:1:1: note: `plantas`: 2 words and slots match “30 árboles”; expected “plantados”, found “nativos, según la hoja 7” [near-miss]
                    Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func aTableRuleShowsTheTablesItReadAndThoseItMissed() throws {
        let tables = [table("Vivero", "Superficie"), table("Nombre", "Superficie"), table("Uno", "Otro")]
        #expect(
            printed(try explainer(tables).explain(pattern: "viveros"))
                == """
                p.yaml:32:9: note: `viveros` fills `viveros`: 1 table read; 1 table missed [pattern]
                informe.md:1:1: note: gives 1 row [match]
                    Vivero Superficie Sur 7
                    ^^^^^^^^^^^^^^^^^
                informe.md:1:1: note: `viveros`: 1 of 2 columns; no head for `vivero` (“Vivero”) [near-miss]
                    Nombre Superficie Sur 7
                    ^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func aPatternWithoutItsHeadingSaysSo() throws {
        #expect(
            printed(try explainer([paragraph("Un gasto menor.")]).explain(pattern: "gasto")) == """
                p.yaml:26:31: note: `gasto` fills `comunas`: no match; no near miss [pattern]
                    gasto de {gasto:dinero}
                    ^^^^^^^^^^^^^^^^^^^^^^^
                    it looks under “Comuna {codigo:vocabulario comunas}”, which no heading of this document fits
                """)
    }

    @Test func aCellLeadsToItsWordsSlotAndFailedChecks() throws {
        #expect(
            printed(try explainer().explain(cell: "comunas.1.plantas")) == """
                informe.md: note: `comunas.1.plantas` is 40 [cell]
                informe.md:1:1: note: from mention 1: conteo 40 árboles plantados, rule entero [source]
                    Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto er
                         ^^
                p.yaml:25:33: note: by a slot of the pattern `plantas` [pattern]
                    {plantas:conteo} árboles plantados
                    ^^^^^^^^^^^^^^^^
                informe.md: note: the check `tope` fails: 40 ≠ 50 [check]
                    Las plantas son cincuenta
                """)
        let path = """
            informe.md:1:1: note: from these words [source]
                Comuna Boldo
                       ^^^^^
            p.yaml:23:17: note: by the path of the pattern `gasto` [pattern]
                Comuna {codigo:vocabulario comunas}
                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
            """
        #expect(printed(try explainer().explain(cell: "comunas.2.codigo")) == "informe.md: note: `comunas.2.codigo` is 02 [cell]\n" + path)
        #expect(
            printed(try explainer().explain(cell: "comunas.2.comuna"))
                == "informe.md: note: `comunas.2.comuna` is Boldo [cell]\n    the official name for `codigo`\n" + path)
        #expect(
            printed(try explainer().explain(cell: "cifras.2.valor")) == """
                informe.md: note: `cifras.2.valor` is 900 [cell]
                    one row for each figure of `comunas`
                informe.md:1:1: note: from mention 2: dinero 900 CLP, rule entero [source]
                    Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700.
                                                            ^^^^^
                p.yaml:26:40: note: by a slot of the pattern `gasto` [pattern]
                    gasto de {gasto:dinero}
                             ^^^^^^^^^^^^^^
                """)
    }

    @Test func anEmptyCellShowsWhatNearlyFilledItInItsSection() throws {
        #expect(
            printed(try explainer().explain(cell: "comunas.2.plantas")) == """
                informe.md: note: `comunas.2.plantas` is empty [cell]
                    filled by `plantas`
                informe.md:1:1: note: `plantas`: 2 words and slots match “30 árboles”; expected “plantados”, found “nativos, según la hoja 7” [near-miss]
                    Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800.
                                    ^^^^^^^^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func aNumberNamesItsCellsOrItsNearestPatterns() throws {
        let explainer = try explainer()
        #expect(
            printed(try explainer.explain(mention: "2")) == """
                informe.md:1:1: note: mention 2 is dinero 900 CLP, rule entero: extraida [mention]
                    Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700.
                                                            ^^^^^
                informe.md: note: gives `comunas.1.gasto` = 900 [cell]
                p.yaml:26:40: note: by a slot of the pattern `gasto` [pattern]
                    gasto de {gasto:dinero}
                             ^^^^^^^^^^^^^^
                """)
        #expect(
            printed(try explainer.explain(mention: "3")) == """
                informe.md:1:1: note: mention 3 is dinero 700 CLP, rule entero: sin_explicar [mention]
                    les plantados y un gasto de $ 900. El gasto previsto era de $ 700.
                                                                                ^^^^^
                informe.md:1:1: note: `gasto`: 1 word or slot matches “gasto”; expected “de”, found “previsto era de $ 700” [near-miss]
                    Hubo 40 árboles plantados y un gasto de $ 900. El gasto previsto era de $ 700.
                                                                            ^^^^^^^^^^^^^^^^^^^^^
                """)
        #expect(
            printed(try explainer.explain(mention: "5")) == """
                informe.md:1:1: note: mention 5 is conteo 7, rule entero: referencia [mention]
                    Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800.
                                                           ^
                informe.md:1:1: note: `anexo` recognises it [reference]
                    Hubo 30 árboles nativos, según la hoja 7 del anexo. Un gasto de $ 800.
                                                      ^^^^^^^^^^^^^^^^
                """)
        #expect(
            printed(try explainer.explain(mention: "7")) == """
                informe.md:1:1: note: mention 7 is conteo 70 árboles plantados, rule entero: sin_explicar [mention]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                              ^^
                informe.md:1:1: note: `plantas` would take it, but looks under “Comuna {codigo:vocabulario comunas}” [out-of-context]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                              ^^^^^^^^^^^^^^^^^^^^
                """)
        #expect(
            printed(try explainer.explain(mention: "8")) == """
                informe.md:1:1: note: mention 8 is conteo 12 palas, rule entero: sin_explicar [mention]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                                                                     ^^
                informe.md:1:1: note: `palas`: 2 words and slots match “12 palas”; expected “nuevas”, the sentence ends [near-miss]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                                                                             ^
                """)
        #expect(
            printed(try self.explainer([paragraph("Hubo 12 ideas.")]).explain(mention: "1")) == """
                informe.md:1:1: note: mention 1 is conteo 12 ideas, rule entero: sin_explicar [mention]
                    Hubo 12 ideas.
                         ^^
                informe.md: note: no pattern that looks here names a word of this sentence [no-pattern]
                """)
        #expect(
            printed(try explainer.explain(pattern: "palas")) == """
                p.yaml:30:31: note: `palas` fills `viveros`: no match; 2 near misses [pattern]
                    {superficie:conteo} palas nuevas
                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
                    it looks everywhere but under “Comuna *”
                informe.md:1:1: note: `palas`: 2 words and slots match “12 palas”; expected “nuevas”, the sentence ends [near-miss]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                                                                             ^
                informe.md:1:1: note: `palas`: 1 word or slot matches “70”; expected “palas”, found “árboles plantados” [near-miss]
                    En total, 70 árboles plantados. El vivero guarda 12 palas.
                                 ^^^^^^^^^^^^^^^^^
                """)
    }

    @Test func unknownNamesAreAnsweredWithTheNearest() throws {
        let explainer = try explainer()
        func problem(_ body: () throws -> [Diagnostic]) -> String {
            do { return printed(try body()) } catch { return "\(error)" }
        }
        #expect(
            problem { try explainer.explain(pattern: "planta") }
                == "error: the pipeline prueba has no pattern `planta` [unknown-pattern]\n    did you mean `plantas`?")
        #expect(
            problem { try explainer.explain(pattern: "zzz") }
                == "error: the pipeline prueba has no pattern `zzz` [unknown-pattern]\n    there are `plantas`, `gasto`, `palas`, `anexo`, `viveros`"
        )
        #expect(
            problem { try explainer.explain(cell: "comuna.1.gasto") }
                == "error: the pipeline prueba has no table `comuna` [unknown-table]\n    did you mean `comunas`?")
        #expect(
            problem { try explainer.explain(cell: "comunas.3.gasto") }
                == "error: `comunas` has no row 3 [unknown-row]\n    its rows are 1 to 2")
        #expect(
            problem { try explainer.explain(cell: "comunas.1.gatso") }
                == "error: `comunas` has no column `gatso` [unknown-column]\n    did you mean `gasto`?")
        #expect(
            problem { try explainer.explain(cell: "comunas.gasto") }
                == "error: “comunas.gasto” names no cell [bad-cell]\n    write TABLE.ROW.COLUMN: regiones.3.inversion_clp")
        #expect(
            problem { try explainer.explain(mention: "9") }
                == "error: there is no mention `9` [unknown-mention]\n    their numbers are 1 to 8, as in the table menciones")
    }

    /// A table of a head and one row.
    private func table(_ first: String, _ second: String) -> Block {
        let texts = [first, second, "Sur", "7"]
        var text = ""
        var cells: [TableCell] = []
        for (index, word) in texts.enumerated() {
            let start = text.utf8.count
            text += word
            cells.append(TableCell(row: index / 2, column: index % 2, range: start..<text.utf8.count, place: place(1)))
            if index < 3 { text += index % 2 == 0 ? "\t" : "\n" }
        }
        let table = Table(rowCount: 2, columnCount: 2, headerRowCount: 1, cells: cells, evidence: [])
        return Block(kind: .table(table), text: PlacedText(text), place: place(1))
    }
}
