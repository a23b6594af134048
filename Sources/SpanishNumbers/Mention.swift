/// The kinds of mention, named as in the dataset.
public enum MentionType: String, Sendable, Hashable, CaseIterable {
    case dinero, conteo, porcentaje, decimal, fraccion, rango
    case fecha, mes
    case diaMes = "dia_mes"
    case trimestre, semestre, anio, decada
    case rangoFechas = "rango_fechas"
    case rangoMeses = "rango_meses"
    case rangoAnios = "rango_anios"
    case ordinal, romano, identificador, codigo, telefono
    case marcadorLista = "marcador_lista"
    case llamadaNota = "llamada_nota"
    case numeroPagina = "numero_pagina"
    case malformado
}

/// What a text says about how exact a figure is.
public enum Qualifier: String, Sendable, Hashable, CaseIterable {
    case masDe = "mas_de"
    case menosDe = "menos_de"
    case cercaDe = "cerca_de"
    case alMenos = "al_menos"
    case hasta, vago
}

/// The value of a mention, exact.
public enum MentionValue: Sendable, Hashable {
    case number(ExactDecimal)
    /// ISO 8601 or EDTF text of the precision written, an identifier, a code: `2025-02-22`, `2019-10`, `2025-Q4`, `--12-31`.
    case text(String)

    /// The canonical text of the dataset's `valor`.
    public var canonical: String {
        switch self {
        case .number(let number): number.description
        case .text(let text): text
        }
    }
}

/// One number, amount, percentage, date, range or identifier as written in a text.
public struct Mention: Sendable, Hashable {
    /// UTF-8 offsets in the scanned text. Unit signs ("M$", "%") and the words of an identifier ("Ley N°") are inside, qualifiers are not.
    public var range: Range<Int>
    /// What kind of quantity, date or name it is.
    public var type: MentionType
    /// `nil` for a vague or malformed mention.
    public var value: MentionValue?
    /// The end of a range.
    public var upper: MentionValue?
    /// ISO 4217 (CLP, USD, EUR, CLF), UTM, UTA, `%`, or the counted noun as written.
    public var unit: String?
    /// "más de", "cerca de" and the like, before the number.
    public var qualifier: Qualifier?
    /// The rule that made it, a stable name in kebab-case.
    public var rule: String
    /// How sure the rule is, from 0 to 1 in hundredths (100 = sure).
    public var confidence: Int
    /// Written in words, without a digit.
    public var isInWords: Bool
    /// "un", "una", "uno": a figure only when a pattern takes it.
    public var isArticle: Bool
    /// UTF-8 offsets of the number itself inside `range`, without unit signs and words; what an inherited scale applies to.
    public var numeral: Range<Int>
    /// Decimal exponent of the smallest unit the figure is stated in, scale words and signs included: 3 for "M$ 4.000" (thousands of
    /// pesos), -2 for "3,12", 0 for "1.006". Half of it is the rounding error of the figure.
    public var precision: Int

    /// - Parameters: as the properties; `numeral` is the whole range unless said.
    public init(
        range: Range<Int>, type: MentionType, value: MentionValue?, upper: MentionValue? = nil, unit: String? = nil,
        qualifier: Qualifier? = nil,
        rule: String, confidence: Int = 100, isInWords: Bool = false, isArticle: Bool = false, numeral: Range<Int>? = nil,
        precision: Int = 0
    ) {
        self.range = range
        self.type = type
        self.value = value
        self.upper = upper
        self.unit = unit
        self.qualifier = qualifier
        self.rule = rule
        self.confidence = confidence
        self.isInWords = isInWords
        self.isArticle = isArticle
        self.numeral = numeral ?? range
        self.precision = precision
    }
}
