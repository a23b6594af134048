import Foundation
import Testing

@Suite struct RunTests {
    @Test func packagesOfFilesThatAreGoneAreRemoved() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "in/sub/b.md")
        try folder.write("# Tres\n\nHay 27 cosas.\n", to: "in/c.md")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        try FileManager.default.removeItem(atPath: folder["in/sub"])
        // The same bytes as another file now.
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/c.md")
        let second = try Program.run(["archive", "in", "-o", "out"], in: folder)
        #expect(second.errors.contains("\n  removed      2 packages whose files are gone\n"))
        #expect(try Program.run(["archive", "in", "-o", "fresca"], in: folder).status == 0)
        #expect(folder.files("out") == folder.files("fresca"))
        #expect(!FileManager.default.fileExists(atPath: folder["out/documentos/sub"]))
    }

    @Test func nothingIsRemovedWhileAnInputIsMissing() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a/a.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "b/b.md")
        #expect(try Program.run(["archive", "a", "b", "-o", "out"], in: folder).status == 0)
        try FileManager.default.moveItem(atPath: folder["b"], toPath: folder["c"])
        #expect(try Program.run(["archive", "a", "b", "-o", "out"], in: folder).status == 3)
        #expect(FileManager.default.fileExists(atPath: folder["out/documentos/b/b.md/datapackage.json"]))
    }

    @Test func anArchiveIsNotMadeOfItself() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        #expect(try Program.run(["archive", "in", "-o", "in/out"], in: folder).status == 0)
        let rows = folder.text("in/out/manifest.csv")
        #expect(try Program.run(["archive", "in", "-o", "in/out"], in: folder).status == 0)
        #expect(folder.text("in/out/manifest.csv") == rows && rows.split(separator: "\r\n").count == 2)
        let before = folder.files("in/out")
        #expect(
            try Program.run(["archive", "in/out/documentos", "-o", "in/out"], in: folder)
                == .init(
                    status: 2, output: "",
                    errors:
                        "in/out/documentos: error: the input lies in the output folder; name the folder of the documents, not that of the archive [input-in-output]\n"
                ))
        #expect(folder.files("in/out") == before)
    }

    @Test func aRefusedRunLeavesNothingBehind() throws {
        let folder = try Folder()
        try FileManager.default.createDirectory(atPath: folder["vacia"], withIntermediateDirectories: true)
        for name in ["vacia", "nueva"] {
            let result = try Program.run(["archive", name, "-o", name], in: folder)
            #expect(result.status == 2 && result.errors.hasSuffix("[input-in-output]\n"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder[""]) == ["vacia"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder["vacia"]).isEmpty)
    }

    @Test func whatIsNoNameOnAListHasItsRow() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "in/b.md")
        let list = Array("in/a.md\n".utf8) + [UInt8](repeating: UInt8(ascii: "x"), count: 200_000) + Array("\nin/b.md\nin/\0c.md\n".utf8)
        #expect(try Program.run(["archive", "-", "-o", "out"], input: list, in: folder).status == 3)
        let rows = folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst().map { row in
            let cells = row.split(separator: ",", omittingEmptySubsequences: false)
            return [cells[0], cells[2], cells[3]].joined(separator: " ")
        }
        #expect(
            rows == [
                "in/\\x00c.md failed missing-file", "in/a.md done ", "in/b.md done ",
                "\(String(repeating: "x", count: 4096)) failed missing-file",
            ])
    }

    @Test func twoRunsDoNotWriteAtOnce() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        let lock = open(folder["out/.cuenta/cerrojo"], O_RDWR | O_CLOEXEC)
        #expect(flock(lock, LOCK_EX | LOCK_NB) == 0)
        defer { close(lock) }
        #expect(
            try Program.run(["archive", "in", "-o", "out"], in: folder)
                == .init(
                    status: 2, output: "",
                    errors: "out: error: another run is writing there; wait for its end, or end it [output-in-use]\n"))
    }

    /// A limit on the size of files stands in for a disk that is full.
    @Test(arguments: ["10", "200"]) func aDiskThatTakesNoMoreBreaksNothing(_ blocks: String) throws {
        let folder = try Folder()
        let text = (0..<4000).map { "Se entregaron \($0) becas en \($0 % 7) comunas.\n\n" }.joined()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("# Dos\n\n" + text, to: "in/b.md")
        let limited = try Shell.run("ulimit -f \(blocks); trap '' XFSZ; \"\(Program.path)\" archive in -o out", in: folder)
        #expect(limited.status != 0 && limited.status < 4)
        #expect(limited.errors.contains("cannot write"))
        #expect(!folder.files("out").keys.contains { $0.contains(".cuenta-") })
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        #expect(try Program.run(["archive", "in", "-o", "entera"], in: folder).status == 0)
        #expect(folder.files("out") == folder.files("entera"))
    }

    @Test func reviewPagesAreWrittenOnRequest() throws {
        let folder = try Folder()
        try folder.write(TestPDF.text("Hay 25 cosas"), to: "in/a.pdf")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        #expect(folder.files("out")["documentos/a.pdf/revision.html"] == nil)
        #expect(try Program.run(["archive", "in", "-o", "out", "--review"], in: folder).status == 0)
        let page = folder.text("out/documentos/a.pdf/revision.html")
        #expect(try Program.run(["review", "in/a.pdf", "-o", "-"], in: folder).output == page)
        #expect(page.contains("25"))
    }

    /// Deleted, emptied or cut: what is damaged is made anew, and the rest is kept.
    @Test(arguments: [
        ("documento.csv", nil), ("cuenta.sqlite", ""), ("datapackage.json", "{"), ("menciones.jsonl", nil), ("menciones.csv", nil),
        ("cuenta.sqlite", nil),
    ]) func aDamagedPackageIsMadeAnew(_ name: String, _ content: String?) throws {
        let folder = try Folder()
        for number in 1...3 { try folder.write("# Uno\n\nHay 2\(number) cosas.\n", to: "in/\(number).md") }
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        let damaged = folder["out/documentos/2.md/\(name)"]
        try FileManager.default.removeItem(atPath: damaged)
        if let content { try folder.write(content, to: "out/documentos/2.md/\(name)") }
        try folder.write("# Cuatro\n\nHay 24 cosas.\n", to: "in/4.md")
        let result = try Program.run(["archive", "in", "-o", "out", "--log", "json"], in: folder)
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("\"inputs\":4,\"kept\":2,\"done\":4,"))
        #expect(try Program.run(["archive", "in", "-o", "fresca"], in: folder).status == 0)
        #expect(folder.files("out") == folder.files("fresca"))
    }

    /// The same bytes are one document: the copy with decisions is the one that counts, wherever it stands in the order.
    @Test func aCopyWithDecisionsGoesBeforeOneWithout() throws {
        let folder = try Folder()
        func rows() -> [String] {
            folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst().map { line in
                let cells = line.split(separator: ",", omittingEmptySubsequences: false)
                return "\(cells[0]) \(cells[2]) \(cells[3]) \(cells[4]) \(cells[7])"
            }
        }
        for name in ["a", "b", "c"] { try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/\(name)/x.md") }
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        #expect(
            rows() == [
                "a/x.md done   1", "b/x.md duplicate same-content the same bytes as a/x.md ",
                "c/x.md duplicate same-content the same bytes as a/x.md ",
            ])
        let decision = "- no_es_cifra: \"25\"\n  en: hay 25 cosas\n  motivo: Es un lote.\n"
        try folder.write(decision, to: "in/b/x.decisiones.yaml")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        let decided = [
            "a/x.md duplicate same-content the same bytes as b/x.md ", "b/x.md done   0",
            "c/x.md duplicate same-content the same bytes as b/x.md ",
        ]
        #expect(rows() == decided)
        #expect(folder.text("out/decisiones.csv").contains(",1,no_es_cifra,25,hay 25 cosas,"))
        #expect(folder.files("out").keys.filter { $0.hasPrefix("documentos/") }.allSatisfy { $0.hasPrefix("documentos/b/x.md/") })
        // Of the same decisions nothing is lost; of others it is said.
        try folder.write(decision, to: "in/c/x.decisiones.yaml")
        #expect(try Program.run(["archive", "in", "-o", "out"], in: folder).status == 0)
        #expect(rows() == decided)
        try folder.write(decision.replacingOccurrences(of: "lote", with: "código"), to: "in/c/x.decisiones.yaml")
        let other = try Program.run(["archive", "in", "-o", "out", "--log", "json"], in: folder)
        #expect(other.errors.contains("\"kept\":1,"))
        #expect(
            folder.text("out/manifest.csv").contains(
                ",duplicate,other-decisions,\"the same bytes as b/x.md, whose decisions were taken and not its own\","))
    }

    private static let hasTerminals = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

    @Test(.enabled(if: hasTerminals, "left out: script is not installed (apt-get install bsdutils)"))
    func progressIsALineThatChangesOnATerminal() throws {
        let folder = try Folder()
        try ArchiveTests.fill(folder, documents: 3)
        let shown = try Shell.run("script -qec '\"\(Program.path)\" archive in -o out' /dev/null", in: folder)
        #expect(shown.output.contains("4/4  "))
        #expect(shown.output.contains(" a second  0.0 s left"))
        #expect(!shown.output.contains("[4/4]"))
    }
}
