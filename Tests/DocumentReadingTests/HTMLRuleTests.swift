import DocumentModel
import Testing

@testable import DocumentReading

/// Rules of pages that other tests meet only in passing, each with the page that needs it and one that would suffer from it.
@Suite struct HTMLRuleTests {
    @Test func whatAButtonSaysIsTheSites() throws {
        #expect(outline(try read("<body><button><div>Ver 12 más</div></button><p>Hubo 3.</p>")) == "(navigation) Ver 12 más\np Hubo 3.")
        #expect(outline(try read("<p>Hubo <button>3</button> ferias.</p>")) == "p Hubo 3 ferias.")
    }

    @Test func theTitleInTheHeadOfASiteStaysThereWhereThePageHasItsOwn() throws {
        #expect(
            outline(try read("<body><header><h1>Servicio 9</h1></header><h1>Cuenta</h1><p>Hubo 3.</p></body>"))
                == "(runningHead) Servicio 9\nh1 Cuenta\np Hubo 3.")
    }

    @Test func aParagraphCalledAfterAMenuIsText() throws {
        #expect(outline(try read("<p class=menu>El menú costó 12 pesos.</p>")) == "p El menú costó 12 pesos.")
        #expect(outline(try read("<div class=menu>Inicio 12</div>")) == "(navigation) Inicio 12")
    }

    @Test func contentsOfOfficePrograms() throws {
        #expect(
            outline(try read(#"<div id="Table of Contents1"><p>Metas 4</p></div><p>Texto.</p>"#)) == "(navigation) Metas 4\np Texto.")
        #expect(outline(try read(#"<div id="Cuadro de contenidos"><p>Metas 4</p></div>"#)) == "p Metas 4")
    }

    @Test func listsOfLinksAreMenusOnlyWhereTheyAreLongAndTheLinksShort() throws {
        func list(_ links: [String]) throws -> [String] {
            let items = links.map { "<li><a href=\"/\($0.utf8.count)\">\($0)</a>" }.joined()
            return try read("<ul>\(items)</ul>").blocks.map { outline($0).prefix { $0 != " " }.description }
        }
        #expect(try list(["Inicio", "Ayuda", "Mapa"]) == ["(navigation)", "(navigation)", "(navigation)"])
        #expect(try list(["Inicio", "Ayuda"]) == ["li1", "li1"])
        let titles = ["Informe de la red de riego de 2031", "Informe de los viveros del sur de 2030", "Informe de caminos rurales de 2029"]
        #expect(try list(titles) == ["li1", "li1", "li1"])
    }

    @Test func headingsByRoleAndByWord() throws {
        #expect(outline(try read("<div role=heading aria-level=3>Metas</div><p>Hubo 3.</p>")) == "h3 Metas\np Hubo 3.")
        #expect(outline(try read("<p>Hubo <b role=heading>3</b> ferias.</p>")) == "p Hubo 3 ferias.")
        #expect(outline(try read("<p class=MsoHeading7>Metas</p><p class=MsoHeader>Hoja 2</p>")) == "h6 Metas\np Hoja 2")
    }

    @Test func tablesThatArrangeAndTablesThatHoldLittleThings() throws {
        let rows = ["Uno", "Dos", "Tres"].map { "<tr><td><h2>\($0)</h2><td>Texto de \($0).</td>" }.joined()
        #expect(
            outline(try read("<div><table>\(rows)</table></div>"))
                == "h2 Uno\np Texto de Uno.\nh2 Dos\np Texto de Dos.\nh2 Tres\np Texto de Tres.")
        let grid = (1...4).map { "<tr><td>Meta \($0)<td>\($0)0<td>\($0)1" }.joined()
        let held = try read("<div><table>\(grid)<tr><td>Meta 5<td><table><tr><td>50<td>a</table><td>51</table></div>")
        #expect(held.blocks.count == 1 && outline(held).hasPrefix("table 5x3"))
        #expect(outline(try read("<div><table><tr><td>Casas<td>12</table></div>")) == "table 1x2 head 0\n  0:Casas | 1:12")
    }

    @Test func headRowsByTheirElements() throws {
        func heads(_ rows: String) throws -> Int? {
            guard case .table(let table) = try read("<div><table>\(rows)</table></div>").blocks.last?.kind else { return nil }
            return table.headerRowCount
        }
        #expect(try heads("<thead><tr><td>Comuna<td>Zona</thead><tr><td>Laja<td>Sur<tr><td>Lota<td>Centro") == 1)
        #expect(try heads("<tr><th>Comuna<th>Zona<tr><td>Laja<td>Sur<tr><td>Lota<td>Centro") == 1)
        #expect(try heads("<tr><th>Comuna<td>Zona<tr><td>Laja<td>Sur<tr><td>Lota<td>Centro") == 0)
    }

    @Test func figuresBesideWordsAndSigns() throws {
        let float = "<span style=float:right>"
        #expect(outline(try read("<p>\(float)12</span>casas</p><p>Casas\(float)12</span></p>")) == "p 12 casas\np Casas 12")
        #expect(
            outline(try read("<p>5.\(float)6</span></p><p>7,\(float)8</span></p><p>9 %\(float)10</span></p>")) == "p 5. 6\np 7, 8\np 9 % 10"
        )
        #expect(outline(try read("<p>E\(float)l canal</span></p>")) == "p El canal")
        // A width says nothing of what stands in the line.
        #expect(outline(try read("<p><i style=width:80px>7</i>8</p>")) == "p 78")
    }

    @Test func whatWordHidesIsNotReported() throws {
        #expect(try read("<p>Uno <span style='display:none;mso-hide:all'>7</span></p>").diagnostics.isEmpty)
        #expect(try read("<p>Uno <span style='display:none'>7</span></p>").diagnostics.map(\.id) == ["hidden-text"])
        #expect(try read("<p>Uno <span style='display:none'>siete</span></p>").diagnostics.isEmpty)
    }

    @Test func theMoreExactRuleStands() throws {
        #expect(outline(try read("<style>#a{display:block}.x{display:none}</style><p id=a class=x>1</p><p class=x>2</p>")) == "p 1")
        #expect(outline(try read("<style>.x{display:block}.x{display:none}</style><p class=x>1</p><p>2</p>")) == "p 2")
    }
}
