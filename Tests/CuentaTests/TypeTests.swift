import Foundation
import Testing

/// The types for downstream code, compiled and run over the data package of the sample.
@Suite(.serialized) struct TypeTests {
    static func has(_ name: String) -> Bool { (try? tool(["sh", "-c", "command -v \(name)"]))?.status == 0 }

    static func tool(_ arguments: [String], in folder: URL? = nil) throws -> CommandResult {
        try Command.run(arguments, folder: folder, program: "/usr/bin/env")
    }

    /// A folder with the sample's data package in `datos` and the types in a file.
    private static func prepared(_ language: String, _ file: String) throws -> TemporaryFolder {
        let folder = try TemporaryFolder()
        let sample = Repository.samples.appendingPathComponent("borrador-2025.md").path
        let extraction = try Command.run(["extract", sample, "-o", folder.path("datos"), "--no-review"])
        try #require(extraction.status == 0, "\(extraction.errors)")
        let types = try Command.run(["pipeline", "schema", "--language", language, "--pipeline", "sercotec"])
        #expect(types.status == 0)
        _ = try folder.write(Array(types.output.utf8), to: file)
        return folder
    }

    @Test(.enabled(if: has("swiftc"), "left out: swiftc is not installed"))
    func swiftDecodesTheRows() throws {
        let folder = try Self.prepared("swift", "tipos.swift")
        let main = """
            import Foundation
            let datos = URL(fileURLWithPath: "datos")
            let regiones = try FilaRegiones.leer(de: datos)
            print(regiones.count, regiones[0].regionCodigo, regiones[0].inversionClp ?? 0)
            print(try FilaMenciones.leer(de: datos).count > 400, try FilaBloques.leer(de: datos).count > 100)
            let exacto = try JSONDecoder().decode(FilaMedidasRegionales.self, from: Data(#"{"region_codigo":"01","medida":"x","valor":9007199254740993.25,"unidad":null,"periodo":null}"#.utf8))
            print(exacto.valor)
            """
        _ = try folder.write(Array(main.utf8), to: "main.swift")
        let result = try Self.tool(
            ["sh", "-c", "swiftc -swift-version 6 -warnings-as-errors tipos.swift main.swift -o prueba && ./prueba"], in: folder.url)
        #expect(result == CommandResult(status: 0, output: "16 15 459294000\ntrue true\n9007199254740993.25\n", errors: ""))
    }

    @Test(.enabled(if: has("python3"), "left out: python3 is not installed"))
    func pythonReadsTheRows() throws {
        let folder = try Self.prepared("python", "tipos.py")
        let main = """
            import tipos
            regiones = tipos.FilaRegiones.leer("datos")
            print(len(regiones), regiones[0].region_codigo, regiones[0].inversion_clp)
            print({type(fila.valor).__name__ for fila in tipos.FilaIndicadores.leer("datos")}, len(tipos.FilaDocumento.leer("datos")))
            """
        _ = try folder.write(Array(main.utf8), to: "prueba.py")
        let result = try Self.tool(["python3", "prueba.py"], in: folder.url)
        #expect(result == CommandResult(status: 0, output: "16 15 459294000\n{'Decimal'} 1\n", errors: ""))
        if Self.has("mypy") { #expect(try Self.tool(["mypy", "--strict", "tipos.py"], in: folder.url).status == 0) }
    }

    @Test(.enabled(if: has("sqlite3") && has("python3"), "left out: sqlite3 or python3 is not installed"))
    func sqliteTakesTheTablesAndTheRows() throws {
        let folder = try Self.prepared("sql", "tablas.sql")
        #expect(
            try Self.tool(["sh", "-c", "sqlite3 otra.db < tablas.sql"], in: folder.url) == CommandResult(status: 0, output: "", errors: ""))
        let load = """
            import csv, glob, os, sqlite3
            base = sqlite3.connect("datos.db")
            base.executescript(open("tablas.sql", encoding="utf-8").read())
            for archivo in sorted(glob.glob("datos/*.csv")):
                with open(archivo, encoding="utf-8", newline="") as filas:
                    lector = csv.reader(filas)
                    campos = next(lector)
                    orden = 'INSERT INTO "%s" VALUES (%s)' % (os.path.basename(archivo)[:-4], ", ".join("?" * len(campos)))
                    base.executemany(orden, ([valor or None for valor in fila] for fila in lector))
            base.commit()
            print(base.execute("PRAGMA foreign_key_check").fetchall(), base.execute("PRAGMA integrity_check").fetchone()[0])
            print(base.execute("SELECT count(*), typeof(inversion_clp), typeof(region_codigo) FROM regiones").fetchone())
            """
        _ = try folder.write(Array(load.utf8), to: "cargar.py")
        let result = try Self.tool(["python3", "cargar.py"], in: folder.url)
        #expect(result == CommandResult(status: 0, output: "[] ok\n(16, 'integer', 'text')\n", errors: ""))
    }

