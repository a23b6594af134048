import SpanishNumbers

/// What a slot takes.
public enum SlotType: Sendable, Hashable {
    /// A mention of one of these types.
    case mention(Set<MentionType>)
    /// Words up to the next element of the pattern, inside the sentence.
    case text
    /// What stands between quotes.
    case quotedText
    /// Names joined by commas and "y"; `count` is the slot that holds how many there are.
    case textList(count: String?)
    /// A form of an entry of the vocabulary of this name.
    case vocabulary(String)
    /// A value of the pattern itself.
    case constant(String)
}

/// A slot of a pattern.
public struct Slot: Sendable, Hashable {
    /// The fields it feeds; none for a mention that is only recognised, two for the ends of a range. A name that begins with "_" is local to
    /// the pattern: the count of a list, which takes its mention from no other pattern.
    public var fields: [String]
    public var type: SlotType
    /// Unicode code points before it in the text of its pattern (or sub-pattern).
    public var column: Int

    public init(fields: [String], type: SlotType, column: Int) {
        self.fields = fields
        self.type = type
        self.column = column
    }
}

extension MentionType {
    /// One bit for each type.
    var bit: UInt32 {
        switch self {
        case .dinero: 1 << 0
        case .conteo: 1 << 1
        case .porcentaje: 1 << 2
        case .decimal: 1 << 3
        case .fraccion: 1 << 4
        case .rango: 1 << 5
        case .fecha: 1 << 6
        case .mes: 1 << 7
        case .diaMes: 1 << 8
        case .trimestre: 1 << 9
        case .semestre: 1 << 10
        case .anio: 1 << 11
        case .decada: 1 << 12
        case .rangoFechas: 1 << 13
        case .rangoMeses: 1 << 14
        case .rangoAnios: 1 << 15
        case .ordinal: 1 << 16
        case .romano: 1 << 17
        case .identificador: 1 << 18
        case .codigo: 1 << 19
        case .telefono: 1 << 20
        case .marcadorLista: 1 << 21
        case .llamadaNota: 1 << 22
        case .numeroPagina: 1 << 23
        case .malformado: 1 << 24
        }
    }

    /// What a slot of two fields takes besides a range: a single date gives both ends.
    var single: [MentionType] {
        switch self {
        case .rangoFechas: [.fecha]
        case .rangoMeses: [.mes]
        case .rangoAnios: [.anio]
        case .rango: [.conteo, .decimal]
        default: []
        }
    }

    var isRange: Bool { !single.isEmpty }
}

extension Set<MentionType> {
    var bits: UInt32 { reduce(0) { $0 | $1.bit } }
}
