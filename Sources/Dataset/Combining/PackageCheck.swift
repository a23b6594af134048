/// Whether a package can still be combined with others.
public enum PackageCheck {
    /// Reads all forms of all tables of a folder that `DataPackageWriter` wrote.
    /// - Returns: `false` where one is missing, cannot be read, or has not as many rows as the others.
    public static func isWhole(_ directory: String) -> Bool {
        guard let schemas = try? DataPackageReader().schemas(directory), !schemas.isEmpty else { return false }
        return schemas.allSatisfy { schema in
            let path = "\(directory)/\(schema.name)"
            guard let bytes = try? FileSystem.readFile("\(path).csv"), let lines = try? FileSystem.readFile("\(path).jsonl"),
                let rows = try? CSVTable.read(bytes, schema: schema, file: path).rows.count,
                let stored = try? SQLiteTable.read("\(directory)/cuenta.sqlite", schema: schema).rows.count
            else { return false }
            return stored == rows && lines.count { $0 == UInt8(ascii: "\n") } == rows
        }
    }
}
