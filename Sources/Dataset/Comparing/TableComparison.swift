extension DatasetComparison {
    /// A column of a table of the document that came, went, moved or is called otherwise.
    public struct DocumentColumnChange: Sendable, Hashable {
        public enum Kind: String, Sendable, Hashable, CaseIterable {
            case removed, added, moved, renamed
        }

        /// The title of the section that the table stands in, in the document that has the column; empty before the first title.
        public var section: String
        public var kind: Kind
        /// The head of the column in the old document; empty of an added one.
        public var old: String
        /// The head in the new document; empty of a removed one.
        public var new: String
        /// Page of the table, in the new document if both have it.
        public var page: Int?
    }
}

/// Finds what became of the columns of the document's own tables, by the words of their heads. Digits in heads do not count: years change.
struct TableComparison {
    private(set) var changes: [DatasetComparison.DocumentColumnChange] = []

    /// A column as its head names it.
    private struct Column {
        var head: String
        var words: Set<String>
    }

    private struct Table {
        var section: String
        var page: Int?
        var columns: [Column]
        var words: Set<String>
    }

    init(old: Dataset, new: Dataset) {
        let (before, after) = (Self.tables(old), Self.tables(new))
        for (index, other) in Self.pairs(before, after) { compare(before[other], after[index]) }
    }

    /// Each table of the new document with the one of the old whose heads share most words with its own, at least a third.
    private static func pairs(_ old: [Table], _ new: [Table]) -> [(new: Int, old: Int)] {
        var scored: [(score: Int, new: Int, old: Int)] = []
        for (index, table) in new.enumerated() {
            for (other, before) in old.enumerated() {
                let shared = table.words.intersection(before.words).count
                let all = table.words.union(before.words).count
                if shared > 0, shared * 3 >= all { scored.append((shared * 1000 / all, index, other)) }
            }
        }
        // Of equally like ones, those at the same place among the tables.
        scored.sort { a, b in (-a.score, abs(a.new - a.old), a.new, a.old) < (-b.score, abs(b.new - b.old), b.new, b.old) }
        var (takenNew, takenOld): (Set<Int>, Set<Int>) = ([], [])
        var pairs: [(new: Int, old: Int)] = []
        for pair in scored where !takenNew.contains(pair.new) && !takenOld.contains(pair.old) {
            takenNew.insert(pair.new)
            takenOld.insert(pair.old)
            pairs.append((pair.new, pair.old))
        }
        return pairs.sorted { $0.new < $1.new }
    }

    private mutating func compare(_ old: Table, _ new: Table) {
        var partner = [Int?](repeating: nil, count: new.columns.count)
        var free = Set(old.columns.indices)
        func take(_ index: Int, where fits: (Column) -> Bool) {
            let candidates = free.filter { fits(old.columns[$0]) }
            guard let best = candidates.min(by: { (abs($0 - index), $0) < (abs($1 - index), $1) }) else { return }
            partner[index] = best
            free.remove(best)
        }
        for (index, column) in new.columns.enumerated() { take(index) { $0.words == column.words } }
        for (index, column) in new.columns.enumerated() where partner[index] == nil {
            take(index) { other in
                let shared = other.words.intersection(column.words).count
                return shared > 0 && shared * 2 >= min(other.words.count, column.words.count)
            }
        }
        // One column without a partner on each side is one under another name, where the table is as wide as it was.
        let alone = new.columns.indices.filter { partner[$0] == nil }
        if alone.count == 1, free.count == 1, old.columns.count == new.columns.count, let last = free.popFirst() {
            partner[alone[0]] = last
        }

        let kept = Self.increasing(partner.compactMap { $0 })
        for (index, column) in new.columns.enumerated() {
            guard let other = partner[index] else {
                changes.append(.init(section: new.section, kind: .added, old: "", new: column.head, page: new.page))
                continue
            }
            let before = old.columns[other]
            if before.words != column.words {
                changes.append(.init(section: new.section, kind: .renamed, old: before.head, new: column.head, page: new.page))
            } else if !kept.contains(other) {
                changes.append(.init(section: new.section, kind: .moved, old: before.head, new: column.head, page: new.page))
            }
        }
        for index in free.sorted() {
            changes.append(.init(section: old.section, kind: .removed, old: old.columns[index].head, new: "", page: old.page))
        }
    }

