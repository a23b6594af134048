// The C parser inside of Yams: its events carry what is needed here (text and marks) in a tenth of the time of Yams' own nodes,
// which resolve the type of every scalar.
internal import CYaml

/// The parser of libyaml, which points at itself and so must not move.
private struct ParserHandle: ~Copyable {
    let pointer: UnsafeMutablePointer<yaml_parser_t>

    init?(_ bytes: UnsafeBufferPointer<UInt8>) {
        let pointer = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
        guard yaml_parser_initialize(pointer) == 1 else {
            pointer.deallocate()
            return nil
        }
        yaml_parser_set_encoding(pointer, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(pointer, bytes.baseAddress, bytes.count)
        self.pointer = pointer
    }

    deinit {
        yaml_parser_delete(pointer)
        pointer.deallocate()
    }
}

/// Reads one YAML file into nodes.
struct YAMLReader: ~Copyable {
    /// Nesting that no pipeline needs.
    private static let deepest = 32

    private let file: Int
    private let parser: ParserHandle
    private var problem: Problem?

    /// Why a file cannot be read.
    struct Problem: Error {
        var message: String
        var span: SourceSpan
        var suggestion: String?
    }

    private init(_ parser: consuming ParserHandle, file: Int) {
        self.parser = parser
        self.file = file
    }

    /// The root of a file; `nil` of an empty one.
    /// - Parameter file: index of the file, for the spans.
    static func read(_ source: SourceFile, file: Int) throws(Problem) -> SourceNode? {
        var problem: Problem?
        let root = source.withBytes { bytes -> SourceNode? in
            guard !bytes.isEmpty else { return nil }
            guard let parser = ParserHandle(bytes) else {
                problem = Problem(message: "no memory to read it", span: SourceSpan(file: file, line: 1, column: 1, length: 1))
                return nil
            }
            var reader = YAMLReader(parser, file: file)
            let root = reader.readDocument()
            problem = reader.problem
            return root
        }
        if let problem { throw problem }
        return root
    }

    private mutating func readDocument() -> SourceNode? {
        var root: SourceNode?
        while problem == nil {
            guard let event = next() else { break }
            switch event.kind {
            case .streamEnd: return root
            case .skipped: continue
            default:
                if root != nil {
                    problem = Problem(message: "a file holds one YAML document, this is a second", span: event.span)
                } else {
                    root = node(from: event, depth: 0)
                }
            }
        }
        return nil
    }

    private enum Kind {
        case scalar(String, textStart: SourceSpan)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case skipped, streamEnd
    }

    private struct Event {
        var kind: Kind
        var span: SourceSpan
    }

    private func span(_ start: yaml_mark_t, _ end: yaml_mark_t) -> SourceSpan {
        SourceSpan(
            file: file, line: start.line + 1, column: start.column + 1,
            length: start.line == end.line ? max(1, end.column - start.column) : 1)
    }

    /// The next event, or `nil` with the problem set.
    private mutating func next() -> Event? {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser.pointer, &event) == 1 else {
            problem = parserProblem()
            return nil
        }
        defer { yaml_event_delete(&event) }
        let span = span(event.start_mark, event.end_mark)
        var anchor: UnsafeMutablePointer<yaml_char_t>?
        var kind = Kind.skipped
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            anchor = scalar.anchor
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            var start = span
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE, YAML_DOUBLE_QUOTED_SCALAR_STYLE:
                start.column += 1
                start.length = max(1, start.length - 2)
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE:
                start.line += 1
                start.column = 1
            default: break
            }
            kind = .scalar(text, textStart: start)
        case YAML_SEQUENCE_START_EVENT:
            anchor = event.data.sequence_start.anchor
            kind = .sequenceStart
        case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
        case YAML_MAPPING_START_EVENT:
            anchor = event.data.mapping_start.anchor
            kind = .mappingStart
        case YAML_MAPPING_END_EVENT: kind = .mappingEnd
        case YAML_STREAM_END_EVENT: kind = .streamEnd
        case YAML_ALIAS_EVENT:
            problem = Problem(message: "aliases (*name) are not part of the format", span: span)
            return nil
        default: break
        }
        if anchor != nil {
            problem = Problem(message: "anchors (&name) are not part of the format", span: span)
            return nil
        }
        return Event(kind: kind, span: span)
    }

    private func parserProblem() -> Problem {
        let parser = parser.pointer.pointee
        let text = parser.problem.map { String(cString: $0) } ?? "unknown problem"
        let line = parser.problem_mark.line + 1
        let column = parser.problem_mark.column + 1
        var suggestion: String?
        if text.contains("escape") {
            suggestion = "in double quotes a backslash begins an escape: put the text in single quotes"
        } else if text.contains("mapping values are not allowed") {
            suggestion = "put a text that holds `: ` in quotes"
        }
        return Problem(
            message: "not valid YAML: \(text)", span: SourceSpan(file: file, line: line, column: column, length: 1), suggestion: suggestion)
    }

    private mutating func node(from event: Event, depth: Int) -> SourceNode? {
        if depth > Self.deepest {
            problem = Problem(message: "nested more than \(Self.deepest) levels deep", span: event.span)
            return nil
        }
        switch event.kind {
        case .scalar(let text, let start):
            return SourceNode(value: .scalar(text), span: event.span, textStart: start)
        case .sequenceStart:
            var items: [SourceNode] = []
            while let next = next() {
                if case .sequenceEnd = next.kind {
                    return SourceNode(value: .sequence(items), span: event.span, textStart: event.span)
                }
                guard let item = node(from: next, depth: depth + 1) else { return nil }
                items.append(item)
            }
            return nil
        case .mappingStart:
            var entries: [SourceEntry] = []
            while let next = next() {
                if case .mappingEnd = next.kind {
                    return SourceNode(value: .mapping(entries), span: event.span, textStart: event.span)
                }
                guard case .scalar(let key, _) = next.kind else {
                    problem = Problem(message: "a key must be a text", span: next.span)
                    return nil
                }
                guard let first = self.next(), let value = node(from: first, depth: depth + 1) else { return nil }
                entries.append(SourceEntry(key: key, keySpan: next.span, value: value))
            }
            return nil
        case .sequenceEnd, .mappingEnd, .skipped, .streamEnd:
            return nil
        }
    }
}
