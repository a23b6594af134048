import DocumentModel
import Testing

@testable import DocumentReading

/// What of a page is the site's, by its elements, roles and names, and what only has such names.
@Suite struct HTMLFurnitureTests {
    private func kinds(_ page: String) throws -> [String] {
        try read(page).blocks.map { outline($0).prefix { $0 != " " }.description }
    }

    @Test(arguments: [
        ("<div role=navigation>Metas 3</div>", "(navigation)"), ("<div role=search>Metas 3</div>", "(navigation)"),
        ("<div role=banner>Metas 3</div>", "(runningHead)"), ("<div role=contentinfo>Metas 3</div>", "(runningFoot)"),
        ("<article><div role=banner>Metas 3</div></article>", "(runningHead)"), ("<div id=footer>Metas 3</div>", "(runningFoot)"),
        ("<div id=menu>Metas 3</div>", "(navigation)"), ("<ul class=navbar><li>Metas 3</ul>", "(navigation)"),
        ("<div style='mso-element:header'>Metas 3</div>", "(runningHead)"),
        ("<div style='mso-element:footer'>Metas 3</div>", "(runningFoot)"), ("<nav id=header>Metas 3</nav>", "(navigation)"),
        ("<aside>Metas 3</aside>", "(navigation)"), ("<p><span role=doc-pagebreak>12</span></p>", "(pageNumber)"),
    ])
    func whatBelongsToTheSite(page: String, kind: String) throws {
        #expect(try kinds("<body>\(page)<p>Fin.</p></body>") == [kind, "p"])
    }

    @Test(arguments: [
        "<p id=footer>Metas 3</p>", "<p id=menu>Metas 3</p>", "<p class=skip-to-content>Metas 3</p>", "<div title=Cuadro>Metas 3</div>",
        "<div role=main><header>Metas 3</header></div>", "<div role=article><footer>Metas 3</footer></div>",
        "<p><span class=menu>Metas 3<br><br></span></p>", "<section role=doc-endnotes><header>Metas 3</header></section>",
        "<section role=doc-endnotes><aside>Metas 3</aside></section>", "<div style='mso-element:frame'>Metas 3</div>",
        "<article><aside>Metas 3</aside></article>", "<div class=MsoTitle>Metas 3</div>",
    ])
    func whatOnlyHasSuchNamesIsText(page: String) throws {
        #expect(try kinds("<body>\(page)<p>Fin.</p></body>") == ["p", "p"])
    }

    @Test func thePageItselfIsNoMenu() throws {
        #expect(try kinds("<html class=navigation><body class='menu sidebar' id=nav><p>Hubo 3.</p></body></html>") == ["p"])
        #expect(try kinds("<body><aside role=doc-endnotes><h2>Notas</h2><ol><li>Según 3.</ol></aside></body>") == ["h2", "note[1]"])
    }

