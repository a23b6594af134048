import DocumentModel
import Testing

@testable import Extraction

/// Titles that a document does not set as headings: one member among others that have theirs.
struct UnstyledTitleTests {
    private static let yaml = """
        tuberia: { nombre: prueba, version: "1" }
        vocabularios:
          - { nombre: valles, entradas: [{ clave: "1", formas: [Elqui] }, { clave: "2", formas: [Limarí] }, { clave: "3", formas: [Choapa] }, { clave: "4", formas: [Huasco] }] }
        tablas:
          - { nombre: valles, clave: [valle], campos: [{ nombre: valle, tipo: string }, { nombre: pozos, tipo: integer }, { nombre: canales, tipo: integer }] }
        grupos:
          - tabla: valles
            en: "Obras * > Valle de {valle:vocabulario valles}"
            patrones:
              - { id: pozos, patron: "{pozos:conteo} pozos", ejemplos: ["9 pozos"], no: [x] }
              - { id: canales, patron: "{canales:conteo} canales", ejemplos: ["9 canales"], no: [x] }
        """

    private static let elqui = [heading(2, "Valle de Elqui"), paragraph("Se abrieron 12 pozos y 3 canales.")]
    private static let limari = [heading(2, "Valle de Limarí"), paragraph("Se abrieron 7 pozos y 2 canales.")]
    private static let choapa = [paragraph("Se abrieron 5 pozos y 4 canales.")]

    /// The rows of `valles` and the warnings.
    private func read(_ blocks: [Block]) throws -> String {
        let (pipeline, problems) = load(Self.yaml)
        #expect(problems == "")
        let result = Extractor(try #require(pipeline)).extract(document([heading(1, "Obras del año")] + blocks))
        return dump(result.dataset.tables.first { $0.schema.name == "valles" }) + result.diagnostics.map { "\n\($0.id)" }.joined()
    }

    @Test func aMemberWithoutAHeadingAmongOthersThatHaveTheirsOpensItsSection() throws {
        let rows = "1 | 12 | 3\n3 | 5 | 4\n2 | 7 | 2\nunstyled-title"
        #expect(try read(Self.elqui + [paragraph("Valle de Choapa")] + Self.choapa + Self.limari) == rows)
        // The first of them has none before it.
        let first = try read([paragraph("Valle de Choapa")] + Self.choapa + Self.elqui + Self.limari)
        #expect(first == "3 | 5 | 4\n1 | 12 | 3\n2 | 7 | 2\nunstyled-title")
    }

    @Test func theTitleIsNamedAtItsPlace() throws {
        let (pipeline, _) = load(Self.yaml)
        let blocks = [heading(1, "Obras del año")] + Self.elqui + [paragraph("Valle de Choapa")] + Self.choapa + Self.limari
        let result = Extractor(try #require(pipeline)).extract(document(blocks))
        #expect(
            result.diagnostics.map(\.description).joined(separator: "\n") == """
                informe.md:1:1: warning: “Valle de Choapa” is no heading, but was read as one, like “Valle de Elqui” [unstyled-title]
                    Valle de Choapa
                    ^^^^^^^^^^^^^^^
                    give it the style of a heading in the draft
                """)
    }

    private static let rows = "1 | 12 | 3\n2 | 7 | 2"

    @Test func aListOfMembersHasNoTitles() throws {
        let offices = [paragraph("Valle de Choapa"), paragraph("Valle de Huasco"), paragraph("Hubo turnos.")]
        #expect(try read(Self.elqui + offices + Self.limari) == Self.rows)
        // Not even where figures follow the last of them.
        let last = [paragraph("Valle de Choapa"), paragraph("Valle de Huasco")]
        let listed = try read(Self.elqui + Self.limari + last + Self.choapa)
        #expect(listed.hasPrefix("1 | 12 | 3\n2 | 7 | 2") && !listed.contains("unstyled-title"))
    }

    @Test func aCaptionACellAndAMemberWithAHeadingAreNoTitles() throws {
        let cells = ["Valle de Choapa", "Se abrieron 5 pozos y 4 canales"]
        let text = cells.joined(separator: "\t")
        let first = cells[0].utf8.count
        let table = Block(
            kind: .table(
                Table(
                    rowCount: 1, columnCount: 2, headerRowCount: 0,
                    cells: [
                        TableCell(row: 0, column: 0, range: 0..<first, place: place(1)),
                        TableCell(row: 0, column: 1, range: (first + 1)..<text.utf8.count, place: place(1)),
                    ])), text: PlacedText(text), place: place(1))
        #expect(try read(Self.elqui + [paragraph("Valle de Choapa"), table] + Self.limari) == Self.rows)
        #expect(try read(Self.elqui + [table] + Self.limari) == Self.rows)
        let again = try read(Self.elqui + [paragraph("Valle de Limarí"), paragraph("Sin obras nuevas.")] + Self.limari)
        #expect(again == Self.rows)
    }

    @Test func aNameWithoutWhatIsReadUnderSuchHeadingsIsNoTitle() throws {
        #expect(try read(Self.elqui + [paragraph("Valle de Choapa"), paragraph("Sin obras en 2025.")] + Self.limari) == Self.rows)
        #expect(try read(Self.elqui + [paragraph("Véase el Valle de Choapa")] + Self.limari) == Self.rows)
    }
}
