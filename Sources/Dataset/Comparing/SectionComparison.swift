extension DatasetComparison {
    /// A section that only one of the documents has, or that is called otherwise.
    public struct SectionChange: Sendable, Hashable {
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
        var page: Int?
    }

    init(old: Dataset, new: Dataset) {
        let (before, after) = (Self.sections(old), Self.sections(new))
        var waiting: [String: [Int]] = [:]
        for (index, section) in before.enumerated().reversed() { waiting[section.key, default: []].append(index) }
        var partner = [Int?](repeating: nil, count: after.count)
        var taken: Set<Int> = []
        for (index, section) in after.enumerated() {
            guard let match = waiting[section.key]?.popLast() else { continue }
            partner[index] = match
            taken.insert(match)
        }
        let removed = before.indices.filter { !taken.contains($0) }
        let added = after.indices.filter { partner[$0] == nil }
        let renamed = Self.renamed(removed.prefix(500).map { ($0, before[$0].words) }, added.prefix(500).map { ($0, after[$0].words) })
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
                page: Int(table.value("pagina", row: row)?.canonical ?? ""))
        }
    }
}
