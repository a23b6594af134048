import Foundation
import Testing

/// `extract` and its like outlive what they read.
@Suite struct GuardTests {
    private static let bomb = TestPDF.page(String(repeating: "q ", count: 12_000_000))

    @Test func aBombCostsItselfAlone() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a.md")
        try folder.write(Self.bomb, to: "bomba.pdf")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "b.md")
        let result = try Program.run(["extract", "a.md", "bomba.pdf", "b.md", "-o", "datos"], in: folder)
        #expect(result.status == 3)
        #expect(result.errors.contains("bomba.pdf: error: it took more than 4096 MB of memory [memory-limit]\n"))
        #expect(FileManager.default.fileExists(atPath: folder["datos/a.md/datapackage.json"]))
        #expect(FileManager.default.fileExists(atPath: folder["datos/b.md/datapackage.json"]))
        #expect(!FileManager.default.fileExists(atPath: folder["datos/bomba.pdf"]))
    }

    @Test func statusesOfBothProcessesCount() throws {
        let folder = try Folder()
        try folder.write("", to: "vacío.pdf")
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a.md")
        #expect(try Program.run(["extract", "vacío.pdf", "a.md", "-o", "datos", "--no-review"], in: folder).status == 3)
        #expect(try Program.run(["extract", "a.md", "-o", "uno", "--strict"], in: folder).status == 1)
        #expect(try Program.run(["extract", "a.md", "-o", "dos"], in: folder).status == 0)
        #expect(
            try Program.run(["inspect", "a.md", "--as", "text"], in: folder) == .init(status: 0, output: "Uno\nHay 25 cosas.\n", errors: "")
        )
    }

    /// A program that is told to end takes what it had begun with it, and nothing else.
    @Test(arguments: [SIGTERM, SIGINT, SIGHUP]) func whatIsBegunGoesWithASignal(_ code: Int32) throws {
        let folder = try Folder()
        let text = (0..<8000).map { "Se entregaron \($0) becas en \($0 % 7) comunas.\n\n" }.joined()
        try folder.write("# Uno\n\n" + text, to: "a.md")
        for round in 0..<4 {
            let run = try Program(["extract", "a.md", "-o", "datos", "--no-review"], in: folder)
            while try run.isRunning && !FileManager.default.contentsOfDirectory(atPath: folder.path).contains(where: { $0 != "a.md" }) {
                usleep(1000)
            }
            usleep(UInt32(round) * 30_000)
            run.end(by: code)
            let result = try run.wait()
            let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
            if names == ["a.md", "datos"] {
                // It had just been done.
                #expect(folder.files("datos")["cuenta.sqlite"] != nil)
                try FileManager.default.removeItem(atPath: folder["datos"])
            } else {
                #expect(names == ["a.md"])
                #expect(result.status == code)
            }
        }
    }

    /// Commands that read documents for pipelines, and packages, outlive them too.
    @Test func pipelineCommandsAreGuarded() throws {
        let folder = try Folder()
        try folder.write(Self.bomb, to: "bomba.pdf")
        for command in [
            ["pipeline", "suggest", "bomba.pdf"], ["pipeline", "new", "familia", "--from", "bomba.pdf"],
            ["pipeline", "check", "--in", "bomba.pdf"],
        ] {
            let result = try Program.run(command, in: folder)
            #expect(result.status == 3)
            #expect(result.errors == "bomba.pdf: error: it took more than 4096 MB of memory [memory-limit]\n")
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["bomba.pdf"])
    }

    /// A tint of more samples than poppler takes memory for, which poppler says to standard error by itself.
    @Test func librariesSayNothingByThemselves() throws {
        let folder = try Folder()
        let tint = "<</FunctionType 0/Domain[0 1]/Range[0 1 0 1 0 1]/Size[200000000]/BitsPerSample 8/Length 3>>stream\nabc\nendstream"
        let page = TestPDF.page(
            "/C cs 0.5 scn BT /F 12 Tf 72 700 Td (Hay 25 cosas) Tj ET", resources: "/ColorSpace<</C[/Separation/Tinta/DeviceRGB 6 0 R]>>",
            objects: [tint])
        try folder.write(page, to: "tinta.pdf")
        let result = try Program.run(["inspect", "tinta.pdf", "--as", "text"], in: folder)
        #expect(result.status == 0)
        #expect(result.output == "Hay 25 cosas\n")
        #expect(
            result.errors.split(separator: "\n") == [
                "tinta.pdf#page=1: warning: 2 fault(s) in the page's contents; text of it may be missing [damaged-page]",
                "    compare the page with what a viewer shows, or fetch the file again",
            ])
    }

    /// A line, a status, and no trace, whatever is wrong with a package.
    @Test(arguments: [
        ("datapackage.json", "{"), ("datapackage.json", ""), ("datapackage.json", "[]"), ("documento.csv", "documento_id\r\n\"abc"),
        ("menciones.csv", "a,b\r\n1,2\r\n"), ("cuenta.sqlite", "SQLite format 3\u{0}roto"),
    ])
    func aDamagedPackageIsToldInOneLine(_ name: String, _ content: String) throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a.md")
        #expect(try Program.run(["extract", "a.md", "-o", "datos", "--no-review"], in: folder).status == 0)
        try folder.write(content, to: "datos/\(name)")
        for command in [["check", "datos"], ["compare", "datos", "datos"]] {
            let result = try Program.run(command, in: folder)
            #expect(result.status <= 3, "\(command)")
            #expect(!result.errors.contains("Fatal error") && !result.errors.contains(" at /"))
            if result.status > 1 { #expect(result.errors.split(separator: "\n").count == 1, "\(result.errors)") }
        }
        try FileManager.default.removeItem(atPath: folder["datos/\(name)"])
        for command in [["check", "datos"], ["compare", "datos", "datos"]] {
            let result = try Program.run(command, in: folder)
            #expect(result.status <= 3 && result.errors.split(separator: "\n").count <= 1, "\(result.errors)")
        }
    }

    /// Sizes and places that are no numbers of points, or too many of them, cost the page its layout at most.
    @Test(arguments: [
        "[0 0 612 792]", "[0 0 \(Self.far) \(Self.far)]", "[-\(Self.far) 0 612 \(Self.far)]", "[0 0 0 0]", "[nan inf /A (b)]",
        "[612 792 0 0]", "[0 0 1000000000000 1]",
    ]) func aPageOfAnySizeIsRead(_ box: String) throws {
        let folder = try Folder()
        for (name, matrix) in [("a", "1 0 0 1 0 0"), ("b", "\(Self.far) 0 0 \(Self.far) 0 -\(Self.far)"), ("c", "0 0 0 0 0 0")] {
            let page = String(decoding: TestPDF.page("\(matrix) cm BT /F 12 Tf 72 700 Td (Hay 25 cosas) Tj ET"), as: UTF8.self)
            try folder.write(page.replacingOccurrences(of: "[0 0 612 792]", with: box), to: "in/\(name).pdf")
        }
        let result = try Program.run(["archive", "in", "-o", "out"], in: folder)
        let rows = folder.text("out/manifest.csv").split(separator: "\r\n").dropFirst()
        #expect(rows.count == 3)
        #expect(rows.allSatisfy { $0.contains(",done,") || $0.contains(",no-text,") }, "\(result.errors)")
    }

    private static let far = String(repeating: "9", count: 400)
}
