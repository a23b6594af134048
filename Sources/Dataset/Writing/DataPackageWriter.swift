internal import Dispatch
import DocumentModel
import Synchronization

/// Writes a dataset as a folder: `datapackage.json` and its tables in each of the formats.
public struct DataPackageWriter: Sendable {
    public var formats: Set<OutputFormat>
    /// Whether the files are on the disk before the folder appears, so that it is whole after a power cut too (2 to 4 ms).
    public var isDurable: Bool

    public init(formats: Set<OutputFormat> = OutputFormat.standard, isDurable: Bool = true) {
        self.formats = formats
        self.isDurable = isDurable
    }

    /// Writes the folder whole or not at all; folders above it are made where they are missing.
    /// - Parameters:
    ///   - additional: further files of the folder, by name: a review page, a workbook.
    ///   - replacing: whether a folder that exists may be replaced, whatever is in it.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package`, `output-in-use` or `output-failed`.
    public func write(
        _ dataset: Dataset, package: PackageDescription, to directory: String, replacing: Bool = false,
        additional: [(name: String, bytes: [UInt8])] = []
    ) throws(Diagnostic) {
        let folder = try StagedFolder(for: directory, replacing: replacing, durable: isDurable)
        do {
            try fill(folder, with: dataset, package)
            for file in additional { try folder.write(file.bytes, to: file.name) }
            try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
    }

    /// The database takes as long as all else, and the workbook longer, so that they are made beside it.
    private func fill(_ folder: StagedFolder, with dataset: Dataset, _ package: PackageDescription) throws(Diagnostic) {
        let database = Mutex<Result<[UInt8], Diagnostic>?>(nil)
        let group = DispatchGroup()
        if formats.contains(.sqlite) {
            DispatchQueue.global(qos: .userInitiated).async(group: group) {
                let result = Result { () throws(Diagnostic) in try SQLiteExporter().encode(dataset.tables) }
                database.withLock { $0 = result }
            }
        }
        let workbook = Mutex<Result<Void, Diagnostic>?>(nil)
        if formats.contains(.xlsx) {
            let path = "\(folder.path)/cuenta.xlsx"
            DispatchQueue.global(qos: .userInitiated).async(group: group) {
                let result = Result { () throws(Diagnostic) in try XLSXExporter().write(dataset, to: path) }
                workbook.withLock { $0 = result }
            }
        }
        defer { group.wait() }
        let descriptor = DataPackageDescriptor(format: OutputFormat.allCases.first(where: formats.contains) ?? .csv)
        try folder.write(descriptor.encode(dataset, package: package), to: DataPackageDescriptor.fileName)
        for table in dataset.tables {
            if formats.contains(.csv) { try folder.write(CSVEncoder().encode(table), to: "\(table.schema.name).csv") }
            if formats.contains(.jsonl) { try folder.write(JSONLinesEncoder().encode(table), to: "\(table.schema.name).jsonl") }
        }
        group.wait()
        try workbook.withLock { $0 }?.get()
        if let result = database.withLock({ $0 }) { try folder.write(try result.get(), to: "cuenta.sqlite") }
    }
}
