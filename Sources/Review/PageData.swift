import Dataset
import DocumentModel

/// The page's data as JSON: the tables, the checks, and the places of all cells.
///
/// `{"tables":[{"name","description","key":[…],"own":bool,"fields":[[name,type,description]…],"rows":[[…]…]}…],`
/// `"contexts":[[before,after,[[page,x0,y0,x1,y1]…]]…]` (a row each of `menciones`; boxes where it stands on several lines), `"patterns":[…],`
/// `"sources":[[table,row,field,mention|null,block,start,length,pattern,[[page,x0,y0,x1,y1]…]]…],` (`start` in code points, `row` from 0)
/// `"faults":[{"reason","checks":[id…],"candidates":[[[table,row,field,current,needed]…]…]}…],`
/// `"checks":[{"id","says","left","right","difference","outcome","severity","reason","cells":[[table,row,field]…]}…]}`
struct PageData {
    var page: ReviewPage
    var mentions: MentionSpans

    /// Tables that the page shows in another way: as the document, and as sources.
    private static let shownOtherwise: Set<String> = ["bloques", "procedencia", "controles"]
    /// More sets of cells than a person would look through.
    private static let mostCandidates = 100
    /// Code points of a mention's context to either side.
    private static let contextLength = 60

    func append(to json: inout [UInt8]) {
        let standard = StandardTables.names
        let tables = page.dataset.tables.filter { !Self.shownOtherwise.contains($0.schema.name) }
        var indices: [String: Int] = [:]
        for (index, table) in tables.enumerated() { indices[table.schema.name] = index }
        json.append("{\"tables\":")
        json.appendArray(tables) { table, json in append(table, isOwn: !standard.contains(table.schema.name), to: &json) }
        json.append(",\n\"contexts\":")
        appendContexts(to: &json)
        appendSources(indices, tables, to: &json)
        json.append(",\n\"faults\":")
        json.appendArray(page.faults) { fault, json in append(fault, indices, tables, to: &json) }
        json.append(",\n\"checks\":")
        json.appendArray(page.checkResults) { result, json in append(result, indices, tables, to: &json) }
        json.append("}")
    }

    private func append(_ table: DataTable, isOwn: Bool, to json: inout [UInt8]) {
        json.append("{\"name\":")
        json.appendJSON(table.schema.name)
        json.append(",\"description\":")
        json.appendJSON(table.schema.description)
        json.append(",\"own\":\(isOwn),\"key\":")
        json.appendArray(table.schema.primaryKey) { $1.appendJSON($0) }
        json.append(",\"fields\":")
        json.appendArray(table.schema.fields) { field, json in
            json.appendArray([field.name, field.type.rawValue, field.description]) { $1.appendJSON($0) }
        }
        json.append(",\"rows\":")
        json.appendArray(table.rows) { row, json in
            json.append("\n")
            // Numbers are text too: they are exact, and JavaScript's are not.
            json.appendArray(row) { $1.appendJSON($0.canonical) }
        }
        json.append("}\n")
    }

    private func appendContexts(to json: inout [UInt8]) {
        guard let table = page.dataset["menciones"], let id = table.schema.index(of: "mencion_id") else { return json.append("[]") }
        var contexts: [Int: (String, String, [(page: Int, box: Box)])] = [:]
        for (block, spans) in mentions.byBlock.enumerated() where !spans.isEmpty {
            let text = page.document.blocks[block].text
            let bytes = Array(text.string.utf8)
            for span in spans {
                contexts[span.id] = (
                    Self.text(bytes, before: span.range.lowerBound), Self.text(bytes, after: span.range.upperBound),
                    text.boxes(of: span.range)
                )
            }
        }
        json.appendArray(table.rows) { row, json in
            let (before, after, boxes) = row[id].whole.flatMap { contexts[$0] } ?? ("", "", [])
            json.append("[")
            json.appendJSON(before)
            json.append(",")
            json.appendJSON(after)
            if boxes.count > 1 {
                json.append(",")
                Self.append(boxes, to: &json)
            }
            json.append("]")
        }
    }

