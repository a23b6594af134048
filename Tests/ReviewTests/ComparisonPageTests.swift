import Dataset
import Review
import SpanishNumbers
import Testing

/// The page that says what changed.
@Suite struct ComparisonPageTests {
    private static func dataset(_ value: Int, title: String, plants: Bool) -> Dataset {
        let zones = TableSchema(
            name: "zonas", fields: [Field("zona", .string), Field("monto_clp", .integer), Field("plantas", .integer)], primaryKey: ["zona"])
        let rows: [[CellValue]] = [
            [.text("Norte"), .number(ExactDecimal(value)), plants ? .number(ExactDecimal(4)) : .empty],
            [.text("Sur <b>"), .number(ExactDecimal(7)), .number(ExactDecimal(1))],
        ]
        return Dataset(tables: [
            DataTable(schema: StandardTables.secciones, rows: [[.integer(1), .empty, .integer(1), .text(title), .integer(2)]]),
            DataTable(schema: StandardTables.patrones, rows: [[.text("plantas"), .text("zonas"), .integer(plants ? 2 : 0)]]),
            DataTable(schema: zones, rows: rows),
        ])
    }

    private static func page(_ old: Dataset, _ new: Dataset) -> String {
        let side = { (year: String) in
            ComparisonPage.Side(file: "b<\(year)>.pdf", year: year, pipeline: "p 1", unexplained: 3, review: "datos-\(year)/revision.html")
        }
        let changes = DatasetComparison(old: old, new: new, threshold: 50)
        return String(
            decoding: ComparisonPage(old: side("2024"), new: side("2025"), threshold: 50, changes: changes).encoded(), as: UTF8.self)
    }

    private static let changed = page(
        dataset(1_000_000, title: "Ferias", plants: true), dataset(3_500_000, title: "Mercados & más", plants: false))

    @Test func theMostImportantComesFirst() throws {
        let page = Self.changed
        let first = try #require(page.components(separatedBy: "<ol class=\"first\">").last?.components(separatedBy: "</ol>").first)
        #expect(
            first == """

                <li>El patrón <span class="code">plantas</span> ya no encuentra nada (antes 2 veces).</li>
                <li>La sección “Ferias” ahora se llama “Mercados &amp; más”.</li>
                <li>Norte, monto ($): de 1.000.000 a 3.500.000 (+250 %).</li>

                """)
        #expect(page.contains("<h1>Qué cambió de 2024 a 2025</h1>"))
        #expect(page.contains("<a href=\"datos-2025/revision.html\">Página de revisión</a>"))
    }

    @Test func theGridSaysWhatBothHave() {
        #expect(
            Self.changed.contains(
                "<td class=\"vanished\" title=\"Norte, plantas: 4 → —\"><span aria-hidden=\"true\">−</span><span class=\"hidden\">desaparece</span></td>"
            ))
        #expect(Self.changed.contains("<th scope=\"row\">Sur &lt;b&gt;</th>"))
    }

    @Test func nothingRunsAndNothingIsFetched() {
        for outside in ["<script", "http://", "https://", "src=", "@import", "url("] {
            #expect(!Self.changed.contains(outside), "\(outside)")
        }
        #expect(Self.changed.contains("default-src 'none'"))
    }

    @Test func whatIsTheSameIsSaidInOneSentence() {
        let one = Self.dataset(1, title: "Ferias", plants: true)
        let page = Self.page(one, one)
        #expect(page.contains("Nada se perdió: los mismos patrones, valores, columnas y secciones."))
        #expect(page.components(separatedBy: "class=\"none\"").count == 11)
    }
}
