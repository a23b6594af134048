/// Words after which a stop does not end a sentence.
enum SentenceBounds {
    private static let abbreviations: Set<UInt64> = Set(
        [
            "sr", "sra", "srta", "sres", "dr", "dra", "art", "arts", "inc", "num", "nro", "nros", "no", "pag", "pags", "pp", "ej", "av",
            "avda", "depto",
            "dpto", "ud", "uds", "vol", "cap", "gral", "ing", "lic", "prof", "prov", "sto", "sta", "tel", "vs", "aprox", "max", "min",
            "cia", "ref", "cf",
            "fig", "ds", "res", "ex", "op", "cit",
        ].map { Folding.hash($0.utf8) })

    /// Whether a word before a stop is an abbreviation: a known one, or a single letter ("J. Pérez").
    static func isAbbreviation(hash: UInt64, length: Int, isDigits: Bool) -> Bool {
        !isDigits && (length == 1 || abbreviations.contains(hash))
    }
}
