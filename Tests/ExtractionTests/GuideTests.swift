import Foundation
import Testing

@testable import Extraction

/// The guide to the pipelines and the examples it shows.
struct GuideTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("Pipelines")

    @Test func itsExamplesHold() {
        let report = PipelineTester().test(Self.folder.appendingPathComponent("ejemplos").path)
        #expect(report.pipeline?.name == "ejemplos")
        #expect(report.failures.map(\.description) == [])
        #expect(report.examples > 20)
    }

    @Test func itIsNoPipelineOfTheProgram() {
        #expect(PipelineLoader.builtInNames == ["gendarmeria", "generico", "sercotec"])
    }

    @Test func allItShowsStandsInTheExamples() throws {
        let guide = try String(contentsOf: Self.folder.appendingPathComponent("README.md"), encoding: .utf8)
        let names = ["1-tuberia.yaml", "2-patrones.yaml", "3-cuadros-y-controles.yaml", "4-lo-demas.yaml"]
        let files = try names.map { try String(contentsOf: Self.folder.appendingPathComponent("ejemplos/\($0)"), encoding: .utf8) }
        let known = Self.unindented(files.joined(separator: "\n"))
        var blocks = 0
        for part in guide.components(separatedBy: "```yaml\n").dropFirst() {
            let block = Self.unindented(part.components(separatedBy: "```").first ?? "")
            #expect(!block.isEmpty && known.contains(block), "not in Pipelines/ejemplos: \(block)")
            blocks += 1
        }
        #expect(blocks >= 23)
    }

    private static func unindented(_ text: String) -> String {
        text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }.joined(separator: "\n")
    }
}
