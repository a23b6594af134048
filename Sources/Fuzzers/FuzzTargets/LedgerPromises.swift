import DocumentModel
import Extraction

/// What holds for the ledger of any document: each digit lies in exactly one of its rows.
enum LedgerPromises {
    static func fault(in document: Document, with pipeline: Pipeline) -> String? {
        let entries = Extractor(pipeline).extract(document).mentions
        var ranges: [Int: [Range<Int>]] = [:]
        for entry in entries { ranges[entry.block, default: []].append(entry.mention.range) }
        for (index, block) in document.blocks.enumerated() {
            let own = (ranges[index] ?? []).sorted { $0.lowerBound < $1.lowerBound }
            var next = 0
            var end = 0
            for range in own {
                if range.lowerBound < end || range.upperBound > block.text.string.utf8.count {
                    return "block \(index): a row out of order or of the text: \(range)"
                }
                end = range.upperBound
            }
            for (offset, byte) in block.text.string.utf8.enumerated() where byte &- 0x30 < 10 {
                while next < own.count, own[next].upperBound <= offset { next += 1 }
                if next == own.count || !own[next].contains(offset) { return "block \(index): the digit at \(offset) has no row" }
            }
        }
        return nil
    }
}
