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
        let folder = try staged(dataset, package, directory, replacing, additional, inOneThread: false)
        do {
            try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Writes the folder under another name beside its place, in one thread, for `commit(_:to:)` of any process to put there.
    /// - Returns: its path.
    /// - Throws: what `write` throws.
    public func stage(
        _ dataset: Dataset, package: PackageDescription, for directory: String, additional: [(name: String, bytes: [UInt8])] = []
    ) throws(Diagnostic) -> String {
        try staged(dataset, package, directory, true, additional, inOneThread: true).path
    }

    /// Puts a folder that `stage` wrote in its place when it is on the disk, and removes what was there. Where that fails it is removed.
    public static func commit(_ stage: String, to directory: String) throws(Diagnostic) {
        let folder = StagedFolder(made: stage, for: directory)
        do {
            try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
    }

    private func staged(
        _ dataset: Dataset, _ package: PackageDescription, _ directory: String, _ replacing: Bool,
        _ additional: [(name: String, bytes: [UInt8])], inOneThread: Bool
    ) throws(Diagnostic) -> StagedFolder {
        let folder = try StagedFolder(for: directory, replacing: replacing, durable: isDurable)
        do {
            if inOneThread {
                try fillInOneThread(folder, with: dataset, package)
            } else {
                try fill(folder, with: dataset, package)
            }
            for file in additional { try folder.write(file.bytes, to: file.name) }
            return folder
        } catch {
            folder.discard()
            throw error
        }
    }

    private func fillInOneThread(_ folder: StagedFolder, with dataset: Dataset, _ package: PackageDescription) throws(Diagnostic) {
        try fillWithText(folder, dataset, package)
        if formats.contains(.xlsx) { try XLSXExporter().write(dataset, to: "\(folder.path)/cuenta.xlsx") }
        if formats.contains(.sqlite) { try folder.write(SQLiteExporter().encode(dataset.tables), to: "cuenta.sqlite") }
    }

    private func fillWithText(_ folder: StagedFolder, _ dataset: Dataset, _ package: PackageDescription) throws(Diagnostic) {
        let descriptor = DataPackageDescriptor(format: OutputFormat.allCases.first(where: formats.contains) ?? .csv)
        try folder.write(descriptor.encode(dataset, package: package), to: DataPackageDescriptor.fileName)
        for table in dataset.tables {
            if formats.contains(.csv) { try folder.write(CSVEncoder().encode(table), to: "\(table.schema.name).csv") }
            if formats.contains(.jsonl) { try folder.write(JSONLinesEncoder().encode(table), to: "\(table.schema.name).jsonl") }
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
        try fillWithText(folder, dataset, package)
        group.wait()
        try workbook.withLock { $0 }?.get()
        if let result = database.withLock({ $0 }) { try folder.write(try result.get(), to: "cuenta.sqlite") }
    }
}
