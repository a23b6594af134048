internal import DocumentModel

/// Takes short lines all in bold type for headings, where a page has no others: old pages set their titles so.
enum BoldTitles {
    private static let longest = 90
    private static let fewest = 2

    static func mark(_ drafts: inout [DraftBlock]) {
        let isHeading = drafts.contains { draft in
            if case .heading = draft.kind, draft.furniture == nil { true } else { false }
        }
        guard !isHeading else { return }
        let titles = drafts.indices.filter { isTitle($0, drafts) }
        guard titles.count >= fewest else { return }
        for index in titles { drafts[index].kind = .heading(2) }
    }

    /// Stands over text, or over another title, and is no sentence, no label of what follows and no figure.
    private static func isTitle(_ index: Int, _ drafts: [DraftBlock]) -> Bool {
        guard isBold(drafts[index]), let next = drafts[(index + 1)...].first(where: { $0.furniture == nil }) else { return false }
        let bytes = drafts[index].text.bytes
        guard bytes.count <= longest, let last = bytes.last, !".:,;".utf8.contains(last),
            bytes.contains(where: { (0x41...0x5A).contains($0 & 0xDF) })
        else { return false }
        return !isBold(next) || next.text.bytes.count <= longest
    }

    private static func isBold(_ draft: DraftBlock) -> Bool {
        guard case .paragraph = draft.kind, draft.furniture == nil else { return false }
        return draft.text.isWholly(.bold)
    }
}
