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
        #expect(rows.count > 35)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let folder = Self.package.appendingPathComponent("Tests/DocumentReadingTests")
        let tests = try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".swift") }.map {
            try String(contentsOf: folder.appendingPathComponent($0), encoding: .utf8)
        }.joined()
        for row in rows {
            let file = Self.package.appendingPathComponent("Sources/DocumentReading/\(row[1])").path
            #expect(FileManager.default.fileExists(atPath: file), "\(row[0]): no file \(row[1])")
            for test in row[2...] { #expect(tests.contains("func \(test)("), "\(row[0]): no test \(test)") }
        }
    }
}
