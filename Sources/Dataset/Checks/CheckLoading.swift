import DocumentModel
import SpanishNumbers

extension Check {
    /// Reads a declaration against the tables it may name. Every problem is added to `diagnostics`, with a caret under the words at fault.
    /// - Returns: `nil` if there was a problem.
    public static func parse(_ declaration: CheckDeclaration, schemas: [TableSchema], diagnostics: inout [Diagnostic]) -> Check? {
        var loader = CheckLoader(declaration: declaration, schemas: schemas)
        let check = loader.load()
        diagnostics += loader.diagnostics
        return loader.diagnostics.isEmpty ? check : nil
    }
}

private struct CheckLoader {
    let declaration: CheckDeclaration
    let schemas: [TableSchema]
    var diagnostics: [Diagnostic] = []

    mutating func load() -> Check? {
        if declaration.id.text.isEmpty || declaration.id.text.contains(where: { $0.isWhitespace }) {
            report("check-id", "the id of a check must be one word", at: declaration.id)
        }
        let tolerance = tolerance()
        let severity = severity()
        guard let body = body() else { return nil }
        return Check(
            id: declaration.id.text, statement: declaration.statement?.text ?? "", body: body, tolerance: tolerance, severity: severity)
    }

    private mutating func body() -> Check.Body? {
        let everywhere = CheckScope(schemas: schemas)
        switch (declaration.left, declaration.right, declaration.repeated, declaration.sql) {
        case (let left?, let right?, nil, nil):
            var scope = everywhere
            if let name = declaration.forEach {
                scope.row = parse(name) { text throws(CheckSyntaxError) in
                    try everywhere.table(text, range: 0..<text.unicodeScalars.count)
                }
                guard scope.row != nil else { return nil }
            }
            let leftSide = side(left, scope)
            let rightSide = side(right, scope)
            guard let leftSide, let rightSide else { return nil }
            return .comparison(left: leftSide, right: rightSide, forEach: declaration.forEach?.text)
        case (nil, nil, let repeated?, nil):
            rejectForEach(with: "repetidos")
            return parse(repeated) { text throws(CheckSyntaxError) in
                var parser = try CheckParser(text, scope: everywhere)
                return try parser.repeated()
            }
        case (nil, nil, nil, let sql?):
            rejectForEach(with: "sql")
            if let problem = SQLCheckRunner.problem(in: sql.text, schemas: schemas) {
                report("check-sql", problem, at: sql)
                return nil
            }
            return .sql(sql.text)
        default:
            report(
                "check-body", "a check has either “izquierda” and “derecha”, or “repetidos”, or “sql”", at: declaration.id,
                suggestion: missingSide())
            return nil
        }
    }

    private func missingSide() -> String? {
        switch (declaration.left, declaration.right) {
        case (nil, .some): "“izquierda” is missing"
        case (.some, nil): "“derecha” is missing"
        default: nil
        }
    }

    private mutating func rejectForEach(with key: String) {
        if let name = declaration.forEach { report("check-body", "“por_cada” does not go with “\(key)”", at: name) }
    }

    private mutating func side(_ text: LocatedText, _ scope: CheckScope) -> CheckExpression? {
        parse(text) { text throws(CheckSyntaxError) in
            var parser = try CheckParser(text, scope: scope)
            return try parser.expression()
        }
    }

    private mutating func tolerance() -> Check.Tolerance {
        guard let text = declaration.tolerance else { return .exact(ExactDecimal(0)) }
        if text.text == "redondeo" { return .rounding }
        let digits = text.text.utf8
        let isNumber =
            digits.allSatisfy { Self.numerals.contains($0) } && [digits.first, digits.last].allSatisfy { ($0 ?? 0) >= UInt8(ascii: "0") }
        let number = parse(text) { text throws(CheckSyntaxError) in
            try isNumber ? CheckNumber.read(text, range: 0..<text.unicodeScalars.count) : nil
        }
        if let number = number ?? nil { return .exact(number) }
        if !isNumber { report("check-tolerance", "“tolerancia” is a number from 0, or “redondeo”", at: text) }
        return .rounding
    }

    private static let numerals: Set<UInt8> = Set("0123456789.,".utf8)

    private mutating func severity() -> Check.Severity {
        guard let text = declaration.severity else { return .error }
        if let severity = Check.Severity(rawValue: text.text) { return severity }
        report(
            "check-severity", "“gravedad” is “error” or “aviso”", at: text,
            suggestion: NearestName.nearest(to: text.text, among: ["error", "aviso"]).map { "did you mean “\($0)”?" })
        return .error
    }

    private mutating func parse<Value>(_ text: LocatedText, _ body: (String) throws(CheckSyntaxError) -> Value) -> Value? {
        do {
            return try body(text.text)
        } catch {
            report(error.id, error.message, at: text, range: error.range, suggestion: error.suggestion)
            return nil
        }
    }

    private mutating func report(_ id: String, _ message: String, at text: LocatedText, range: Range<Int>? = nil, suggestion: String? = nil)
    {
        let range = range ?? 0..<max(1, text.text.unicodeScalars.count)
        var line = String.UnicodeScalarView()
        line.append(contentsOf: text.text.unicodeScalars.map { $0.properties.isWhitespace ? " " : $0 })
        diagnostics.append(
            Diagnostic(
                .error, id: id, message, file: declaration.file, line: text.line, column: text.column.map { $0 + range.lowerBound },
                excerpt: .init(line: String(line), marked: range), suggestion: suggestion))
    }
}
