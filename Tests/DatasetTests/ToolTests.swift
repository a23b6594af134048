import Dataset
import Foundation
import Testing

/// Every standard table with a row or two, and the sample's own.
private let complete: Dataset = {
    var dataset = Dataset(tables: StandardTables.all.map { DataTable(schema: $0) } + Sample.tables, checks: Sample.checks)
    dataset["secciones"]?.rows = [
        [.integer(1), .empty, .integer(1), .text("Título"), .integer(1)], [.integer(2), .integer(1), .integer(2), .text("Parte"), .empty],
    ]
    dataset["bloques"]?.rows = [
        [
            .integer(1), .integer(2), .text("parrafo"), .empty, .text("Hubo 5 visitas"), .integer(1), .points(72), .points(72.5),
            .points(300), .points(84.25), .empty, .empty,
        ]
    ]
    let results = dataset.checkResults()
    dataset["controles"]?.rows = results.map(\.values)
    return dataset
}()

private func withPackage(_ body: (String) throws -> Void) throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter().write(complete, package: Sample.package, to: "\(folder)/p")
        try body("\(folder)/p")
    }
}

@Test(.enabled(if: canRun("frictionless", "--version"), "left out: frictionless is not installed (pip install frictionless)"))
func frictionlessFindsThePackageValid() throws {
    try withPackage { folder in
        let (status, output) = try run(["frictionless", "validate", "datapackage.json"], in: folder)
        #expect(status == 0, "\(output)")
        #expect(!output.contains("INVALID"))
    }
}

@Test(.enabled(if: canRun("frictionless", "--version"), "left out: frictionless is not installed (pip install frictionless)"))
func frictionlessSeesWhatBreaksTheSchema() throws {
    try withPackage { folder in
        let url = URL(fileURLWithPath: "\(folder)/visitas.csv")
        try Data(String(contentsOf: url, encoding: .utf8).replacingOccurrences(of: "10,–", with: "11,–").utf8).write(to: url)
        #expect(try run(["frictionless", "validate", "datapackage.json"], in: folder).status == 1)
    }
}

@Test(.enabled(if: canRun("sqlite3", "--version"), "left out: sqlite3 is not installed"))
func sqliteReadsTheDatabase() throws {
    try withPackage { folder in
        let query = """
            PRAGMA integrity_check; PRAGMA foreign_key_check;
            SELECT typeof(codigo), codigo, typeof(monto_clp), typeof(locales), typeof(tasa), tasa FROM zonas ORDER BY rowid;
            SELECT typeof(x0), y1, linea FROM bloques;
            """
        let output = try run(["sqlite3", "cuenta.sqlite", query], in: folder).output
        #expect(
            output == """
                ok
                text|01|integer|integer|real|3.12
                text|02|real|null|real|-0.5
                text|10|integer|integer|integer|40
                integer|84.25|

                """)
    }
}

@Test(
    .enabled(
        if: canRun("python3", "-c", "import duckdb, pandas"), "left out: duckdb or pandas is not installed (pip install duckdb pandas)"))
func duckdbAndPandasReadTheRightTypes() throws {
    try withPackage { folder in
        let script = """
            import duckdb, json, pandas
            package = json.load(open("datapackage.json"))
            kinds = {"string": ("VARCHAR", "string"), "integer": ("HUGEINT", "Int64"), "number": ("DOUBLE", "float64")}
            for resource in package["resources"]:
                fields = [(field["name"], kinds[field["type"]]) for field in resource["schema"]["fields"]]
                if resource["name"] not in ("zonas", "bloques"): continue
                rows = duckdb.read_csv(resource["path"], dtype={name: kind[0] for name, kind in fields})
                print(rows.fetchall())
                if resource["name"] == "bloques":
                    frame = pandas.read_csv(resource["path"], dtype={name: kind[1] for name, kind in fields})
                    print([str(kind) for kind in frame.dtypes], frame["pagina"].sum(), frame["nivel"].isna().all())
            """
        let output = try run(["python3", "-c", script], in: folder).output
        #expect(
            output == """
                [(1, 2, 'parrafo', None, 'Hubo 5 visitas', 1, 72.0, 72.5, 300.0, 84.25, None, None)]
                ['Int64', 'Int64', 'string', 'Int64', 'string', 'Int64', 'float64', 'float64', 'float64', 'float64', 'Int64', 'Int64'] 1 True
                [('01', 'Ñandú, "el bajo"', 412300000, 0, 3.12, '2025-Q4'), \
                ('02', 'Línea uno\\nlínea dos', 170141183460469231731687303715884105727, None, -0.5, None), \
                ('10', None, -7, 12, 40.0, '--12-31')]

                """)
    }
}
