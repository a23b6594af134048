import Dataset

/// `manifest.csv`: a row for each input.
enum Manifest {
    static let schema = TableSchema(
        name: "manifest", description: "Una fila por cada archivo",
        fields: [
            Field("path", .string, isRequired: true), Field("documento_id", .string), Field("state", .string, isRequired: true),
            Field("reason", .string), Field("message", .string), Field("pages", .integer), Field("numbers", .integer),
            Field("unexplained", .integer), Field("failed_checks", .integer), Field("pipeline", .string), Field("package", .string),
        ])

    /// Rows are encoded a few at a time, so that many take no more memory than some.
    static func write(_ rows: ArchiveRows, to path: String) throws(SystemError) {
        var file = try FileReplacement(path)
        let encoder = CSVEncoder()
        let head = encoder.encode(DataTable(schema: schema))
        try file.append(head)
        for start in stride(from: 0, to: rows.count, by: 100) {
            let some = rows[start..<min(start + 100, rows.count)].map(cells)
            try file.append(encoder.encode(DataTable(schema: schema, rows: some)).dropFirst(head.count))
        }
        try file.finish()
    }

    private static func cells(_ row: ArchiveRow) -> [CellValue] {
        [
            .string(row.path), .string(row.documentID), .string(row.state.rawValue), .string(row.reason), .string(row.message),
            .integer(row.pages), .integer(row.numbers), .integer(row.unexplained), .integer(row.failedChecks), .string(row.pipeline),
            .string(row.package),
        ]
    }
}
