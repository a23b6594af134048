/// The program's messages and what they are in another language.
///
/// A message is known by its English text. Where it was filled in, the key has a gap: `{1}`, `{2}`, … in the order of the text. The
/// translation has the same gaps in any order; what stood in `{1}` is put there as it is, in `{1!}` it is itself translated first: as a whole,
/// or else its parts between semicolons, commas, “or” and “and”. Of several keys that fit a text, the one with the most letters of its own
/// counts.
public struct Catalogue: Sendable {
    /// Keys and translations, in the order written.
    public let entries: [(english: String, translation: String)]
    private let whole: [String: String]
    /// Those with gaps, the ones with the most letters first.
    private let templates: [MessageTemplate]

    /// - Parameter entries: of entries with the same key the first counts.
    public init(_ entries: [(english: String, translation: String)]) {
        self.entries = entries
        var whole: [String: String] = [:]
        var templates: [MessageTemplate] = []
        for (english, translation) in entries {
            let template = MessageTemplate(english, translation: translation)
            if template.gaps == 0 { whole[english] = whole[english] ?? translation } else { templates.append(template) }
        }
        self.whole = whole
        self.templates = templates.enumerated().sorted { a, b in
            a.element.weight != b.element.weight ? a.element.weight > b.element.weight : a.offset < b.offset
        }.map(\.element)
    }

    /// - Returns: `nil` where no key fits.
    public func translation(of text: String) -> String? { translation(of: text, depth: 0) }

    /// The key that a text is translated by.
    public func key(of text: String) -> String? { whole[text] != nil ? text : match(text)?.template.english }

    private func match(_ text: String) -> (template: MessageTemplate, values: [Substring])? {
        for template in templates {
            if let values = template.values(in: text) { return (template, values) }
        }
        return nil
    }

    private func translation(of text: String, depth: Int) -> String? {
        if let exact = whole[text] { return exact }
        guard depth < 4, let (template, values) = match(text) else { return nil }
        return template.filled { gap, isMessage in
            guard values.indices.contains(gap) else { return "" }
            return isMessage ? part(String(values[gap]), depth: depth + 1) : String(values[gap])
        }
    }

    /// What stands in a gap for a message: parts that are all messages, else one message, else whatever parts of it are messages.
    private func part(_ text: String, depth: Int) -> String {
        if let translated = parts(text, depth: depth) { return translated }
        for (separator, translated) in Self.separators {
            let parts = Self.split(text, at: separator)
            if parts.count > 1 { return parts.map { part($0, depth: depth) }.joined(separator: translated) }
        }
        return text
    }

    private func parts(_ text: String, depth: Int) -> String? {
        if let exact = whole[text] { return exact }
        for (separator, translated) in Self.separators {
            let parts = Self.split(text, at: separator)
            if parts.count == 1 { continue }
            let all = parts.compactMap { self.parts($0, depth: depth) }
            if all.count == parts.count { return all.joined(separator: translated) }
        }
        return translation(of: text, depth: depth)
    }

    private static let separators = [("; ", "; "), (", ", ", "), (" or ", " o "), (" and ", " y ")]

    /// Separators within quotation marks or backticks do not count.
    private static func split(_ text: String, at separator: String) -> [String] {
        let bytes = Array(text.utf8)
        let mark = Array(separator.utf8)
        var parts: [String] = []
        var start = 0
        var position = 0
        var quoted = false
        while position < bytes.count {
            let rest = bytes[position...]
            if rest.starts(with: "“".utf8) { quoted = true }
            if rest.starts(with: "”".utf8) { quoted = false }
            if bytes[position] == UInt8(ascii: "`") { quoted.toggle() }
            if !quoted, rest.starts(with: mark) {
                parts.append(String(decoding: bytes[start..<position], as: UTF8.self))
                position += mark.count
                start = position
            } else {
                position += 1
            }
        }
        return parts + [String(decoding: bytes[start...], as: UTF8.self)]
    }
}

extension Catalogue {
    /// Chilean Spanish.
    public static let spanish = Catalogue(
        [
            Self.face, Self.comparing, Self.reading, Self.patterns, Self.pipelines, Self.checks, Self.data, Self.explaining, Self.archive,
            Self.decisions, Self.suggesting, Self.help, Self.options, Self.parser, Self.system,
        ].flatMap { part in part.map { (english: $0.key, translation: $0.value) } })
}
