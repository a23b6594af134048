/// Text too long for its cell that runs on over the next ones, under or over their own text, as cells that only a clip keeps apart have it.
struct Overprint {
    var words: [TableWord]

    /// In ems; across an edge cells keep more room than between two words.
    private static let space = 0.36
    /// In ems: letters of one run never cover one another by more.
    private static let cover = 0.1
    /// In points: the figures of a column end so near to one another.
    private static let ragged = 1.0

    /// Words of one line that follow each other a space apart.
    private typealias Run = [Int]

    /// How a column is set.
    private struct Column {
        /// The font of most figures, and the right end that most share.
        var font: Int?
        var end: Double?
        /// Where most texts begin.
        var start: Double?
    }

    /// The columns of words that belong to another cell than they stand in, by the words' numbers: where a run of words goes
    /// over an edge into a cell that has a figure of its own, it belongs where it begins.
    func columns(_ chosen: [Int], edges: [Double]) -> [Int: Int] {
        var result: [Int: Int] = [:]
        let lines = LineBuilder(words: words).clusters(of: chosen)
        var known: [Column]?
        for line in lines where line.count > 1 {
            guard mayRunOver(line, edges) else { continue }
            let columns = known ?? self.columns(of: chosen, edges)
            known = columns
            let runs = runs(line, edges, columns)
            guard runs.count > 1 else { continue }
            for (number, run) in runs.enumerated() {
                let home = self.home(of: run[0], edges, columns)
                let last = RuledGrid.track(words[run[run.count - 1]].box.midX, edges)
                guard home != last else { continue }
                let shares = runs.enumerated().contains { other in
                    other.offset != number
                        && other.element.contains {
                            let column = RuledGrid.track(words[$0].box.midX, edges)
                            return column > home && column <= last && words[$0].isValue
                        }
                }
                if shares { for word in run { result[word] = home } }
            }
        }
        return result
    }

    /// The column that a run begins in: the one where its first word stands for the most part, or the one before, where it begins as the
    /// other texts of that column do.
    private func home(of word: Int, _ edges: [Double], _ columns: [Column]) -> Int {
        let first = RuledGrid.track(words[word].box.x0, edges)
        let begins = !words[word].isValue && columns[first].start.map { abs($0 - words[word].box.x0) < Self.ragged } ?? false
        return begins ? first : RuledGrid.track(words[word].box.midX, edges)
    }

    /// Whether a text stands over an edge for the most part, or a word begins a space behind one of the column before.
    private func mayRunOver(_ line: [Int], _ edges: [Double]) -> Bool {
        line.contains {
            !words[$0].isValue && RuledGrid.track(words[$0].box.x0, edges) < RuledGrid.track(words[$0].box.midX, edges)
        }
            || zip(line, line.dropFirst()).contains { left, right in
                words[right].box.x0 - words[left].box.x1 < Self.space * words[right].size
                    && RuledGrid.track(words[left].box.midX, edges) < RuledGrid.track(words[right].box.midX, edges)
            }
    }

    /// Text and the figures within it: words of one font a space apart, whatever stands between or over them. Every other figure is
    /// a run of its own.
    private func runs(_ line: [Int], _ edges: [Double], _ columns: [Column]) -> [Run] {
        var runs: [Run] = []
        var text: Int?
        for (place, word) in line.enumerated() {
            if let text, let before = runs[text].last, follows(word, before),
                !words[word].shape.contains(.number) || isInText(word, of: runs[text], line[(place + 1)...], edges, columns)
            {
                runs[text].append(word)
                continue
            }
            runs.append([word])
            if !words[word].isValue { text = runs.count - 1 }
        }
        return runs
    }

    private func follows(_ word: Int, _ before: Int) -> Bool {
        let gap = words[word].box.x0 - words[before].box.x1
        return gap > -Self.cover * words[word].size && gap < Self.space * words[word].size
    }

    /// Whether a figure behind text is a part of it: it stands in the same cell, text of its font goes on behind it, or its column's figures
    /// are set otherwise.
    private func isInText(_ figure: Int, of run: Run, _ rest: ArraySlice<Int>, _ edges: [Double], _ columns: [Column]) -> Bool {
        let column = RuledGrid.track(words[figure].box.midX, edges)
        if column == RuledGrid.track(words[run[0]].box.midX, edges) { return true }
        let isUsual =
            columns[column].font == words[figure].font
            && columns[column].end.map { abs($0 - words[figure].box.x1) < Self.ragged } ?? true
        guard !isUsual else { return false }
        let next = rest.first { words[$0].font == words[figure].font && follows($0, figure) }
        if let next, !words[next].isValue { return true }
        let own = rest.contains {
            words[$0].shape.contains(.number) && RuledGrid.track(words[$0].box.midX, edges) == column && $0 != next
        }
        return own || columns[column].font.map { $0 != words[figure].font } ?? false
    }

    private func columns(of chosen: [Int], _ edges: [Double]) -> [Column] {
        var fonts = [[Int: Int]](repeating: [:], count: edges.count)
        var ends = [[Double]](repeating: [], count: edges.count)
        var starts = [[Double]](repeating: [], count: edges.count)
        for word in chosen where !words[word].isValue { starts[RuledGrid.track(words[word].box.x0, edges)].append(words[word].box.x0) }
        for word in chosen where words[word].shape.contains(.number) {
            let column = RuledGrid.track(words[word].box.midX, edges)
            fonts[column][words[word].font, default: 0] += 1
            ends[column].append(words[word].box.x1)
        }
        return edges.indices.map { column in
            let font = fonts[column].max { ($0.value, $1.key) < ($1.value, $0.key) }
            let count = ends[column].count
            return Column(
                font: font.flatMap { $0.value * 2 > count ? $0.key : nil }, end: shared(ends[column], by: max(2, (count + 1) / 2)),
                start: shared(starts[column], by: 3))
        }
    }

    /// The first place that so many of them share.
    private func shared(_ places: [Double], by count: Int) -> Double? {
        let sorted = places.sorted()
        guard sorted.count >= count else { return nil }
        return sorted.indices.dropLast(count - 1).first { sorted[$0 + count - 1] - sorted[$0] < Self.ragged }.map { sorted[$0] }
    }
}
