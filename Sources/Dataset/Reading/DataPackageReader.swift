import DocumentModel
internal import FoundationEssentials
import SpanishNumbers

/// Reads a data package back.
public struct DataPackageReader: Sendable {
    public init() {}

    /// Reads the tables, their schemas and the checks of a folder that `DataPackageWriter` wrote, from its CSV files or, without them,
    /// from JSON Lines or the database. A unit that the value of its cell is no multiple of is passed over: rows were taken out by hand, and
    /// the cell is another one.
    /// - Throws: a diagnostic `package-not-found`, `package-unreadable`, `package-descriptor`, `package-csv`, `package-jsonl`,
    ///   `package-value`, or what is wrong with a check.
    public func read(_ directory: String) throws(Diagnostic) -> Dataset {
        let path = "\(directory)/\(DataPackageDescriptor.fileName)"
        guard FileSystem.kind(path) != nil else {
            throw Diagnostic(
                .error, id: "package-not-found", "no data package: there is no \(DataPackageDescriptor.fileName)", file: directory,
                suggestion: "name the folder that “cuenta extract” wrote")
        }
        let descriptor = try decode(try read(file: path), path)
        let schemas = descriptor.resources.map { TableSchema($0) }
        var tables: [DataTable] = []
        for (resource, schema) in zip(descriptor.resources, schemas) {
            tables.append(try table(schema, of: resource, in: directory))
        }
        var problems: [Diagnostic] = []
        let checks = (descriptor.checks ?? []).compactMap {
            Check.parse(CheckDeclaration(members: $0, file: path), schemas: schemas, diagnostics: &problems)
        }
        if let problem = problems.first { throw problem }
        let lookup = TableLookup(tables)
        var units: [CellReference: Int] = [:]
        for (cell, unit) in descriptor.units ?? [:] {
            guard let cell = CellReference(cell[...]), let value = lookup.number(cell), value.isMultiple(ofUnit: unit) else { continue }
            units[cell] = unit
        }
        return Dataset(tables: tables, checks: checks, writtenUnits: units)
    }

    /// The schemas of a folder's tables, in its order.
    /// - Throws: `package-unreadable` or `package-descriptor`.
    func schemas(_ directory: String) throws(Diagnostic) -> [TableSchema] {
        let path = "\(directory)/\(DataPackageDescriptor.fileName)"
        return try decode(try read(file: path), path).resources.map { TableSchema($0) }
    }

    private func decode(_ bytes: [UInt8], _ path: String) throws(Diagnostic) -> DescriptorFile {
        do {
            return try JSONDecoder().decode(DescriptorFile.self, from: Data(bytes))
        } catch DecodingError.keyNotFound(let key, let context) {
            throw Self.descriptorProblem("“\(key.stringValue)” is missing", context, path)
        } catch DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context) {
            throw Self.descriptorProblem("a value of another type was expected", context, path)
        } catch {
            throw Diagnostic(.error, id: "package-descriptor", "not JSON", file: path)
        }
    }

    private static func descriptorProblem(_ message: String, _ context: DecodingError.Context, _ path: String) -> Diagnostic {
        let place = context.codingPath.map { $0.intValue.map(String.init) ?? $0.stringValue }.joined(separator: "/")
        return Diagnostic(.error, id: "package-descriptor", "\(message) in /\(place)", file: path)
    }

    private func table(_ schema: TableSchema, of resource: DescriptorFile.Resource, in directory: String) throws(Diagnostic) -> DataTable {
        // A package may come from elsewhere; it must not lead out of its folder.
        guard !resource.path.isEmpty, !resource.path.contains("/"), resource.path != ".." else {
            throw Diagnostic(
                .error, id: "package-descriptor", "“\(resource.path)” is no file of the package",
                file: "\(directory)/\(DataPackageDescriptor.fileName)")
        }
        let path = "\(directory)/\(resource.path)"
        switch resource.format {
        case "jsonl": return try JSONLinesTable.read(try read(file: path), schema: schema, file: path)
        case "xlsx":
            throw Diagnostic(
                .error, id: "package-unreadable", "a package of nothing but a workbook cannot be read back", file: path,
                suggestion: "write it with --format csv,xlsx")
        case "sqlite": return try SQLiteTable.read(path, schema: schema)
        default: return try CSVTable.read(try read(file: path), schema: schema, file: path)
        }
    }

    private func read(file path: String) throws(Diagnostic) -> [UInt8] {
        do {
            return try FileSystem.readFile(path)
        } catch {
            throw .packageUnreadable(path, error)
        }
    }
}
