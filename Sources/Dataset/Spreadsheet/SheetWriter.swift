internal import CXLSXWriter
import SpanishNumbers

/// Writes one table to one sheet.
struct SheetWriter {
    let table: DataTable
    /// Whether the table is the pipeline's: its numbers are figures, and its cells have notes.
    let isOwn: Bool
    let notes: CellNotes

    /// Widths in characters of the sheet's font.
    private static let widths = 8...60
    /// Rows that the widths are taken from.
    private static let measuredRows = 500
    /// More digits do not survive in the binary numbers that a spreadsheet holds.
    private static let exactDigits: Int128 = 1_000_000_000_000_000

    /// - Returns: how many texts were cut to what a cell holds.
    func write(to sheet: UnsafeMutablePointer<lxw_worksheet>, of workbook: inout Workbook) -> Int {
        var cut = 0
        let fields = table.schema.fields.prefix(Workbook.columnLimit)
        let formats = Formats(&workbook)
        for (column, field) in fields.enumerated() {
            let column = UInt16(column)
            xlsx_worksheet_set_column(sheet, column, column, width(of: Int(column), field), nil)
            xlsx_worksheet_write_string(sheet, 0, column, field.name, formats.head)
        }
        xlsx_worksheet_freeze_panes(sheet, 1, isOwn ? UInt16(frozenColumns) : 0)
        if !fields.isEmpty, !table.rows.isEmpty {
            xlsx_worksheet_autofilter(sheet, 0, 0, UInt32(table.rows.count), UInt16(fields.count - 1))
        }
        setUpPrinting(sheet)
        for (index, row) in table.rows.enumerated() {
            let line = UInt32(index + 1)
            for (column, value) in row.prefix(fields.count).enumerated() {
                write(value, fields[column], to: sheet, line, UInt16(column), formats, &workbook)
                if case .text(let text) = value, Self.isLong(text, Workbook.textLimit) { cut += 1 }
            }
            if isOwn { annotate(row: index, on: sheet, fields) }
        }
        return cut
    }

    /// On paper: letter size as in Chilean offices, all columns on one page, the head on each, name and page number below.
    private func setUpPrinting(_ sheet: UnsafeMutablePointer<lxw_worksheet>) {
        xlsx_worksheet_set_landscape(sheet)
        xlsx_worksheet_set_paper(sheet, 1)
        xlsx_worksheet_set_margins(sheet, 0.4, 0.4, 0.5, 0.7)
        xlsx_worksheet_fit_to_pages(sheet, 1, 0)
        xlsx_worksheet_repeat_rows(sheet, 0, 0)
        xlsx_worksheet_set_footer(sheet, "&L&A&RPágina &P de &N")
    }

    private struct Formats {
        var head, text, plain, whole: UnsafeMutablePointer<lxw_format>?

        init(_ workbook: inout Workbook) {
            head = workbook.format(.head)
            text = workbook.format(.text)
            plain = workbook.format(.plain)
            whole = workbook.format(.amount(decimals: 0))
        }
    }

    private func write(
        _ value: CellValue, _ field: Field, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
        _ formats: Formats, _ workbook: inout Workbook
    ) {
        switch value {
        case .empty, .text(""): return
        case .number(let number) where isNumeric(field) && number.coefficient.magnitude < Self.exactDigits.magnitude:
            let format =
                if number.exponent < 0 {
                    isOwn ? workbook.format(.amount(decimals: -number.exponent)) : nil
                } else {
                    isFigure(field) ? formats.whole : formats.plain
                }
            xlsx_worksheet_write_number(sheet, row, column, number.nearestDouble, format)
        case .text, .number:
            xlsx_worksheet_write_string(sheet, row, column, Self.cut(value.canonical, to: Workbook.textLimit), formats.text)
        }
    }

    private func isNumeric(_ field: Field) -> Bool { field.type == .integer || field.type == .number }

    /// Years and ids are numbers of a kind that no one separates into thousands.
    private func isFigure(_ field: Field) -> Bool { isOwn && !field.name.hasPrefix("anio") && !field.name.hasSuffix("_id") }

    /// Key fields at the left, which stay in sight.
    private var frozenColumns: Int {
        zip(table.schema.fields, table.schema.primaryKey).prefix { $0.name == $1 }.count
    }

    private func width(of column: Int, _ field: Field) -> Double {
        // The head has the filter's button beside its name.
        var width = field.name.utf8.count + 3
        for row in table.rows.prefix(Self.measuredRows) where row.indices.contains(column) {
            let length: Int
            switch row[column] {
            case .empty: continue
            case .text(let text): length = text.utf8.count
            case .number(let number):
                let digits = number.description.utf8.count
                length = isFigure(field) ? digits + digits / 3 : digits
            }
            width = max(width, length + 1)
            if width >= Self.widths.upperBound { break }
        }
        return Double(min(max(width, Self.widths.lowerBound), Self.widths.upperBound))
    }

    private func annotate(row: Int, on sheet: UnsafeMutablePointer<lxw_worksheet>, _ fields: ArraySlice<Field>) {
        for (column, field) in fields.enumerated() {
            guard let note = notes[CellReference(table: table.schema.name, row: row + 1, field: field.name)] else { continue }
            var options = lxw_comment_options()
            options.width = 300
            options.height = UInt16(min(240, 24 + 18 * (1 + note.unicodeScalars.count / 42)))
            xlsx_worksheet_write_comment_opt(sheet, UInt32(row + 1), UInt16(column), Self.cut(note, to: Workbook.textLimit), &options)
        }
    }

    /// Bytes are never fewer than UTF-16 units.
    private static func isLong(_ text: String, _ limit: Int) -> Bool { text.utf8.count > limit && text.utf16.count > limit }

    /// At most so many UTF-16 units, with an ellipsis where something was cut off.
    static func cut(_ text: String, to limit: Int) -> String {
        if !isLong(text, limit) { return text }
        var cut = String.UnicodeScalarView()
        var length = 1
        for scalar in text.unicodeScalars {
            length += UTF16.width(scalar)
            if length > limit { break }
            cut.append(scalar)
        }
        return String(cut) + "…"
    }
}
