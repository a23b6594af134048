/// An entry of the outline that a file brings along (its bookmarks).
public struct OutlineEntry: Sendable, Hashable {
    public var title: String
    /// 1 is the highest.
    public var level: Int
    /// The number of the page it leads to, from 1; `nil` where the file does not say.
    public var page: Int?

    public init(title: String, level: Int, page: Int? = nil) {
        self.title = title
        self.level = level
        self.page = page
    }
}

/// Finds the paragraphs that a file's outline names.
///
/// An outline may be anything: names of chapters, leftovers of an editor, sentences that somebody set in the style of a heading. It counts
/// only where most of it is found in the text, and only paragraphs that could be headings by their length and end are.
enum OutlineEvidence {
    /// A title cut off by the program that wrote it is known by so many letters.
    private static let fewestLetters = 12
    /// Entries are looked for on the page they lead to and this many after it.
    private static let reach = 1
    /// Longer paragraphs are no headings; in UTF-8 bytes.
    private static let longest = 200

    static func mark(_ paragraphs: inout [Paragraph], outline: [OutlineEntry], pages: [PageContent]) {
        guard !outline.isEmpty else { return }
        var byPage: [Int: [(index: Int, key: [UInt8])]] = [:]
        for (index, paragraph) in paragraphs.enumerated() where mayBeNamed(paragraph) {
            byPage[pages[paragraph.lines[0].page].number, default: []].append((index, key(of: paragraph)))
        }
        var levels: [Int: Int] = [:]
        var found = 0
        var all = 0
        for entry in outline {
            let key = key(of: entry.title)
            guard !key.isEmpty, let page = entry.page else { continue }
            all += 1
            let candidates = (page...page + reach).lazy.flatMap { byPage[$0] ?? [] }
            guard let match = candidates.first(where: { levels[$0.index] == nil && isNamed($0.key, key) }) else { continue }
            levels[match.index] = entry.level
            found += 1
        }
        guard found * 2 > all else { return }
        for (index, level) in levels { paragraphs[index].outlineLevel = level }
    }

    private static func isNamed(_ paragraph: [UInt8], _ title: [UInt8]) -> Bool {
        paragraph == title || title.count >= fewestLetters && paragraph.starts(with: title)
    }

    static func mayBeNamed(_ paragraph: Paragraph) -> Bool {
        guard paragraph.lines[0].table == nil, !paragraph.isNote, paragraph.lines.count <= 6, let last = paragraph.lastWord else {
            return false
        }
        if let list = paragraph.list, case .bullet = list.kind { return false }
        return last.text.last != "." && paragraph.lines.reduce(0) { $0 + $1.words.reduce(0) { $0 + $1.text.utf8.count + 1 } } <= longest
    }

    private static func key(of paragraph: Paragraph) -> [UInt8] {
        paragraph.lines.flatMap { line in line.words.flatMap { $0.isSuperscript ? [] : key(of: $0.text) } }
    }

    /// Letters and figures alone, in lower case.
    private static func key(of text: String) -> [UInt8] {
        var key: [UInt8] = []
        for scalar in text.lowercased().unicodeScalars where scalar.properties.isAlphabetic || (0x30...0x39).contains(scalar.value) {
            key.append(contentsOf: UTF8.encode(scalar).map { Array($0) } ?? [])
        }
        return key
    }
}
