/// Levels of headings by their looks and numbers, consistent through a document: headings of one look and one way of numbering have one
/// level, the number of headings that the deepest of them stands under, and none is deeper than it must be.
enum HeadingLevels {
    /// A heading as its level goes by: the rank of its look, from 0 for the most prominent, and its number.
    struct Entry: Sendable, Hashable {
        var look: Int
        var number: HeadingNumber?
    }

    private static let deepest = 6
    /// A way of numbering that is found but once numbers nothing.
    private static let fewestNumbered = 2

    private struct Rank: Hashable, Comparable {
        var look: Int
        var depth: Int
        static func < (one: Rank, other: Rank) -> Bool { (one.look, one.depth) < (other.look, other.depth) }
    }

    /// - Parameter entries: the headings of the document in their order.
    /// - Returns: their levels, from 1.
    static func levels(of entries: [Entry]) -> [Int] {
        let ranks = belowTheirNumbers(ranks(of: entries), entries)
        // Each rank stands below all that its headings were found under.
        var parents: [Rank: Set<Rank>] = [:]
        var open: [Rank] = []
        for rank in ranks {
            while let last = open.last, last >= rank { open.removeLast() }
            if let last = open.last { parents[rank, default: []].insert(last) }
            open.append(rank)
        }
        var levels: [Rank: Int] = [:]
        for rank in Set(ranks).sorted() {
            let above = parents[rank]?.compactMap { levels[$0] }.max() ?? 0
            levels[rank] = min(above + 1, deepest)
        }
        return ranks.map { levels[$0] ?? 1 }
    }

    /// "4.2.4" stands below the "4.2" that it is found under, though it be set like it or larger: there it has the rank of its like.
    private static func belowTheirNumbers(_ ranks: [Rank], _ entries: [Entry]) -> [Rank] {
        var result = ranks
        for (index, entry) in entries.enumerated() {
            guard let number = entry.number, number.path.count > 1, let parent = parent(of: index, entries), ranks[index] <= result[parent]
            else {
                continue
            }
            let like = entries.indices.filter { entries[$0].number?.kind == number.kind && ranks[$0] > result[parent] }
            let sibling = like.last { $0 < index && entries[$0].number?.path.dropLast() == number.path.dropLast() } ?? like.first
            result[index] = sibling.map { ranks[$0] } ?? Rank(look: result[parent].look, depth: result[parent].depth + 1)
        }
        return result
    }

    /// The heading before whose number a number begins with, unless another of as few parts stands between.
    private static func parent(of index: Int, _ entries: [Entry]) -> Int? {
        guard let path = entries[index].number?.path else { return nil }
        for before in entries[..<index].indices.reversed().prefix(reach) {
            guard let other = entries[before].number, case .decimal = other.kind, other.path.count < path.count else { continue }
            return other.path.elementsEqual(path.dropLast()) ? before : nil
        }
        return nil
    }

    /// So many headings before one are looked over for the one it is a part of.
    private static let reach = 200

    private static func ranks(of entries: [Entry]) -> [Rank] {
        let kinds = Dictionary(grouping: entries, by: \.look).mapValues { nestedKinds(of: $0) }
        func depth(of number: HeadingNumber, _ look: Int) -> Int { 2 * (kinds[look]?.firstIndex(of: number.kind) ?? 0) }
        var ranks = entries.map { entry in Rank(look: entry.look, depth: entry.number.map { depth(of: $0, entry.look) } ?? 0) }
        // A title without a number between "1." and "2." is a part of what "1." names; before the first and behind the last it is not.
        var last: [Int: (number: HeadingNumber, between: [Int])] = [:]
        for (index, entry) in entries.enumerated() {
            guard let number = entry.number else {
                last[entry.look]?.between.append(index)
                continue
            }
            if let before = last[entry.look], number.follows(before.number) {
                for inner in before.between { ranks[inner].depth = depth(of: number, entry.look) + 1 }
            }
            last[entry.look] = (number, [])
        }
        return ranks
    }

    /// The ways of numbering that headings of one look share, each below the ones that began before it; "1.1" is below "1." wherever it began,
    /// when that is of the same look. A way counts when it begins with its first number and goes on.
    private static func nestedKinds(of entries: [Entry]) -> [HeadingNumber.Kind] {
        let numbers = entries.compactMap(\.number)
        var order: [HeadingNumber.Kind] = []
        for number in numbers where !order.contains(number.kind) {
            let own = numbers.filter { $0.kind == number.kind }
            let isNested =
                number.path.count > 1 && numbers.contains { number.path.starts(with: $0.path) && $0.path.count < number.path.count }
            if isNested || own.count >= fewestNumbered && own[0].path.last == 1 { order.append(number.kind) }
        }
        guard order.count > 1 else { return [] }
        // Decimal numbers are sorted among themselves, in the places they have.
        let places = order.indices.filter { if case .decimal = order[$0] { true } else { false } }
        let depths = places.map { order[$0] }.sorted { depth($0) < depth($1) }
        for (place, kind) in zip(places, depths) { order[place] = kind }
        return order
    }

    private static func depth(_ kind: HeadingNumber.Kind) -> Int { if case .decimal(let parts) = kind { parts } else { 0 } }
}
