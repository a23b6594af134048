/// A value of a PDF file, as far as its tags need one (ISO 32000-1, 7.3).
enum PDFValue: Sendable, Equatable {
    case number(Double)
    /// Without the slash, `#` sequences resolved.
    case name(String)
    /// Of a string only that it is one is kept.
    case string
    case array([PDFValue])
    case dictionary([String: PDFValue])
    /// The number of an object.
    case reference(Int)
    /// `true`, `false`, `null`, `obj` and the like.
    case keyword(String)

    subscript(key: String) -> PDFValue? { if case .dictionary(let entries) = self { entries[key] } else { nil } }

    var name: String? { if case .name(let name) = self { name } else { nil } }
    var number: Double? { if case .number(let number) = self { number } else { nil } }
    var integer: Int? { number.flatMap { Int(exactly: $0) } }
    var reference: Int? { if case .reference(let number) = self { number } else { nil } }
    var array: [PDFValue]? { if case .array(let values) = self { values } else { nil } }
}
