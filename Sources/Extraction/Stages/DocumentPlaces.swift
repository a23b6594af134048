import DocumentModel

/// Converts ranges of a document's texts to places and code points, in time that does not grow with the text before them.
struct DocumentPlaces: Sendable {
    private let scanned: ScannedDocument
    private let counters: [CodePointCounter]

    init(_ scanned: ScannedDocument) {
        self.scanned = scanned
        counters = scanned.document.blocks.map { CodePointCounter($0.text.string) }
    }

    /// Start and length of a range of a block's text, in Unicode code points.
    func codePoints(_ range: Range<Int>, block: Int) -> (start: Int, length: Int) {
        let start = counters[block].count(before: range.lowerBound)
        return (start, counters[block].count(before: range.upperBound) - start)
    }

    /// The place of a range of a block's text: that of its runs, else that of the block.
    func place(_ range: Range<Int>, block: Int) -> Place {
        let text = scanned.document.blocks[block].text
        let first = text.runs.partitioningIndex { $0.range.upperBound > range.lowerBound }
        guard first < text.runs.count, case .markup(let line, let column) = text.runs[first].place,
            text.runs[first].range.lowerBound < max(range.upperBound, range.lowerBound + 1)
        else { return scanned.place(block: block, range: range) }
        let start = text.runs[first].range.lowerBound
        return .markup(line: line, column: column + codePoints(start..<max(start, range.lowerBound), block: block).length)
    }
}

extension ScannedDocument {
    /// The place of a range of a block's text: that of its runs, else that of the block.
    func place(block: Int, range: Range<Int>) -> Place {
        document.blocks[block].text.place(of: range) ?? document.blocks[block].place
    }

    /// A diagnostic about some words, with up to 60 code points of the text on either side.
    func diagnostic(
        _ severity: Diagnostic.Severity, id: String, _ message: String, block: Int, range: Range<Int>, suggestion: String? = nil
    ) -> Diagnostic {
        var diagnostic = Diagnostic(
            severity, id: id, message, file: document.file, excerpt: excerpt(block: block, range: range), suggestion: suggestion)
        switch place(block: block, range: range) {
        case .page(let page, _): diagnostic.page = page
        case .markup(let line, let column):
            diagnostic.line = line
            diagnostic.column = column
        }
        return diagnostic
    }

    /// A range of a block's text with the words around it, on one line.
    func excerpt(block: Int, range: Range<Int>, around: Int = 60) -> Diagnostic.Excerpt {
        let bytes = document.blocks[block].text.string.utf8
        let before = bytes.prefix(range.lowerBound).suffix(around * 4)
        let after = bytes.dropFirst(range.upperBound).prefix(around * 4)
        let left = Array(String(decoding: before, as: UTF8.self).unicodeScalars.suffix(around))
        let middle = Array(String(decoding: bytes.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self).unicodeScalars)
        let right = Array(String(decoding: after, as: UTF8.self).unicodeScalars.prefix(around))
        var line = ""
        for scalar in left + middle + right {
            line.unicodeScalars.append(scalar.properties.isWhitespace ? " " : scalar)
        }
        return Diagnostic.Excerpt(line: line, marked: left.count..<(left.count + middle.count))
    }
}
