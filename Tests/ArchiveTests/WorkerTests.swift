import Foundation
import Testing

@Suite struct WorkerTests {
    @Test func eachLineIsAnsweredInOrder() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a.md")
        try folder.write(TestPDF.page(String(repeating: "q ", count: 3_000_000)), to: "bomba.pdf")
        let requests = """
            {"path":"a.md","output":"a"}
            no es JSON
            {"path":"bomba.pdf","output":"b"}
            {"path":"nada.pdf"}
            {"output":"c"}
            {"path":"a.md"}
            """
        let result = try Program.run(["worker", "--memory", "512M"], input: Array(requests.utf8), in: folder)
        #expect(result.status == 0)
        let lines = result.output.split(separator: "\n").map(String.init)
        #expect(lines.count == 6)
        guard lines.count == 6 else { return }
        #expect(lines[0].hasPrefix("{\"documento_id\":\""))
        #expect(
            lines[0].hasSuffix(
                "\"failed_checks\":0,\"numbers\":1,\"output\":\"a\",\"path\":\"a.md\",\"pipeline\":\"generico\",\"pipeline_version\":\"1\",\"state\":\"done\",\"unexplained\":1}"
            ))
        #expect(
            lines[1...4] == [
                "{\"message\":\"not a request: {\\\"path\\\": …, \\\"output\\\": …} was expected\",\"path\":\"\",\"reason\":\"bad-request\",\"state\":\"failed\"}",
                "{\"message\":\"it took more than 512 MB of memory\",\"path\":\"bomba.pdf\",\"reason\":\"memory-limit\",\"state\":\"failed\"}",
                "{\"message\":\"there is no such file\",\"path\":\"nada.pdf\",\"reason\":\"missing-file\",\"state\":\"failed\"}",
                "{\"message\":\"the request names no file: {\\\"path\\\": …, \\\"output\\\": …}\",\"path\":\"\",\"reason\":\"bad-request\",\"state\":\"failed\"}",
            ])
        #expect(lines[5].contains("\"tables\":{\"documento\":[{\"documento_id\":\""))
        #expect(lines[5].contains("\"notas\":[],\"menciones\":[{\"mencion_id\":1,"))
        #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(lines[5].utf8)) }
    }

    @Test func aFolderThatIsNoPackageIsNotReplaced() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "bor/a.md")
        try folder.write("mías", to: "bor/notas.txt")
        try folder.write("mías", to: "otra/notas.txt")
        let before = folder.files("")
        let requests = """
            {"path":"bor/a.md","output":"bor"}
            {"path":"bor/a.md","output":"otra"}
            {"path":"bor/a.md","output":"."}
            {"path":"bor/a.md","output":"bor/../otra"}
            """
        let result = try Program.run(["worker"], input: Array(requests.utf8), in: folder)
        #expect(
            result.output.split(separator: "\n").map(String.init) == [
                "{\"message\":\"the folder to replace holds “bor/a.md”, which is to be read\",\"path\":\"bor/a.md\",\"reason\":\"output-holds-input\",\"state\":\"failed\"}",
                "{\"message\":\"the folder to replace holds “notas.txt”, which this program did not write\",\"path\":\"bor/a.md\",\"reason\":\"output-not-package\",\"state\":\"failed\"}",
                "{\"message\":\"the working folder is in the folder to replace\",\"path\":\"bor/a.md\",\"reason\":\"output-in-use\",\"state\":\"failed\"}",
                "{\"message\":\"the folder to replace holds “notas.txt”, which this program did not write\",\"path\":\"bor/a.md\",\"reason\":\"output-not-package\",\"state\":\"failed\"}",
            ])
        #expect(folder.files("") == before)
    }

    /// An engine asks again for what it has not heard of.
    @Test func aPackageIsReplacedAndNoFolderMadeForNothing() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "a.md")
        let request = "{\"path\":\"a.md\",\"output\":\"nada/../wk\"}\n"
        let result = try Program.run(["worker"], input: Array((request + request).utf8), in: folder)
        #expect(result.output.split(separator: "\n").allSatisfy { $0.contains("\"state\":\"done\"") })
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.md", "wk"])
    }
}
