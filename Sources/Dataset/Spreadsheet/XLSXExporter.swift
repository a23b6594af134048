internal import CXLSXWriter
import DocumentModel

/// Writes a dataset as a workbook with a sheet a table, those of the pipeline first.
///
/// Heads are frozen and can be filtered by. Numbers are numbers, with thousands separated where they are figures; codes, dates of
/// whatever precision, and numbers of more than 15 digits are text. Cells of the pipeline's tables have notes with the page and
/// the words they come from.
public struct XLSXExporter: Sendable {
    /// Above so many cells, rows go to temporary files as they are written.
    private static let cellsInMemory = 500_000

    public init() {}

    /// Writes the file, which must not be there yet. The same dataset gives the same bytes.
    /// - Returns: how many texts were longer than a cell holds and end in “…”.
    /// - Throws: a diagnostic `output-failed`.
    @discardableResult
    public func write(_ dataset: Dataset, to path: String) throws(Diagnostic) -> Int {
        guard xlsx_library_is_there() != 0 else {
            throw failure(
                "libxlsxwriter.so.\(LXW_SOVERSION) is missing", path, suggestion: "install libxlsxwriter, or leave xlsx out of --format")
        }
        let standard = StandardTables.names
        let own = dataset.tables.filter { !standard.contains($0.schema.name) }
        let others = dataset.tables.filter { standard.contains($0.schema.name) }
        if let long = dataset.tables.first(where: { $0.rows.count >= Workbook.rowLimit }) {
            throw failure("table “\(long.schema.name)” has more rows than a sheet holds", path, suggestion: "leave xlsx out of --format")
        }
        let cells = dataset.tables.map { $0.rows.count * $0.schema.fields.count }.reduce(0, +)
        guard var workbook = Workbook(path, writesRowsAtOnce: cells > Self.cellsInMemory) else { throw failure("no memory", path) }
        let notes = CellNotes(dataset)
        var cut = 0
        for table in own + others {
            guard let sheet = workbook.addSheet(table.schema.name) else {
                throw failure("two tables have the sheet name “\(table.schema.name.prefix(31))”", path)
            }
            cut += SheetWriter(table: table, isOwn: !standard.contains(table.schema.name), notes: notes).write(to: sheet, of: &workbook)
        }
        if let problem = workbook.close() { throw failure(problem, path) }
        return cut
    }

    static func note(onCut count: Int) -> Diagnostic {
        Diagnostic(
            .note, id: "cells-cut",
            "texts that end in “…” because a cell holds \(Workbook.textLimit) characters at most: \(count); the other forms have them whole",
            file: "cuenta.xlsx")
    }

    private func failure(_ message: String, _ path: String, suggestion: String? = nil) -> Diagnostic {
        Diagnostic(.error, id: "output-failed", "the workbook could not be written: \(message)", file: path, suggestion: suggestion)
    }
}
