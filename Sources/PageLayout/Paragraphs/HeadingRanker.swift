/// Tells headings by the file's outline, or by their look: larger than the body, or bold in a colour of their own, or bold and recurring
/// above text; and ranks them by size, then weight.
struct HeadingRanker: Sendable {
    /// A heading is larger than the body by this factor, when its size is what tells it.
    private static let largerBy = 1.08
    /// Of the longest word of a heading.
    private static let fewestLetters = 3
    /// Longer paragraphs are no headings, whatever their look; in UTF-8 bytes.
    private static let longest = 300
    /// A look that differs from the body's by weight alone must stand above text at least so often.
    private static let fewestOccurrences = 3
    /// A numbered line of the body's size that is a heading has at most so many lines.
    private static let mostLinesOfNumbered = 2

    let body: LineStyle
    /// The styles that tell a heading by themselves.
    private var styles: Set<LineStyle> = []
    /// Of the paragraphs that look as headings do, by index.
    private var levels: [Int: Int] = [:]
    /// The largest size on pages that hold display text alone, by page: what is smaller there (a date, an office) heads nothing.
    private var coverSizes: [Int: Double] = [:]

    /// - Parameter paragraphs: of the whole document, in reading order; notes and tables are passed over.
    init(paragraphs: [Paragraph], body: LineStyle) {
        self.body = body
        coverSizes = Self.coverSizes(of: paragraphs, body: body)
        var weightOnly: [LineStyle: Int] = [:]
        for (index, paragraph) in paragraphs.enumerated() where Self.mayBeHeading(paragraph) && !isCoverText(paragraph) {
            let style = paragraph.style
            if Self.isLarger(style, body) || (style.isBold && style.color != body.color && style.size >= body.size - 0.6) {
                styles.insert(style)
            } else if style.isBold, !body.isBold, style.size >= body.size - 0.1, index + 1 < paragraphs.count,
                !paragraphs[index + 1].style.isBold
            {
                weightOnly[style, default: 0] += 1
            }
        }
        for (style, count) in weightOnly where count >= Self.fewestOccurrences { styles.insert(style) }
        let ranked = styles.sorted { one, other in
            (-one.halfPoints, one.isBold ? 0 : 1, one.isItalic ? 1 : 0, one.color) < (
                -other.halfPoints, other.isBold ? 0 : 1, other.isItalic ? 1 : 0, other.color
            )
        }
        let named = NamedLevels(paragraphs, ranked: ranked, body: body)
        let looks = named?.ofStyles ?? Self.prominence(of: ranked)
        var indices: [Int] = []
        var entries: [HeadingLevels.Entry] = []
        for (index, paragraph) in paragraphs.enumerated() where paragraph.outlineLevel != nil || isHeading(at: index, in: paragraphs) {
            let own = paragraph.style == body ? paragraph.outlineLevel.flatMap { named?.ofNames[$0] } : nil
            guard let look = own ?? looks[paragraph.style] else { continue }
            indices.append(index)
            entries.append(HeadingLevels.Entry(look: look, number: HeadingNumber(paragraph.lines[0].words)))
        }
        levels = Dictionary(uniqueKeysWithValues: zip(indices, HeadingLevels.levels(of: entries)))
    }

    /// The level of a paragraph that is a heading, by its index, from 1.
    func level(at index: Int) -> Int? { levels[index] }

    /// Looks that differ in colour or slant alone are as prominent.
    private static func prominence(of ranked: [LineStyle]) -> [LineStyle: Int] {
        var result: [LineStyle: Int] = [:]
        var level = 0
        var previous: LineStyle?
        for style in ranked {
            if previous.map({ $0.halfPoints != style.halfPoints || $0.isBold != style.isBold }) ?? true { level += 1 }
            result[style] = level
            previous = style
        }
        return result
    }

    /// Levels where the file itself names headings.
    private struct NamedLevels {
        /// A style has the level that most of its named paragraphs have, one that names none stands below the next larger one. What is
        /// larger than all of them is the document's title.
        var ofStyles: [LineStyle: Int] = [:]
        /// Of paragraphs that look as the body does, by the level that the file gives them. No level is left out.
        var ofNames: [Int: Int] = [:]

        init?(_ paragraphs: [Paragraph], ranked: [LineStyle], body: LineStyle) {
            var counts: [LineStyle: [Int: Int]] = [:]
            var used: Set<Int> = []
            for paragraph in paragraphs {
                guard let level = paragraph.outlineLevel else { continue }
                if paragraph.style == body { used.insert(level) } else { counts[paragraph.style, default: [:]][level, default: 0] += 1 }
            }
            guard !counts.isEmpty || !used.isEmpty else { return nil }
            let largest = counts.keys.map(\.size).max() ?? body.size
            let commonest = counts.compactMapValues { $0.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key }
            let hasTitle = ranked.first.map { counts[$0] == nil && $0.size > largest } ?? false
            for (index, level) in used.union(commonest.values).sorted().enumerated() { ofNames[level] = index + (hasTitle ? 2 : 1) }
            ofStyles = commonest.compactMapValues { ofNames[$0] }
            var above = 0
            for style in ranked {
                if let level = ofStyles[style] {
                    above = max(above, level)
                } else {
                    ofStyles[style] = hasTitle && above == 0 ? 1 : above + 1
                }
            }
        }
    }

