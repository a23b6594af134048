import Dataset

extension Summary {
    /// A few indented lines for a person: rows by table, numbers by state, failed checks, the first unexplained numbers.
    public func text(limit: Int = 5, in language: Language = .english) -> String {
        var lines: [String] = []
        let standard = StandardTables.names
        let own = tables.filter { !standard.contains($0.name) && $0.rows > 0 }
        let shown = own.isEmpty ? tables.filter { $0.rows > 0 } : own
        lines.append(label("tables", language) + shown.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
        let total = states.values.reduce(0, +)
        let parts = MentionState.allCases.compactMap { state in states[state.rawValue].map { "\($0) \(state.rawValue)" } }
        lines.append(label("numbers", language) + "\(total)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")))
        let checks = holding + withoutData + failures.count + notices.count
        if checks > 0 {
            var line = label("checks", language) + language("\(holding) of \(checks) hold")
            if withoutData > 0 { line += ", " + language("\(withoutData) without data") }
            if !notices.isEmpty { line += ", " + language("\(notices.count) only noted") }
            lines.append(line)
        }
        if !decisions.isEmpty {
            let all = decisions.values.reduce(0, +)
            var line = label("decisions", language) + language("\(decisions["aplicada"] ?? 0) of \(all) applied")
            for (state, count) in decisions.sorted(by: { $0.key < $1.key }) where state != "aplicada" { line += ", \(count) \(state)" }
            lines.append(line)
            if !corrected.isEmpty {
                let shown = corrected.prefix(5).joined(separator: ", ") + (corrected.count > 5 ? ", …" : "")
                lines.append(label("corrected", language) + language("\(corrected.count) checks use corrected values: \(shown)"))
            }
        }
        lines += list("fails", failures.map { Summary.line($0, in: language) }, limit: limit, language)
        lines += list(
            "suspect", faults.filter { !$0.candidates.isEmpty }.map { $0.text(language == .spanish ? .spanish : .english) }, limit: limit,
            language)
        lines += list("missing", missing.map(\.description), limit: limit, language)
        lines += list(
            "doubtful", doubtful.map { "\($0.text)  \(language($0.place))  “\($0.context)”" }, limit: limit, language, count: doubtfulCount)
        lines += list(
            "unexplained", unexplained.map { "\($0.text)  \(language($0.place))  “\($0.context)”" }, limit: limit, language,
            count: states[MentionState.sinExplicar.rawValue])
        return lines.map { "  \($0)\n" }.joined()
    }

    /// `partes.07: 180 ≠ 175 (difference 5): statement`
    public static func line(_ result: CheckResult) -> String { line(result, in: .english) }

    /// The same in a language.
    public static func line(_ result: CheckResult, in language: Language) -> String {
        var line = result.id
        if let left = result.left, let right = result.right {
            line += ": \(left) \(result.outcome == .falla ? "≠" : "=") \(right)"
            if let difference = result.difference, difference.coefficient != 0 { line += " (" + language("difference \(difference)") + ")" }
        }
        if let reason = result.reason { line += ": " + language(reason) }
        return result.statement.isEmpty ? line : line + "  " + result.statement
    }

    /// - Parameter count: how many there are, where `items` are only the first of them.
    private func list(_ name: String, _ items: [String], limit: Int, _ language: Language, count: Int? = nil) -> [String] {
        let label = label(name, language)
        var lines = items.prefix(limit).map { label + $0 }
        let rest = (count ?? items.count) - lines.count
        if rest > 0 { lines.append(label + language("and \(rest) more")) }
        return lines
    }

    private func label(_ name: String, _ language: Language) -> String {
        let name = language(name)
        return name + String(repeating: " ", count: max(1, 13 - name.unicodeScalars.count))
    }
}
