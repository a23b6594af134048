import DocumentModel

/// Running heads that a short document has but once: words of the cover, small, in the margin, and well apart from the text.
enum TitlesAsHeads {
    /// A head stands so far from the text below, baseline to baseline, as a share of its size.
    private static let apart = 2.0
    /// In the uppermost part of the page.
    private static let margin = 0.1
    /// So many points smaller than most lines of its page.
    private static let smaller = 0.75
    private static let fewestWords = 2

    static func add(to kinds: inout [[Int: FurnitureKind]], of pages: [[Line]], sizes: [PageSize]) {
        guard pages.count > 1, pages[0].count <= 40 else { return }
        let cover = " " + pages[0].map { $0.text.lowercased() }.joined(separator: " ") + " "
        for page in pages.indices.dropFirst() {
            let rows = pages[page]
            guard let first = rows.indices.first(where: { kinds[page][$0] == nil }), first + 1 < rows.count else { continue }
            let line = rows[first]
            guard line.words.count >= fewestWords, line.box.y1 < margin * sizes[page].height,
                rows[first + 1].baseline - line.baseline > apart * line.size, line.size + smaller <= commonSize(rows),
                cover.contains(" " + line.text.lowercased() + " ")
            else { continue }
            kinds[page][first] = .runningHead
        }
    }

    /// The size in the middle of those of the lines.
    private static func commonSize(_ rows: [Line]) -> Double {
        let sizes = rows.map(\.size).sorted()
        return sizes[sizes.count / 2]
    }
}
