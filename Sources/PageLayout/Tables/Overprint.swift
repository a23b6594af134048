import DocumentModel

/// Text too long for its cell that runs on over the next ones, under or over their own text.
struct Overprint {
    var words: [TableWord]

    /// In ems; across an edge cells keep more room than between two words.
    private static let space = 0.36

    /// The columns of words that belong to another cell than they stand in, by the words' numbers: where a run of words goes
    /// over an edge into a cell that has a figure of its own, it belongs where it begins.
    func columns(_ chosen: [Int], edges: [Double]) -> [Int: Int] {
        var result: [Int: Int] = [:]
        for line in LineBuilder(words: words).clusters(of: chosen) where line.count > 2 {
            let runs = runs(line)
            guard runs.count > 1 else { continue }
            for (number, run) in runs.enumerated() where run.count > 1 {
                let home = RuledGrid.track(words[run[0]].box.midX, edges)
                guard home != RuledGrid.track(words[run[run.count - 1]].box.midX, edges) else { continue }
                let last = RuledGrid.track(words[run[run.count - 1]].box.midX, edges)
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

    /// Words of text a space apart, whatever figures stand between or over them; each figure is a run of its own.
    private func runs(_ line: [Int]) -> [[Int]] {
        var runs: [[Int]] = []
        var text: Int?
        for word in line {
            if let text, let before = runs[text].last, !words[word].shape.contains(.number) {
                let gap = words[word].box.x0 - words[before].box.x1
                if gap > -0.1 * words[word].size, gap < Self.space * words[word].size {
                    runs[text].append(word)
                    continue
                }
            }
            runs.append([word])
            if !words[word].isValue { text = runs.count - 1 }
        }
        return runs
    }
}
