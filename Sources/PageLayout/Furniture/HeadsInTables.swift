import DocumentModel

/// Finds heads and feet of the pages that a page's table took for a row of its own, as one does that stands right below the head.
enum HeadsInTables {
    /// A head stands at one height on all pages, within so many points.
    private static let drift = 3.0
    /// So many other pages have the same line.
    private static let fewestPages = 2

    /// For each page that has such words, all words of the line that returns.
    /// - Parameter rows: of each page, outside of its tables, and which of them are furniture.
    static func words(of pages: [PreparedPage], rows: [[Line]], furniture: [[Int: FurnitureKind]]) -> [Int: Set<Int>] {
        guard pages.contains(where: { !$0.tables.isEmpty }) else { return [:] }
        var heights: [String: [Double]] = [:]
        for page in rows.indices {
            for row in furniture[page].keys.sorted() {
                heights[PageNumberShape.split(rows[page][row].text).shape, default: []].append(rows[page][row].box.y0)
            }
        }
        heights = heights.filter { $0.value.count >= fewestPages }
        var result: [Int: Set<Int>] = [:]
        for (index, page) in pages.enumerated() where !page.tables.isEmpty {
            let inTables = Set(page.tables.flatMap { $0.cells.flatMap(\.words) })
            for (shape, places) in heights {
                guard let height = places.first, places.allSatisfy({ abs($0 - height) <= drift }) else { continue }
                let near = page.words.level.filter { abs($0.box.y0 - height) <= drift }.sorted { $0.box.x0 < $1.box.x0 }
                guard near.contains(where: { inTables.contains($0.index) }), let line = Line(page: index, words: near),
                    PageNumberShape.split(line.text).shape == shape
                else { continue }
                result[index, default: []].formUnion(near.map(\.index))
            }
        }
        return result
    }
}
