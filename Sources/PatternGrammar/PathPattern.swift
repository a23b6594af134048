import DocumentModel

/// What a slot of a path took, and in the title of which section.
public struct PathCapture: Sendable, Hashable {
    /// Index of the section; a captured mention is one of its title.
    public var section: Int
    public var capture: Capture

    public init(section: Int, capture: Capture) {
        self.section = section
        self.capture = capture
    }
}

/// A path that holds.
public struct PathMatch: Sendable, Hashable {
    /// In the order of the path.
    public var captures: [PathCapture]
    /// The section whose title the last segment matched.
    public var section: Int

    public init(captures: [PathCapture], section: Int) {
        self.captures = captures
        self.section = section
    }
}

/// A path of headings: "Resultados * > Región {region:vocabulario regiones}".
///
/// The last segment matches the title of a heading in force, the nearest first: the section's own, then its ancestors'. Each segment
/// before it matches the nearest heading before that one, whatever the levels say. A segment matches a whole title; "*" stands for any words.
public struct PathPattern: Sendable {
    public let source: PatternSource
    /// Those of all segments.
    public let slots: [Slot]
    /// Code points of `source` that make each segment, without the blanks around it.
    public let segmentSpans: [Range<Int>]
    /// `nil` of a segment that any title fits.
    private var segments: [Program?]
    private let symbols: SymbolTable

    /// - Throws: every fault of the path and the sub-patterns it names.
    public init(_ source: PatternSource, subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []) throws(PatternErrors) {
        var library = PatternLibrary(subpatterns: subpatterns, vocabularies: vocabularies)
        var segments: [Program] = []
        var spans: [Range<Int>] = []
        if let parsed = library.parse(source, dialect: .path) {
            for node in parsed.segments {
                guard let program = ProgramCompiler.compile(node, of: parsed, library: &library) else { continue }
                segments.append(program)
            }
            let scalars = Array(source.text.unicodeScalars)
            spans = parsed.spans.map { span in
                var span = span
                while let first = span.first, scalars[first].properties.isWhitespace { span = (first + 1)..<span.upperBound }
                while let last = span.last, scalars[last].properties.isWhitespace { span = span.lowerBound..<last }
                return span
            }
            slots = parsed.slots + segments.flatMap { $0.slots.dropFirst(parsed.slots.count) }
        } else {
            slots = []
        }
        if !library.diagnostics.isEmpty { throw PatternErrors(diagnostics: library.diagnostics) }
        self.source = source
        self.segments = segments
        segmentSpans = spans
        symbols = library.symbols
    }

    /// The path with any title in the place of a segment, whose slots take nothing.
    public func relaxed(segment: Int) -> PathPattern {
        var path = self
        if path.segments.indices.contains(segment) { path.segments[segment] = nil }
        return path
    }

    /// What the last segment takes of a text that it fits from end to end; `nil` where it does not.
    public func lastSegment(fits text: MatchableText) -> [Capture]? {
        guard let last = segments.last, let program = last else { return nil }
        return match(program, text)?.captures
    }

    /// Whether the path holds at a section.
    /// - Parameter titles: the title of each section.
    public func match(at index: Int, sections: [Section], titles: [MatchableText]) -> PathMatch? {
        guard sections.indices.contains(index), sections.count == titles.count, let last = segments.last else { return nil }
        var heading: Int? = index
        while let current = heading {
            if let match = match(last, titles[current]), let before = earlier(before: current, titles) {
                let own = match.captures.map { PathCapture(section: current, capture: $0) }
                return PathMatch(captures: before + own, section: current)
            }
            heading = sections[current].parent.flatMap { $0 < current ? $0 : nil }
        }
        return nil
    }

    /// Whether the path holds at each section, in time linear in the titles.
    public func matches(sections: [Section], titles: [MatchableText]) -> [PathMatch?] {
        guard sections.count == titles.count, let last = segments.last else { return sections.map { _ in nil } }
        // What the segments up to each one captured where they last held; `nil` while they have not.
        var held = [[PathCapture]?](repeating: nil, count: segments.count - 1)
        var matches: [PathMatch?] = []
        for (index, section) in sections.enumerated() {
            let before = held.isEmpty ? [] : held[held.count - 1]
            if let before, let match = match(last, titles[index]) {
                let own = match.captures.map { PathCapture(section: index, capture: $0) }
                matches.append(PathMatch(captures: before + own, section: index))
            } else {
                matches.append(section.parent.flatMap { $0 < index ? matches[$0] : nil })
            }
            // From the last to the first, so that one title does not serve two segments.
            for segment in held.indices.reversed() {
                guard let before = segment == 0 ? [] : held[segment - 1], let match = match(segments[segment], titles[index]) else {
                    continue
                }
                held[segment] = before + match.captures.map { PathCapture(section: index, capture: $0) }
            }
        }
        return matches
    }

    private func earlier(before index: Int, _ titles: [MatchableText]) -> [PathCapture]? {
        var captures: [[PathCapture]] = []
        var index = index
        for segment in segments.dropLast().reversed() {
            var found: PatternMatch?
            while found == nil {
                guard index > 0 else { return nil }
                index -= 1
                found = match(segment, titles[index])
            }
            captures.append((found?.captures ?? []).map { PathCapture(section: index, capture: $0) })
        }
        return captures.reversed().flatMap { $0 }
    }

    private func match(_ program: Program?, _ title: MatchableText) -> PatternMatch? {
        guard let program else { return PatternMatch(pattern: 0, range: 0..<0, captures: []) }
        return WholeText(title).match(program, symbols: symbols.symbols(of: title))
    }
}
