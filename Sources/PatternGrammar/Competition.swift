/// A match that lost a mention to another pattern of its group, and with it its place in the result.
public struct OverlapLoss: Sendable, Hashable {
    public var loser: PatternMatch
    public var winner: PatternMatch
    /// Index of the first mention both took.
    public var mention: Int

    public init(loser: PatternMatch, winner: PatternMatch, mention: Int) {
        self.loser = loser
        self.winner = winner
        self.mention = mention
    }
}

extension Capture {
    /// Feeds no field of a table, by the name of its slot: such a capture may share its mention.
    public var isLocal: Bool { !fields.isEmpty && fields.allSatisfy { $0.hasPrefix("_") } }
}

/// What a set of patterns found in a text.
public struct MatchResult: Sendable, Hashable {
    /// In order of the text; of matches that begin together, the longer first, then file order.
    public var matches: [PatternMatch]
    /// In order of the text.
    public var losers: [OverlapLoss]
}

enum Competition {
    /// In each group a mention belongs to one match: the longest in bytes, then the first in file order.
    static func settle(_ matches: [PatternMatch], groups: [Int]) -> MatchResult {
        let ranked = matches.sorted { a, b in
            if a.range.count != b.range.count { return a.range.count > b.range.count }
            return a.pattern != b.pattern ? a.pattern < b.pattern : a.range.lowerBound < b.range.lowerBound
        }
        var owners: [Key: Int] = [:]
        var winners: [PatternMatch] = []
        var losers: [OverlapLoss] = []
        for match in ranked {
            let taken = match.captures.compactMap { capture -> Key? in
                guard case .mention(let mention) = capture.value, !capture.isLocal else { return nil }
                return Key(group: groups[match.pattern], mention: mention)
            }
            if let lost = taken.first(where: { owners[$0] != nil }), let owner = owners[lost] {
                losers.append(OverlapLoss(loser: match, winner: winners[owner], mention: lost.mention))
                continue
            }
            for key in taken { owners[key] = winners.count }
            winners.append(match)
        }
        winners.sort(by: isBefore)
        losers.sort { isBefore($0.loser, $1.loser) }
        return MatchResult(matches: winners, losers: losers)
    }

    private struct Key: Hashable {
        var group: Int
        var mention: Int
    }

    private static func isBefore(_ a: PatternMatch, _ b: PatternMatch) -> Bool {
        if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
        if a.range.upperBound != b.range.upperBound { return a.range.upperBound > b.range.upperBound }
        return a.pattern < b.pattern
    }

    /// Of overlapping ways to match one pattern, those with most words and slots matched, then fewest words skipped, then the first.
    static func disjoint(_ candidates: [Machine.Candidate]) -> [Machine.Candidate] {
        guard candidates.count > 1 else { return candidates }
        let ranked = candidates.sorted { a, b in
            if a.matched != b.matched { return a.matched > b.matched }
            if a.cost != b.cost { return a.cost < b.cost }
            if a.tokens.lowerBound != b.tokens.lowerBound { return a.tokens.lowerBound < b.tokens.lowerBound }
            return a.tokens.upperBound < b.tokens.upperBound
        }
        // In order of the text and without overlap, so that a place is found by bisection.
        var chosen: [Machine.Candidate] = []
        for candidate in ranked {
            var low = 0
            var high = chosen.count
            while low < high {
                let middle = (low + high) / 2
                if chosen[middle].tokens.upperBound > candidate.tokens.lowerBound { high = middle } else { low = middle + 1 }
            }
            if low < chosen.count, chosen[low].tokens.lowerBound < candidate.tokens.upperBound { continue }
            chosen.insert(candidate, at: low)
        }
        return chosen
    }
}
