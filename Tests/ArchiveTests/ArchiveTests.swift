import Foundation
import Testing

@Suite struct ArchiveTests {
    /// Texts of some kinds: a number in a sentence, a table, a PDF.
    static func fill(_ folder: Folder, documents: Int) throws {
        for index in 0..<documents {
            let text =
                "# Informe \(index)\n\nSe entregaron \(100 + index) becas, por $ \(index).500.000.\n\n| Zona | Becas |\n|---|---|\n| Sur | \(index) |\n"
            try folder.write(text, to: "in/\(index % 3)/informe-\(index).md")
        }
        try folder.write(TestPDF.text("Hay 25 cosas"), to: "in/hoja.pdf")
    }

    @Test func decisionsBesideADocumentArePartOfIt() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/uno.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "in/dos.md")
        func run() throws -> [String] {
            _ = try Program.run(["archive", "in", "-o", "out", "--log", "json"], in: folder)
            return folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]) \(cells[2]) \(cells[3]) \(cells[7])"
            }
        }
        #expect(try run() == ["dos.md done  1", "uno.md done  1"])
        try folder.write("- no_es_cifra: \"25\"\n  en: hay 25 cosas\n  motivo: Es un lote.\n", to: "in/uno.decisiones.yaml")
        #expect(try run() == ["dos.md done  1", "uno.md done  0"], "what is decided is made anew, and is no document")
        #expect(folder.text("out/decisiones.csv").contains(",1,no_es_cifra,25,hay 25 cosas,"))
        try folder.write("- no_es_cifra\n", to: "in/uno.decisiones.yaml")
        #expect(try run() == ["dos.md done  1", "uno.md failed bad-decisions "])
        #expect(
            folder.text("out/manifest.csv").contains("uno.decisiones.yaml:1:3: a decision must be a mapping (key: value), not a text"))
    }

    @Test func everyInputHasARow() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/bueno.md")
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/sub/copia.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "in/salto\nde línea.md")
        try folder.write("# Tres\n\nHay 27 cosas.\n", toRaw: Array("in/".utf8) + [0x6E, 0xFF] + Array(".md".utf8))
        try folder.write("", to: "in/vacío.pdf")
        try folder.write("", to: "in/vacío-2.pdf")
        try folder.write(TestPDF.text("Hay 28 cosas").prefix(60), to: "in/cortado.pdf")
        try folder.write(TestPDF.page(String(repeating: "q ", count: 3_000_000)), to: "in/bomba.pdf")
        try folder.write("<html><body>" + String(repeating: "<div>", count: 20_000) + "<p>29 cosas</p>", to: "in/hondo.html")
        try folder.write(TestPDF.text("Hay 30 cosas"), to: "in/última.pdf")
        try FileManager.default.createDirectory(atPath: folder["in/carpeta.pdf"], withIntermediateDirectories: true)
        symlink("/proc/self/mem", folder["in/ilegible.pdf"])
        symlink("..", folder["in/ciclo"])
        mkfifo(folder["in/tubo"], 0o666)
        let result = try Program.run(["archive", "in", "-o", "out", "--memory", "512M", "--seconds", "60"], in: folder)
        #expect(result.status == 3)
        let rows = folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst().map { line in
            let cells = line.split(separator: ",", omittingEmptySubsequences: false)
            return "\(cells[0]) \(cells[2]) \(cells[3]) \(cells[cells.count - 1])"
        }
        #expect(
            rows == [
                "bomba.pdf failed memory-limit ",
                "bueno.md done  documentos/bueno.md",
                "carpeta.pdf skipped empty-folder ",
                "ciclo skipped link-to-folder ",
                "cortado.pdf failed damaged-pdf ",
                "hondo.html done  documentos/hondo.html",
                "ilegible.pdf failed unreadable-file ",
                "n\\xFF.md done  documentos/n%FF.md",
                "salto\\x0Ade línea.md done  documentos/salto%0Ade línea.md",
                "sub/copia.md duplicate same-content documentos/bueno.md",
                "tubo skipped not-a-file ",
                "vacío-2.pdf failed empty-file ",
                "vacío.pdf failed empty-file ",
                "última.pdf done  documentos/última.pdf",
            ])
        #expect(
            result.errors.contains("\n  done         5\n  failed       5: empty-file 2, damaged-pdf 1, memory-limit 1, unreadable-file 1\n")
        )
    }

    @Test func combinedTablesHoldTheRowsOfAllPackages() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("# Dos\n\nHay 26 \"cosas\",\n\ny 27.\n", to: "in/b.md")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        let ids = folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst().map { $0.split(separator: ",")[1] }
        #expect(
            folder.text("out/bloques.csv") == """
                documento_id,bloque_id,seccion_id,tipo,nivel,texto,pagina,x0,y0,x1,y1,linea,columna\r
                \(ids[0]),1,1,titulo,1,Uno,,,,,,1,3\r
                \(ids[0]),2,1,parrafo,,Hay 25 cosas.,,,,,,3,1\r
                \(ids[1]),1,1,titulo,1,Dos,,,,,,1,3\r
                \(ids[1]),2,1,parrafo,,"Hay 26 ""cosas"",",,,,,,3,1\r
                \(ids[1]),3,1,parrafo,,y 27.,,,,,,5,1\r

                """)
        #expect(
            folder.text("out/secciones.jsonl") == """
                {"documento_id":"\(ids[0])","seccion_id":1,"padre_id":null,"nivel":1,"titulo":"Uno","pagina":null}
                {"documento_id":"\(ids[1])","seccion_id":1,"padre_id":null,"nivel":1,"titulo":"Dos","pagina":null}

                """)
        #expect(folder.text("out/documento.csv").split(separator: "\r\n").count == 3)
        #expect(folder.text("out/archivo.sqlite").hasPrefix("SQLite format 3"))
    }

    @Test func moreJobsGiveTheSameBytes() throws {
        let folder = try Folder()
        try Self.fill(folder, documents: 12)
        #expect(try Program.run(["archive", "in", "-o", "uno", "--jobs", "1"], in: folder).status == 0)
        #expect(try Program.run(["archive", "in", "-o", "dos", "--jobs", "2"], in: folder).status == 0)
        #expect(folder.files("uno").count > 100)
        #expect(folder.files("uno") == folder.files("dos"))
    }

    @Test func aSecondRunDoesOnlyWhatIsNewOrChanged() throws {
        let folder = try Folder()
        try Self.fill(folder, documents: 4)
        try folder.write("", to: "in/vacío.pdf")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 3)
        let before = folder.files("out")
        let again = try Program.run(["archive", "in", "-o", "out", "--log", "json"], in: folder)
        #expect(again.errors.contains("{\"event\":\"finished\",\"inputs\":6,\"kept\":6,\"done\":5,\"failed\":1,"))
        #expect(!again.errors.contains("combining"))
        #expect(folder.files("out") == before)

        try folder.write("# Otro\n\nSon 77 casas.\n", to: "in/0/informe-0.md")
        try folder.write("# Nuevo\n\nSon 78 casas.\n", to: "in/nuevo.md")
        let changed = try Program.run(["archive", "in", "-o", "out", "--log", "json"], in: folder)
        #expect(changed.errors.contains("\"kept\":5,\"done\":6,\"failed\":1,"))
        #expect(folder.text("out/bloques.csv").contains("Son 77 casas."))
        #expect(!folder.text("out/bloques.csv").contains("Se entregaron 100 becas"))
        #expect(try Program.run(["archive", "in", "-o", "fresca"], in: folder).status == 3)
        #expect(folder.files("fresca") == folder.files("out"))
    }

    @Test func aRunThatIsKilledGoesOnToTheSameBytes() throws {
        let folder = try Folder()
        try Self.fill(folder, documents: 20)
        let start = ContinuousClock.now
        #expect(try Program.run(["archive", "in", "-o", "entera"], in: folder).status == 0)
        let whole = ContinuousClock.now - start
        let expected = folder.files("entera")
        for round in 0..<3 {
            for _ in 0..<3 {
                let run = try Program(["archive", "in", "-o", "out-\(round)", "--jobs", "2"], in: folder)
                usleep(
                    UInt32(
                        Double.random(in: 0...1)
                            * Double(whole.components.attoseconds / 1_000_000_000_000 + whole.components.seconds * 1_000_000)))
                run.kill()
                _ = try run.wait()
            }
            #expect(try Program.run(["archive", "in", "-o", "out-\(round)", "--jobs", "2"], in: folder).status == 0)
            #expect(folder.files("out-\(round)") == expected)
        }
    }

    @Test func aFolderOfSomeoneElseIsNotWrittenTo() throws {
        let folder = try Folder()
        try folder.write("# Uno\n", to: "in/a.md")
        try folder.write("mío", to: "out/carta.txt")
        #expect(
            try Program.run(["archive", "in", "-o", "out"], in: folder)
                == .init(
                    status: 2, output: "",
                    errors:
                        "out: error: the output exists and is no archive of this program; choose an empty folder or a new name [output-not-archive]\n"
                ))
        #expect(folder.files("out").keys.sorted() == ["carta.txt"])
    }
}
