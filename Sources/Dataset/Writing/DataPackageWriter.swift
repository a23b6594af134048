import DocumentModel

/// Writes a dataset as a folder: `datapackage.json` and its tables in each of the formats.
public struct DataPackageWriter: Sendable {
    public var formats: Set<OutputFormat>

    public init(formats: Set<OutputFormat> = Set(OutputFormat.allCases)) { self.formats = formats }

    /// Writes the folder whole or not at all.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package` or `output-failed`.
    public func write(_ dataset: Dataset, package: PackageDescription, to directory: String, replacing: Bool = false) throws(Diagnostic) {}
}
