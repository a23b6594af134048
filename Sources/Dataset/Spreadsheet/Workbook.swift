internal import CXLSXWriter

/// A workbook being written by libxlsxwriter.
struct Workbook: ~Copyable {
    enum Format: Hashable {
        case head, text
        /// A whole number that counts or names nothing: an id, a page, a year.
        case plain
        /// With thousands separated, and so many decimals.
        case amount(decimals: Int)
    }

    /// The library's own constant, whose macro is not imported.
    private static let textFormatIndex: UInt8 = 49
    /// Rows and columns of a sheet, by the file format.
    static let rowLimit = 1_048_576
    static let columnLimit = 16_384
    /// Characters of a cell, by the file format; counted in UTF-16, as Excel does.
    static let textLimit = 32_767

    private let pointer: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Format: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameter writesRowsAtOnce: whether rows go to a temporary file as they come, for tables that would take much memory.
    init?(_ path: String, writesRowsAtOnce: Bool) {
        var options = lxw_workbook_options()
        options.constant_memory = writesRowsAtOnce ? 1 : 0
        guard let pointer = xlsx_workbook_new_opt(path, &options) else { return nil }
        self.pointer = pointer
        // The same tables give the same bytes: not the time of writing, but the first that a ZIP archive knows.
        var properties = lxw_doc_properties()
        properties.created = 315_532_800
        xlsx_workbook_set_properties(pointer, &properties)
    }

    deinit {
        if !isClosed { xlsx_lxw_workbook_free(pointer) }
    }

    private var isClosed = false

    /// Writes the file. - Returns: what went wrong, in words.
    consuming func close() -> String? {
        isClosed = true
        let error = xlsx_workbook_close(pointer)
        return error == LXW_NO_ERROR ? nil : String(cString: xlsx_lxw_strerror(error))
    }

    mutating func format(_ format: Format) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[format] { return known }
        guard let made = xlsx_workbook_add_format(pointer) else { return nil }
        switch format {
        case .head:
            xlsx_format_set_bold(made)
            xlsx_format_set_bottom(made, UInt8(LXW_BORDER_THIN.rawValue))
        case .text: xlsx_format_set_num_format_index(made, Self.textFormatIndex)
        case .plain: xlsx_format_set_num_format(made, "0")
        case .amount(let decimals):
            xlsx_format_set_num_format(made, decimals == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: min(decimals, 30)))
        }
        formats[format] = made
        return made
    }

    private var sheetNames: Set<String> = []

    /// A sheet under a name that the file format allows; `nil` for a name that is taken, whatever its case.
    mutating func addSheet(_ name: String) -> UnsafeMutablePointer<lxw_worksheet>? {
        var allowed = ""
        for character in name.prefix(31) { allowed.append("[]:*?/\\'".contains(character) ? "_" : character) }
        guard sheetNames.insert(allowed.lowercased()).inserted else { return nil }
        return xlsx_workbook_add_worksheet(pointer, allowed)
    }
}
