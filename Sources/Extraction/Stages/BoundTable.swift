import Dataset

/// Words of the document that a cell comes from.
struct CellSource: Sendable, Hashable {
    /// Index of the block in the document.
    var block: Int
    /// Index of the mention in the block; `nil` for text.
    var mention: Int?
    /// UTF-8 offsets in the block's text.
    var range: Range<Int>
    /// Index of the rule in the pipeline's list of patterns.
    var pattern: Int

    func hasSameWords(as other: CellSource) -> Bool { block == other.block && mention == other.mention && range == other.range }
}

/// A cell under construction.
struct BoundCell: Sendable, Hashable {
    var value: CellValue = .empty
    var sources: [CellSource] = []
    /// Decimal exponent of the smallest unit the figure is stated in.
    var writtenUnit: Int?

    /// Whether the words of a source are among the first or the last sources.
    func hasWords(of source: CellSource) -> Bool {
        sources.prefix(8).contains(where: source.hasSameWords) || sources.suffix(8).contains(where: source.hasSameWords)
    }
}

/// Where a row begins in the document, for the order of rows.
struct RowPosition: Sendable, Hashable, Comparable {
    var block: Int
    var offset: Int

    static func < (a: RowPosition, b: RowPosition) -> Bool { (a.block, a.offset) < (b.block, b.offset) }
}

/// A row under construction.
struct BoundRow: Sendable, Hashable {
    var cells: [BoundCell]
    var position: RowPosition
    /// The words that made the row, and the sentence they stand in.
    var anchor: CellSource
    var sentence: Range<Int>
}

/// A table of the pipeline under construction.
struct BoundTable: Sendable {
    let rule: TableRule
    private(set) var rows: [BoundRow] = []
    /// Rows by the values of the key fields, and by the section they gather.
    private var byKey: [[CellValue]: Int] = [:]
    private var bySection: [Section: Int] = [:]
    /// The first row with given values of given fields, for confirmations.
    private var byFields: [[Int]: [[CellValue]: Int]] = [:]

    /// A section whose matches make one row; `nil` before any heading.
    struct Section: Hashable, Sendable {
        var index: Int?
    }

    init(rule: TableRule) { self.rule = rule }

    /// What a match or a row of a document's table says of one row.
    struct Candidate: Sendable {
        var cells: [(field: Int, cell: BoundCell)]
        var position: RowPosition
        /// The words that make the row, and the sentence they stand in (UTF-8 offsets in the same block).
        var anchor: CellSource
        var sentence: Range<Int>
        /// Set where the matches of a section make one row.
        var gathers: Section?
    }

    /// A field that already has another value; the first stays.
    struct Conflict: Sendable {
        var field: Int
        var row: Int
        var kept: BoundCell
        var refused: BoundCell
    }

    /// Puts the cells into the row they belong to, which is made if there is none.
    mutating func add(_ candidate: Candidate) -> [Conflict] {
        let index = row(for: candidate)
        rows[index].position = min(rows[index].position, candidate.position)
        var conflicts: [Conflict] = []
        for (field, cell) in candidate.cells {
            let present = rows[index].cells[field]
            if present.value == .empty {
                rows[index].cells[field] = cell
            } else if present.value == cell.value {
                addSources(cell.sources, row: index, field: field)
            } else {
                conflicts.append(Conflict(field: field, row: index, kept: present, refused: cell))
            }
        }
        return conflicts
    }

    /// Puts a figure where staff said it belongs, whatever stands there: into the row with the values of the other cells. Where the table
    /// has no key, that is a row of its own, unless just one row with these values lacks the figure.
    /// - Returns: the figure that stood there, if it was another.
    mutating func decide(_ candidate: Candidate, field: Int) -> [Conflict] {
        let others = candidate.cells.filter { $0.field != field }
        let lacking =
            rule.keyFields.isEmpty
            ? rows.indices.filter { row in
                rows[row].cells[field].value == .empty && others.allSatisfy { rows[row].cells[$0.field].value == $0.cell.value }
            } : []
        let index = lacking.count == 1 && !others.isEmpty ? lacking[0] : row(for: candidate)
        for (other, cell) in others where rows[index].cells[other].value == .empty { rows[index].cells[other] = cell }
        guard let decided = candidate.cells.first(where: { $0.field == field })?.cell else { return [] }
        let present = rows[index].cells[field]
        if present.value == decided.value {
            addSources(decided.sources, row: index, field: field)
            return []
        }
        rows[index].cells[field] = decided
        return present.value == .empty ? [] : [Conflict(field: field, row: index, kept: decided, refused: present)]
    }

    /// Adds the sources of the cells to the first row that has all of their values. No row may be added afterwards.
    /// - Returns: whether there is such a row.
    mutating func confirm(_ cells: [(field: Int, cell: BoundCell)]) -> Bool {
        let fields = cells.map(\.field)
        if byFields[fields] == nil {
            var index: [[CellValue]: Int] = [:]
            for (number, row) in rows.enumerated() {
                let values = fields.map { row.cells[$0].value }
                if index[values] == nil { index[values] = number }
            }
            byFields[fields] = index
        }
        guard let fitting = byFields[fields]?[cells.map(\.cell.value)], !cells.isEmpty else { return false }
        for (field, cell) in cells { addSources(cell.sources, row: fitting, field: field) }
        return true
    }

    mutating func update(row: Int, field: Int, _ cell: BoundCell) { rows[row].cells[field] = cell }

    /// Brings the rows into document order. No row may be added afterwards.
    mutating func sort() {
        rows = rows.enumerated().sorted { ($0.element.position, $0.offset) < ($1.element.position, $1.offset) }.map(\.element)
        byKey = [:]
        bySection = [:]
        byFields = [:]
    }

    /// The same words are one source, whatever patterns took them: the first counts. Words come again soon or never (a heading for each
    /// match under it), so that a look at the first and the last sources is enough, and a figure repeated without end costs no more.
    private mutating func addSources(_ sources: [CellSource], row: Int, field: Int) {
        for source in sources where !rows[row].cells[field].hasWords(of: source) { rows[row].cells[field].sources.append(source) }
    }

    private mutating func row(for candidate: Candidate) -> Int {
        let key = rule.keyFields.map { field in candidate.cells.first { $0.field == field }?.cell.value ?? .empty }
        let hasKey = !key.isEmpty && !key.contains(.empty)
        if hasKey, let row = byKey[key] { return row }
        if !hasKey, let section = candidate.gathers, let row = bySection[section] { return row }
        let row = rows.count
        rows.append(
            BoundRow(
                cells: Array(repeating: BoundCell(), count: rule.schema.fields.count), position: candidate.position,
                anchor: candidate.anchor, sentence: candidate.sentence))
        if hasKey { byKey[key] = row }
        if let section = candidate.gathers { bySection[section] = row }
        return row
    }
}
