import DocumentModel

/// Contests → warnings, one for each pair of patterns.
struct ContestReport {
    private let pipeline: Pipeline
    private let contests: [Contest]

    init(_ pipeline: Pipeline, _ contests: [Contest]) {
        self.pipeline = pipeline
        self.contests = contests
    }

    func findings() -> [Diagnostic] {
        var won: Set<Int> = []
        for contest in contests where contest.winner == nil { won.insert(contest.pattern) }
        var pairs: [(loser: Int, winner: Int)] = []
        for contest in contests {
            guard let winner = contest.winner, !pairs.contains(where: { $0 == (contest.pattern, winner) }) else { continue }
            pairs.append((contest.pattern, winner))
        }
        return pairs.map { loser, winner in
            let lost = contests.filter { $0.pattern == loser && $0.winner == winner }
            let isShadowed = !won.contains(loser)
            let isTie = lost.allSatisfy(\.isTie)
            let (a, b) = (pipeline.patterns[loser], pipeline.patterns[winner])
            let other = "\(b.location.file):\(b.location.line)"
            let place = lost.first.map { $0.place.isEmpty ? "“\($0.words)”" : "“\($0.words)” (\($0.place))" } ?? ""
            let why = isTie ? "which stands before it and takes as many words" : "which takes more words"
            let message =
                isShadowed
                ? "`\(a.id)` always loses to `\(b.id)` (\(other)), \(why)" : "`\(a.id)` and `\(b.id)` (\(other)) match the same words"
            let advice =
                isShadowed
                ? "leave one of them out, or name words that only this one has"
                : isTie
                    ? "only their order decides: name words that tell them apart"
                    : "`\(b.id)` wins there: name words that tell them apart, or put them under different headings (`en`, `fuera`)"
            return Diagnostic(
                .warning, id: isShadowed ? "shadowed-pattern" : "overlapping-patterns", message, file: a.location.file,
                line: a.location.line,
                column: a.location.column, suggestion: "\(place): \(advice)")
        }
    }
}
