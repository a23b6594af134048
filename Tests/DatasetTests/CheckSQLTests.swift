import Dataset
import SpanishNumbers
import Testing

private let schemas = CheckSample.tables.map(\.schema)

@Test func aCheckCompilesToSQL() {
    let check = Sample.check(
        CheckDeclaration(
            id: "talleres", left: "suma de regiones.talleres donde codigo = (\"01\" | \"02\")",
            right: "2 * anexo.cifra donde linea = \"O'Higgins\" - 1"),
        CheckSample.tables)
    let folded =
        "replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace(replace("
        + "lower(celda.\"linea\"), 'Á', 'a'), 'á', 'a'), 'É', 'e'), 'é', 'e'), 'Í', 'i'), 'í', 'i'), 'Ó', 'o'), 'ó', 'o'), "
        + "'Ú', 'u'), 'ú', 'u'), 'Ü', 'u'), 'ü', 'u'), 'Ñ', 'ñ')"
    #expect(
        check.sql(for: schemas) == """
            SELECT control_id, izquierda, derecha, izquierda - derecha AS diferencia
            FROM (SELECT 'talleres' AS control_id, \
            (SELECT sum(celda."talleres") FROM "regiones" AS celda WHERE celda."codigo" IN ('01', '02')) AS izquierda, \
            2 * (SELECT CASE WHEN count(DISTINCT celda."cifra") = 1 THEN min(celda."cifra") END FROM "anexo" AS celda \
            WHERE (celda."linea" IN ('O''Higgins') OR \(folded) IN (SELECT column2 FROM (VALUES ('O''Higgins', 'o''higgins')) \
            WHERE NOT EXISTS (SELECT 1 FROM "anexo" AS otra WHERE otra."linea" = column1)))) + -1 AS derecha)
            """)
}

@Test(arguments: [
    CheckDeclaration(id: "suma", left: "suma de regiones.talleres", right: "anexo.cifra donde linea = \"talleres\""),
    CheckDeclaration(
        id: "falla", left: "suma de regiones.talleres - 0.5 * suma de regiones.ferias", right: "anexo.cifra donde linea = \"monto\""),
    CheckDeclaration(id: "nada", left: "suma de regiones.talleres donde codigo = \"99\"", right: "3"),
    CheckDeclaration(id: "varios", left: "anexo.cifra donde linea = \"ferias\"", right: "3"),
    CheckDeclaration(id: "numero", left: "suma de regiones.talleres donde total = 7", right: "3"),
    CheckDeclaration(id: "partes", left: "talleres + ferias", right: "total", forEach: "regiones"),
    CheckDeclaration(id: "falta", left: "talleres + ferias", right: "6", forEach: "regiones"),
    CheckDeclaration(id: "holgado", left: "talleres + ferias", right: "6", tolerance: "1", forEach: "regiones"),
    CheckDeclaration(id: "mixto", left: "2 * talleres + suma de anexo.cifra", right: "monto - 1", forEach: "regiones"),
    CheckDeclaration(
        id: "cruce", left: "ferias", right: "suma de anexo.cifra donde codigo = codigo y linea = \"ferias\"", forEach: "regiones"),
    CheckDeclaration(id: "plegado", left: "anexo.cifra donde linea = \"TALLERES\"", right: "suma de anexo.cifra donde linea = \"Razon\""),
    CheckDeclaration(id: "plegados", left: "suma de anexo.cifra donde linea = (\"TÁLLERES\" | \"ferias\" | \"otra\")", right: "1"),
    CheckDeclaration(id: "repetidos", repeated: "anexo.cifra por linea"),
    CheckDeclaration(id: "repetidos2", repeated: "anexo.cifra por linea y codigo"),
])
func sqlAndTheEvaluatorAgree(_ declaration: CheckDeclaration) {
    let check = Sample.check(declaration, CheckSample.tables)
    let results = CheckEvaluator(checks: [check], tables: CheckSample.tables).results()
    let sql = check.sql(for: schemas)
    let probes = results.map { result in
        Check(id: result.id, body: .sql("SELECT * FROM (\(sql)) WHERE control_id = '\(result.id)'"))
    }
    let count = Check(id: "count", body: .sql("SELECT count(*) AS izquierda, 0 AS derecha FROM (\(sql))"))
    let found = CheckEvaluator(checks: probes + [count], tables: CheckSample.tables).results()
    #expect(found.dropLast().map(\.outcome) == results.map { _ in .falla }, "each control is a row")
    #expect(found.dropLast().map(\.difference) == results.map(\.difference))
    for (sql, result) in zip(found, results) where result.outcome != .sinDatos {
        #expect(sql.left == result.left)
        #expect(sql.right == result.right)
    }
    #expect(found.last?.left == ExactDecimal(results.count))
}
