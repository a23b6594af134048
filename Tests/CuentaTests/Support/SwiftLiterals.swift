/// The string literals of a Swift source, as templates: each interpolation is a gap `{1}`, `{2}`, …
struct SwiftLiterals {
    struct Literal: Equatable {
        var line: Int
        var template: String
    }

    private(set) var literals: [Literal] = []
    private let source: [Unicode.Scalar]
    private var position = 0
    private var line = 1

    init(_ text: String) {
        source = Array(text.unicodeScalars)
        code(untilParenthesis: false)
        literals.sort { $0.line < $1.line }
    }

    private func starts(_ text: String) -> Bool {
        let wanted = Array(text.unicodeScalars)
        return position + wanted.count <= source.count && Array(source[position..<position + wanted.count]) == wanted
    }

    private mutating func advance(_ count: Int = 1) {
        for _ in 0..<count where position < source.count {
            if source[position] == "\n" { line += 1 }
            position += 1
        }
    }

    private mutating func code(untilParenthesis: Bool) {
        var depth = 0
        while position < source.count {
            if starts("//") {
                while position < source.count, source[position] != "\n" { advance() }
            } else if source[position] == "\"" || starts("#\"") {
                string()
            } else {
                if source[position] == "(" { depth += 1 }
                if source[position] == ")" {
                    depth -= 1
                    if untilParenthesis, depth < 0 { return advance() }
                }
                advance()
            }
        }
    }

    private mutating func string() {
        let start = line
        let fence = starts("#\"") ? "#" : ""
        advance(fence.count)
        let quote = starts("\"\"\"") ? "\"\"\"" : "\""
        advance(quote.count)
        var text = ""
        var gaps = 0
        while position < source.count, !starts(quote + fence) {
            guard starts("\\" + fence) else {
                text.unicodeScalars.append(source[position])
                advance()
                continue
            }
            advance(1 + fence.count)
            switch source[position] {
            case "(":
                advance()
                gaps += 1
                text += "{\(gaps)}"
                code(untilParenthesis: true)
            case "u":
                advance(2)
                var digits = ""
                while source[position] != "}" {
                    digits.unicodeScalars.append(source[position])
                    advance()
                }
                advance()
                if let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) { text.unicodeScalars.append(scalar) }
            case let scalar:
                text.unicodeScalars.append(scalar == "n" ? "\n" : scalar == "t" ? "\t" : scalar)
                advance()
            }
        }
        advance((quote + fence).count)
        literals.append(Literal(line: start, template: quote.count == 3 ? Self.dedented(text) : text))
    }

    /// The lines of a multi-line literal without the indent of its closing quotation marks.
    private static func dedented(_ text: String) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1, let last = lines.popLast() else { return text }
        return lines.dropFirst().map { String($0.dropFirst(min(last.count, $0.prefix { $0 == " " }.count))) }.joined(separator: "\n")
    }
}
