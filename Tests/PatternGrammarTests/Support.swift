import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Finds counts ("1.006", number words, un/una), amounts ("M$ 5", "$ 5"), percentages, years and dates well enough for these tests.
enum TestScanner {
    static let words: [String: Int] = ["dos": 2, "tres": 3, "cuatro": 4, "cinco": 5]
    static let months = ["enero": 1, "abril": 4, "mayo": 5, "diciembre": 12]

    static func mentions(_ text: String) -> [Mention] {
        var mentions: [Mention] = []
        var previousEnd = 0
        let pieces = pieces(text)
        var index = 0
        while index < pieces.count {
            let (word, range) = pieces[index]
            let before = index > 0 ? pieces[index - 1] : ("", 0..<0)
            let after = index + 1 < pieces.count ? pieces[index + 1] : ("", 0..<0)
            index += 1
            guard range.lowerBound >= previousEnd else { continue }
            if let value = words[word.lowercased()] {
                mentions.append(mention(range, .conteo, value, isInWords: true))
            } else if ["un", "una"].contains(word.lowercased()) {
                mentions.append(mention(range, .conteo, 1, isInWords: true, isArticle: true))
            } else if word.first?.isNumber == true, let value = Int(word.filter(\.isNumber)) {
                if before.0 == "M$" || before.0 == "$" {
                    mentions.append(mention(before.1.lowerBound..<range.upperBound, .dinero, before.0 == "$" ? value : value * 1000))
                } else if after.0 == "%" {
                    mentions.append(mention(range.lowerBound..<after.1.upperBound, .porcentaje, value))
                } else if after.0 == "de", index + 1 < pieces.count, let month = months[pieces[index + 1].0] {
                    mentions.append(
                        Mention(
                            range: range.lowerBound..<pieces[index + 1].1.upperBound, type: .diaMes, value: .text("--\(month)-\(value)"),
                            rule: .entero))
                } else if (1990...2050).contains(value), !word.contains(".") {
                    mentions.append(mention(range, .anio, value))
                } else {
                    mentions.append(mention(range, .conteo, value))
                }
            }
            previousEnd = mentions.last?.range.upperBound ?? 0
        }
        for index in mentions.indices where text.prefix(upTo: text.index8(mentions[index].range.lowerBound)).hasSuffix("más de ") {
            mentions[index].qualifier = .masDe
        }
        return mentions
    }

    private static func mention(_ range: Range<Int>, _ type: MentionType, _ value: Int, isInWords: Bool = false, isArticle: Bool = false)
        -> Mention
    {
        Mention(range: range, type: type, value: .number(ExactDecimal(value)), rule: .entero, isInWords: isInWords, isArticle: isArticle)
    }

    private static func pieces(_ text: String) -> [(String, Range<Int>)] {
        var pieces: [(String, Range<Int>)] = []
        let bytes = Array(text.utf8)
        var start = 0
        func isSeparator(_ byte: UInt8) -> Bool { byte <= 0x20 || "(),;:".utf8.contains(byte) }
        while start < bytes.count {
            if isSeparator(bytes[start]) {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, !isSeparator(bytes[end]) { end += 1 }
            var trimmed = end
            while trimmed > start, [0x2E, 0x3F].contains(bytes[trimmed - 1]) { trimmed -= 1 }
            if trimmed > start { pieces.append((String(decoding: bytes[start..<trimmed], as: UTF8.self), start..<trimmed)) }
            start = end
        }
        return pieces
    }
}

extension String {
    fileprivate func index8(_ offset: Int) -> Index { utf8.index(startIndex, offsetBy: offset) }
}

func matchable(_ text: String, skipping: [Range<Int>] = []) -> MatchableText {
    MatchableText(text, mentions: TestScanner.mentions(text), skipping: skipping)
}

func source(_ text: String, id: String = "p", group: String = "g") -> PatternSource {
    PatternSource(id: id, text: text, group: group, location: SourceLocation(file: "t.yaml", line: 7, column: 11))
}

/// A capture as "field=value": a mention as its text, a list with its items between " | ", a constant with its words in brackets.
func show(_ capture: Capture, in text: MatchableText) -> String {
    let value =
        switch capture.value {
        case .mention(let index): text.string(text.mentions[index].range)
        case .text(let range): text.string(range)
        case .list(let ranges): ranges.map { text.string($0) }.joined(separator: " | ")
        case .vocabulary(let key, let range): "\(key) [\(text.string(range))]"
        case .constant(let value, let range): "\(value) [\(text.string(range))]"
        }
    return "\(capture.fields.joined(separator: ","))=\(value)"
}

func show(_ match: PatternMatch, in text: MatchableText) -> String {
    let captures = match.captures.map { show($0, in: text) }.joined(separator: "; ")
    return "\(text.string(match.range)) → \(captures)"
}

/// The captures of all matches of one pattern in a text.
func captures(
    _ pattern: String, _ text: String, subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []
) throws -> [String] {
    let set = try PatternSet(patterns: [source(pattern)], subpatterns: subpatterns, vocabularies: vocabularies)
    let text = matchable(text)
    return set.matches(in: text).matches.map { match in match.captures.map { show($0, in: text) }.joined(separator: "; ") }
}

/// The words of all matches of one pattern in a text.
func words(_ pattern: String, _ text: String) throws -> [String] {
    let set = try PatternSet(patterns: [source(pattern)])
    let text = matchable(text)
    return set.matches(in: text).matches.map { text.string($0.range) }
}

/// The diagnostics of a faulty pattern, printed.
func faults(_ pattern: String, subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []) -> String {
    do {
        _ = try PatternSet(patterns: [source(pattern)], subpatterns: subpatterns, vocabularies: vocabularies)
        return ""
    } catch {
        return error.description
    }
}
