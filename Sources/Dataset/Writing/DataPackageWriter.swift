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
    ///   - replacing: whether a folder that exists goes, if this program wrote it. Files that someone put into a package are kept in a
    ///     folder beside it.
    ///   - keeping: files that must not go with the folder, such as the one that was read.
    /// - Returns: notes on what a person should know: `other-files-kept`, `cells-cut`.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package`, `output-holds-input`, `output-in-use` or
    ///   `output-failed`.
    @discardableResult
    public func write(
        _ dataset: Dataset, package: PackageDescription, to directory: String, replacing: Bool = false, keeping: [String] = [],
        additional: [(name: String, bytes: [UInt8])] = []
    ) throws(Diagnostic) -> [Diagnostic] {
        let folder = try StagedFolder(for: directory, replacing ? .ownSettingAside : .none, durable: isDurable, keeping: keeping)
        do throws(Diagnostic) {
            var notes = try fill(folder, with: dataset, package)
            for file in additional { try folder.write(file.bytes, to: file.name) }
            if let kept = try folder.commit() {
                notes.append(
                    Diagnostic(.note, id: "other-files-kept", "files that this program did not write are kept here", file: kept))
            }
            return notes
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Writes the folder under another name beside its place, in one thread, for `commit` of any process to put there.
    /// - Returns: its path.
    /// - Throws: a diagnostic `output-failed` or `disk-full`.
    public func stage(
        _ dataset: Dataset, package: PackageDescription, for directory: String, additional: [(name: String, bytes: [UInt8])] = []
    ) throws(Diagnostic) -> String {
        let folder = try StagedFolder(for: directory, .anything, durable: isDurable)
        do throws(Diagnostic) {
            try fillInOneThread(folder, with: dataset, package)
            for file in additional { try folder.write(file.bytes, to: file.name) }
            return folder.path
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Puts a folder that `stage` wrote in its place when it is on the disk, and removes what was there. Where that fails it is removed.
    /// - Parameter ownsFolder: whether whatever stands there is this program's, as in an archive; else a package may go and nothing else.
    public static func commit(_ stage: String, to directory: String, ownsFolder: Bool) throws(Diagnostic) {
        let folder = StagedFolder(made: stage, for: directory, ownsFolder ? .anything : .own)
        do throws(Diagnostic) {
            if !ownsFolder { try checkReplaceable(directory) }
            _ = try folder.commit()
        } catch {
            folder.discard()
            throw error
        }
    }

    /// Whether a package may be written to a folder: one that is not there, is empty or holds a package and nothing else.
    /// - Parameter keeping: files that must not go with the folder.
    public static func checkReplaceable(_ directory: String, keeping: [String] = []) throws(Diagnostic) {
        try StagedFolder.check(directory, .own, keeping: keeping)
    }

    /// Removes what a process that was ended had begun to write for a place.
    public static func sweep(leftBy process: Int32, for place: String) { StagedFolder.sweep(leftBy: process, for: place) }

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
    /// - Returns: what a person should know of it.
    private func fill(_ folder: StagedFolder, with dataset: Dataset, _ package: PackageDescription) throws(Diagnostic) -> [Diagnostic] {
        let database = Mutex<Result<[UInt8], Diagnostic>?>(nil)
        let group = DispatchGroup()
        if formats.contains(.sqlite) {
            DispatchQueue.global(qos: .userInitiated).async(group: group) {
                let result = Result { () throws(Diagnostic) in try SQLiteExporter().encode(dataset.tables) }
                database.withLock { $0 = result }
            }
        }
        let workbook = Mutex<Result<Int, Diagnostic>?>(nil)
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
        let cut = try workbook.withLock { $0 }?.get() ?? 0
        if let result = database.withLock({ $0 }) { try folder.write(try result.get(), to: "cuenta.sqlite") }
        return cut == 0 ? [] : [XLSXExporter.note(onCut: cut)]
    }
}
