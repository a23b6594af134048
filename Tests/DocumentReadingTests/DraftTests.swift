import DocumentModel
import Testing

@testable import DocumentReading

/// The real drafts beside the repository, where they are.
@Suite struct DraftTests {
    private static let folder: String = {
        let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
        return root + "/../shared/drafts"
    }()

    private static let isThere = (try? DocumentReader().read(path: folder + "/borrador-2026.md")) != nil

    /// The body and the notes, without what differs by format: levels, list marks and the labels of notes.
    private func body(_ file: String) throws -> [String] {
        try DocumentReader().read(path: Self.folder + "/" + file).blocks.compactMap { block in
            var text = block.text.string
            if let marker = block.marker { text = String(decoding: Array(text.utf8)[marker.upperBound...], as: UTF8.self) }
            while text.first == " " { text.removeFirst() }
            switch block.kind {
            case .heading: return "# " + text
            case .note(let label): return "[\(label)] " + text
            case .table: return outline(block)
            case .furniture: return nil
            default: return text
            }
        }
    }

    @Test(.enabled(if: isThere, "the drafts of ../shared are not here"))
    func allMarkupFilesOfOneDraftReadAlike() throws {
        let pandoc = try body("borrador-2026.html")
        #expect(pandoc.count == 183)
        #expect(try body("borrador-2026-writer.html") == pandoc)
        #expect(try body("borrador-2026.md") == pandoc)
    }

    @Test(.enabled(if: isThere, "the drafts of ../shared are not here"))
    func levelsAgreeBetweenTheHTMLFiles() throws {
        func levels(_ file: String) throws -> [Int] {
            try DocumentReader().read(path: Self.folder + "/" + file).sections().map(\.level)
        }
        #expect(try levels("borrador-2026.html") == levels("borrador-2026-writer.html"))
    }

    @Test(
        .enabled(if: isThere, "the drafts of ../shared are not here"),
        arguments: ["borrador-2026.html", "borrador-2026-writer.html", "borrador-2026.md"])
    func everyRunStandsInTheSourceWhereItSays(_ file: String) throws {
        let document = try DocumentReader().read(path: Self.folder + "/" + file)
        let source = String(decoding: try FileLoading.bytes(of: Self.folder + "/" + file), as: UTF8.self)
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.unicodeScalars) }
        var wrong: [String] = []
        for block in document.blocks {
            let bytes = Array(block.text.string.utf8)
            for run in block.text.runs {
                guard case .markup(let line, let column) = run.place else { continue }
                let text = Array(String(decoding: bytes[run.range], as: UTF8.self).unicodeScalars)
                let there = lines[line - 1].dropFirst(column - 1)
                if !there.starts(with: text), there.first != "&" {
                    wrong.append("\(line):\(column) \(String(decoding: bytes[run.range], as: UTF8.self))")
                }
            }
        }
        #expect(wrong.isEmpty)
        #expect(document.diagnostics.isEmpty)
    }
}
