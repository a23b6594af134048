import Dataset

extension Summary {
    /// A few indented lines for a person: rows by table, numbers by state, failed checks, the first unexplained numbers.
    public func text(limit: Int = 5) -> String {
        var lines: [String] = []
        let standard = StandardTables.names
        let own = tables.filter { !standard.contains($0.name) && $0.rows > 0 }
        let shown = own.isEmpty ? tables.filter { $0.rows > 0 } : own
        lines.append("tables       " + shown.map { "\($0.name) \($0.rows)" }.joined(separator: ", "))
        let total = states.values.reduce(0, +)
        let parts = MentionState.allCases.compactMap { state in states[state.rawValue].map { "\($0) \(state.rawValue)" } }
        lines.append("numbers      \(total)" + (parts.isEmpty ? "" : ": " + parts.joined(separator: ", ")))
        let checks = holding + withoutData + failures.count + notices.count
        if checks > 0 {
            var line = "checks       \(holding) of \(checks) hold"
            if withoutData > 0 { line += ", \(withoutData) without data" }
            if !notices.isEmpty { line += ", \(notices.count) only noted" }
            lines.append(line)
        }
        if !decisions.isEmpty {
            var line = "decisions    \(decisions["aplicada"] ?? 0) of \(decisions.values.reduce(0, +)) applied"
            for (state, count) in decisions.sorted(by: { $0.key < $1.key }) where state != "aplicada" { line += ", \(count) \(state)" }
            lines.append(line)
            if !corrected.isEmpty {
                let shown = corrected.prefix(5).joined(separator: ", ") + (corrected.count > 5 ? ", …" : "")
                let count = corrected.count == 1 ? "1 check uses" : "\(corrected.count) checks use"
                lines.append("corrected    \(count) corrected values: \(shown)")
            }
        }
        lines += list("fails", failures.map(Summary.line), limit: limit)
        lines += list("suspect", faults.filter { !$0.candidates.isEmpty }.map { $0.text() }, limit: limit)
        lines += list("missing", missing.map(\.description), limit: limit)
        lines += list(
            "unexplained", unexplained.map { "\($0.text)  \($0.place)  “\($0.context)”" }, limit: limit,
            count: states[MentionState.sinExplicar.rawValue])
        return lines.map { "  \($0)\n" }.joined()
    }

    /// `partes.07: 180 ≠ 175 (difference 5): statement`
    public static func line(_ result: CheckResult) -> String {
        var line = result.id
        if let left = result.left, let right = result.right {
            line += ": \(left) \(result.outcome == .falla ? "≠" : "=") \(right)"
            if let difference = result.difference, difference.coefficient != 0 { line += " (difference \(difference))" }
        }
        if let reason = result.reason { line += ": " + reason }
        return result.statement.isEmpty ? line : line + "  " + result.statement
    }

    /// - Parameter count: how many there are, where `items` are only the first of them.
    private func list(_ name: String, _ items: [String], limit: Int, count: Int? = nil) -> [String] {
        let label = name + String(repeating: " ", count: max(1, 13 - name.utf8.count))
        var lines = items.prefix(limit).map { label + $0 }
        let rest = (count ?? items.count) - lines.count
        if rest > 0 { lines.append(label + "and \(rest) more") }
        return lines
    }
}
