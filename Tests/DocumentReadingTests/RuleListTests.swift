import Foundation
import Testing

/// The page that lists the rules for web pages and scans.
@Suite struct RuleListTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func everyRuleIsListedOnceWithAFileAndTestsThatExist() throws {
        let page = try String(
            contentsOf: Self.package.appendingPathComponent("Sources/Cuenta/Cuenta.docc/PageHeuristics.md"), encoding: .utf8)
        let rows = page.split(whereSeparator: \.isNewline).map { line in
            line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces.union(["`"])) }
        }.filter { $0.count == 4 && $0[1].hasSuffix(".swift") }
        #expect(rows.count > 75)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let parts = try ["DocumentReading", "Extraction"].map { part in
            let folder = Self.package.appendingPathComponent("Tests/\(part)Tests")
            let tests = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.map {
                try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
            }.joined()
            return (sources: Self.package.appendingPathComponent("Sources/\(part)"), tests: tests)
        }
        for row in rows {
            let part = parts.first { FileManager.default.fileExists(atPath: $0.sources.appendingPathComponent(row[1]).path) }
            #expect(part != nil, "\(row[0]): no file \(row[1])")
            for test in row[2...] { #expect(part?.tests.contains("func \(test)(") ?? false, "\(row[0]): no test \(test)") }
        }
    }
}
