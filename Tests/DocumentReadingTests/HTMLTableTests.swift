import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct HTMLTableTests {
    @Test func spansAndHeads() throws {
        let document = try read(
            """
            <p>Antes</p><table><caption>Cuadro 1</caption>
            <thead><tr><th rowspan=2>Región<th colspan=2>Monto M$</tr><tr><th>2030<th>2031</tr></thead>
            <tr><td rowspan="2">Norte<td>1.000<td>2.000</tr><tr><td colspan=9>sin <b>dato</b></tr>
            <tr><td>Sur<td><p>3</p><p>(estimado)</p><td></tr></table>
            """)
        #expect(
            outline(document) == """
                p Antes
                p Cuadro 1
                table 5x10 head 2
                  0:<2x1>Región | 1:<1x2>Monto M$
                  1:2030 | 2:2031
                  0:<2x1>Norte | 1:1.000 | 2:2.000
                  1:<1x9>sin dato
                  0:Sur | 1:3 (estimado) | 2:
                """)
        let table = try #require(document.blocks.last)
        #expect(table.text.string == "Región\tMonto M$\n2030\t2031\nNorte\t1.000\t2.000\nsin dato\nSur\t3 (estimado)\t")
        #expect(table.place == .markup(line: 1, column: 13))
    }

    @Test func headsToldByTypeOrByFigures() throws {
        func heads(_ rows: String) throws -> Int? {
            guard case .table(let table) = try read("<div><table>\(rows)</table></div>").blocks.last?.kind else { return nil }
            return table.headerRowCount
        }
        #expect(try heads("<tr><td><b>Programa</b><td><b>Casos</b><tr><td>A<td>B") == 1)
        #expect(try heads("<tr><td>Programa<td>Casos<tr><td>Crece<td>12<tr><td>Abeja<td>7") == 1)
        #expect(try heads("<tr><td>Crece<td>12<tr><td>Abeja<td>7") == 0)
        #expect(try heads("<tr><td>uno<td>dos<tr><td>tres<td>cuatro") == 0)
    }

    @Test func layoutTablesDissolve() throws {
        let document = try read(
            """
            <html><body><table width="100%"><tr><td><h1>Cuenta</h1><td><table><tr><td>EJERCICIO<tr><td>2031</table></table>
            <table><tr><td><p>Primera columna.</p><p>Sigue.</p><td><p>Segunda columna.</p></table>
            <table role=presentation><tr><td>uno<td>dos<tr><td>tres<td>cuatro</table>
            <table><tr><td>Sur<td>4<tr><td>Norte<td>5</table></body></html>
            """)
        #expect(
            outline(document) == """
                h1 Cuenta
                p EJERCICIO
                p 2031
                p Primera columna.
                p Sigue.
                p Segunda columna.
                p uno
                p dos
                p tres
                p cuatro
                table 2x2 head 0
                  0:Sur | 1:4
                  0:Norte | 1:5
                """)
    }

    @Test func spansThatOverlapOrRunOutAreCut() throws {
        let document = try read(
            "<table><tr><td>a<td rowspan=3>b<td>c<tr><td colspan=3>d<td>e<tr><td rowspan=0>f<td rowspan=70000>g<tr><td>h<td>i<td>j</table>")
        #expect(
            outline(document) == """
                table 4x5 head 0
                  0:a | 1:<3x1>b | 2:c
                  0:d | 2:e
                  0:<2x1>f | 2:<2x1>g
                  1:h | 3:i | 4:j
                """)
    }
}
