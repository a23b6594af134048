/// A piece of a check expression.
struct CheckToken: Hashable {
    enum Kind: Hashable {
        case word(String)
        case number(String)
        case string(String)
        case symbol(Character)
        case end
    }

    var kind: Kind
    /// Unicode code points in the text.
    var range: Range<Int>
}

/// What a lexer or parser could not read, and where in the text.
struct CheckSyntaxError: Error, Hashable {
    var id: String
    var message: String
    /// Unicode code points in the text.
    var range: Range<Int>
    var suggestion: String?
}

/// Cuts a check expression into tokens.
struct CheckLexer {
    private let scalars: [Unicode.Scalar]
    private var position = 0

    private init(_ text: String) { scalars = Array(text.unicodeScalars) }

    /// The tokens of a text, the last one being the end.
    static func tokens(of text: String) throws(CheckSyntaxError) -> [CheckToken] {
        var lexer = CheckLexer(text)
        var tokens: [CheckToken] = []
        while let token = try lexer.next() { tokens.append(token) }
        tokens.append(CheckToken(kind: .end, range: lexer.scalars.count..<lexer.scalars.count))
        return tokens
    }

    private mutating func next() throws(CheckSyntaxError) -> CheckToken? {
        while position < scalars.count, Self.isSpace(scalars[position]) { position += 1 }
        guard position < scalars.count else { return nil }
        let start = position
        let scalar = scalars[position]
        switch scalar {
        case "+", "*", "/", ".", "=", "(", ")", "|":
            position += 1
            return CheckToken(kind: .symbol(Character(scalar)), range: start..<position)
        case "×", "·":
            position += 1
            return CheckToken(kind: .symbol("*"), range: start..<position)
        case "-", "−", "–":
            position += 1
            return CheckToken(kind: .symbol("-"), range: start..<position)
        case "\"", "'": return try string(until: scalar)
        case "“": return try string(until: "”")
        case "«": return try string(until: "»")
        case "0"..."9": return number()
        default:
            guard Self.isWord(scalar) else {
                throw CheckSyntaxError(id: "unexpected-character", message: "unexpected “\(scalar)”", range: start..<(start + 1))
            }
            while position < scalars.count, Self.isWord(scalars[position]) { position += 1 }
            return CheckToken(kind: .word(text(start..<position)), range: start..<position)
        }
    }

    private mutating func string(until close: Unicode.Scalar) throws(CheckSyntaxError) -> CheckToken {
        let start = position
        var value = String.UnicodeScalarView()
        position += 1
        while position < scalars.count {
            if scalars[position] == close {
                position += 1
                // A doubled quote is a quote of the text.
                guard position < scalars.count, scalars[position] == close else {
                    return CheckToken(kind: .string(String(value)), range: start..<position)
                }
            }
            value.append(scalars[position])
            position += 1
        }
        throw CheckSyntaxError(
            id: "unclosed-quote", message: "the quotation is not closed", range: start..<scalars.count, suggestion: "end it with \(close)")
    }

    private mutating func number() -> CheckToken {
        let start = position
        var isAfterSign = false
        while position < scalars.count {
            let scalar = scalars[position]
            if ("0"..."9").contains(scalar) {
                isAfterSign = false
            } else if scalar == "." || scalar == ",", !isAfterSign, position + 1 < scalars.count,
                ("0"..."9").contains(scalars[position + 1])
            {
                isAfterSign = true
            } else {
                break
            }
            position += 1
        }
        return CheckToken(kind: .number(text(start..<position)), range: start..<position)
    }

    private func text(_ range: Range<Int>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(range.count)
        for scalar in scalars[range] {
            if scalar.isASCII { bytes.append(UInt8(truncatingIfNeeded: scalar.value)) } else { bytes.append(contentsOf: scalar.utf8) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar.isASCII ? scalar == " " || (9...13).contains(scalar.value) : scalar.properties.isWhitespace
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "_", "a"..."z", "A"..."Z", "0"..."9": true
        default: !scalar.isASCII && scalar.properties.isAlphabetic
        }
    }
}
