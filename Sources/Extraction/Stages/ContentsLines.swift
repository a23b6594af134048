import DocumentModel
import SpanishNumbers

/// The page numbers of a list of contents, which no reader of a document takes for figures.
///
/// Three entries or more that follow one another, in blocks of their own or in the rows of a table: each ends in a bare number, these never
/// fall, and their words are those of headings of the same document. A summary of figures by chapter can look just so; hence one thing more
/// must speak for contents: their title, leaders, or that the headings stand on those pages.
struct ContentsLines {
    private struct Entry {
        var block: Int
        var mention: Int
        var page: Int
        var title: String
        var hasLeaders: Bool
    }

    private static let fewest = 3
    /// Longer lines are sentences.
    private static let longestTitle = 200
    private static let mostPages = 9_999
    private static let fewestLeaders = 3
    private static let names: Set<String> = [
        "índice", "indice", "índicegeneral", "indicegeneral", "contenido", "contenidos", "tabladecontenido", "tabladecontenidos",
        "índicedecontenidos", "indicedecontenidos", "sumario",
    ]

    private let document: Document
    /// The pages of the headings by their letters; empty lists where the document has no pages.
    private var headings: [String: [Int]] = [:]
    private var isUnderTitle = false
    private var run: [Entry] = []

    static func mark(_ blocks: inout [ScannedBlock], of document: Document) {
        var lines = ContentsLines(document)
        guard !lines.headings.isEmpty else { return }
        lines.mark(&blocks)
    }

    private init(_ document: Document) {
        self.document = document
        for block in document.blocks {
            guard case .heading = block.kind else { continue }
            let letters = Self.letters(of: block.text.string.utf8[...])
            if !letters.isEmpty { headings[letters, default: []] += block.place.page.map { [$0] } ?? [] }
        }
    }

    private mutating func mark(_ blocks: inout [ScannedBlock]) {
        for (index, block) in document.blocks.enumerated() {
            switch block.kind {
            case .furniture, .note: continue
            case .heading:
                close(&blocks)
                isUnderTitle = isTitle(block)
            case .paragraph, .listItem:
                if isTitle(block) {
                    close(&blocks)
                    isUnderTitle = true
                } else {
                    take(0..<block.text.string.utf8.count, of: index, &blocks)
                }
            case .table(let table):
                close(&blocks)
                for row in Self.rows(of: table) { take(row, of: index, &blocks) }
                close(&blocks)
            }
        }
        close(&blocks)
    }

    private func isTitle(_ block: Block) -> Bool {
        block.text.string.utf8.count <= 40 && Self.names.contains(Self.letters(of: block.text.string.utf8[...]))
    }

    private mutating func take(_ range: Range<Int>, of block: Int, _ blocks: inout [ScannedBlock]) {
        guard let entry = Self.entry(range, block: block, document.blocks[block].text.string, blocks[block]) else { return close(&blocks) }
        if let last = run.last, entry.page < last.page { close(&blocks) }
        run.append(entry)
    }

    /// The text of each row, from its first cell to its last.
    private static func rows(of table: Table) -> [Range<Int>] {
        var rows: [Int: Range<Int>] = [:]
        for cell in table.cells where !cell.range.isEmpty {
            let known = rows[cell.row] ?? cell.range
            rows[cell.row] = min(known.lowerBound, cell.range.lowerBound)..<max(known.upperBound, cell.range.upperBound)
        }
        return rows.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func entry(_ range: Range<Int>, block: Int, _ text: String, _ scanned: ScannedBlock) -> Entry? {
        guard range.count <= longestTitle, let last = scanned.mentions.inside(range).indices.last else { return nil }
        let mention = scanned.mentions[last]
        guard mention.type == .conteo || mention.type == .identificador, mention.range == mention.numeral, mention.range.count <= 4,
            case .number(let value)? = mention.asNumber?.value, let page = value.integer, page > 0, page <= mostPages,
            text.utf8.dropFirst(mention.range.upperBound).prefix(range.upperBound - mention.range.upperBound).allSatisfy({ $0 <= 0x20 })
        else { return nil }
        let words = text.utf8.dropFirst(range.lowerBound).prefix(mention.range.lowerBound - range.lowerBound)
        let title = letters(of: words)
        guard !title.isEmpty else { return nil }
        return Entry(block: block, mention: last, page: Int(page), title: title, hasLeaders: hasLeaders(words))
    }

    /// Dots up to the number: "....", ". . .", "…".
    private static func hasLeaders(_ words: Substring.UTF8View.SubSequence) -> Bool {
        var dots = 0
        for byte in words.reversed() {
            switch byte {
            case 0x2E: dots += 1
            case 0xA6, 0x80, 0xE2: dots += 1
            case 0x20, 0x09: continue
            default: return dots >= fewestLeaders
            }
        }
        return dots >= fewestLeaders
    }

    private mutating func close(_ blocks: inout [ScannedBlock]) {
        defer {
            run.removeAll(keepingCapacity: true)
        }
        guard run.count >= Self.fewest else { return }
        let known = run.count { headings[$0.title] != nil }
        guard isUnderTitle ? known * 3 >= run.count : known * 5 >= run.count * 3,
            isUnderTitle || run.count(where: \.hasLeaders) * 5 >= run.count * 3 || standsOnThosePages()
        else { return }
        for entry in run {
            var mention = blocks[entry.block].mentions[entry.mention]
            mention.type = .numeroPagina
            mention.unit = nil
            mention.qualifier = nil
            blocks[entry.block].mentions[entry.mention] = mention
        }
    }

    /// Whether three in five of the headings stand as far behind the page that is said of them as the first one does.
    private func standsOnThosePages() -> Bool {
        guard let first = run.first(where: { headings[$0.title]?.isEmpty == false }) else { return false }
        return (headings[first.title] ?? []).contains { page in
            let offset = page - first.page
            return run.count { headings[$0.title]?.contains($0.page + offset) ?? false } * 5 >= run.count * 3
        }
    }

    /// The letters alone, in lower case: numbering, leaders and spaces differ between a heading and its line in the contents.
    private static func letters(of text: Substring.UTF8View.SubSequence) -> String {
        String(decoding: text, as: UTF8.self).lowercased().filter(\.isLetter)
    }
}
