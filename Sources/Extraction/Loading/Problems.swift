import Dataset
import DocumentModel

/// A value and where it was written.
struct Located<Value: Sendable>: Sendable {
    var value: Value
    var span: SourceSpan
}

/// Collects what is wrong with the files of a pipeline, so that all of it is reported at once.
struct Problems {
    let files: [SourceFile]
    private var found: [(span: SourceSpan, diagnostic: Diagnostic)] = []

    init(files: [SourceFile]) { self.files = files }

    var hasErrors: Bool { found.contains { $0.diagnostic.severity == .error } }

    mutating func report(
        _ id: String, _ message: String, at span: SourceSpan, suggestion: String? = nil, severity: Diagnostic.Severity = .error
    ) {
        var diagnostic = Diagnostic(severity, id: id, message, suggestion: suggestion)
        if files.indices.contains(span.file) {
            diagnostic.file = files[span.file].name
            diagnostic.line = span.line
            diagnostic.column = span.column
            diagnostic.excerpt = excerpt(span)
        }
        found.append((span, diagnostic))
    }

    /// The line of a span; of a very long one, the part around it.
    private func excerpt(_ span: SourceSpan) -> Diagnostic.Excerpt {
        let line = Array(files[span.file].line(span.line).unicodeScalars)
        let start = min(max(0, span.column - 1), line.count)
        let end = min(max(start + 1, start + span.length), max(start + 1, line.count))
        let shown = line.count <= 240 ? 0..<line.count : max(0, start - 80)..<min(line.count, start + 160)
        var text = ""
        text.unicodeScalars.append(contentsOf: line[shown])
        return Diagnostic.Excerpt(
            line: text, marked: (start - shown.lowerBound)..<(min(end, max(shown.upperBound, start + 1)) - shown.lowerBound))
    }

    /// Reports a name that is not among those it may be, with the nearest right one.
    mutating func unknown(_ id: String, _ what: String, _ name: Located<String>, among names: some Sequence<String>) {
        let nearest = NearestName.nearest(to: name.value, among: names)
        let all = Array(names)
        // A short list is told whole, where no name of it is near.
        let list = all.isEmpty || all.count > 20 ? nil : "known: " + all.joined(separator: ", ")
        report(id, "unknown \(what) `\(name.value)`", at: name.span, suggestion: nearest.map { "did you mean `\($0)`?" } ?? list)
    }

    /// Takes over a diagnostic made elsewhere (the pattern compiler), which knows its file, line and column. What several checks of one
    /// list have in common is reported once.
    mutating func adopt(_ diagnostic: Diagnostic) {
        if found.last?.diagnostic == diagnostic { return }
        let file = files.firstIndex { $0.name == diagnostic.file } ?? files.count
        let span = SourceSpan(file: file, line: diagnostic.line ?? 0, column: diagnostic.column ?? 0, length: 1)
        found.append((span, diagnostic))
    }

    /// In the order of the files.
    var diagnostics: [Diagnostic] {
        found.enumerated().sorted { a, b in
            let (x, y) = (a.element.span, b.element.span)
            return (x.file, x.line, x.column, a.offset) < (y.file, y.line, y.column, b.offset)
        }.map(\.element.diagnostic)
    }
}
