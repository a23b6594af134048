import Dataset
import SpanishNumbers

/// The cell that a decision names: whether the pipeline has it, and the row it makes.
struct IndicatorTarget {
    let pipeline: Pipeline

    struct Problem {
        var message: String
        var detail: String
        var suggestion: String?
    }

    /// Why a mention cannot be the value of a field; `nil` where it can.
    func problem(table name: String, key: [Decision.KeyValue], field: String, mention: MentionKey, _ scanned: ScannedDocument) -> Problem? {
        guard let table = pipeline.tables.firstIndex(where: { $0.name == name }) else {
            return unknown("table", "la tabla", name, among: pipeline.tables.map(\.name))
        }
        let schema = pipeline.tables[table]
        if let wide = pipeline.rules.tables[table].unpivot {
            let source = pipeline.tables[wide.table].name
            return Problem(
                message: "table `\(name)` is made of `\(source)` and takes no cells of its own",
                detail: "la tabla \(name) se hace de \(source)", suggestion: "name a field of `\(source)`")
        }
        for (what, wanted) in [("field", field)] + key.map({ ("field", $0.field) }) where schema.index(of: wanted) == nil {
            return unknown(what, "el campo", wanted, among: schema.fields.map(\.name))
        }
        guard let index = schema.index(of: field) else { return nil }
        for value in key {
            guard let place = schema.index(of: value.field), CellReading.value(value.value, type: schema.fields[place].type) == nil else {
                continue
            }
            return Problem(
                message: "“\(value.value)” is no value of `\(name).\(value.field)`",
                detail: "“\(value.value)” no es un valor de \(name).\(value.field)",
                suggestion: nil)
        }
        let missing = schema.primaryKey.filter { wanted in wanted != field && !key.contains { $0.field == wanted } }
        if !missing.isEmpty {
            return Problem(
                message: "`clave` does not name the row: `\(missing.joined(separator: "`, `"))` is missing",
                detail: "a la clave le falta \(missing.joined(separator: ", "))", suggestion: nil)
        }
        if CellReading(scanned: scanned).cell(mention: mention.mention, block: mention.block, pattern: 0, type: schema.fields[index].type)
            == nil
        {
            return Problem(
                message: "the number is no \(schema.fields[index].type.rawValue), which `\(name).\(field)` takes",
                detail: "la cifra no es del tipo de \(name).\(field)", suggestion: nil)
        }
        let read = scanned.blocks[mention.block].mentions[mention.mention]
        if let own = FieldCurrencies(pipeline).other(than: read, table: table, field: index), let unit = read.unit {
            return Problem(
                message: "the amount is in \(unit), and `\(name).\(field)` counts in \(own)",
                detail: "el monto está en \(unit), y \(name).\(field) se cuenta en \(own)", suggestion: nil)
        }
        return nil
    }

    private func unknown(_ what: String, _ spanish: String, _ name: String, among names: [String]) -> Problem {
        Problem(
            message: "the pipeline \(pipeline.name) has no \(what) `\(name)`",
            detail: "el pipeline \(pipeline.name) no tiene \(spanish) \(name)",
            suggestion: Explainer.suggestion(for: name, among: names))
    }

    /// The row that the decision makes or adds to.
    /// - Returns: index of the table, and what the decision says of its row.
    func candidate(_ index: Int, _ decision: Decision, mention key: MentionKey, _ scanned: ScannedDocument) -> (
        table: Int, BoundTable.Candidate, field: Int
    )? {
        guard case .indicator(let name, let values, let fieldName) = decision.kind,
            let table = pipeline.tables.firstIndex(where: { $0.name == name }), let field = pipeline.tables[table].index(of: fieldName)
        else { return nil }
        let schema = pipeline.tables[table]
        let source = pipeline.sourceIndex(ofDecision: index)
        guard
            let cell = CellReading(scanned: scanned).cell(
                mention: key.mention, block: key.block, pattern: source, type: schema.fields[field].type)
        else { return nil }
        let range = scanned.blocks[key.block].mentions[key.mention].range
        let anchor = CellSource(block: key.block, mention: nil, range: range, pattern: source)
        var cells = [(field: field, cell: cell)]
        for value in values {
            guard let place = schema.index(of: value.field), place != field,
                let value = CellReading.value(value.value, type: schema.fields[place].type)
            else { continue }
            cells.append((place, BoundCell(value: value, sources: [anchor])))
        }
        let candidate = BoundTable.Candidate(
            cells: cells, position: RowPosition(block: key.block, offset: range.lowerBound), anchor: anchor,
            sentence: Self.sentence(around: range, in: scanned.document.blocks[key.block].text.string), gathers: nil)
        return (table, candidate, field)
    }

    /// Between a stop before a blank and the next one, or the ends of a line.
    private static func sentence(around range: Range<Int>, in text: String) -> Range<Int> {
        let bytes = Array(text.utf8)
        func ends(after index: Int) -> Bool {
            if bytes[index] == 0x0A || bytes[index] == 0x09 { return true }
            guard bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "?") || bytes[index] == UInt8(ascii: "!") else {
                return false
            }
            return index + 1 == bytes.count || bytes[index + 1] == 0x20
        }
        var start = range.lowerBound
        while start > 0, !ends(after: start - 1) { start -= 1 }
        while start < range.lowerBound, bytes[start] == 0x20 { start += 1 }
        var end = range.upperBound
        while end < bytes.count, !ends(after: end - 1) { end += 1 }
        if end > range.upperBound, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x09 { end -= 1 }
        return start..<max(end, range.upperBound)
    }
}
