import DocumentModel

/// A heading under which patterns look, which a document does not have, and the heading under which their words stand.
struct LostSection: Sendable {
    /// A path to be changed: the segment that fits no heading takes the new title too.
    struct Mend: Sendable {
        var path: Located<String>
        var text: String

        static func inOrder(_ mends: [Mend]) -> [Mend] {
            mends.sorted { a, b in
                let (x, y) = (a.path.span, b.path.span)
                return (x.file, x.line, x.column) < (y.file, y.line, y.column)
            }
        }
    }

    /// A segment of paths: "Resultados Regionales *".
    var segment: String
    /// Indices of the headings in its place, in document order.
    var headings: [Int]
    /// Patterns that look under it alone; those of rules for tables follow those for texts.
    var patterns: Set<Int>
    /// Those of them whose words stand under the headings.
    var matching: Set<Int>
    /// Numbers they would take, which stand in no cell.
    var numbers: Set<MentionKey>
    /// In the order of the files; empty where the new path cannot be told from one document.
    var mends: [Mend]
    /// Other headings of the document fit the segment.
    var isStray = false
}

extension LostSection {
    /// What is lost, at the heading that stands in its place.
    func diagnostic(_ scanned: ScannedDocument, _ pipeline: Pipeline) -> Diagnostic {
        let heading = scanned.document.blocks[headings[0]].text.string
        return scanned.diagnostic(
            .warning, id: "lost-section", message(scanned), block: headings[0], range: 0..<heading.utf8.count, suggestion: advice(pipeline))
    }

    /// What is lost, at the path that is to be changed.
    func finding(_ scanned: ScannedDocument, _ pipeline: Pipeline) -> Diagnostic {
        guard let mend = mends.first else { return diagnostic(scanned, pipeline) }
        var problems = Problems(files: pipeline.files)
        problems.report(
            "lost-section", message(scanned) + " (\(scanned.document.file) \(scanned.places([headings[0]])))", at: mend.path.span,
            suggestion: advice(pipeline), severity: .warning)
        return problems.diagnostics[0]
    }

    private func message(_ scanned: ScannedDocument) -> String {
        let titles = headings.prefix(3).map { "“\(scanned.document.blocks[$0].text.string)”" } + (headings.count > 3 ? ["…"] : [])
        let under = titles.joined(separator: ", ")
        let (some, all, taken) = (matching.count, patterns.count, numbers.count)
        if isStray { return "\(under) does not fit “\(segment)”, but \(some) of its patterns would take \(taken) numbers there" }
        return "no heading fits “\(segment)”, but \(some) of its \(all) patterns would take \(taken) numbers under \(under)"
    }

    /// Where to write what.
    func advice(_ pipeline: Pipeline) -> String {
        guard let first = mends.first else {
            return segment.contains(":vocabulario")
                ? "add the name to the vocabulary, or these words to the `en` of the patterns"
                : "add these words to the `en` of the patterns"
        }
        let places = places(pipeline)
        return Set(mends.map(\.text)).count == 1
            ? "in \(places) write en: \"\(first.text)\"" : "in \(places) write en: \"\(first.text)\", and so in the other paths"
    }

    /// `Pipelines/sercotec/2-regiones.yaml:4, 100`
    func places(_ pipeline: Pipeline) -> String {
        var files: [(file: Int, lines: [Int])] = []
        for mend in mends {
            let span = mend.path.span
            if let last = files.last, last.file == span.file {
                files[files.count - 1].lines.append(span.line)
            } else {
                files.append((span.file, [span.line]))
            }
        }
        return files.map { "\(pipeline.files[$0.file].name):" + $0.lines.map(String.init).joined(separator: ", ") }.joined(separator: "; ")
    }

    /// The files of a pipeline with the paths changed; `nil` where one of them is not written plainly.
    static func mended(_ files: [SourceFile], _ sections: [LostSection]) -> [SourceFile]? {
        var files = files
        // From the last to the first, so that the places of those before stay.
        let mends = sections.flatMap(\.mends).sorted { ($1.path.span.line, $1.path.span.column) < ($0.path.span.line, $0.path.span.column) }
        for mend in mends {
            let span = mend.path.span
            guard files.indices.contains(span.file) else { return nil }
            var bytes = files[span.file].withBytes { Array($0) }
            guard let start = Self.offset(ofLine: span.line, in: bytes) else { return nil }
            let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
            let old = Array(mend.path.value.utf8)
            guard let place = Self.find(old, in: bytes[start..<end], column: span.column) else { return nil }
            let quote = place.lowerBound > start ? bytes[place.lowerBound - 1] : UInt8(ascii: " ")
            guard let new = Self.written(mend.text, quote: quote) else { return nil }
            bytes.replaceSubrange(place, with: new)
            files[span.file].content = .bytes(bytes)
        }
        return files
    }

    private static func offset(ofLine line: Int, in bytes: [UInt8]) -> Int? {
        var start = 0
        for _ in 1..<max(1, line) {
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
            start = end + 1
        }
        return start
    }

    /// A text in a line, at a column (code points, from 1) or right after the quote there.
    private static func find(_ text: [UInt8], in line: ArraySlice<UInt8>, column: Int) -> Range<Int>? {
        var place = line.startIndex
        var passed = 1
        while passed < column, place < line.endIndex {
            place += 1
            while place < line.endIndex, line[place] & 0xC0 == 0x80 { place += 1 }
            passed += 1
        }
        for start in [place, place + 1] where start + text.count <= line.endIndex && line[start..<start + text.count].elementsEqual(text) {
            return start..<start + text.count
        }
        return nil
    }

    /// A scalar's text inside the quotes in which it was written; without quotes, only where it needs none.
    private static func written(_ text: String, quote: UInt8) -> [UInt8]? {
        var bytes: [UInt8] = []
        for byte in text.utf8 {
            switch quote {
            case UInt8(ascii: "\""):
                if byte == quote || byte == UInt8(ascii: "\\") { bytes.append(UInt8(ascii: "\\")) }
            case UInt8(ascii: "'"):
                if byte == quote { bytes.append(byte) }
            default: return nil
            }
            bytes.append(byte)
        }
        return bytes
    }
}
