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
    /// `nil` for a vague or malformed mention.
    public var value: MentionValue?
    /// The end of a range.
    public var upper: MentionValue?
    /// ISO 4217 (CLP, USD, EUR, CLF), UTM, UTA, `%`, or the counted noun as written.
    public var unit: String?
    private var start: Int
    private var length: UInt32
    private var numeralOffset: UInt32
    private var numeralLength: UInt32
    private var inheritedDistance: UInt16
    private var inheritedLength: UInt16
    private var power: Int16
    private var certainty: Int8
    public var type: MentionType
    public var qualifier: Qualifier?
    /// The rule that made it.
    public var rule: MentionRule
    /// Written in words, without a digit.
    public var isInWords: Bool
    /// "un", "una", "uno": a figure only when a pattern takes it.
    public var isArticle: Bool

    public init(
        range: Range<Int>, type: MentionType, value: MentionValue?, upper: MentionValue? = nil, unit: String? = nil,
        qualifier: Qualifier? = nil,
        rule: MentionRule, confidence: Int = 100, isInWords: Bool = false, isArticle: Bool = false, numeral: Range<Int>? = nil,
        precision: Int = 0, inherited: Range<Int>? = nil
    ) {
        start = range.lowerBound
        length = UInt32(clamping: range.count)
        let inside = (numeral ?? range).clamped(to: range)
        numeralOffset = UInt32(clamping: inside.lowerBound - range.lowerBound)
        numeralLength = UInt32(clamping: inside.count)
        inheritedDistance = UInt16(clamping: inherited.map { range.lowerBound - $0.lowerBound } ?? 0)
        inheritedLength = UInt16(clamping: inherited?.count ?? 0)
        power = Int16(clamping: precision)
        certainty = Int8(clamping: confidence)
        self.type = type
        self.value = value
        self.upper = upper
        self.unit = unit
        self.qualifier = qualifier
        self.rule = rule
        self.isInWords = isInWords
        self.isArticle = isArticle
    }

    /// UTF-8 offsets in the scanned text. Unit signs ("M$", "%") and the words of an identifier ("Ley N°") are inside, qualifiers are not.
    public var range: Range<Int> {
        get { start..<start + Int(length) }
        set {
            let numeral = numeral
            let inherited = inherited
            start = newValue.lowerBound
            length = UInt32(clamping: newValue.count)
            self.numeral = numeral
            self.inherited = inherited
        }
    }

    /// UTF-8 offsets of the number itself inside `range`, without unit signs and words; what an inherited scale applies to.
    public var numeral: Range<Int> {
        get { start + Int(numeralOffset)..<start + Int(numeralOffset) + Int(numeralLength) }
        set {
            let inside = newValue.clamped(to: range)
            numeralOffset = UInt32(clamping: inside.lowerBound - start)
            numeralLength = UInt32(clamping: inside.count)
        }
    }

    /// UTF-8 offsets of the words before `range` that unit and scale were taken from, as in "Monto (M$) 1.200"; `nil` where the mention
    /// states its own.
    public var inherited: Range<Int>? {
        get { inheritedLength == 0 ? nil : start - Int(inheritedDistance)..<start - Int(inheritedDistance) + Int(inheritedLength) }
        set {
            inheritedDistance = UInt16(clamping: newValue.map { start - $0.lowerBound } ?? 0)
            inheritedLength = UInt16(clamping: newValue?.count ?? 0)
        }
    }

    /// How sure the rule is, from 0 to 1 in hundredths (100 = sure).
    public var confidence: Int {
        get { Int(certainty) }
        set { certainty = Int8(clamping: newValue) }
    }

    /// Decimal exponent of the smallest unit the figure is stated in, scale words and signs included: 3 for "M$ 4.000" (thousands of
    /// pesos), -2 for "3,12", 0 for "1.006". Half of it is the rounding error of the figure.
    public var precision: Int {
        get { Int(power) }
        set { power = Int16(clamping: newValue) }
    }
}
