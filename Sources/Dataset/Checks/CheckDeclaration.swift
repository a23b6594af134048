/// A text of a pipeline file and where its first character stands, lines and columns from 1, if it was read from a file.
public struct LocatedText: Sendable, Hashable, ExpressibleByStringLiteral {
    public var text: String
    public var line: Int?
    public var column: Int?

    public init(_ text: String, line: Int? = nil, column: Int? = nil) {
        self.text = text
        self.line = line
        self.column = column
    }

    public init(stringLiteral value: String) { self.init(value) }
}

/// A check as written in a pipeline. Exactly one of `left` with `right`, `repeated` and `sql` must be given.
public struct CheckDeclaration: Sendable, Hashable {
    /// `id`
    public var id: LocatedText
    /// `dice`: what the check states, for people.
    public var statement: LocatedText?
    /// `izquierda`
    public var left: LocatedText?
    /// `derecha`
    public var right: LocatedText?
    /// `tolerancia`: a number, or `redondeo`; 0 if not given.
    public var tolerance: LocatedText?
    /// `gravedad`: `error`, also if not given, or `aviso`.
    public var severity: LocatedText?
    /// `por_cada`: a table; the check is made for each of its rows, whose fields may be named alone.
    public var forEach: LocatedText?
    /// `repetidos`: "indicadores.valor por indicador"
    public var repeated: LocatedText?
    /// `sql`: a SELECT whose rows are failures.
    public var sql: LocatedText?
    /// The file it stands in, for diagnostics.
    public var file: String?

    public init(
        id: LocatedText, statement: LocatedText? = nil, left: LocatedText? = nil, right: LocatedText? = nil, tolerance: LocatedText? = nil,
        severity: LocatedText? = nil, forEach: LocatedText? = nil, repeated: LocatedText? = nil, sql: LocatedText? = nil,
        file: String? = nil
    ) {
        self.id = id
        self.statement = statement
        self.left = left
        self.right = right
        self.tolerance = tolerance
        self.severity = severity
        self.forEach = forEach
        self.repeated = repeated
        self.sql = sql
        self.file = file
    }
}
