import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// Blocks shared between threads.
@Suite struct BlockPartsTests {
    @Test func partsAreInOrderAndOfLikeLength() {
        #expect(BlockParts(lengths: [4096, 4096, 4096, 4096], threads: 2).ranges == [0..<2, 2..<4])
        #expect(BlockParts(lengths: [10, 20_000, 10, 20_000, 10], threads: 2).ranges == [0..<3, 3..<5])
        #expect(BlockParts(lengths: [100, 100], threads: 2).ranges == [0..<2])
        #expect(BlockParts(lengths: [], threads: 2).ranges == [0..<0])
        let parts = BlockParts(lengths: Array(repeating: 4096, count: 9), threads: 4)
        #expect(Array(parts.map { Array($0) }.joined()) == Array(0..<9))
    }

    @Test func theDatasetDoesNotDependOnTheThreads() throws {
        let pipeline = try #require(PipelineLoader().load("generico").pipeline)
        let document = ExampleDocument.document(
            headings: ["Viveros"], block: ExampleDocument.paragraph("Se plantaron 12 robles."))
        var long = document
        for number in 1...600 {
            long.blocks.append(ExampleDocument.paragraph("El vivero \(number) entregó \(number * 7) plantas en 2031."))
        }
        let alone = Extractor(pipeline, threads: 1).extract(long)
        let shared = Extractor(pipeline, threads: 3).extract(long)
        #expect(alone.dataset.tables == shared.dataset.tables)
        #expect(alone.diagnostics == shared.diagnostics)
        #expect(alone.mentions.count > 1200)
    }
}