    @Test func titlesOfTheSiteAndOfThePage() throws {
        // The title of a menu never is that of the page.
        #expect(try kinds("<body><nav><h1>Sitio</h1></nav><p>Hubo 3.</p></body>") == ["(navigation)", "p"])
        #expect(
            try kinds("<body><div id=header><h1>Cuenta</h1></div><h1>Cuenta</h1><p>Hubo 3.</p></body>") == ["(titleBlock)", "h1", "p"])
        #expect(
            try kinds("<body><div id=header><nav><h2>Sitio</h2></nav><h1>Cuenta</h1></div><h1>Cuenta</h1><p>Hubo 3.</p></body>")
                == ["(navigation)", "(titleBlock)", "h1", "p"])
    }

    @Test func listsOfLinks() throws {
        func list(_ items: [String]) throws -> [String] { try kinds("<body><ul><li>\(items.joined(separator: "<li>"))</ul></body>") }
        let parts = ["Informe de la red de riego", "Informe de los viveros", "Informe de los caminos"].map {
            "<a href='#a'>\($0) del sur</a>"
        }
        #expect(try list(parts) == ["(navigation)", "(navigation)", "(navigation)"])
        #expect(try list(parts.map { $0.replacing("#a", with: "/a") }) == ["li1", "li1", "li1"])
        #expect(try list(["Ley <a href=/1>1</a>", "Ley <a href=/2>2</a>", "Ley <a href=/3>3</a>"]) == ["li1", "li1", "li1"])
        // Below an item of text.
        let inner = "<ul><li><a href=/1>Uno</a><li><a href=/2>Dos</a><li><a href=/3>Tres</a></ul>"
        #expect(try list(["Metas de la red\(inner)"]) == ["li1", "li2", "li2", "li2"])
        #expect(
            try list(["<a href=/1>Uno</a>", "<a href=/2>Dos</a>", "<nav><a href=/3>Tres</a></nav>"]).allSatisfy { $0 == "(navigation)" })
    }

    @Test func boldTitlesAmongOtherParts() throws {
        let long = String(repeating: "Hubo 12 ferias en la zona. ", count: 5)
        func page(_ parts: String...) -> String { "<body>" + parts.map { "<p>\($0)</p>" }.joined() + "</body>" }
        let (works, fairs) = ("<b>Obras</b>", "<b>Ferias</b>")
        #expect(
            try kinds("<nav><h2>Sitio</h2></nav>" + page(works, "Hubo 3.", fairs, "Hubo 4.")) == ["(navigation)", "h2", "p", "h2", "p"])
        #expect(try kinds("<nav><b>Inicio</b></nav>" + page(works, "Hubo 3.")) == ["(navigation)", "p", "p"])
        #expect(
            try kinds(page(works, "Hubo 3.", fairs, "Hubo 4.", "<b>Fin</b>") + "<footer>Sitio</footer>")
                == ["h2", "p", "h2", "p", "p", "(runningFoot)"])
        #expect(
            try kinds(page(works, long, fairs, "Hubo 4.", "<b>\(long.dropLast(2))</b>", "Hubo 5.")) == ["h2", "p", "h2", "p", "p", "p"])
        #expect(try kinds(page("<b>Parte I</b>", works, "Hubo 3.")) == ["h2", "h2", "p"])
        #expect(try kinds(page(works, "<b>\(long)</b>", fairs, "Hubo 4.", "<b>Metas</b>", "Hubo 5.")) == ["p", "p", "h2", "p", "h2", "p"])
    }

    @Test func brokenLinesThatAreItemsAndThoseThatAreNot() throws {
        func lines(_ text: String) throws -> String { outline(try read("<p>\(text)</p>")) }
        #expect(
            try lines("Obras del año<br>Hubo 3:<br>- Sala.<br>- Plaza.<br>")
                == "p Obras del año Hubo 3:\nli1 - Sala. {mark -}\nli1 - Plaza. {mark -}")
        #expect(try lines("- Sala.<br>y más<br>- Plaza.") == "li1 - Sala. {mark -}\np y más\nli1 - Plaza. {mark -}")
        #expect(try lines("- Sala<br>Norte<br>- Plaza") == "li1 - Sala {mark -}\np Norte\nli1 - Plaza {mark -}")
        #expect(try lines("- Sala<br>y patio<br>- Plaza") == "li1 - Sala y patio {mark -}\nli1 - Plaza {mark -}")
        #expect(try lines("9. Sala.<br>10. Plaza.") == "li1 9. Sala. {mark 9.}\nli1 10. Plaza. {mark 10.}")
        for text in [
            "1. Sala.<br>23. Plaza.", "19. Sala.<br>2. Plaza.", "1. Sala.<br>2) Plaza.", "- Sala.<br>• Plaza.", "1. Sala.<br>1. Plaza.",
            "a) Sala.<br>c) Plaza.", "Sala.<br>- Plaza.", "z) Sala.<br>1) Plaza.",
        ] {
            #expect(try lines(text) == "p \(text.replacing("<br>", with: " "))")
        }
        #expect(try lines(String(repeating: "- Sala.<br>", count: 1_001)).hasPrefix("p - Sala. - Sala."))
    }

    @Test func headsOfTablesAndTheirEmptyCorners() throws {
        func heads(_ rows: String) throws -> Int? {
            guard case .table(let table)? = try read("<div><table>\(rows)</table></div>").blocks.last?.kind else { return nil }
            return table.headerRowCount
        }
        let rows = "<tr><td>Laja<td>Sur<td>Alta<tr><td>Lota<td>Centro<td>Baja"
        #expect(try heads("<tr><td></td><th>Zona<th>Cota\(rows)") == 1)
        #expect(try heads("<tr><td></td><td><b>Zona</b><td><b>Cota</b>\(rows)") == 1)
        #expect(try heads("<tr><th>Comuna<th>Zona<tr><th>Laja<th>Sur") == 0)
        #expect(try heads("<tr><td><b>Comuna</b><td><b>Zona</b><tr><td><b>Laja</b><td><b>Sur</b>") == 0)
        #expect(try heads("<tr><td><td><tr><td>Comuna<td>Plantas<tr><td>Laja<td>45") == 1)
        #expect(try heads("<tr><td><td><tr><th>Comuna<th>Zona<tr><td>Laja<td>Sur") == 1)
        #expect(try heads("<tr><td><td><tr><td><b>Comuna</b><td><b>Zona</b><tr><td>Laja<td>Sur") == 1)
        #expect(try read("<div><table><tr><th></th><th></th></tr></table><p>Fin</p></div>").blocks.count == 1)
        #expect(outline(try read("<table role=none><tr><td>Uno<td>Dos</table>")) == "p Uno\np Dos")
        #expect(outline(try read("<div><thead><tr><td>12</td></tr></thead></div>")) == "p 12")
    }
}
