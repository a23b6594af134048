import Foundation
import Testing

/// The page that lists the rules of the layout, each with the test that needs it and the one that would suffer from it.
@Suite struct HeuristicListTests {
    private static let package = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static func text(_ path: String) throws -> String {
        try String(decoding: Data(contentsOf: package.appendingPathComponent(path)), as: UTF8.self)
    }

    /// The Swift files below a folder, tables left out, which have tests of their own: path and text.
    private static func sources(in folder: String) throws -> [(path: String, text: String)] {
        let all = FileManager.default.enumerator(atPath: package.appendingPathComponent(folder).path)?.allObjects as? [String] ?? []
        return try all.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Tables/") }.sorted().map { ($0, try text("\(folder)/\($0)")) }
    }

    /// Rule, file, test that needs it, test that would suffer.
    private static func rows(_ page: String = "LayoutHeuristics") throws -> [[String]] {
        try text("Sources/Cuenta/Cuenta.docc/\(page).md").split(whereSeparator: \.isNewline).compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces.union(["`"])) }
            return cells.count == 4 && cells[1].hasSuffix(".swift") ? cells : nil
        }
    }

    @Test func everyRuleIsListedOnceWithTestsThatExist() throws {
        let rows = try Self.rows()
        #expect(rows.count > 40)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let tests = try Self.sources(in: "Tests/PageLayoutTests").map(\.text).joined()
        for row in rows {
            for test in row[2...] { #expect(tests.contains("func \(test)("), "\(row[0]): no test \(test)") }
        }
    }

    @Test func everyRuleOfTablesIsListedOnceWithTestsAndFilesThatExist() throws {
        let rows = try Self.rows("TableHeuristics")
        #expect(rows.count > 40)
        #expect(Set(rows.map { $0[0] }).count == rows.count)
        let folder = Self.package.appendingPathComponent("Tests/PageLayoutTests/Tables")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        let tests = try files.map { String(decoding: try Data(contentsOf: $0), as: UTF8.self) }.joined()
        for row in rows {
            for test in row[2...] { #expect(tests.contains("func \(test)("), "\(row[0]): no test \(test)") }
            #expect(throws: Never.self) { try Self.text("Sources/PageLayout/\(row[1])") }
        }
    }

    @Test func everyFileWithAThresholdHasARule() throws {
        let listed = Set(try Self.rows().map { $0[1] })
        let sources = try Self.sources(in: "Sources/PageLayout")
        let thresholds = sources.filter { $0.text.contains(/static let \w+ = [0-9]/) }.map(\.path)
        #expect(thresholds.count > 10)
        #expect(thresholds.filter { !listed.contains($0) } == [])
        #expect(listed.subtracting(sources.map(\.path)) == [])
    }
}
