import SpanishNumbers

/// The slots of a pattern: `{campo:tipo}`, `{desde,hasta:tipo}`, `{:tipo}`, `{campo=valor}`.
extension PatternParser {
    private static let typeNames =
        MentionType.allCases.map(\.rawValue) + ["numero", "texto", "texto entre comillas", "lista de texto", "vocabulario"]

    private static let mentionTypes = [String: MentionType](uniqueKeysWithValues: MentionType.allCases.map { ($0.rawValue, $0) })

    /// Parses the slot at `position`; `nil` where it is faulty, which is reported.
    mutating func slot() -> PatternNode? {
        let start = position
        guard let end = scalars[start...].firstIndex(of: "}") else {
            report("unbalanced-bracket", "“{” is never closed", at: start..<(start + 1), suggestion: "close it with }")
            position = scalars.count
            return nil
        }
        position = end + 1
        guard let divider = scalars[(start + 1)..<end].firstIndex(where: { $0 == ":" || $0 == "=" }) else {
            report("slot-without-type", "the slot has no type", at: start..<position, suggestion: "write {field:type} or {field=value}")
            return nil
        }
        let fields = fields(start + 1..<divider)
        let body = trimmed(divider + 1..<end)
        let type: SlotType?
        if scalars[divider] == "=" {
            if fields?.count != 1 || body.isEmpty {
                if fields != nil {
                    report(
                        "bad-constant", "a constant needs one field and a value", at: start..<position, suggestion: "write {field=value}")
                }
                return nil
            }
            type = .constant(string(body))
        } else {
            type = self.type(body.isEmpty ? divider..<end : body, fieldCount: fields?.count ?? 1)
        }
        guard let fields, let type else { return nil }
        slots.append(Slot(fields: fields, type: type, column: start))
        return .slot(slots.count - 1, start..<position)
    }

    private mutating func fields(_ range: Range<Int>) -> [String]? {
        let whole = trimmed(range)
        if whole.isEmpty { return [] }
        var fields: [String] = []
        var start = whole.lowerBound
        for index in whole.lowerBound...whole.upperBound where index == whole.upperBound || scalars[index] == "," {
            let part = trimmed(start..<index)
            let first = part.first.map { scalars[$0] }
            guard let first, first == "_" || first.properties.isAlphabetic, part.allSatisfy({ isNameScalar(scalars[$0]) }) else {
                let span = part.isEmpty ? whole : part
                report("bad-field", "“\(string(span))” is no name of a field", at: span, suggestion: "names are letters, digits and _")
                return nil
            }
            fields.append(string(part))
            start = index + 1
        }
        if fields.count > 2 || Set(fields).count < fields.count {
            report("bad-field", "a slot feeds one field, or two different ones with a range", at: whole)
            return nil
        }
        return fields
    }

    private func isNameScalar(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic || (scalar.value >= 0x30 && scalar.value <= 0x39)
    }

    private mutating func type(_ range: Range<Int>, fieldCount: Int) -> SlotType? {
        let isOneWord = scalars[range].allSatisfy { !$0.isBlank }
        let words = isOneWord ? [string(range)] : string(range).split(whereSeparator: \.isWhitespace).map(String.init)
        let isPlain: SlotType?
        switch words {
        case ["texto"]: isPlain = .text
        case ["texto", "entre", "comillas"]: isPlain = .quotedText
        case ["lista", "de", "texto"]: isPlain = .textList(count: nil)
        case ["lista", "de", "texto", words.last]: isPlain = .textList(count: words.last)
        case ["vocabulario", words.last] where words.count == 2:
            let name = words[1]
            guard vocabularies.contains(name) else {
                report(
                    "unknown-vocabulary", "there is no vocabulary “\(name)”", at: range,
                    suggestion: Spelling.suggestion(for: name, among: vocabularies))
                return nil
            }
            isPlain = .vocabulary(name)
        default: isPlain = nil
        }
        guard let isPlain else { return mentionTypes(range, fieldCount: fieldCount) }
        if fieldCount != 1 {
            report("bad-field", fieldCount == 0 ? "this slot needs a field" : "only a range feeds two fields", at: range)
            return nil
        }
        return isPlain
    }

    private mutating func mentionTypes(_ range: Range<Int>, fieldCount: Int) -> SlotType? {
        var types: Set<MentionType> = []
        var start = range.lowerBound
        var isKnown = true
        for index in range.lowerBound...range.upperBound where index == range.upperBound || scalars[index] == "|" {
            let part = trimmed(start..<index)
            let name = string(part)
            if name == "numero" {
                types.formUnion([.conteo, .decimal, .porcentaje])
            } else if let type = Self.mentionTypes[name] {
                types.insert(type)
            } else {
                isKnown = false
                report(
                    "unknown-type", "there is no type “\(name)”", at: part.isEmpty ? range : part,
                    suggestion: Spelling.suggestion(for: name, among: Self.typeNames))
            }
            start = index + 1
        }
        guard isKnown else { return nil }
        if fieldCount == 2 {
            let ranges = types.filter(\.isRange)
            if ranges.isEmpty {
                report(
                    "bad-field", "only a range feeds two fields", at: range,
                    suggestion: "use rango, rango_fechas, rango_meses or rango_anios")
                return nil
            }
            for type in ranges { types.formUnion(type.single) }
        }
        return .mention(types)
    }
}
