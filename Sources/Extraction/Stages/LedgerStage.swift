import Dataset
import DocumentModel
import SpanishNumbers

/// Gives every mention its number and its state.
struct LedgerStage: Sendable {
    private static let mostOfThreeDecimals = 50

    let scanned: ScannedDocument
    let places: DocumentPlaces

    /// Mentions that stand in the ledger, by block: all but the articles that no cell took.
    /// - Returns: ids by block and index of mention; `nil` where a mention has no row.
    func number(taken: Set<MentionKey>) -> [[Int?]] {
        var next = 1
        return scanned.blocks.enumerated().map { block, content in
            content.mentions.enumerated().map { index, mention in
                if mention.isArticle, !taken.contains(MentionKey(block: block, mention: index)) { return nil }
                defer { next += 1 }
                return next
            }
        }
    }

    /// The ledger in document order.
    /// - Parameters:
    ///   - ids: of `number(taken:)`.
    ///   - taken: mentions that cells come from.
    ///   - references: mentions recognised as no figures.
    ///   - inConflict: mentions of cells of failed checks.
    func entries(ids: [[Int?]], taken: Set<MentionKey>, references: Set<MentionKey>, inConflict: Set<MentionKey>) -> [LedgerEntry] {
        var entries: [LedgerEntry] = []
        for (block, content) in scanned.blocks.enumerated() {
            var isFurniture = false
            if case .furniture = scanned.document.blocks[block].kind { isFurniture = true }
            let text = scanned.document.blocks[block].text
            let isRecognized = text.runs.contains { $0.confidence < 100 }
            for (index, read) in content.mentions.enumerated() {
                guard let id = ids[block][index] else { continue }
                var mention = content.written[index] ?? read
                // A figure is no surer than the characters it was read from.
                if isRecognized {
                    mention.confidence = min(mention.confidence, Int(text.confidence(of: mention.range)))
                    // Recognition takes a point for a comma more often than anyone writes three decimals.
                    if mention.precision == -3, mention.rule == .comaDecimal {
                        mention.confidence = min(mention.confidence, Self.mostOfThreeDecimals)
                    }
                }
                let key = MentionKey(block: block, mention: index)
                let state: MentionState =
                    if inConflict.contains(key) {
                        .enConflicto
                    } else if taken.contains(key) {
                        .extraida
                    } else if isFurniture || mention.isInWords || !mention.isFigure || references.contains(key) {
                        .referencia
                    } else {
                        .sinExplicar
                    }
                entries.append(
                    LedgerEntry(
                        id: id, block: block, mention: mention, inheritedUnit: content.inheritedUnits[index], state: state,
                        place: places.place(mention.range, block: block)))
            }
        }
        return entries
    }
}
