import DocumentModel
import SpanishNumbers

/// The currencies that fields count in. An amount in another one is no value of such a field, whatever its digits say.
struct FieldCurrencies: Sendable {
    /// By table and field of the pipeline; `nil` where the field's unit is no currency.
    private let codes: [[String?]]

    init(_ pipeline: Pipeline) {
        let units = pipeline.units
        codes = pipeline.tables.map { table in
            table.fields.map { field in units[table.name]?[field.name].flatMap { Mention.isCurrency($0) ? $0 : nil } }
        }
    }

    /// The currency that a field counts in, where a mention is in another; `nil` where it may have the mention.
    func other(than mention: Mention, table: Int, field: Int) -> String? {
        guard let own = codes[table][field], let unit = mention.unit, unit != own, Mention.isCurrency(unit) else { return nil }
        return own
    }
}

/// An amount that a pattern found for a field which counts in another currency.
struct ForeignAmount: Sendable {
    var field: Int
    /// ISO 4217, UTM or UTA.
    var wanted: String
    var unit: String
    var source: CellSource
}
