import Dataset
import PatternGrammar
import SpanishNumbers

/// Whether what a slot takes can be the value of a field.
enum SlotFit {
    private static let whole: Set<MentionType> = [.dinero, .conteo, .anio, .ordinal, .romano]
    private static let numbers: Set<MentionType> = whole.union([.porcentaje, .decimal, .fraccion])
    private static let dates: Set<MentionType> = [
        .fecha, .mes, .diaMes, .trimestre, .semestre, .anio, .decada, .rangoFechas, .rangoMeses, .rangoAnios,
    ]

    /// Why it cannot, in words; `nil` where it can.
    /// - Parameter isPair: whether the field gets only one end of a range.
    static func objection(_ slot: SlotType, to type: FieldType, isPair: Bool = false, vocabularies: [Vocabulary]) -> String? {
        switch slot {
        case .mention(let types):
            let allowed: Set<MentionType>? =
                switch type {
                case .string: nil
                case .integer: isPair ? whole.union([.rango]) : whole
                case .number: isPair ? numbers.union([.rango]) : numbers
                case .date: dates
                }
            guard let allowed, let wrong = types.filter({ !allowed.contains($0) }).map(\.rawValue).min() else { return nil }
            return "a mention of type \(wrong) does not fit"
        case .text, .quotedText, .textList: return type == .string ? nil : "text does not fit"
        case .constant(let text): return CellReading.value(text, type: type) == nil ? "the constant `\(text)` does not fit" : nil
        case .vocabulary(let name):
            let keys = vocabularies.first { $0.name == name }?.entries.map(\.key) ?? []
            let wrong = keys.first { CellReading.value($0, type: type) == nil }
            return wrong.map { "the key `\($0)` of vocabulary `\(name)` does not fit" }
        }
    }
}
