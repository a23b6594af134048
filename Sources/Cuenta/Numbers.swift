import DocumentModel
import SpanishNumbers

/// Finds the mentions of a Spanish text and hands over one JSON line for each, in order and in pieces of some kilobytes.
/// - Parameters:
///   - bytes: UTF-8 text.
///   - name: the file's name, for messages.
///   - write: takes the lines, some at a time.
/// - Throws: a diagnostic where the bytes are no UTF-8 text.
public func writeNumbers(of bytes: [UInt8], name: String, to write: (String) -> Void) throws(Diagnostic) {
    if bytes.starts(with: "%PDF-".utf8) {
        throw Diagnostic(
            .error, id: "not-text", "this is a PDF, not a text", file: name,
            suggestion: "cuenta inspect \(name) --as text | cuenta numbers")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
        throw Diagnostic(.error, id: "not-text", "this is no UTF-8 text", file: name)
    }
    var lines = ""
    var offset = 0
    var codePoints = 0
    // Code points are counted once over the text, and not from its start for each mention.
    func advance(to end: Int) -> Int {
        for byte in bytes[offset..<end] where byte & 0xC0 != 0x80 { codePoints += 1 }
        offset = end
        return codePoints
    }
    for mention in NumberScanner().mentions(in: text) where !mention.isArticle {
        let start = advance(to: mention.range.lowerBound)
        lines += mention.json(start: start, length: advance(to: mention.range.upperBound) - start, in: text) + "\n"
        if lines.utf8.count > 1 << 16 {
            write(lines)
            lines = ""
        }
    }
    write(lines)
}

extension Mention {
    fileprivate func json(start: Int, length: Int, in text: String) -> String {
        var json = JSONText()
        json.object { json in
            json.integer("inicio", start)
            json.integer("largo", length)
            json.string("texto", text.slice(range))
            json.string("tipo", type.rawValue)
            json.optional("valor", value?.canonical)
            json.optional("valor_hasta", upper?.canonical)
            json.optional("unidad", unit)
            json.optional("calificador", qualifier?.rawValue)
            json.string("regla", rule.rawValue)
        }
        return json.text
    }
}

extension JSONText {
    fileprivate mutating func optional(_ key: String, _ value: String?) {
        if let value { string(key, value) } else { null(key) }
    }
}
