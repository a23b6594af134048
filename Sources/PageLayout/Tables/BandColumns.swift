/// Where the segments of a band's lines have stood so far.
struct BandColumns {
    /// Apart from one another.
    private var stretches: [(x0: Double, x1: Double)]

    init(_ line: TextLine) { stretches = line.segments.map { ($0.box.x0, $0.box.x1) } }

    private func shares(_ stretch: (x0: Double, x1: Double), _ segment: Segment) -> Bool {
        min(stretch.x1, segment.box.x1) - max(stretch.x0, segment.box.x0) > 1.5
    }

    /// How many of a line's segments stand in stretches known; nil where one of them goes over several.
    func hits(_ line: TextLine) -> Int? {
        var hits = 0
        for segment in line.segments {
            let under = stretches.count { shares($0, segment) }
            // Values set a space apart are parted later, when the columns are known.
            guard under <= 1 || segment.isValue else { return nil }
            hits += under
        }
        return hits
    }

    /// The segment of the lines that stands in the same stretch as a line's only one and nearest to it.
    func nearest(to line: TextLine, in lines: ArraySlice<TextLine>) -> Segment? {
        guard let own = line.segments.first, let stretch = stretches.first(where: { shares($0, own) }) else { return nil }
        return lines.flatMap(\.segments).filter { shares(stretch, $0) }.min {
            abs($0.box.y0 - own.box.y0) < abs($1.box.y0 - own.box.y0)
        }
    }

    /// The least step from line to line within a stretch, in points; 0 where none has two lines.
    func step(_ lines: ArraySlice<TextLine>) -> Double {
        var least = Double.infinity
        for stretch in stretches {
            var before: Double?
            for line in lines {
                guard let segment = line.segments.first(where: { shares(stretch, $0) }) else { continue }
                if let before, segment.box.y0 - before > 0.8 * line.size { least = min(least, segment.box.y0 - before) }
                before = segment.box.y0
            }
        }
        return least.isFinite ? least : 0
    }

    /// The line with the segments that go over several stretches cut at the gaps between these, where wider than a space.
    func refined(_ line: TextLine, _ builder: LineBuilder) -> TextLine {
        guard hits(line) == nil else { return line }
        var segments: [Segment] = []
        for segment in line.segments {
            var parts: [[Int]] = []
            for word in segment.words {
                let box = builder.words[word].box
                let begins = parts.last?.last.map { before in
                    let end = builder.words[before].box.x1
                    return box.x0 - end >= 0.5 * builder.words[word].size
                        && stretches.contains { $0.x0 > end - 1 && $0.x0 < box.x0 + 1 && $0.x1 > box.x0 }
                }
                if begins == false { parts[parts.count - 1].append(word) } else { parts.append([word]) }
            }
            segments += parts.map { builder.segment($0) }
        }
        return builder.line(segments)
    }

    mutating func add(_ line: TextLine) {
        for segment in line.segments {
            let under = stretches.indices.filter { shares(stretches[$0], segment) }
            if let place = under.first {
                guard under.count == 1 else { continue }
                stretches[place] = (min(stretches[place].x0, segment.box.x0), max(stretches[place].x1, segment.box.x1))
            } else {
                stretches.append((segment.box.x0, segment.box.x1))
            }
        }
    }
}