    /// The numbers of a longest run that stands in order: the fewest others have moved.
    private static func increasing(_ numbers: [Int]) -> Set<Int> {
        var best: [(length: Int, previous: Int?)] = []
        for (index, number) in numbers.enumerated() {
            let longest = (0..<index).filter { numbers[$0] < number }.max { best[$0].length < best[$1].length }
            best.append(((longest.map { best[$0].length } ?? 0) + 1, longest))
        }
        var run: Set<Int> = []
        var next = best.indices.max { best[$0].length < best[$1].length }
        while let index = next {
            run.insert(numbers[index])
            next = best[index].previous
        }
        return run
    }

    /// The tables of a document that have a head and rows below it.
    private static func tables(_ dataset: Dataset) -> [Table] {
        guard let cells = dataset["tablas"], let ids = cells.schema.index(of: "tabla_id") else { return [] }
        let sections = sectionsOfTables(dataset)
        var tables: [Table] = []
        var first = 0
        while first < cells.rows.count, tables.count < most {
            let id = cells.rows[first][ids]
            let end = cells.rows[first...].firstIndex { $0[ids] != id } ?? cells.rows.count
            if let columns = heads(cells, first..<end), columns.count > 1 {
                let page = Int(cells.value("pagina", row: first)?.canonical ?? "")
                let words = columns.reduce(into: Set<String>()) { $0.formUnion($1.words) }
                let number = (Int(id.canonical) ?? 0) - 1
                let section = sections.indices.contains(number) ? sections[number] : ""
                tables.append(Table(section: section, page: page, columns: columns, words: words))
            }
            first = end
        }
        return tables
    }

    /// Tables beyond these, and columns beyond these of one, are not compared.
    private static let (most, widest) = (500, 100)

    /// What the rows before the first one with a number by itself say of each column; `nil` where there is no such head.
    private static func heads(_ cells: DataTable, _ range: Range<Int>) -> [Column]? {
        let number = { (field: String, row: Int) in Int(cells.value(field, row: row)?.canonical ?? "") ?? 0 }
        let text = { (row: Int) in cells.value("texto", row: row)?.canonical ?? "" }
        guard let body = range.first(where: { isNumber(text($0)) }).map({ number("fila", $0) }), body > 0 else { return nil }
        let width = range.map { number("columna", $0) + max(1, number("columnas", $0)) }.max() ?? 0
        guard width <= widest else { return nil }
        var heads = [String](repeating: "", count: width)
        for row in range where number("fila", row) < body {
            let start = number("columna", row)
            // A cell over all columns is the title of the table.
            let span = max(1, number("columnas", row))
            if span >= width, width > 1 { continue }
            for column in start..<min(width, start + span) { heads[column] += (heads[column].isEmpty ? "" : " ") + text(row) }
        }
        let columns = heads.map { Column(head: $0, words: Set(WordFolding.wordsWithoutDigits(of: $0))) }
        return columns.contains { !$0.words.isEmpty } ? columns : nil
    }

    /// Digits with marks between them, a currency or a percent sign at most: `1.250`, `12,5 %`, `-`.
    private static func isNumber(_ text: String) -> Bool {
        var hasDigit = false
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) { hasDigit = true } else if scalar.properties.isAlphabetic, scalar != "M" { return false }
        }
        return hasDigit
    }

    /// The title of the section of each table, in the tables' order.
    private static func sectionsOfTables(_ dataset: Dataset) -> [String] {
        guard let blocks = dataset["bloques"] else { return [] }
        let titles = dataset["secciones"]
        return blocks.rows.indices.filter { blocks.value("tipo", row: $0)?.canonical == "tabla" }.map { row in
            guard let section = Int(blocks.value("seccion_id", row: row)?.canonical ?? "") else { return "" }
            return titles?.value("titulo", row: section - 1)?.canonical ?? ""
        }
    }
}
