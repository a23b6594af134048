import PatternGrammar

/// What staff decided about one place of a draft.
public struct Decision: Sendable, Hashable {
    /// What staff say of the number.
    public enum Kind: Sendable, Hashable {
        /// The number counts nothing.
        case noFigure
        /// The draft should say something else there.
        case misprint(correct: String)
        /// The number is the value of a field in the row that has these values.
        case indicator(table: String, key: [KeyValue], field: String)
    }

    /// A field of the row's key and its value.
    public struct KeyValue: Sendable, Hashable {
        public var field: String
        public var value: String
    }

    public var kind: Kind
    /// The figure as the draft writes it.
    public var figure: String
    /// The words it stands in, itself among them.
    public var context: String
    /// Which of several places with these words, from 1.
    public var occurrence: Int?
    /// Words of a heading over the place, and its page: they choose among several places, and may be out of date where there is one.
    public var section: String?
    public var page: Int?
    public var reason: String
    public var author: String?
    public var date: String?
    public var location: SourceLocation

    /// As the YAML key and the table name it.
    public var kindName: String {
        switch kind {
        case .noFigure: DecisionKeys.noFigure
        case .misprint: DecisionKeys.misprint
        case .indicator: DecisionKeys.indicator
        }
    }
}

/// The decisions of a document, in the order of their files.
public struct Decisions: Sendable, Hashable {
    public var entries: [Decision]

    public init(_ entries: [Decision] = []) { self.entries = entries }
}

/// The keys of the format.
enum DecisionKeys {
    static let list = "decisiones"
    static let noFigure = "no_es_cifra"
    static let misprint = "errata"
    static let indicator = "es_indicador"
    static let kinds = [noFigure, misprint, indicator]
    static let correct = "debe_decir"
    static let context = "en"
    static let occurrence = "vez"
    static let section = "seccion"
    static let page = "pagina"
    static let document = "archivo"
    static let table = "tabla"
    static let key = "clave"
    static let field = "campo"
    static let reason = "motivo"
    static let author = "quien"
    static let date = "fecha"
    static let all =
        kinds + [correct, context, occurrence, section, page, document, table, key, field, reason, author, date]
}
