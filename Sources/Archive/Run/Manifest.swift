internal import Dataset

/// `manifest.csv`: a row for each input.
enum Manifest {
    static let schema = TableSchema(
        name: "manifest", description: "Una fila por cada archivo",
        fields: [
            Field("path", .string, isRequired: true), Field("documento_id", .string), Field("state", .string, isRequired: true),
            Field("reason", .string), Field("message", .string), Field("pages", .integer), Field("numbers", .integer),
            Field("unexplained", .integer), Field("failed_checks", .integer), Field("pipeline", .string), Field("package", .string),
        ])

    static func encode(_ rows: [ArchiveRow]) -> [UInt8] {
        CSVEncoder().encode(
            DataTable(
                schema: schema,
                rows: rows.map { row in
                    [
                        .string(row.path), .string(row.documentID), .string(row.state.rawValue), .string(row.reason),
                        .string(row.message), .integer(row.pages), .integer(row.numbers), .integer(row.unexplained),
                        .integer(row.failedChecks), .string(row.pipeline), .string(row.package),
                    ]
                }))
    }
}
