import DocumentModel
import SpanishNumbers
import Testing

@testable import Extraction

/// Both notations in one document: the numbers that fit both follow their row, then the document, and the reader is told.
struct NotationTests {
    private func read(_ blocks: [Block]) -> (values: [String], problems: [String]) {
        let scanned = ScanStage().scan(document(blocks))
        let values = scanned.blocks.flatMap(\.mentions).map { "\($0.value?.canonical ?? "-") \($0.rule.rawValue)" }
        return (values, scanned.notationDiagnostics().map(\.description))
    }

    @Test func aRowDecidesBeforeTheDocument() {
        let table = ExampleDocument.table([
            ["Obra", "Costo", "Cuota"], ["Norte", "1,234.56", "1,234"], ["Sur", "1.234,56", "1,234"], ["Este", "sin costo", "5,678"],
        ])
        let (values, problems) = read([paragraph("Se pagaron 2.500,75 y 3.100,25 y 1.234.567 y 4,5 cuotas"), table])
        #expect(
            values.suffix(5) == [
                "1234.56 notacion-extranjera", "1234 notacion-extranjera-del-texto", "1234.56 coma-decimal", "1.234 coma-decimal",
                "5.678 notacion-mixta-por-mayoria",
            ])
        #expect(
            problems == [
                """
                informe.md:1:1: warning: `1,234` can be read in two notations and is taken for 1234 (notacion-extranjera-del-texto); \
                5 numbers of the document are written the Chilean way, 1 the English [mixed-notation]
                    Obra Costo Cuota Norte 1,234.56 1,234 Sur 1.234,56 1,234 Este sin costo 5,678
                                                    ^^^^^
                """,
                """
                informe.md:1:1: warning: `5,678` can be read in two notations and is taken for 5.678 (notacion-mixta-por-mayoria); \
                5 numbers of the document are written the Chilean way, 1 the English [mixed-notation]
                    uota Norte 1,234.56 1,234 Sur 1.234,56 1,234 Este sin costo 5,678
                                                                                ^^^^^
                """,
            ])
    }

    /// One foreign amount must not turn the thousands of its row into decimals.
    @Test func thousandsStayBesideOneForeignAmount() {
        let table = ExampleDocument.table([["Obra", "Socios", "Costo"], ["Norte", "1.234", "207,500.25"], ["Sur", "1.310", "98.400,5"]])
        let (values, problems) = read([table])
        #expect(
            values == ["1234 miles-pese-al-entorno", "207500.25 notacion-extranjera", "1310 miles-con-separador", "98400.5 coma-decimal"])
        #expect(problems.count == 1)
    }

    @Test func anEnglishDocumentIsReportedOnce() {
        let (values, problems) = read([paragraph("1,500.25 and 2,600.75"), paragraph("about 1,234"), paragraph("about 4.321")])
        #expect(
            values == [
                "1500.25 notacion-extranjera", "2600.75 notacion-extranjera", "1234 notacion-extranjera-del-entorno",
                "4.321 notacion-extranjera-del-entorno",
            ])
        #expect(problems.count == 1)
        #expect(problems.first?.contains("; so are 1 more [mixed-notation]") == true)
    }

    @Test func aChileanDocumentNeedsNoEvidence() {
        let (values, problems) = read([paragraph("1,234 y 1.234 y 2.345,5")])
        #expect(values == ["1.234 coma-decimal", "1234 miles-con-separador", "2345.5 coma-decimal"])
        #expect(problems == [])
    }

    /// Rows read one by one give the places that the whole text gives, whatever separates the cells.
    @Test func placesOfRowsAreThoseOfTheTable() {
        let rows = [["á", "1,234.50"], ["Monto (M$) 1.200", "7"], ["", "12 de mayo de 2024"]]
        let block = ExampleDocument.table(rows)
        let whole = NumberScanner().mentions(in: block.text.string)
        let scanned = ScanStage().scan(document([block])).blocks[0]
        #expect(scanned.mentions.map(\.range) == whole.map(\.range))
        #expect(scanned.mentions.map(\.numeral) == whole.map(\.numeral))
        #expect(scanned.inheritedUnits == [1: "M$"])
    }
}