    @Test(
        .enabled(
            if: (try? tool(["python3", "-c", "import jsonschema"]))?.status == 0,
            "left out: Python's jsonschema is not installed (pip install jsonschema)"))
    func jsonSchemaFindsTheRowsValid() throws {
        let folder = try Self.prepared("json-schema", "esquema.json")
        let validate = """
            import glob, json, os
            from jsonschema import Draft202012Validator
            esquema = json.load(open("esquema.json", encoding="utf-8"))
            Draft202012Validator.check_schema(esquema)
            validador = Draft202012Validator(esquema)
            datos = {os.path.basename(a)[:-6]: [json.loads(linea) for linea in open(a, encoding="utf-8")] for a in sorted(glob.glob("datos/*.jsonl"))}
            print(len(datos), [error.message for error in validador.iter_errors(datos)])
            datos["regiones"][0]["beneficiarios"] = "muchos"
            print([error.message for error in validador.iter_errors(datos)])
            """
        _ = try folder.write(Array(validate.utf8), to: "validar.py")
        let result = try Self.tool(["python3", "validar.py"], in: folder.url)
        let tables = try FileManager.default.contentsOfDirectory(atPath: folder.path("datos")).filter { $0.hasSuffix(".jsonl") }.count
        #expect(
            result
                == CommandResult(
                    status: 0, output: "\(tables) []\n[\"'muchos' is not of type 'integer', 'null'\"]\n", errors: ""))
    }

    @Test(.enabled(if: has("tsc") && has("node"), "left out: tsc or node is not installed (apt-get install node-typescript)"))
    func typescriptReadsTheRows() throws {
        let folder = try Self.prepared("typescript", "tipos.ts")
        let main = """
            import { leerIndicadores, leerMedidasRegionales, leerRegiones } from "./tipos";
            declare const require: (name: string) => { readFileSync(path: string, encoding: string): string };
            declare const console: { log(...values: unknown[]): void };
            const leer = (tabla: string) => require("fs").readFileSync(`datos/${tabla}.jsonl`, "utf8");
            const regiones = leerRegiones(leer("regiones"));
            console.log(regiones.length, regiones[0].region_codigo, regiones[0].inversion_clp);
            console.log(leerIndicadores(leer("indicadores")).every((fila) => typeof fila.valor === "string"));
            console.log(JSON.stringify(leerMedidasRegionales(require("fs").readFileSync("rara.jsonl", "utf8"))));
            """
        _ = try folder.write(Array(main.utf8), to: "prueba.ts")
        let odd = #"{"region_codigo":"01","medida":"a\"1\\","valor":9007199254740993.25,"unidad":null,"periodo":null}"#
        _ = try folder.write(Array(odd.utf8), to: "rara.jsonl")
        let command = "tsc --strict --target es2020 --module commonjs --lib es2020 tipos.ts prueba.ts && node prueba.js"
        let result = try Self.tool(["sh", "-c", command], in: folder.url)
        let row = #"[{"region_codigo":"01","medida":"a\"1\\","valor":"9007199254740993.25","unidad":null,"periodo":null}]"# + "\n"
        #expect(result == CommandResult(status: 0, output: "16 15 459294000n\ntrue\n" + row, errors: ""))
    }

    @Test func theSchemaOfPipelinesIsStillThere() throws {
        let result = try Command.run(["pipeline", "schema"])
        #expect(result.status == 0)
        #expect(
            result.output == (try String(contentsOf: Repository.root.appendingPathComponent("Pipelines/esquema.json"), encoding: .utf8)))
    }

    @Test func whatDoesNotGoIsRefused() throws {
        let lone = try Command.run(["pipeline", "schema", "--pipeline", "sercotec"])
        #expect(
            lone.status == 2
                && lone.errors.hasPrefix("Error: --language and --pipeline go together; built in are: gendarmeria, sercotec, generico.\n"))
        let unknown = try Command.run(["pipeline", "schema", "--language", "cobol"])
        #expect(unknown.status == 2)
        #expect(
            unknown.errors.hasPrefix(
                "Error: The value 'cobol' is invalid for '--language <LANGUAGE>'. Please provide one of 'sql', 'json-schema', 'swift', 'python' or 'typescript'.\n"
            ))
    }
}
