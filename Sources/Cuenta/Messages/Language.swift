/// The language in which the program speaks to a person. What it writes for programs (tables, JSON, logs) has no language but its own.
public enum Language: Sendable, Hashable {
    case english, spanish

    /// The language of a POSIX locale: of the first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set and not empty.
    /// - Parameter environment: gives the value of a variable.
    public init(environment: (String) -> String?) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap(environment).first { !$0.isEmpty } ?? ""
        let language = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
        self = language.lowercased() == "es" ? .spanish : .english
    }

    /// A message of this program in this language. One that the catalogue does not have stays as it is.
    /// - Parameter english: the whole message as the program makes it, its gaps filled.
    public func callAsFunction(_ english: String) -> String {
        self == .spanish ? Catalogue.spanish.translation(of: english) ?? english : english
    }
}

extension Language {
    /// A diagnostic as it is printed, with its place, its words and what to do about it.
    public func callAsFunction(_ diagnostic: Diagnostic) -> String {
        guard self == .spanish else { return diagnostic.description }
        var translated = diagnostic
        translated.message = self(diagnostic.message)
        translated.suggestion = diagnostic.suggestion.map { self($0) }
        return translated.description(severity: self(diagnostic.severity.rawValue))
    }
}
