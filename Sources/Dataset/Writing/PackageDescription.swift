/// What a data package says of itself as a whole.
public struct PackageDescription: Sendable, Hashable {
    /// Lower-case ASCII letters, digits, `-`, `_` and `.`; other characters are replaced when written.
    public var name: String
    public var title: String
    public var description: String
    /// The file it was extracted from, as a name to show.
    public var source: String

    public init(name: String, title: String = "", description: String = "", source: String = "") {
        self.name = name
        self.title = title
        self.description = description
        self.source = source
    }
}