    /// Whether its look tells that a paragraph is a heading.
    private func isHeading(at index: Int, in paragraphs: [Paragraph]) -> Bool {
        let paragraph = paragraphs[index]
        guard styles.contains(paragraph.style), Self.mayBeHeading(paragraph), !isCoverText(paragraph) else { return false }
        let needsText = paragraph.list != nil || !Self.isLarger(paragraph.style, body) && paragraph.style.color == body.color
        let next = index + 1 < paragraphs.count ? paragraphs[index + 1] : nil
        let isAboveText = next.map { $0.lines[0].table != nil || !$0.style.isBold && $0.style.size <= body.size + 0.5 } ?? false
        return !needsText || isAboveText
    }

    private func isCoverText(_ paragraph: Paragraph) -> Bool {
        coverSizes[paragraph.lines[0].page].map { paragraph.style.size < $0 } ?? false
    }

    private static func coverSizes(of paragraphs: [Paragraph], body: LineStyle) -> [Int: Double] {
        var pages: [Int: (size: Double, count: Int, hasText: Bool)] = [:]
        for paragraph in paragraphs {
            for page in Set(paragraph.lines.map(\.page)) {
                let isDisplay = mayBeHeading(paragraph) && (isLarger(paragraph.style, body) || paragraph.style.isBold)
                let known = pages[page] ?? (0, 0, false)
                pages[page] = (max(known.size, paragraph.style.size), known.count + 1, known.hasText || !isDisplay)
            }
        }
        return pages.filter { !$1.hasText && $1.count > 1 }.mapValues(\.size)
    }

    static func isLarger(_ style: LineStyle, _ body: LineStyle) -> Bool { style.size >= body.size * largerBy }

    private static func mayBeHeading(_ paragraph: Paragraph) -> Bool {
        guard paragraph.lines[0].table == nil, !paragraph.isNote, paragraph.isUniform, paragraph.list == nil || isNumberedTitle(paragraph)
        else { return false }
        guard paragraph.lines.reduce(0, { $0 + $1.words.reduce(0) { $0 + $1.text.utf8.count + 1 } }) <= longest else { return false }
        if isQuotation(paragraph) || isAmount(paragraph) || isSentence(paragraph) { return false }
        if paragraph.lines.contains(where: { line in line.words.contains { isWord($0.text) } }) { return true }
        // The head of a part of a glossary.
        return paragraph.lines.count == 1 && paragraph.lines[0].words.count == 1
            && paragraph.lines[0].text.unicodeScalars.allSatisfy(\.properties.isUppercase)
            && paragraph.lines[0].text.unicodeScalars.count == 1
    }

    /// Letters that a drawing is labelled with ("A", "AP") and signs of units ("M$") name nothing.
    private static func isWord(_ text: String) -> Bool {
        var letters = 0
        for scalar in text.unicodeScalars where scalar.properties.isAlphabetic {
            letters += 1
            if letters >= fewestLetters { return true }
        }
        return false
    }

    /// What somebody said, set large between the text.
    private static func isQuotation(_ paragraph: Paragraph) -> Bool {
        guard let first = paragraph.lines[0].words.first?.text.unicodeScalars.first, let last = paragraph.lastWord?.text.unicodeScalars,
            let end = last.last(where: { !".,".unicodeScalars.contains($0) })
        else { return false }
        let words = paragraph.lines.reduce(0) { $0 + $1.words.count }
        return words >= fewestWordsOfQuotation && "«“\"".unicodeScalars.contains(first) && "»”\"".unicodeScalars.contains(end)
    }

    /// A long sentence with its stop, mostly in lower case and not bold, is text however large it is set.
    private static func isSentence(_ paragraph: Paragraph) -> Bool {
        let words = paragraph.lines.flatMap(\.words)
        guard !paragraph.style.isBold, words.count >= fewestWordsOfSentence, words.last?.text.utf8.last == 0x2E else { return false }
        return words.count { $0.text.unicodeScalars.first?.properties.isLowercase ?? false } * 2 > words.count
    }

    /// "$ 2.350 millones": a figure has a label below it, and names no part of the text.
    private static func isAmount(_ paragraph: Paragraph) -> Bool {
        let words = paragraph.lines.flatMap(\.words)
        return words.contains { $0.text.utf8.contains { (0x30...0x39).contains($0) } }
            && words.allSatisfy { !isWord($0.text) || isScale($0.text) }
    }

    /// Not "7.5 Millones", which is how a title is written.
    private static func isScale(_ text: String) -> Bool {
        scales.contains(text) || text == text.uppercased() && scales.contains(text.lowercased())
    }

    private static let fewestWordsOfQuotation = 4
    private static let fewestWordsOfSentence = 12
    private static let scales: Set<String> = ["mil", "miles", "millón", "millones", "pesos", "dólares", "más", "por", "ciento"]

    /// "1. Antecedentes", bold throughout and without a stop at its end: an item of a list or a heading, which its like and what follows tell.
    private static func isNumberedTitle(_ paragraph: Paragraph) -> Bool {
        guard paragraph.style.isBold, paragraph.lines.count <= mostLinesOfNumbered, HeadingNumber(paragraph.lines[0].words) != nil,
            let last = paragraph.lastWord?.text.utf8.last
        else { return false }
        return !".,;:".utf8.contains(last)
    }
}
