/// A stretch of one line of a pipeline file.
struct SourceSpan: Sendable, Hashable {
    /// Index in the list of files being loaded.
    var file: Int
    /// From 1; the column in Unicode code points.
    var line: Int
    var column: Int
    /// Unicode code points, for the caret.
    var length: Int
}

/// A value of a YAML file and where it stands. Scalars keep their text: what type they must have is for the format to say, so that
/// `no`, `01` and `1.0` stay as they were written.
struct SourceNode: Sendable {
    enum Value: Sendable {
        case scalar(String)
        case sequence([SourceNode])
        case mapping([SourceEntry])
    }

    var value: Value
    var span: SourceSpan
    /// Where the text of a scalar begins: after its opening quote, or on the line after `|` and `>`.
    var textStart: SourceSpan

    /// What the node is, for messages.
    var kind: String {
        switch value {
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}

/// A key of a mapping and its value.
struct SourceEntry: Sendable {
    var key: String
    var keySpan: SourceSpan
    var value: SourceNode
}
