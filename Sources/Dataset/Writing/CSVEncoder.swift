/// Encodes a table as CSV.
public struct CSVEncoder: Sendable {
    public init() {}

    /// The bytes of a file: RFC 4180, UTF-8 without byte order mark, a header row, lines ended by CR LF.
    public func encode(_ table: DataTable) -> [UInt8] { [] }
}
