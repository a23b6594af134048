import Foundation
import Testing

/// What the users' own tools make of a data package. They need Python packages that only CI installs.
@Suite struct ReadersTests {
    /// Whether the Python in the path has the packages, and the path the sqlite3 tool.
    static let hasPython = canRun(["python3", "-c", "import frictionless, duckdb, pandas"])
    static let hasSQLite = canRun(["sqlite3", "--version"])

    static func canRun(_ command: [String]) -> Bool {
        let process = process(command)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }

    private static func process(_ command: [String]) -> Process {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = command
        process.standardInput = FileHandle.nullDevice
        return process
    }

    /// A package of the sample, and what a program prints about it.
    static func output(of command: (String) -> [String]) throws -> (status: Int32, output: String) {
        let folder = try TemporaryFolder()
        let sample = Repository.samples.appendingPathComponent("borrador-2025.html").path
        try #require(try Command.run(["extract", sample, "-o", folder.path("datos")]).status == 0)
        let process = process(command(folder.path("datos")))
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: data, as: UTF8.self))
    }

    @Test(.enabled(if: hasPython, "left out: needs a python3 with frictionless, duckdb and pandas"))
    func thePackageIsValid() throws {
        let (status, output) = try Self.output { ["python3", "-m", "frictionless", "validate", $0 + "/datapackage.json"] }
        #expect(status == 0, "\(output)")
    }

    @Test(.enabled(if: hasPython, "left out: needs a python3 with frictionless, duckdb and pandas"))
    func duckDBReadsNumbersFromTheFiles() throws {
        let code = """
            import duckdb, sys
            d = sys.argv[1]
            print(duckdb.sql(f"select sum(inversion_clp), min(region_codigo), typeof(min(crece)) from read_csv('{d}/regiones.csv', types={{'region_codigo': 'VARCHAR'}})").fetchall()[0])
            print(duckdb.sql(f"select count(*), max(valor) from '{d}/medidas_regionales.jsonl' where medida = 'nuevos_negocios'").fetchall()[0])
            """
        let (status, output) = try Self.output { ["python3", "-c", code, $0] }
        #expect(status == 0, "\(output)")
        #expect(
            output == "(Decimal('10686284000'), '01', 'BIGINT')\n(16, 187)\n" || output == "(10686284000, '01', 'BIGINT')\n(16, 187)\n",
            "\(output)")
    }

    @Test(.enabled(if: hasPython, "left out: needs a python3 with frictionless, duckdb and pandas"))
    func pandasReadsTheTypesOfTheSchema() throws {
        let code = """
            import json, sys, pandas
            d = sys.argv[1]
            package = json.load(open(d + "/datapackage.json"))
            resource = next(r for r in package["resources"] if r["name"] == "regiones")
            types = {f["name"]: {"string": "string", "integer": "Int64", "number": "Float64"}[f["type"]] for f in resource["schema"]["fields"]}
            frame = pandas.read_csv(d + "/regiones.csv", dtype=types, keep_default_na=False, na_values=[""])
            print(frame.region_codigo[1], frame.inversion_clp.sum(), frame.ferias_y_eventos.isna().sum(), str(frame.crece.dtype))
            """
        let (status, output) = try Self.output { ["python3", "-c", code, $0] }
        #expect(status == 0, "\(output)")
        #expect(output == "01 10686284000 1 Int64\n", "\(output)")
    }

    @Test(.enabled(if: hasSQLite, "left out: needs the sqlite3 tool"))
    func sqliteHasTypedColumnsAndKeys() throws {
        let query = """
            select typeof(region_codigo), region_codigo, typeof(inversion_clp), typeof(ferias_y_eventos) from regiones where region = 'Los Ríos';
            select sum(inversion_clp) from regiones;
            select count(*) from centros join regiones using (region_codigo);
            pragma foreign_key_check;
            """
        let (status, output) = try Self.output { ["sqlite3", $0 + "/cuenta.sqlite", query] }
        #expect(status == 0, "\(output)")
        #expect(output == "text|14|integer|null\n10686284000\n41\n")
    }
}
