import SpanishNumbers
import Testing

@testable import Dataset

/// Repeated figures are compared within one currency, and a bound ("más de") is met by any figure on its side.
struct RepeatedFigureTests {
    /// Rows as "cifra valor unidad calificador", "-" for an empty cell.
    private func table(_ rows: [String]) -> DataTable {
        DataTable(
            schema: TableSchema(
                name: "cifras",
                fields: [
                    Field("cifra", .string), Field("valor", .number), Field("unidad", .string), Field("calificador", .string),
                    Field("otro", .number),
                ]),
            rows: rows.map { row in
                let parts = row.split(separator: " ").map { $0 == "-" ? "" : String($0) }
                return [.string(parts[0]), Sample.number(parts[1]), .string(parts[2]), .string(parts[3]), Sample.number(parts[1])]
            })
    }

    private func results(_ rows: [String], field: String = "valor", tolerance: LocatedText? = nil) -> [CheckResult] {
        let tables = [table(rows)]
        let declaration = CheckDeclaration(id: "r", tolerance: tolerance, repeated: LocatedText("cifras.\(field) por cifra"))
        return CheckEvaluator(checks: [Sample.check(declaration, tables)], tables: tables).results()
    }

    private func lines(_ rows: [String], field: String = "valor", tolerance: LocatedText? = nil) -> [String] {
        results(rows, field: field, tolerance: tolerance).map(CheckSample.line)
    }

    @Test func aBoundIsMetByAnyFigureOnItsSide() {
        #expect(
            lines(["visitas 40210 visitas -", "visitas 40000 visitas mas_de", "visitas 41000 visitas hasta"])
                == ["r.visitas ;  ; 40210 ; 40210 ; 0 ; 0 ; cumple ; cifras.1.valor cifras.2.valor cifras.3.valor"])
        #expect(
            lines(["visitas 40000 visitas al_menos", "visitas 41000 visitas menos_de"])
                == ["r.visitas ;  ; 41000 ; 40000 ; 1000 ; 0 ; cumple ; cifras.1.valor cifras.2.valor"])
    }

    @Test func aBoundIsBrokenByAFigureOnTheOtherSide() throws {
        let over = results(["visitas 39500 visitas -", "visitas 40000 visitas mas_de", "visitas 39500 visitas -"])
        #expect(
            over.map(CheckSample.line)
                == ["r.visitas ;  ; 39500 ; 40000 ; -500 ; 0 ; falla ; cifras.1.valor cifras.2.valor cifras.3.valor"])
        #expect(
            over.flatMap(\.relations).map(CheckSample.relation) == [
                "1 cifras.1.valor + -1 cifras.2.valor + 0 ± 0", "1 cifras.1.valor + -1 cifras.3.valor + 0 ± 0",
            ])
        #expect(
            lines(["visitas 41500 visitas -", "visitas 41000 visitas hasta"])
                == ["r.visitas ;  ; 41000 ; 41500 ; -500 ; 0 ; falla ; cifras.1.valor cifras.2.valor"])
        #expect(
            lines(["visitas 41500 visitas mas_de", "visitas 41000 visitas hasta"])
                == ["r.visitas ;  ; 41000 ; 41500 ; -500 ; 0 ; falla ; cifras.1.valor cifras.2.valor"])
        #expect(lines(["visitas 41500 visitas -", "visitas 41000 visitas hasta"], tolerance: "500").first?.contains("cumple") == true)
    }

    @Test func whatRepeatsNoFigure() {
        #expect(lines(["visitas 41500 visitas -", "visitas 42000 visitas cerca_de", "visitas 9000 visitas vago"]) == [])
        #expect(lines(["visitas 41500 visitas mas_de", "visitas 42000 visitas al_menos"]) == [])
        #expect(lines(["gasto 40100200 USD -", "gasto 40100 CLP -", "gasto 12 % -"]) == [])
    }

    @Test func eachCurrencyIsAGroupOfItsOwn() {
        #expect(
            lines(["gasto 7 USD -", "gasto 300 CLP -", "gasto 300 CLP -", "gasto 8 USD -", "gasto 9 empresas -", "gasto 9 mipes -"]) == [
                "r.gasto ;  ; 7 ; 8 ; -1 ; 0 ; falla ; cifras.1.valor cifras.4.valor",
                "r.gasto.CLP ;  ; 300 ; 300 ; 0 ; 0 ; cumple ; cifras.2.valor cifras.3.valor",
                "r.gasto#2 ;  ; 9 ; 9 ; 0 ; 0 ; cumple ; cifras.5.valor cifras.6.valor",
            ])
    }

    /// Unit and qualifier are those of `valor`.
    @Test func anotherFieldHasNeither() {
        #expect(
            lines(["gasto 7 USD -", "gasto 8 CLP mas_de"], field: "otro")
                == ["r.gasto ;  ; 7 ; 8 ; -1 ; 0 ; falla ; cifras.1.otro cifras.2.otro"])
    }

    @Test func theSQLSaysTheSame() {
        for rows in [
            ["visitas 40210 visitas -", "visitas 40000 visitas mas_de", "visitas 41000 - hasta"],
            ["visitas 41500 visitas mas_de", "visitas 41000 visitas hasta"], ["visitas 5 visitas mas_de", "visitas 4 visitas al_menos"],
            ["gasto 40100200 USD -", "gasto 40100 CLP -", "gasto 41 CLP cerca_de"],
            ["gasto 7 USD -", "gasto 300 CLP -", "gasto 300 CLP -", "gasto 8 USD -"],
            ["gasto 1 USD cerca_de", "gasto 300 CLP -", "gasto 7 USD -", "gasto 300 CLP -", "gasto 8 USD -"],
        ] {
            let tables = [table(rows)]
            let check = Sample.check(CheckDeclaration(id: "r", repeated: "cifras.valor por cifra"), tables)
            let expected = results(rows)
            let sql = check.sql(for: tables.map(\.schema))
            let ids = expected.map { "'\($0.id)'" }.joined(separator: ", ")
            let named = Check(
                id: "n", body: .sql("SELECT 0 AS izquierda, count(*) AS derecha FROM (\(sql)) WHERE control_id IN (\(ids))"))
            #expect(CheckEvaluator(checks: [named], tables: tables).results().first?.right == ExactDecimal(expected.count))
            let first = expected.first.map { " WHERE control_id = '\($0.id)'" } ?? ""
            let probe = Check(id: "p", body: .sql("SELECT izquierda, derecha FROM (\(sql))\(first)"))
            let found = CheckEvaluator(checks: [probe], tables: tables).results().first
            #expect(found?.left == expected.first?.left)
            #expect(found?.right == expected.first?.right)
            #expect(found?.reason == nil)
        }
    }
}
