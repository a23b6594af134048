import DocumentModel

/// Why patterns cannot be used: all that is wrong with them, in the order given.
public struct PatternErrors: Error, Sendable {
    public var diagnostics: [Diagnostic]

    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
}

extension PatternErrors: CustomStringConvertible {
    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}

extension PatternSource {
    /// A diagnostic about some code points of the pattern's text.
    func error(_ id: String, _ message: String, at marked: Range<Int>, suggestion: String? = nil) -> Diagnostic {
        let scalars = Array(text.unicodeScalars)
        let start = min(max(0, marked.lowerBound), scalars.count)
        let lineStart = (scalars[..<start].lastIndex(of: "\n") ?? -1) + 1
        let lineEnd = scalars[start...].firstIndex(of: "\n") ?? scalars.count
        var line = ""
        line.unicodeScalars.append(contentsOf: scalars[lineStart..<lineEnd])
        let end = min(max(marked.upperBound, start), lineEnd)
        return Diagnostic(
            .error, id: id, "pattern “\(self.id)”: \(message)", file: location.file, line: location.line, column: location.column + start,
            excerpt: .init(line: line, marked: (start - lineStart)..<(end - lineStart)), suggestion: suggestion)
    }
}

enum Spelling {
    /// “did you mean …?” with the nearest of some names, where one is near enough.
    static func suggestion(for name: String, among names: [String]) -> String? {
        let word = Array(PatternWords.fold(name).map(\.string).joined(separator: " ").utf8)
        guard word.count <= 64 else { return nil }
        var best: (name: String, distance: Int)?
        for candidate in names {
            let other = Array(candidate.utf8)
            guard abs(other.count - word.count) <= 3 else { continue }
            let distance = distance(word, other)
            if distance <= max(1, word.count / 3), distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best.map { "did you mean “\($0.name)”?" }
    }

    /// Levenshtein distance.
    static func distance(_ a: [UInt8], _ b: [UInt8]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let next = min(row[j] + 1, row[j + 1] + 1, diagonal + (x == y ? 0 : 1))
                diagonal = row[j + 1]
                row[j + 1] = next
            }
        }
        return row[b.count]
    }
}
