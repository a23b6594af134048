/// How a run of text looks, as far as the extraction needs to know.
public struct TextStyle: OptionSet, Sendable, Hashable {
    /// A bit for each style.
    public let rawValue: UInt8
    /// - Parameter rawValue: a bit for each style.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// Set in a heavier face.
    public static let bold = TextStyle(rawValue: 1)
    /// Set in a slanted face.
    public static let italic = TextStyle(rawValue: 2)
    /// Raised above the line: a call to a note, a power.
    public static let superscript = TextStyle(rawValue: 4)
}

/// A piece of a block's text whose place is known. On a page a run is a word (or a part of one that looks alike);
/// in markup it is a stretch that stands verbatim in the source, so that a column can be found by counting.
public struct TextRun: Sendable, Hashable {
    /// UTF-8 offsets in the text the run belongs to.
    public var range: Range<Int>
    /// Where it stands.
    public var place: Place
    /// How it is set.
    public var style: TextStyle
    /// How sure the reader is of the characters, 0 to 100: less than 100 only where they were recognised from a picture.
    public var confidence: UInt8

    /// Takes the values of the properties.
    public init(range: Range<Int>, place: Place, style: TextStyle = [], confidence: UInt8 = 100) {
        self.range = range
        self.place = place
        self.style = style
        self.confidence = confidence
    }
}

/// A hyperlink over a part of a text.
public struct LinkSpan: Sendable, Hashable {
    /// UTF-8 offsets in the text.
    public var range: Range<Int>
    /// Where it leads, as written.
    public var target: String

    /// Takes the values of the properties.
    public init(range: Range<Int>, target: String) {
        self.range = range
        self.target = target
    }
}

/// A text that knows where each of its runs stands. White space is normalised: words are separated by one space,
/// lines of one paragraph are joined (and their hyphens resolved). Runs are in order and do not overlap.
public struct PlacedText: Sendable, Hashable {
    /// The words.
    public var string: String
    /// In the order of the text, without overlap.
    public var runs: [TextRun]
    /// In the order of the text.
    public var links: [LinkSpan]

    /// Takes the values of the properties.
    public init(_ string: String = "", runs: [TextRun] = [], links: [LinkSpan] = []) {
        self.string = string
        self.runs = runs
        self.links = links
    }

    /// The place of a UTF-8 range: on a page, the union of the boxes of its runs that share the first run's page and
    /// line; in markup, the position of its first character. `nil` where no run covers any of it.
    public func place(of range: Range<Int>) -> Place? {
        guard let first = firstRun(reaching: range.lowerBound), runs[first].range.lowerBound < max(range.upperBound, range.lowerBound + 1)
        else { return nil }
        switch runs[first].place {
        case .markup(let line, let column):
            let start = runs[first].range.lowerBound
            return .markup(line: line, column: column + codePoints(from: start, to: max(start, range.lowerBound)))
        case .page(let page, var box):
            for run in runs[(first + 1)...] {
                guard run.range.lowerBound < range.upperBound, case .page(page, let next) = run.place,
                    next.y0 < box.y1, next.y1 > box.y0
                else { break }
                box = box.union(next)
            }
            return .page(page, box)
        }
    }

    /// The least confidence of the runs that reach into a UTF-8 range; 100 where none does.
    public func confidence(of range: Range<Int>) -> UInt8 {
        guard let first = firstRun(reaching: range.lowerBound) else { return 100 }
        return runs[first...].prefix { $0.range.lowerBound < range.upperBound }.map(\.confidence).min() ?? 100
    }

    /// Index of the first run that ends after `offset`, by bisection.
    private func firstRun(reaching offset: Int) -> Int? {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low < runs.count ? low : nil
    }

    /// Number of Unicode code points between two UTF-8 offsets.
    public func codePoints(from start: Int, to end: Int) -> Int {
        var count = 0
        for byte in string.utf8.dropFirst(start).prefix(end - start) where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
