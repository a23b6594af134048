extension DatasetComparison {
    /// A section that only one of the documents has, or that is called otherwise.
    public struct SectionChange: Sendable, Hashable {
        /// What happened to the section.
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case renamed, removed, added
        }

        public var kind: Kind
        /// Empty of an added one.
        public var old: String
        /// Empty of a removed one.
        public var new: String
        /// Page in the document that has it, the new one if both do.
        public var page: Int?
    }
}

/// Finds the sections that went, came or changed their titles. Years and numbering in titles do not count.
struct SectionComparison {
    private(set) var changes: [DatasetComparison.SectionChange] = []

    private struct Section {
        var title: String
        var key: String
        var words: Set<String>
        var level: String
        var page: Int?
    }

    init(old: Dataset, new: Dataset) {
        let (before, after) = (Self.sections(old), Self.sections(new))
        var partner = [Int?](repeating: nil, count: after.count)
        var taken: Set<Int> = []
        // "Objetivo 3" goes with "Objetivo 3" where there is one, and only then with whatever differs in its number.
        for key in [\Section.title, \Section.key] {
            var waiting: [String: [Int]] = [:]
            for index in before.indices.reversed() where !taken.contains(index) {
                waiting[before[index][keyPath: key], default: []].append(index)
            }
            for index in after.indices where partner[index] == nil {
                guard let match = waiting[after[index][keyPath: key]]?.popLast() else { continue }
                partner[index] = match
                taken.insert(match)
            }
        }
        let removed = before.indices.filter { !taken.contains($0) }
        let added = after.indices.filter { partner[$0] == nil }
        var renamed = Self.renamed(removed.prefix(500).map { ($0, before[$0].words) }, added.prefix(500).map { ($0, after[$0].words) })
        for (index, old) in renamed { partner[index] = old }
        renameBetweenNeighbours(before, after, partner: &partner, &renamed)
        for index in added {
            guard let old = renamed[index] else { continue }
            changes.append(.init(kind: .renamed, old: before[old].title, new: after[index].title, page: after[index].page))
        }
        let kept = Set(renamed.values)
        for index in removed where !kept.contains(index) {
            changes.append(.init(kind: .removed, old: before[index].title, new: "", page: before[index].page))
        }
        for index in added where renamed[index] == nil {
            changes.append(.init(kind: .added, old: "", new: after[index].title, page: after[index].page))
        }
    }

    /// A title that stands alone between the same two sections as one that is gone is that one with other words.
    private func renameBetweenNeighbours(_ before: [Section], _ after: [Section], partner: inout [Int?], _ renamed: inout [Int: Int]) {
        let taken = Set(partner.compactMap { $0 })
        for index in after.indices where partner[index] == nil {
            let previous = index == 0 ? -1 : partner[index - 1]
            let next = index + 1 == after.count ? before.count : partner[index + 1]
            guard let previous, let next, next == previous + 2, !taken.contains(previous + 1) else { continue }
            guard before[previous + 1].level == after[index].level else { continue }
            partner[index] = previous + 1
            renamed[index] = previous + 1
        }
    }

    /// Pairs titles that share at least half of their words, the likest first.
    private static func renamed(_ old: [(Int, Set<String>)], _ new: [(Int, Set<String>)]) -> [Int: Int] {
        var pairs: [(score: Int, new: Int, old: Int)] = []
        for (index, words) in new {
            for (other, otherWords) in old {
                let shared = words.intersection(otherWords).count
                let all = words.count + otherWords.count - shared
                if shared > 0, shared * 2 >= all { pairs.append((shared * 1000 / all, index, other)) }
            }
        }
        pairs.sort { a, b in (-a.score, a.new, a.old) < (-b.score, b.new, b.old) }
        var result: [Int: Int] = [:]
        var taken: Set<Int> = []
        for pair in pairs where result[pair.new] == nil && !taken.contains(pair.old) {
            result[pair.new] = pair.old
            taken.insert(pair.old)
        }
        return result
    }

    private static func sections(_ dataset: Dataset) -> [Section] {
        guard let table = dataset["secciones"] else { return [] }
        return table.rows.indices.map { row in
            let title = table.value("titulo", row: row)?.canonical ?? ""
            let words = WordFolding.wordsWithoutDigits(of: title)
            return Section(
                title: title, key: words.joined(separator: " "), words: Set(words.filter { $0.utf8.count > 2 }),
                level: table.value("nivel", row: row)?.canonical ?? "",
                page: Int(table.value("pagina", row: row)?.canonical ?? ""))
        }
    }
}
