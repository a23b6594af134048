/// What a word can do in or around a number. One word may have several roles; its one value serves all of them.
struct WordRoles: OptionSet, Sendable {
    let rawValue: UInt64

    // Words that are numbers.
    static let unit = WordRoles(rawValue: 1 << 0)
    static let teen = WordRoles(rawValue: 1 << 1)
    static let ten = WordRoles(rawValue: 1 << 2)
    static let hundred = WordRoles(rawValue: 1 << 3)
    /// Value is the power of ten: mil 3, millón 6.
    static let scale = WordRoles(rawValue: 1 << 4)
    static let article = WordRoles(rawValue: 1 << 5)
    static let ordinal = WordRoles(rawValue: 1 << 6)
    /// Value is the denominator.
    static let fraction = WordRoles(rawValue: 1 << 7)
    static let half = WordRoles(rawValue: 1 << 8)
    static let mitad = WordRoles(rawValue: 1 << 9)
    static let collective = WordRoles(rawValue: 1 << 10)
    static let multiple = WordRoles(rawValue: 1 << 11)
    /// Singular scale or collective ("millón", "docena").
    static let singular = WordRoles(rawValue: 1 << 12)
    /// A plural that alone counts nothing exact: "cientos", "miles", "millones".
    static let vague = WordRoles(rawValue: 1 << 13)

    // The calendar.
    static let month = WordRoles(rawValue: 1 << 14)
    static let monthAbbreviation = WordRoles(rawValue: 1 << 15)
    static let weekday = WordRoles(rawValue: 1 << 16)
    /// Value is the number of them in a year: trimestre 4, semestre 2.
    static let period = WordRoles(rawValue: 1 << 17)
    static let year = WordRoles(rawValue: 1 << 18)
    static let yearCue = WordRoles(rawValue: 1 << 19)
    static let decade = WordRoles(rawValue: 1 << 20)
    /// "avenida", "calle": a bare number behind the name is an address.
    static let street = WordRoles(rawValue: 1 << 21)
    static let day = WordRoles(rawValue: 1 << 22)

    // Names and numbers of things.
    /// Nouns that a number names: anexo, etapa, componente.
    static let naming = WordRoles(rawValue: 1 << 23)
    /// Naming nouns whose numbers may have thousands points: ley, decreto.
    static let legal = WordRoles(rawValue: 1 << 24)
    static let namingAdjective = WordRoles(rawValue: 1 << 25)
    static let numberSign = WordRoles(rawValue: 1 << 26)
    static let phone = WordRoles(rawValue: 1 << 27)
    static let label = WordRoles(rawValue: 1 << 28)

    // Units.
    /// Value is a `UnitCode`, plus 100 for each power of ten of a scale glued to it ("MUSD").
    static let currency = WordRoles(rawValue: 1 << 29)
    /// A currency only when written in capitals: UF, USD.
    static let code = WordRoles(rawValue: 1 << 30)
    static let measure = WordRoles(rawValue: 1 << 31)
    static let nationality = WordRoles(rawValue: 1 << 32)

    // Links.
    static let de = WordRoles(rawValue: 1 << 33)
    static let y = WordRoles(rawValue: 1 << 34)
    static let a = WordRoles(rawValue: 1 << 35)
    static let hasta = WordRoles(rawValue: 1 << 36)
    static let entre = WordRoles(rawValue: 1 << 37)
    static let determiner = WordRoles(rawValue: 1 << 38)
    static let desde = WordRoles(rawValue: 1 << 39)
    static let en = WordRoles(rawValue: 1 << 40)
    static let por = WordRoles(rawValue: 1 << 41)
    static let decimalWord = WordRoles(rawValue: 1 << 42)
    static let minus = WordRoles(rawValue: 1 << 43)
    static let cada = WordRoles(rawValue: 1 << 44)
    static let parte = WordRoles(rawValue: 1 << 45)

    // Qualifiers.
    static let mas = WordRoles(rawValue: 1 << 46)
    static let menos = WordRoles(rawValue: 1 << 47)
    /// "about" by itself or before "de" and "a": cerca, alrededor, torno, casi, unos.
    static let about = WordRoles(rawValue: 1 << 48)
    /// "about" that needs no link after it: casi, unos, aproximadamente.
    static let aboutAlone = WordRoles(rawValue: 1 << 49)
    static let above = WordRoles(rawValue: 1 << 50)
    static let below = WordRoles(rawValue: 1 << 51)
    static let minimum = WordRoles(rawValue: 1 << 52)
    static let maximum = WordRoles(rawValue: 1 << 53)
    static let no = WordRoles(rawValue: 1 << 54)
    static let lo = WordRoles(rawValue: 1 << 55)
    static let sobre = WordRoles(rawValue: 1 << 56)
    static let o = WordRoles(rawValue: 1 << 57)
    static let como = WordRoles(rawValue: 1 << 58)

    /// Never a counted noun, though it may end in -s.
    static let stop = WordRoles(rawValue: 1 << 59)
    /// First half of a coordinated noun: "micro y pequeñas empresas".
    static let prefixNoun = WordRoles(rawValue: 1 << 60)
    static let percentWord = WordRoles(rawValue: 1 << 61)
    /// Followed by a Roman numeral that names it, though digits after it do not: "siglo", "región".
    static let romanNoun = WordRoles(rawValue: 1 << 62)

    /// "unidades" of fomento or tributarias.
    static let unidad = WordRoles(rawValue: 1 << 63)

    static let cardinal: WordRoles = [.unit, .teen, .ten, .hundred]
    /// Words at which the scanner stops to look for a mention.
    static let trigger: WordRoles = [
        .unit, .teen, .ten, .hundred, .scale, .article, .ordinal, .half, .mitad, .collective, .multiple, .vague, .month,
        .monthAbbreviation,
    ]
}
