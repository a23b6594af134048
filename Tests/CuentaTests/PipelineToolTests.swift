import Foundation
import Testing

/// `pipeline suggest`, `new` and `check` as whole processes.
struct PipelineToolTests {
    /// A pipe among the files of a pipeline is told and not waited for.
    @Test func aPipeIsNoFileOfAPipeline() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write([], to: "familia/1.yaml")
        #expect(mkfifo(folder.path("familia/2.yaml"), 0o600) == 0)
        let result = try Command.run(["pipeline", "check", "./familia"], folder: folder.url)
        #expect(result.status == 1)
        #expect(result.errors.contains("./familia/2.yaml: error: the file cannot be read: a file was expected [unreadable]"))
    }

    private static let account = """
        # Cuenta Pública 2031

        Servicio Nacional de Bosques

        El Servicio Nacional de Bosques plantó 4.500 árboles nativos durante 2031.

        ## Los viveros

        | Vivero | Superficie | Inversión (M$) |
        |---|---|---|
        | El Canelo | 12 | 1.250 |
        | La Vega | 30 | 4.100 |
        """

    @Test func aNewFamilyIsUsableAtOnceAndNothingIsOverwritten() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(Array(Self.account.utf8), to: "cuenta.md")
        let made = try Command.run(["pipeline", "new", "bosques", "--from", input], folder: folder.url)
        #expect(
            made
                == CommandResult(
                    status: 0, output: "",
                    errors: "bosques: 1-tuberia.yaml, 2-patrones.yaml; Servicio Nacional de Bosques; 2 suggestions explain 5 of 5 numbers\n"
                ))
        let family = folder.path("bosques")
        #expect(
            try Command.run(["pipeline", "check", family, "--strict", "--in", input])
                == CommandResult(status: 0, output: "\(family)\tok\t0 errors, 0 warnings\n", errors: ""))
        #expect(try Command.run(["pipeline", "test", family]).status == 0)
        #expect(
            try Command.run(["extract", input, "--pipeline", family, "--table", "viveros", "-o", "-"]).output
                == "vivero,superficie,inversion_clp\r\nEl Canelo,12,1250000\r\nLa Vega,30,4100000\r\n")
        let again = try Command.run(["pipeline", "new", "bosques", "--from", input], folder: folder.url)
        #expect(
            again
                == CommandResult(
                    status: 2, output: "",
                    errors: "bosques: error: it exists already and nothing is overwritten; name another, or remove it [output-exists]\n"))
        #expect(try Command.run(["pipeline", "new", "Bosques", "--from", input, "-o", folder.path("b")]).status == 2)
        #expect(!folder.exists("b"))
        #expect(try Command.run(["pipeline", "new", "bosques", "--from", "/nada.pdf", "-o", folder.path("b")]).status == 3)
    }

    @Test func suggestionsPastedIntoAPipelineExplainTheNumbers() throws {
        let folder = try TemporaryFolder()
        let input = try folder.write(Array(Self.account.utf8), to: "cuenta.md")
        let family = folder.path("familia")
        _ = try folder.write(Array("tuberia: { nombre: familia, version: '1' }\n".utf8), to: "familia/1.yaml")
        let pasted = family + "/2.yaml"
        let made = try Command.run(["pipeline", "suggest", input, "--pipeline", family, "-o", pasted])
        #expect(made == CommandResult(status: 0, output: "", errors: "familia: 2 suggestions explain 5 of 5 unexplained numbers\n"))
        #expect(try Command.run(["pipeline", "suggest", input, "--pipeline", family, "-o", pasted]).status == 0)
        #expect(try Command.run(["pipeline", "suggest", input, "-o", pasted]).status == 2)
        let done = try Command.run(["extract", input, "--pipeline", family, "--strict", "--no-review", "-o", folder.path("datos")])
        #expect(done.status == 0)
        #expect(done.errors.contains("numbers      7: 5 extraida, 2 referencia"))
    }

    @Test func checkExitsWith1ForErrorsAndWith1ForWarningsOnlyIfStrict() throws {
        let folder = try TemporaryFolder()
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            tablas: [{ nombre: cifras, campos: [{ nombre: a, tipo: integer }] }]
            grupos:
              - tabla: cifras
                patrones:
                  - { id: una, patron: "{a:conteo} empresas", ejemplos: ["9 empresas"], no: [x] }
                  - { id: otra, patron: "{a:conteo} (empresas | Empresas)", fija: {}, ejemplos: ["9 empresas"], no: [x] }
            """
        let path = try folder.write(Array(yaml.utf8), to: "p.yaml")
        let loose = try Command.run(["pipeline", "check", path])
        #expect(loose.status == 0)
        #expect(loose.output == "\(path)\tok\t0 errors, 1 warnings\n")
        #expect(loose.errors.contains("[unreachable-alternative]"))
        #expect(try Command.run(["pipeline", "check", path, "--strict"]).status == 1)
        let broken = try folder.write(Array(yaml.replacingOccurrences(of: "conteo", with: "cuenta").utf8), to: "q.yaml")
        #expect(try Command.run(["pipeline", "check", broken]).status == 1)
        #expect(try Command.run(["pipeline", "check", path, "--in", "/nada.pdf"]).status == 3)
    }

    @Test(arguments: ["check", "test"]) func aNameOfNoPipelineIsWrongUsage(_ command: String) throws {
        let result = try Command.run(["pipeline", command, "nada", "generico"])
        #expect(result.status == 2)
        #expect(result.errors.contains("[no-pipeline]"))
        #expect(result.output.hasPrefix("generico\t"), "the others are done all the same")
    }

    /// The vocabularies beside a pipeline are those of its folder, however the folder is named.
    @Test func theSharedFolderIsTheOneBesideThePipeline() throws {
        let folder = try TemporaryFolder()
        let yaml = """
            tuberia: { nombre: prueba, version: "1" }
            tablas: [{ nombre: cifras, campos: [{ nombre: a, tipo: integer }, { nombre: b, tipo: string }] }]
            grupos:
              - tabla: cifras
                patrones:
                  - { id: una, patron: "{b:vocabulario bosques} tiene {a:conteo} árboles", ejemplos: ["Alerce tiene 9 árboles"], no: [x] }
            """
        _ = try folder.write(Array(yaml.utf8), to: "tuberias/prueba/p.yaml")
        _ = try folder.write(
            Array("vocabularios: [{ nombre: bosques, entradas: [{ clave: \"1\", formas: [Alerce] }] }]\n".utf8),
            to: "tuberias/comun/bosques.yaml")
        for (place, name) in [
            ("tuberias", "./prueba"), ("tuberias", "prueba/"), ("tuberias/prueba", "."), ("tuberias/prueba", "./"),
            ("tuberias/comun", "../prueba"), ("tuberias/prueba", "../prueba/."), ("tuberias/prueba/x", ".."),
        ] {
            let from = folder.url.appendingPathComponent(place)
            try FileManager.default.createDirectory(at: from, withIntermediateDirectories: true)
            let result = try Command.run(["pipeline", "check", name], folder: from)
            #expect(result.status == 0, "\(place) \(name): \(result.errors)")
        }
        // A folder without one beside it has the built-in vocabularies.
        _ = try folder.write(Array(yaml.utf8), to: "sola/x/p.yaml")
        #expect(try Command.run(["pipeline", "check", "."], folder: folder.url.appendingPathComponent("sola/x")).status == 1)
    }
}
