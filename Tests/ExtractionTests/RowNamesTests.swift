import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// Numbers that name the rows of a table and those that count.
struct RowNamesTests {
    /// The ledger without the figures that are amounts.
    private func read(_ rows: [[String]]) throws -> [String] {
        let document = document([heading(1, "Anexo"), ExampleDocument.table(rows)])
        let result = Extractor(try PipelineLoader.standard("generico")).extract(document)
        return dump(result.dataset["menciones"], ["texto", "tipo", "estado"]).split(separator: "\n").map(String.init)
    }

    @Test func aColumnThatCountsItsRowsNamesThem() throws {
        let rows = [["N°", "Obra", "Vecinos"], ["1", "Muelle", "40"], ["2", "Feria", "2"], ["3", "Puente", "3"]]
        #expect(
            try read(rows) == [
                "1 | identificador | referencia", "40 | conteo | sin_explicar", "2 | identificador | referencia",
                "2 | conteo | sin_explicar",
                "3 | identificador | referencia", "3 | conteo | sin_explicar",
            ])
    }

    @Test func whatDoesNotRiseRowByRowCounts() throws {
        let counted = ["1 | conteo | sin_explicar", "3 | conteo | sin_explicar", "4 | conteo | sin_explicar"]
        #expect(try read([["N°", "Obra"], ["1", "Muelle"], ["3", "Feria"], ["4", "Puente"]]) == counted)
        #expect(try read([["Sedes", "Obra"], ["1", "Muelle"], ["3", "Feria"], ["4", "Puente"]]) == counted)
        let inOrder = ["1 | conteo | sin_explicar", "2 | conteo | sin_explicar", "3 | conteo | sin_explicar"]
        #expect(try read([["Sedes", "Obra"], ["1", "Muelle"], ["2", "Feria"], ["3", "Puente"]]) == inOrder)
        #expect(try read([["Obra", "N°"], ["Muelle", "1"], ["Feria", "2"], ["Puente", "3"]]) == inOrder)
        #expect(try read([["N°", "Obra"], ["1", "Muelle"], ["2", "Feria"]]) == Array(inOrder.prefix(2)))
        #expect(try read([["N° plantas", "Obra"], ["1", "Muelle"], ["2", "Feria"], ["3", "Puente"]]) == inOrder)
        #expect(try read([["N°", "Obra"], ["1 sala", "Muelle"], ["2 salas", "Feria"], ["3 salas", "Puente"]]) == inOrder)
        #expect(try read([["...", "Obra"], ["1", "Muelle"], ["3", "Feria"], ["4", "Puente"]]) == counted)
    }

    @Test func codesOfTheBudgetNameTheirRows() throws {
        #expect(
            try read([["Subtítulo", "Monto"], ["21 Gastos en personal", "1.250"], ["22", "40"], ["Otros 3 viveros", "7"]]) == [
                "21 | identificador | referencia", "1.250 | conteo | sin_explicar", "22 | identificador | referencia",
                "40 | conteo | sin_explicar", "3 | conteo | sin_explicar", "7 | conteo | sin_explicar",
            ])
        for head in ["Subt. / Ítem", "Subtítulo y asignación", "Código ítem:"] {
            #expect(
                try read([[head, "Obra"], ["21 Gastos", "Muelle"], ["$ 40 extra", "Feria"]])
                    == ["21 | identificador | referencia", "$ 40 | dinero | sin_explicar"])
        }
        #expect(
            try read([["Programa", "Monto"], ["21 ferias", "1.250"]]) == ["21 | conteo | sin_explicar", "1.250 | conteo | sin_explicar"])
    }
}
