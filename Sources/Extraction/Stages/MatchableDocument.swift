import DocumentModel
import PatternGrammar
import SpanishNumbers

/// The texts of a document's blocks, ready for patterns.
struct MatchableDocument: Sendable {
    /// By block; `nil` of blocks at which no pattern looks.
    private(set) var texts: [MatchableText?]
    /// For each text, the index in its block of each of its mentions.
    private(set) var mentions: [[Int]]

    /// - Parameter withTables: whether tables are wanted as running text too.
    init(_ scanned: ScannedDocument, withTables: Bool, _ parts: BlockParts? = nil) {
        let parts = parts ?? BlockParts(count: scanned.blocks.count)
        let blocks = parts.map { $0.map { Self.text(of: $0, scanned, withTables: withTables) } }.joined()
        texts = blocks.map(\.text)
        mentions = blocks.map(\.mentions)
    }

    private static func text(of index: Int, _ scanned: ScannedDocument, withTables: Bool) -> (text: MatchableText?, mentions: [Int]) {
        let block = scanned.document.blocks[index]
        let content = scanned.blocks[index]
        if case .table = block.kind, !withTables { return (nil, []) }
        let words = content.mentions.indices.filter { index in
            let type = content.mentions[index].type
            return type != .llamadaNota && type != .marcadorLista
        }
        let text = MatchableText(block.text.string, mentions: words.map { content.mentions[$0] }, skipping: content.isolated)
        return (text, words)
    }

    /// A capture in the text of a block, its mention counted as in the block.
    func placed(_ capture: Capture, block: Int) -> PlacedCapture {
        var value = capture.value
        if case .mention(let index) = value, mentions[block].indices.contains(index) { value = .mention(mentions[block][index]) }
        return PlacedCapture(fields: capture.fields, value: value, block: block)
    }
}
