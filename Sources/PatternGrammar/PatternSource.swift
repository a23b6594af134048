/// Where a pattern, path or vocabulary was written, for diagnostics.
public struct SourceLocation: Sendable, Hashable {
    public var file: String
    /// Of the first character of the pattern's text; from 1.
    public var line: Int
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// A pattern as written in a pipeline.
public struct PatternSource: Sendable, Hashable {
    public var id: String
    /// "inversión total de {inversion_clp:dinero}, {beneficiarios:conteo} micro y pequeñas empresas"
    public var text: String
    /// Patterns of one group compete for mentions; patterns of different groups may take the same.
    public var group: String
    public var location: SourceLocation

    public init(id: String, text: String, group: String, location: SourceLocation) {
        self.id = id
        self.text = text
        self.group = group
        self.location = location
    }
}

/// Names that stand for keys: the regions and their official codes.
public struct Vocabulary: Sendable, Hashable {
    /// A key and the names that stand for it.
    public struct Entry: Sendable, Hashable {
        /// "15"
        public var key: String
        /// All ways to write it, the official name first; matched with the folding of literal words.
        public var forms: [String]

        public init(key: String, forms: [String]) {
            self.key = key
            self.forms = forms
        }
    }

    public var name: String
    public var entries: [Entry]

    public init(name: String, entries: [Entry]) {
        self.name = name
        self.entries = entries
    }
}
