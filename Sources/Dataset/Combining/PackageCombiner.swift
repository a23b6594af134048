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
    /// With 2 the database is filled beside the other files.
    public var threads: Int

    public init(databaseName: String, threads: Int = 1) {
        self.databaseName = databaseName
        self.threads = threads
    }

    /// Writes the files in a folder, which is there and empty.
    /// - Returns: their names.
    /// - Throws: `output-failed`, `disk-full`, or what is wrong with a package.
    public func combine(
        _ sources: some RandomAccessCollection<Source> & Sendable, into folder: String, name: String
    ) throws(Diagnostic) -> [String] {
        var combined = CombinedSchemas()
        var kinds: [String: [TableSchema]] = [:]
        for source in sources where kinds[source.kind] == nil {
            let schemas = try DataPackageReader().schemas(source.directory)
            kinds[source.kind] = schemas
            combined.add(schemas)
        }
        let tables = combined.tables
        let filling = threads > 1 ? Beside { [kinds] in fillDatabase(sources, kinds, tables, in: folder) } : nil
        defer { _ = filling?.value() }
        try fillFiles(sources, kinds, tables, in: folder)
        if let problem = filling.map({ $0.value() }) ?? fillDatabase(sources, kinds, tables, in: folder) { throw problem }
        let descriptor = try CombinedFile("\(folder)/\(DataPackageDescriptor.fileName)")
        let empty = Dataset(tables: tables.map { DataTable(schema: $0) })
        try descriptor.append(DataPackageDescriptor().encode(empty, package: PackageDescription(name: name)))
        try descriptor.finish()
        return tables.flatMap { ["\($0.name).csv", "\($0.name).jsonl"] } + [databaseName, DataPackageDescriptor.fileName]
    }

    /// - Returns: what went wrong.
    private func fillDatabase(
        _ sources: some Collection<Source>, _ kinds: [String: [TableSchema]], _ tables: [TableSchema], in folder: String
    ) -> Diagnostic? {
        do throws(Diagnostic) {
            let database = try CombinedDatabase("\(folder)/\(databaseName)", tables: tables)
            for source in sources {
                try database.add("\(source.directory)/cuenta.sqlite", schemas: kinds[source.kind] ?? [], id: source.documentID)
            }
            try database.finish(tables: tables)
            return nil
        } catch {
            return error
        }
    }

    private func fillFiles(
        _ sources: some Collection<Source>, _ kinds: [String: [TableSchema]], _ tables: [TableSchema], in folder: String
    ) throws(Diagnostic) {
        var files: [(csv: CombinedFile, lines: CombinedFile)] = []
        for table in tables {
            let csv = try CombinedFile("\(folder)/\(table.name).csv")
            try csv.append(CSVEncoder().encode(DataTable(schema: table)))
            files.append((csv, try CombinedFile("\(folder)/\(table.name).jsonl")))
        }
        for source in sources {
            for schema in kinds[source.kind] ?? [] {
                guard let index = tables.firstIndex(where: { $0.name == schema.name }) else { continue }
                try append(schema, of: source, to: files[index], as: tables[index])
            }
        }
        for file in files {
            try file.csv.finish()
            try file.lines.finish()
        }
    }

    private func append(
        _ schema: TableSchema, of source: Source, to files: (csv: CombinedFile, lines: CombinedFile), as table: TableSchema
    ) throws(Diagnostic) {
        let path = "\(source.directory)/\(schema.name)"
        let isKeyed = schema.fields.first?.name == CombinedSchemas.key.name
        let names = schema.fields.map(\.name)
        if table.fields.map(\.name) == (isKeyed ? [] : [CombinedSchemas.key.name]) + names {
            let id = isKeyed ? nil : source.documentID
            try files.csv.append(rowsOf: "\(path).csv", .csv, id: id)
            try files.lines.append(rowsOf: "\(path).jsonl", .jsonLines, id: id)
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
            throw .packageUnreadable(path, error)
        }
    }
}
