/// A problem found in an input, printed as `file#page=2:14:17: warning: message [id]` with the text and a caret.
public struct Diagnostic: Error, Sendable, Hashable {
    /// How grave it is: an error costs the input, a warning may cost a value, a note only tells.
    public enum Severity: String, Sendable, Hashable {
        case error, warning, note
    }

    /// The words a diagnostic is about, for the caret.
    public struct Excerpt: Sendable, Hashable {
        /// One line of text.
        public var line: String
        /// Unicode code points of the line that the caret underlines.
        public var marked: Range<Int>

        /// Takes the values of the properties.
        public init(line: String, marked: Range<Int>) {
            self.line = line
            self.marked = marked
        }
    }

    /// How grave it is.
    public var severity: Severity
    /// A stable name in kebab-case: "damaged-pdf", "unknown-field".
    public var id: String
    /// What was expected, what was found.
    public var message: String
    /// As the input was named.
    public var file: String?
    /// From 1; `nil` where there are no pages.
    public var page: Int?
    /// From 1, in a text file.
    public var line: Int?
    /// From 1, in Unicode code points.
    public var column: Int?
    /// The words it is about.
    public var excerpt: Excerpt?
    /// What to do about it.
    public var suggestion: String?

    /// Takes the values of the properties.
    public init(
        _ severity: Severity, id: String, _ message: String, file: String? = nil, page: Int? = nil, line: Int? = nil, column: Int? = nil,
        excerpt: Excerpt? = nil, suggestion: String? = nil
    ) {
        self.severity = severity
        self.id = id
        self.message = message
        self.file = file
        self.page = page
        self.line = line
        self.column = column
        self.excerpt = excerpt
        self.suggestion = suggestion
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The diagnostic as it is printed, in English.
    public var description: String { description(severity: severity.rawValue) }

    /// - Parameter severity: the word for it, in whatever language the message is.
    public func description(severity: String) -> String {
        var place = file ?? ""
        if let page { place += "#page=\(page)" }
        if let line { place += ":\(line)" }
        if let column { place += ":\(column)" }
        var text = place.isEmpty ? "" : place + ": "
        text += "\(severity): \(message) [\(id)]"
        if let excerpt {
            let caret = String(repeating: "^", count: max(1, excerpt.marked.count))
            text += "\n    \(excerpt.line)\n    \(String(repeating: " ", count: excerpt.marked.lowerBound))\(caret)"
        }
        if let suggestion { text += "\n    \(suggestion)" }
        return text
    }
}
