import Foundation
import Testing

/// The guide to the pipelines: its command lines, run one after another from a folder that has `Pipelines`.
struct GuideCommandTests {
    @Test func itsCommandLinesWork() throws {
        let folder = try TemporaryFolder()
        let pipelines = Repository.root.appendingPathComponent("Pipelines")
        try FileManager.default.createSymbolicLink(at: folder.url.appendingPathComponent("Pipelines"), withDestinationURL: pipelines)
        let guide = try String(contentsOf: pipelines.appendingPathComponent("README.md"), encoding: .utf8)
        var inside = false
        var outputs: [String] = []
        for line in guide.split(separator: "\n") {
            if line.hasPrefix("```") { inside = line == "```console" }
            guard inside, line.hasPrefix("$ cuenta ") else { continue }
            let arguments = line.split(separator: " ").dropFirst(2).map(String.init)
            let result = try Command.run(arguments, folder: folder.url)
            #expect(result.status == 0, "\(line): \(result.errors)")
            outputs.append(result.output)
        }
        #expect(outputs.count == 8)
        let pattern =
            "'{arboles:conteo} árboles con {familias:conteo} familias [y {escuelas:conteo} escuelas] por un monto de {monto_clp:dinero}'"
        #expect(guide.contains("patron: " + pattern))
        #expect(outputs.first?.contains("patron: " + pattern) ?? false)
    }
}
