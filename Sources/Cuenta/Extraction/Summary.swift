import Dataset
import Review
import SpanishNumbers

/// What a person wants to know after an extraction: how much came out, and what does not add up.
public struct Summary: Sendable {
    /// A number that no pattern takes, and where it stands.
    public struct Unexplained: Sendable, Hashable {
        /// As written.
        public var text: String
        /// "p. 4" or "line 120".
        public var place: String
        /// The words around it.
        public var context: String
    }

    /// Names and numbers of rows, in the dataset's order.
    public private(set) var tables: [(name: String, rows: Int)] = []
    /// Mentions by `estado`, in the order of `MentionState`.
    public private(set) var states: [String: Int] = [:]
    /// Checks that hold.
    public private(set) var holding = 0
    /// Checks for which the document has no figures.
    public private(set) var withoutData = 0
    /// Checks that fail, those of severity `aviso` apart.
    public private(set) var failures: [CheckResult] = []
    /// Checks of severity `aviso` that fail.
    public private(set) var notices: [CheckResult] = []
    /// Where the fault of the failures may lie.
    public private(set) var faults: [FaultGroup] = []
    /// The first of the unexplained numbers; `states` has how many there are.
    public private(set) var unexplained: [Unexplained] = []

    /// Numbers with less `confianza` than `ReviewPage.leastConfidence`: of a poor scan, or written in a way that has two readings.
    public private(set) var doubtful: [Unexplained] = []
    /// How many there are; `doubtful` has the first of them.
    public private(set) var doubtfulCount = 0

    /// Decisions by `estado`; empty where there was no file of them.
    public private(set) var decisions: [String: Int] = [:]
    /// Checks over figures that a decision corrects.
    public private(set) var corrected: [String] = []

    /// More than a person would read.
    private static let mostUnexplained = 50
    /// Required fields that are empty: `regiones.3.region_codigo`.
    public private(set) var missing: [CellReference] = []

    /// Sums up what an extraction gave.
    public init(dataset: Dataset, checkResults: [CheckResult], faults: [FaultGroup] = []) {
        self.faults = faults
        for table in dataset.tables {
            tables.append((table.schema.name, table.rows.count))
            noteMissing(in: table)
        }
        for result in checkResults {
            switch (result.outcome, result.severity) {
            case (.cumple, _): holding += 1
            case (.sinDatos, _): withoutData += 1
            case (.falla, .error): failures.append(result)
            case (.falla, .aviso): notices.append(result)
            }
        }
        countMentions(dataset)
        countDecisions(dataset)
    }

    /// Whether `--strict` finds nothing: every number explained, every check held, every required value there.
    public var isClean: Bool { unexplained.isEmpty && failures.isEmpty && missing.isEmpty }

    private mutating func noteMissing(in table: DataTable) {
        let required = table.schema.fields.indices.filter { table.schema.fields[$0].isRequired }
        for (row, cells) in table.rows.enumerated() {
            for field in required where cells[field] == .empty {
                missing.append(CellReference(table: table.schema.name, row: row + 1, field: table.schema.fields[field].name))
            }
        }
    }

    private mutating func countDecisions(_ dataset: Dataset) {
        guard let table = dataset[StandardTables.decisiones.name] else { return }
        for row in table.rows.indices {
            decisions[table.value("estado", row: row)?.canonical ?? "", default: 0] += 1
            guard table.value("tipo", row: row)?.canonical == "errata" else { continue }
            for check in (table.value("controles", row: row)?.canonical ?? "").split(separator: " ").map(String.init)
            where !corrected.contains(check) {
                corrected.append(check)
            }
        }
    }

    private mutating func countMentions(_ dataset: Dataset) {
        guard let mentions = dataset["menciones"], let state = mentions.schema.index(of: "estado") else { return }
        for row in mentions.rows.indices {
            let value = mentions.rows[row][state].canonical
            states[value, default: 0] += 1
            if ReviewPage.isDoubtful(mentions.value("confianza", row: row)) {
                doubtfulCount += 1
                if doubtful.count < Self.mostUnexplained { doubtful.append(place(of: row, in: mentions, dataset)) }
            }
            if value == MentionState.sinExplicar.rawValue, unexplained.count < Self.mostUnexplained {
                unexplained.append(place(of: row, in: mentions, dataset))
            }
        }
    }

    private func place(of row: Int, in mentions: DataTable, _ dataset: Dataset) -> Unexplained {
        let cell = { (field: String) in mentions.value(field, row: row)?.canonical ?? "" }
        let place = cell("pagina").isEmpty ? "line " + cell("linea") : "p. " + cell("pagina")
        var context = ""
        if let block = Int(cell("bloque_id")), let text = dataset["bloques"]?.value("texto", row: block - 1)?.canonical,
            let start = Int(cell("inicio")), let length = Int(cell("largo"))
        {
            context = Summary.words(around: start..<start + length, of: text, calls: calls(in: cell("bloque_id"), of: mentions))
        }
        return Unexplained(text: cell("texto"), place: place, context: context)
    }

    /// Calls to notes in a block, in code points: they are shown raised, not glued to the figures before them.
    private func calls(in block: String, of mentions: DataTable) -> [Range<Int>] {
        mentions.rows.indices.compactMap { row in
            guard mentions.value("bloque_id", row: row)?.canonical == block,
                mentions.value("tipo", row: row)?.canonical == MentionType.llamadaNota.rawValue,
                let start = Int(mentions.value("inicio", row: row)?.canonical ?? ""),
                let length = Int(mentions.value("largo", row: row)?.canonical ?? "")
            else { return nil }
            return start..<start + length
        }
    }

    /// About 30 code points to each side, cut at spaces.
    static func words(around range: Range<Int>, of text: String, calls: [Range<Int>] = []) -> String {
        var scalars = Array(text.unicodeScalars)
        for call in calls {
            for position in call.clamped(to: 0..<scalars.count) {
                scalars[position] = Superscript.raise(String(scalars[position])).unicodeScalars.first ?? scalars[position]
            }
        }
        let range = range.clamped(to: 0..<scalars.count)
        var start = max(0, range.lowerBound - 30)
        var end = min(scalars.count, range.upperBound + 30)
        while start > 0, start < range.lowerBound, scalars[start - 1] != " " { start += 1 }
        while end < scalars.count, end > range.upperBound, scalars[end] != " " { end -= 1 }
        var words = String.UnicodeScalarView()
        for scalar in scalars[start..<end] { words.append(scalar == "\n" || scalar == "\t" ? " " : scalar) }
        return (start > 0 ? "…" : "") + String(words) + (end < scalars.count ? "…" : "")
    }
}
