/// Whether words name a total: "Total", "Subtotal", "TOTAL GENERAL", "Suma", "Grand total".
enum TotalLabel: Sendable, Hashable {
    /// The word alone, or with words that only widen it. `isPart` for a subtotal.
    case sure(isPart: Bool)
    /// The word with others ("Total de viviendas sociales"), which may name an item of its own.
    case possible

    private static let widening: Set<String> = [
        "general", "generales", "nacional", "pais", "regional", "anual", "acumulado", "final", "global", "periodo", "suma", "total", "de",
        "del", "la", "el", "region", "ano", "m$", "mm$", "$", "clp", "pesos", "miles", "millones", "en", "n°", "nº", "(m$)", "($)", "(mm$)",
    ]
    private static let otherwise: Set<String> = [
        "promedio", "promedios", "media", "mediana", "porcentaje", "porcentual", "tasa", "indice", "variacion", "average", "mean", "rate",
        "percent", "%", "participacion", "cumplimiento",
    ]

    /// `nil` where they name none.
    init?(_ text: String) {
        let words = FoldedText.folded(text).split { " \t\n:.,;*".contains($0) }.map(String.init)
        guard let first = words.first, words.count <= 12, !words.contains(where: Self.otherwise.contains) else { return nil }
        let second = words.dropFirst().first
        let isPart = first == "subtotal" || first == "subtotales" || first == "sub-total" || (first == "sub" && second == "total")
        let isWhole =
            ["total", "totales", "totals", "suma", "sumas"].contains(first) || ((first == "gran" || first == "grand") && second == "total")
        guard isPart || isWhole else { return nil }
        if isPart {
            self = .sure(isPart: true)
        } else if words.dropFirst().allSatisfy({ Self.widening.contains($0) || Self.isYear($0) }) {
            self = .sure(isPart: false)
        } else {
            self = .possible
        }
    }

    private static let parts = ["de los cuales", "de las cuales", "de ellos", "de ellas", "del cual", "de la cual", "of which"]

    /// Whether words name a part of the item before them, which is counted there.
    static func namesPart(_ text: String) -> Bool {
        let text = FoldedText.folded(text)
        return parts.contains { text.hasPrefix($0) }
    }

    private static func isYear(_ word: String) -> Bool {
        word.utf8.count == 4 && word.utf8.allSatisfy { (0x30...0x39).contains($0) }
    }
}
