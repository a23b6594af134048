import Cuenta
import DocumentReading
import Foundation
import Testing

/// The pages of the sample drafts.
@Suite struct SampleReviewTests {
    static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    static let draft = root.deletingLastPathComponent().appendingPathComponent("shared/drafts/borrador-2026-carta.pdf").path

    static func page(_ path: String) throws -> (bytes: [UInt8], extracted: ExtractedDocument) {
        let file = try InputFile(path)
        let document = try readDocument(file)
        let extracted = extract(document, with: try PipelineChoice().pipeline(for: document))
        return (try extracted.reviewPage(of: file.bytes), extracted)
    }

    static func sample(_ name: String) -> String { root.appendingPathComponent("Samples/\(name)").path }

    @Test(arguments: ["borrador-2025.pdf", "borrador-2025.html"]) func thePageHoldsAllOfTheSample(_ name: String) throws {
        let (bytes, extracted) = try Self.page(Self.sample(name))
        let page = try PageReading(bytes)
        let pages = extracted.document.pages.count
        #expect(page.count("<section class=\"page\"") == pages)
        #expect(page.count("src=\"data:image/png;base64,iVBORw0KGgo") == pages)
        let blocks = page.values(of: "id").filter { $0.first == "b" && Int($0.dropFirst()) != nil }
        #expect(blocks == extracted.document.blocks.indices.map { "b\($0 + 1)" })
        let mentions = try #require(extracted.dataset["menciones"])
        #expect(page.values(of: "data-m").compactMap { Int($0) } == Array(1...mentions.rows.count))
        for table in extracted.dataset.tables where !["bloques", "procedencia", "controles"].contains(table.schema.name) {
            #expect(page.rows(table.schema.name) == table.rows.map { $0.map(\.canonical) }, "\(table.schema.name)")
        }
        #expect((page.data["sources"] as? [Any])?.count == extracted.dataset["procedencia"]?.rows.count)
        #expect((page.data["checks"] as? [[String: Any]])?.map { $0["id"] as? String } == extracted.checkResults.map(\.id))
        #expect(
            (page.data["checks"] as? [[String: Any]])?.map { ($0["cells"] as? [Any])?.count } == extracted.checkResults.map(\.cells.count))
        #expect(bytes.count < 1_500_000)
        #expect(try Self.page(Self.sample(name)).bytes == bytes)
    }

    @Test func aPageOfTheSampleIsDrawn() throws {
        let bytes = try InputFile(Self.sample("borrador-2025.pdf")).bytes
        let pictures = try PageRenderer(resolution: 36).pictures(of: bytes, file: "a.pdf")
        #expect(pictures.map(\.page) == Array(1...pictures.count))
        #expect(pictures.allSatisfy { $0.width == 306 || $0.width == 297 }, "half a pixel a point")
        for picture in pictures {
            #expect(Array(picture.png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
            #expect(Array(picture.png[24..<29]) == [4, 3, 0, 0, 0], "four bits, palette")
        }
    }

    @Test func aFileThatIsNoPDFIsNotDrawn() {
        #expect(throws: Diagnostic.self) { try PageRenderer().pictures(of: Array("%PDF-1.4 nada".utf8), file: "a.pdf") }
    }

    @Test(.enabled(if: FileManager.default.fileExists(atPath: draft), "the draft of 2026 is not published"))
    func theDraftTakesLessThanFourMegabytes() throws {
        #expect(try Self.page(Self.draft).bytes.count < 4_000_000)
    }
}
