import DocumentModel

/// Combines the tables of many packages in one CSV and one JSON Lines file a table and one database. Packages pass through one by one,
/// so that memory does not grow with their number; the same packages in the same order give the same bytes.
public struct PackageCombiner: Sendable {
    /// A package and what its rows are known by.
    public struct Source: Sendable, Hashable {
        public var directory: String
        public var documentID: String
        /// Packages of the same kind have the same tables: name and version of their pipeline.
        public var kind: String

        public init(directory: String, documentID: String, kind: String) {
            self.directory = directory
            self.documentID = documentID
            self.kind = kind
        }
    }

    public var databaseName: String

    public init(databaseName: String) { self.databaseName = databaseName }

    /// Writes the files in a folder, which is there and empty.
    /// - Returns: their names.
    /// - Throws: `output-failed`, `disk-full`, or what is wrong with a package.
    public func combine(_ sources: [Source], into folder: String, name: String) throws(Diagnostic) -> [String] {
        var combined = CombinedSchemas()
        var kinds: [String: [TableSchema]] = [:]
        for source in sources where kinds[source.kind] == nil {
            let schemas = try DataPackageReader().schemas(source.directory)
            kinds[source.kind] = schemas
            combined.add(schemas)
        }
        let tables = combined.tables
        var files: [(csv: CombinedFile, lines: CombinedFile)] = []
        for table in tables {
            let csv = try CombinedFile("\(folder)/\(table.name).csv")
            try csv.append(CSVEncoder().encode(DataTable(schema: table)))
            files.append((csv, try CombinedFile("\(folder)/\(table.name).jsonl")))
        }
        let database = try CombinedDatabase("\(folder)/\(databaseName)", tables: tables)
        for source in sources {
            let schemas = kinds[source.kind] ?? []
            for schema in schemas {
                guard let index = tables.firstIndex(where: { $0.name == schema.name }) else { continue }
                try append(schema, of: source, to: files[index], as: tables[index])
            }
            try database.add("\(source.directory)/cuenta.sqlite", schemas: schemas, id: source.documentID)
        }
        try database.finish(tables: tables)
        for file in files {
            try file.csv.finish()
            try file.lines.finish()
        }
        let descriptor = try CombinedFile("\(folder)/\(DataPackageDescriptor.fileName)")
        let empty = Dataset(tables: tables.map { DataTable(schema: $0) })
        try descriptor.append(DataPackageDescriptor().encode(empty, package: PackageDescription(name: name)))
        try descriptor.finish()
        return tables.flatMap { ["\($0.name).csv", "\($0.name).jsonl"] } + [databaseName, DataPackageDescriptor.fileName]
    }

    private func append(
        _ schema: TableSchema, of source: Source, to files: (csv: CombinedFile, lines: CombinedFile), as table: TableSchema
    ) throws(Diagnostic) {
        let path = "\(source.directory)/\(schema.name)"
        let isKeyed = schema.fields.first?.name == CombinedSchemas.key.name
        let names = schema.fields.map(\.name)
        if table.fields.map(\.name) == (isKeyed ? [] : [CombinedSchemas.key.name]) + names {
            let csv = try read("\(path).csv")
            let lines = try read("\(path).jsonl")
            try files.csv.append(isKeyed ? Self.withoutHeader(csv) : RowPrefixing.csv(csv, id: source.documentID)[...])
            try files.lines.append(isKeyed ? lines : RowPrefixing.jsonLines(lines, id: source.documentID))
            return
        }
        let own = try CSVTable.read(try read("\(path).csv"), schema: schema, file: "\(path).csv")
        let columns = table.fields.map { schema.index(of: $0.name) }
        let rows = own.rows.map { row in
            columns.enumerated().map { index, column in
                column.map { row[$0] } ?? (index == 0 ? .text(source.documentID) : .empty)
            }
        }
        let wide = DataTable(schema: table, rows: rows)
        try files.csv.append(Self.withoutHeader(CSVEncoder().encode(wide)))
        try files.lines.append(JSONLinesEncoder().encode(wide))
    }

    /// Names of fields hold no line break.
    private static func withoutHeader(_ csv: [UInt8]) -> ArraySlice<UInt8> {
        csv.firstIndex(of: UInt8(ascii: "\n")).map { csv[($0 + 1)...] } ?? []
    }

    private func read(_ path: String) throws(Diagnostic) -> [UInt8] {
        do {
            return try FileSystem.readFile(path)
        } catch {
            throw Diagnostic(.error, id: "package-unreadable", "cannot read: \(error.message)", file: path)
        }
    }
}