    private func appendSources(_ indices: [String: Int], _ tables: [DataTable], to json: inout [UInt8]) {
        var patterns: [String] = []
        var patternIndices: [String: Int] = [:]
        var offsets: [Int: CodePointOffsets] = [:]
        json.append(",\n\"sources\":")
        json.appendArray(page.dataset["procedencia"]?.rows ?? []) { row, json in
            // In the order of `StandardTables.procedencia`.
            let pattern = row[7].canonical
            let number = patternIndices[pattern] ?? patterns.count
            if number == patterns.count {
                patterns.append(pattern)
                patternIndices[pattern] = number
            }
            let table = indices[row[0].canonical] ?? -1
            let field = table < 0 ? nil : tables[table].schema.index(of: row[2].canonical)
            let (block, start, length) = (row[4].whole ?? 0, row[5].whole ?? 0, row[6].whole ?? 0)
            json.append("\n[\(table),\((row[1].whole ?? 0) - 1),\(field ?? -1),")
            json.append(row[3].whole.map { "\($0)" } ?? "null")
            json.append(",\(block),\(start),\(length),\(number),")
            var boxes: [(page: Int, box: Box)] = []
            // A mention has its own box.
            if row[3] == .empty, page.document.blocks.indices.contains(block - 1) {
                let text = page.document.blocks[block - 1].text
                let converter = offsets[block] ?? CodePointOffsets(text.string)
                offsets[block] = converter
                boxes = text.boxes(of: converter.utf8(start..<max(start, start + length)))
            }
            Self.append(boxes, to: &json)
            json.append("]")
        }
        json.append(",\n\"patterns\":")
        json.appendArray(patterns) { $1.appendJSON($0) }
    }

    private static func append(_ boxes: [(page: Int, box: Box)], to json: inout [UInt8]) {
        json.appendArray(boxes) { item, json in
            let numbers = [item.box.x0, item.box.y0, item.box.x1, item.box.y1].map { CellValue.points($0).canonical }
            json.append("[\(item.page),\(numbers.map { $0.isEmpty ? "0" : $0 }.joined(separator: ","))]")
        }
    }

    private func append(_ fault: FaultGroup, _ indices: [String: Int], _ tables: [DataTable], to json: inout [UInt8]) {
        json.append("\n{\"reason\":")
        json.appendJSON(fault.reason(.spanish))
        json.append(",\"checks\":")
        json.appendArray(fault.checks) { $1.appendJSON($0) }
        json.append(",\"candidates\":")
        json.appendArray(fault.candidates.prefix(Self.mostCandidates)) { changes, json in
            json.appendArray(changes) { change, json in
                let table = indices[change.cell.table] ?? -1
                let field = table < 0 ? nil : tables[table].schema.index(of: change.cell.field)
                json.append("[\(table),\(change.cell.row - 1),\(field ?? -1),")
                json.appendJSON(change.current.description)
                json.append(",")
                json.appendJSON(change.needed.description)
                json.append("]")
            }
        }
        json.append("}")
    }

    private func append(_ result: CheckResult, _ indices: [String: Int], _ tables: [DataTable], to json: inout [UInt8]) {
        let members = [
            ("id", result.id), ("says", result.statement), ("left", result.left?.description ?? ""),
            ("right", result.right?.description ?? ""), ("difference", result.difference?.description ?? ""),
            ("outcome", result.outcome.rawValue), ("severity", result.severity.rawValue), ("reason", result.reason ?? ""),
        ]
        json.append("\n{")
        for (name, value) in members {
            json.append("\"\(name)\":")
            json.appendJSON(value)
            json.append(",")
        }
        json.append("\"cells\":")
        let cells = result.cells.compactMap { cell -> (Int, Int, Int)? in
            guard let table = indices[cell.table], let field = tables[table].schema.index(of: cell.field) else { return nil }
            return (table, cell.row - 1, field)
        }
        json.appendArray(cells) { $1.append("[\($0.0),\($0.1),\($0.2)]") }
        json.append("}")
    }

    /// At most so many code points that end at an offset.
    private static func text(_ bytes: [UInt8], before end: Int) -> String {
        var start = end
        var count = 0
        while start > 0, count < contextLength {
            start -= 1
            if bytes[start] & 0xC0 != 0x80 { count += 1 }
        }
        return (start > 0 ? "…" : "") + String(decoding: bytes[start..<end], as: UTF8.self)
    }

    private static func text(_ bytes: [UInt8], after start: Int) -> String {
        var end = start
        var count = 0
        while end < bytes.count {
            if bytes[end] & 0xC0 != 0x80 {
                if count == contextLength { break }
                count += 1
            }
            end += 1
        }
        return String(decoding: bytes[start..<end], as: UTF8.self) + (end < bytes.count ? "…" : "")
    }
}
