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
}
