import Dataset

/// The text of a constant, which may take up values of its row: `{programa}_empresas`.
struct Template: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        case text(String)
        /// Index of the field whose value is taken up, folded.
        case field(Int)
    }

    var parts: [Part]

    /// The text without any field.
    init(_ text: String) { parts = [.text(text)] }

    /// - Parameter field: index of a field by name; a name in braces that is no field is the first element of the result.
    init(_ text: String, field: (String) -> Int?, unknown: inout String?) {
        parts = []
        var rest = Substring(text)
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            if open > rest.startIndex { parts.append(.text(String(rest[..<open]))) }
            let name = String(rest[rest.index(after: open)..<close])
            if let index = field(name) { parts.append(.field(index)) } else { unknown = unknown ?? name }
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty || parts.isEmpty { parts.append(.text(String(rest))) }
    }

    var fields: [Int] {
        parts.compactMap { if case .field(let index) = $0 { index } else { nil } }
    }

    /// The text with the values of the row; `nil` where one is empty.
    func text(_ value: (Int) -> CellValue) -> String? {
        var result = ""
        for part in parts {
            switch part {
            case .text(let text): result += text
            case .field(let index):
                let value = value(index)
                if value == .empty { return nil }
                result += Self.folded(value.canonical)
            }
        }
        return result
    }

    /// Lower-case ASCII letters and digits, words joined by `_`: "Tornado Puerto Varas" → "tornado_puerto_varas".
    static func folded(_ text: String) -> String {
        var result = ""
        var pendingGap = false
        for scalar in text.lowercased().decomposed {
            switch scalar {
            case "a"..."z", "0"..."9":
                if pendingGap, !result.isEmpty { result += "_" }
                pendingGap = false
                result.unicodeScalars.append(scalar)
            case "\u{300}"..."\u{36F}": continue
            default: pendingGap = true
            }
        }
        return result
    }
}

extension String {
    /// Letters with their accents apart, for the Latin letters of Spanish.
    fileprivate var decomposed: [Unicode.Scalar] {
        unicodeScalars.map { scalar in
            switch scalar {
            case "á", "à", "ä", "â": "a"
            case "é", "è", "ë", "ê": "e"
            case "í", "ì", "ï", "î": "i"
            case "ó", "ò", "ö", "ô": "o"
            case "ú", "ù", "ü", "û": "u"
            case "ñ": "n"
            case "ç": "c"
            default: scalar
            }
        }
    }
}
