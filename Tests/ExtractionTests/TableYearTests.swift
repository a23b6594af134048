import DocumentModel
import SpanishNumbers
import Testing

@testable import Extraction

/// Four digits in a column of figures are one of them, if nothing says that they are a year.
@Suite struct TableYearTests {
    private func types(_ rows: [[String]]) -> [String] {
        ScanStage().scan(document([ExampleDocument.table(rows)])).blocks[0].mentions.filter { !$0.isInWords }
            .map { "\($0.value?.canonical ?? "") \($0.type.rawValue)" }
    }

    @Test func aColumnOfCounts() {
        #expect(
            types([["Zona", "2031"], ["Norte", "1980"], ["Sur", "2010"], ["Total", "3.990"]]) == [
                "2031 anio", "1980 conteo", "2010 conteo", "3990 conteo",
            ])
    }

    @Test func headsOfTwoRowsKeepTheirYears() {
        let found = types([["Zona", "2030", "2031"], ["Sexo", "Hombres", "Mujeres"], ["Norte", "1.200", "1.300"]])
        #expect(found == ["2030 anio", "2031 anio", "1200 conteo", "1300 conteo"])
    }

    @Test(arguments: [
        // The head or the row speaks of years, nothing else is counted, too many of them.
        [["Obra", "Año"], ["Puente", "1980"], ["Camino", "3.990"]],
        [["Dato", "Valor"], ["Fundación", "1980"], ["Dotación", "3.990"]],
        [["Obra", "Valor"], ["Puente", "1980"], ["Camino", "1990"]],
        [["Obra", "Valor"], ["Puente", "1980"], ["Camino", "1990"], ["Muelle", "1995"], ["Faro", "345"]],
    ])
    func years(_ rows: [[String]]) {
        #expect(types(rows).contains("1980 anio"))
    }
}
