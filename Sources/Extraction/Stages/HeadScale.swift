import SpanishNumbers

/// Unit and scale that the head of a column gives to its figures.
struct HeadScale: Sendable, Hashable {
    /// "CLP"
    var unit: String
    /// Decimal exponent: 3 for thousands.
    var exponent: Int
    /// As written in the head: "M$".
    var written: String

    /// The mention with the unit and scale of its column; `nil` where it has a unit of its own or its value does not fit.
    func applied(to mention: Mention) -> Mention? {
        guard mention.type == .conteo || mention.type == .decimal, case .number(let number)? = mention.value,
            let scaled = ExactDecimal(coefficient: number.coefficient, exponent: number.exponent + exponent)
        else { return nil }
        var result = mention
        result.type = .dinero
        result.value = .number(scaled)
        result.unit = unit
        result.precision = mention.precision + exponent
        if case .number(let upper)? = mention.upper {
            guard let scaled = ExactDecimal(coefficient: upper.coefficient, exponent: upper.exponent + exponent) else { return nil }
            result.upper = .number(scaled)
        }
        return result
    }
}
