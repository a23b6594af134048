extension FaultGroup {
    /// The languages that a group can be told in.
    public enum Language: Sendable, Hashable { case english, spanish }

    /// More candidates than these are counted and not named.
    private static let namedCandidates = 3

    /// One sentence: which changes would satisfy which checks, or why none is named.
    public func text(_ language: Language = .english) -> String {
        let isSpanish = language == .spanish
        guard let first = candidates.first else { return "\(named(isSpanish)): \(reason(language))" }
        let changes: String
        if candidates.count <= Self.namedCandidates {
            changes = candidates.map { $0.map(\.description).joined(separator: isSpanish ? " y " : " and ") }
                .joined(separator: isSpanish ? ", o bien " : ", or ")
        } else if first.count == 1 {
            changes = isSpanish ? "cualquiera de \(candidates.count) celdas" : "any one of \(candidates.count) cells"
        } else {
            changes =
                isSpanish
                ? "cualquiera de \(candidates.count) grupos de \(first.count) celdas"
                : "any of \(candidates.count) sets of \(first.count) cells"
        }
        return "\(changes) \(isSpanish ? "haría cumplir" : "would satisfy") \(named(isSpanish))"
            + (note(isSpanish).map { " (\($0))" } ?? "")
    }

    /// Why the candidates are what they are, or why there are none.
    public func reason(_ language: Language = .english) -> String {
        let isSpanish = language == .spanish
        switch finding {
        case .complete:
            return isSpanish ? "los menores cambios que hacen cumplir todos los controles" : "the smallest changes that satisfy all checks"
        case .alone, .unfinished:
            return note(isSpanish) ?? ""
        case .none(let count):
            return isSpanish
                ? "ningún cambio de hasta \(count) celdas basta" : "no change of up to \(count) cell\(count == 1 ? "" : "s") would do"
        case .tolerant:
            return isSpanish
                ? "el control admite redondeo, y no hay un valor único que baste" : "it tolerates rounding, so no one value is right"
        case .notLinear:
            return isSpanish ? "el control no es una suma de celdas" : "it is no sum of cells"
        }
    }

    private func note(_ isSpanish: Bool) -> String? {
        switch finding {
        case .alone:
            isSpanish
                ? "ningún cambio pequeño basta para todos los controles que comparten celdas"
                : "no small change satisfies all checks that share its cells"
        case .unfinished:
            isSpanish ? "puede haber otros: la búsqueda se detuvo" : "there may be others: the search was given up"
        default: nil
        }
    }

    private func named(_ isSpanish: Bool) -> String {
        if checks.count == 1 { return checks[0] }
        return isSpanish ? "\(checks.count) controles que fallan" : "\(checks.count) failed checks"
    }
}
