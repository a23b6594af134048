extension DatasetComparison {
    /// A column that a table of the document gained, lost or has in another place, or a whole table.
    public struct HeadChange: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case added, removed, moved, tableAdded, tableRemoved
        }

        public var kind: Kind
        /// The words over the column, those of the new document if both have it; empty of a whole table.
        public var column: String
        /// The words over the table's columns in the new document, of a table that is gone in the old one.
        public var head: [String]
        /// Page in the document that has it, the new one if both do.
        public var page: Int?
    }
}

/// Finds the tables of two documents that are the same by the words over their columns, and the columns that only one of them has.
/// Years and other numbers in the heads do not count.
struct HeadComparison {
    private(set) var changes: [DatasetComparison.HeadChange] = []

    private struct Head {
        var columns: [String]
        var keys: [String]
        var page: Int?
        var hasFigures: Bool

        func whole(_ kind: DatasetComparison.HeadChange.Kind) -> DatasetComparison.HeadChange {
            .init(kind: kind, column: "", head: columns, page: page)
        }
    }

    /// Tables looked at, and rows of a head: a real document has fewer.
    private static let mostTables = 300
    private static let mostRows = 4
    private static let figures: Set<String> = ["dinero", "conteo", "decimal", "porcentaje"]

    init(old: Dataset, new: Dataset) {
        let (before, after) = (Self.heads(old), Self.heads(new))
        var pairs: [(score: Int, new: Int, old: Int)] = []
        for (index, head) in after.enumerated() {
            let keys = Set(head.keys)
            for (other, otherHead) in before.enumerated() {
                let shared = keys.intersection(otherHead.keys).count
                // Half of the columns of the smaller one, and two at least: many tables begin with a name and a total.
                if shared >= 2, shared * 2 >= min(keys.count, otherHead.keys.count) {
                    pairs.append((shared * 1000 / (keys.count + otherHead.keys.count - shared), index, other))
                }
            }
        }
        pairs.sort { a, b in (-a.score, a.new, a.old) < (-b.score, b.new, b.old) }
        var taken: (new: Set<Int>, old: Set<Int>) = ([], [])
        var found: [(new: Int, changes: [DatasetComparison.HeadChange])] = []
        for pair in pairs where !taken.new.contains(pair.new) && !taken.old.contains(pair.old) {
            taken.new.insert(pair.new)
            taken.old.insert(pair.old)
            found.append((pair.new, Self.changes(before[pair.old], after[pair.new])))
        }
        // Where a table resembles any other, part of one or two made one, nothing is said.
        let alike = (new: Set(pairs.map(\.new)), old: Set(pairs.map(\.old)))
        let gone = before.indices.filter { !alike.old.contains($0) && before[$0].hasFigures }.map { before[$0].whole(.tableRemoved) }
        let come = after.indices.filter { !alike.new.contains($0) && after[$0].hasFigures }.map { after[$0].whole(.tableAdded) }
        changes = found.sorted { $0.new < $1.new }.flatMap(\.changes) + gone + come
    }

    private static func changes(_ old: Head, _ new: Head) -> [DatasetComparison.HeadChange] {
        func only(_ head: Head, _ other: Head, _ kind: DatasetComparison.HeadChange.Kind) -> [DatasetComparison.HeadChange] {
            var left: [String: Int] = [:]
            for key in other.keys { left[key, default: 0] += 1 }
            return head.columns.indices.compactMap { index in
                let key = head.keys[index]
                if key.isEmpty { return nil }
                if let count = left[key], count > 0 {
                    left[key] = count - 1
                    return nil
                }
                return .init(kind: kind, column: head.columns[index], head: new.columns, page: head.page)
            }
        }
        let common = { (head: Head, other: Head) in head.keys.filter { !$0.isEmpty && other.keys.contains($0) } }
        let (before, after) = (common(old, new), common(new, old))
        var moved: [DatasetComparison.HeadChange] = []
        if before.count == after.count, let place = after.indices.first(where: { before[$0] != after[$0] }),
            let column = new.keys.firstIndex(of: after[place])
        {
            moved = [.init(kind: .moved, column: new.columns[column], head: new.columns, page: new.page)]
        }
        return only(old, new, .removed) + only(new, old, .added) + moved
    }

    /// The words over the columns of each table of a document; tables without a head are left out.
    private static func heads(_ dataset: Dataset) -> [Head] {
        guard let table = dataset["tablas"] else { return [] }
        let column = { (name: String) in table.schema.index(of: name) ?? 0 }
        let (id, row, first, span) = (column("tabla_id"), column("fila"), column("columna"), column("columnas"))
        let (text, type, page) = (column("texto"), column("tipo"), column("pagina"))
        var heads: [Head] = []
        var start = 0
        while start < table.rows.count, heads.count < mostTables {
            let end = table.rows[start...].firstIndex { $0[id] != table.rows[start][id] } ?? table.rows.count
            defer { start = end }
            // Each column is called by the words of the lowest head row over it that has any: "Beneficiarios" over "Mujeres" and "Hombres".
            var words: [Int: String] = [:]
            let rows = table.rows[start..<end].prefix(400)
            // A year in a head may be read as a count; a first row of nothing but figures is no head.
            let isFigure = { (cells: [CellValue]) in figures.contains(cells[type].canonical) }
            let top = rows.prefix { $0[row].canonical == "0" }
            if top.count(where: isFigure) * 2 > top.count { continue }
            let body = rows.first { $0[row].canonical != "0" && isFigure($0) }.flatMap { Int($0[row].canonical) }
            for cells in rows {
                guard let number = Int(cells[row].canonical), number < min(body ?? 1, mostRows) else { break }
                guard let at = Int(cells[first].canonical), (0..<100_000).contains(at), cells[text] != .empty else { continue }
                for place in at..<(at + min(64, max(1, Int(cells[span].canonical) ?? 1))) { words[place] = cells[text].canonical }
            }
            let columns = words.keys.sorted().map { words[$0] ?? "" }
            if columns.count < 2 { continue }
            heads.append(
                Head(
                    columns: columns, keys: columns.map { WordFolding.wordsWithoutDigits(of: $0).joined(separator: " ") },
                    page: Int(table.rows[start][page].canonical), hasFigures: body != nil))
        }
        return heads
    }
}
