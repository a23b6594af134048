import DocumentModel

extension Document {
    /// The document as `{"blocks":[{"kind","level","text","page","box"}],"tables":[{"page","rows","columns","headRows","evidence":[{"reason","weight","detail"}],
    /// "cells":[…]}]}`: pages from 1, boxes
    /// `[x0,y0,x1,y1]` in points from the top left corner, rows and columns from 0. Markup has `line` and
    /// `column` in place of `page` and `box`, and of a cell, which has a column of its own, `lineColumn`.
    public func json() -> String {
        var json = JSONText()
        json.object { json in
            json.array("blocks") { json in
                for block in blocks { json.object { block.write(to: &$0) } }
            }
            json.array("tables") { json in
                for block in blocks {
                    guard case .table(let table) = block.kind else { continue }
                    json.object { json in
                        if let page = block.place.page { json.integer("page", page) }
                        json.integer("rows", table.rowCount)
                        json.integer("columns", table.columnCount)
                        json.integer("headRows", table.headerRowCount)
                        json.array("evidence") { json in
                            for reason in table.evidence { json.object { reason.write(to: &$0) } }
                        }
                        json.array("cells") { json in
                            for cell in table.cells { json.object { cell.write(to: &$0, text: block.text) } }
                        }
                    }
                }
            }
        }
        return json.text + "\n"
    }
}

extension Block {
    fileprivate func write(to json: inout JSONText) {
        let (name, level) = name
        json.string("kind", name)
        if let level { json.integer("level", level) }
        switch kind {
        case .note(let label): json.string("label", label)
        case .furniture(let kind): json.string("furniture", kind.rawValue)
        default: break
        }
        json.string("text", text.string)
        // Of text recognised in a picture: how sure its least sure word is, from 0 to 1.
        if let least = text.runs.map(\.confidence).min(), least < 100 { json.points("confidence", Double(least) / 100) }
        place.write(to: &json)
    }

    private var name: (String, level: Int?) {
        switch kind {
        case .heading(let level): ("heading", level)
        case .paragraph: ("paragraph", nil)
        case .listItem(let level): ("item", level)
        case .table: ("table", nil)
        case .note: ("note", nil)
        case .furniture: ("furniture", nil)
        }
    }
}

extension TableReason {
    fileprivate func write(to json: inout JSONText) {
        json.string("reason", name)
        json.points("weight", weight)
        json.string("detail", detail)
    }
}

extension TableCell {
    fileprivate func write(to json: inout JSONText, text: PlacedText) {
        json.integer("row", row)
        json.integer("column", column)
        json.integer("rowSpan", rowSpan)
        json.integer("columnSpan", columnSpan)
        json.string("text", text.string.slice(range))
        place.write(to: &json, column: "lineColumn")
    }
}

extension Place {
    /// - Parameter name: the key of the column in the line, where another column has its own.
    fileprivate func write(to json: inout JSONText, column name: String = "column") {
        switch self {
        case .page(let page, let box):
            json.integer("page", page)
            json.array("box") { json in
                for value in [box.x0, box.y0, box.x1, box.y1] { json.points(nil, value) }
            }
        case .markup(let line, let column):
            json.integer("line", line)
            json.integer(name, column)
        }
    }
}

extension String {
    /// The part between two UTF-8 offsets, clamped to the text; a character cut in two is repaired.
    func slice(_ range: Range<Int>) -> String {
        let range = range.clamped(to: 0..<utf8.count)
        return String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self)
    }
}
