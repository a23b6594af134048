/// Where the segments of a band's lines have stood so far.
struct BandColumns {
    private struct Stretch {
        var x0: Double
        var x1: Double
        /// Numbers of the lines that have something in it, in the order they came.
        var lines: Set<Int>
    }

    /// Apart from one another.
    private var stretches: [Stretch]
    private var count = 1

    init(_ line: TextLine) { stretches = line.segments.map { Stretch(x0: $0.box.x0, x1: $0.box.x1, lines: [0]) } }

    private func shares(_ stretch: Stretch, _ segment: Segment) -> Bool {
        min(stretch.x1, segment.box.x1) - max(stretch.x0, segment.box.x0) > 1.5
    }

    /// Whether no line has words in two of the stretches: a head in the middle of its column and a short label at its side are one column.
    private func areOne(_ places: [Int]) -> Bool {
        var seen: Set<Int> = []
        for place in places {
            guard seen.isDisjoint(with: stretches[place].lines) else { return false }
            seen.formUnion(stretches[place].lines)
        }
        return true
    }

    /// How many of a line's segments stand in stretches known; nil where one of them goes over several.
    func hits(_ line: TextLine) -> Int? {
        var hits = 0
        for segment in line.segments {
            let under = stretches.indices.filter { shares(stretches[$0], segment) }
            // Values set a space apart are parted later, when the columns are known.
            guard under.count <= 1 || segment.isValue || areOne(under) else { return nil }
            hits += segment.isValue ? under.count : min(under.count, 1)
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
                    let gap = (box.x0 - end) / builder.words[word].size
                    return stretches.contains {
                        $0.x0 > end - 1 && $0.x0 < box.x0 + 1 && $0.x1 > box.x0 && (gap >= 0.5 || (gap >= 0.3 && $0.x0 > box.x0 - 1))
                    }
                }
                if begins == false { parts[parts.count - 1].append(word) } else { parts.append([word]) }
            }
            segments += parts.map { builder.segment($0) }
        }
        // A title over several columns may have a space where two of them meet.
        let parted = builder.line(segments)
        return line.segments.count == 1 && hits(parted) == nil ? line : parted
    }

    mutating func add(_ line: TextLine) {
        for segment in line.segments {
            let under = stretches.indices.filter { shares(stretches[$0], segment) }
            guard let place = under.first else {
                stretches.append(Stretch(x0: segment.box.x0, x1: segment.box.x1, lines: [count]))
                continue
            }
            guard under.count == 1 || areOne(under) else { continue }
            for other in under.dropFirst().reversed() {
                let gone = stretches.remove(at: other)
                stretches[place].x0 = min(stretches[place].x0, gone.x0)
                stretches[place].x1 = max(stretches[place].x1, gone.x1)
                stretches[place].lines.formUnion(gone.lines)
            }
            stretches[place].x0 = min(stretches[place].x0, segment.box.x0)
            stretches[place].x1 = max(stretches[place].x1, segment.box.x1)
            stretches[place].lines.insert(count)
        }
        count += 1
    }
}
