import Cuenta
import Foundation
import Testing

/// The sample's annex, printed by a browser in other sizes of type and on other paper, so that pages cut its rows elsewhere.
@Suite(.serialized) struct AnnexTests {
    private static let browser = ["chromium", "chromium-browser"].lazy.compactMap(path).first

    private static func path(_ name: String) -> String? {
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// In points.
    private static let sizes = 8...14
    /// In centimetres.
    private static let heights = [29.7, 17, 13]

    @Test(.enabled(if: browser != nil, "left out: chromium is not installed"), arguments: sizes)
    func theAnnexIsTheSameWhereverAPageCutsIt(_ size: Int) throws {
        let expected = try CSV(SampleTests.expected.appendingPathComponent("programas.csv"))
        for height in Self.heights {
            let folder = try TemporaryFolder()
            let extracted = try extract(try Self.print(size: size, height: height, folder))
            let found = extracted.dataset.csv("programas", columns: expected.head)
            #expect(differences(found.rows, expected.rows) == [], "\(size) pt on \(height) cm")
        }
    }

    /// The sample as a PDF of pages as high as said.
    private static func print(size: Int, height: Double, _ folder: TemporaryFolder) throws -> String {
        let source = try String(contentsOf: Repository.samples.appendingPathComponent("borrador-2025.html"), encoding: .utf8)
        let style = """
            <style>@page { size: 21cm \(height)cm; margin: 1.8cm }
            html, body, p, td, th, li, span, div { font-size: \(size)pt !important; line-height: 1.25 !important }</style></head>
            """
        let page = try folder.write(Array(source.replacingOccurrences(of: "</head>", with: style).utf8), to: "annex.html")
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(browser))
        process.arguments = [
            "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", "--user-data-dir=\(folder.path("profile"))",
            "--print-to-pdf=\(folder.path("annex.pdf"))", "file://\(page)",
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        process.waitUntilExit()
        try #require(folder.exists("annex.pdf"), "chromium printed nothing")
        return folder.path("annex.pdf")
    }
}
