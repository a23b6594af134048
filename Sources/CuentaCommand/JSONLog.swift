import Cuenta

/// A log line as a JSON object, keys in the order they are added.
struct JSONLog {
    private var text = "{"

    static func object(_ body: (inout JSONLog) -> Void) -> String {
        var log = JSONLog()
        body(&log)
        return log.text + "}"
    }

    mutating func add(_ key: String, _ value: Int?) {
        guard let value else { return }
        begin(key)
        text += "\(value)"
    }

    mutating func add(_ key: String, _ value: String) {
        begin(key)
        text += "\""
        for scalar in value.unicodeScalars {
            switch scalar {
            case "\"", "\\": text += "\\\(scalar)"
            case "\n": text += "\\n"
            case "\u{0}"..<"\u{20}":
                let digits = String(scalar.value, radix: 16)
                text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: text.unicodeScalars.append(scalar)
            }
        }
        text += "\""
    }

    private mutating func begin(_ key: String) { text += (text == "{" ? "" : ",") + "\"\(key)\":" }
}

extension JSONLog {
    static func event(_ name: String, _ key: String, _ count: Int) -> String {
        object { log in
            log.add("event", name)
            log.add(key, count)
        }
    }

    static func stop(_ problem: Diagnostic) -> String {
        object { log in
            log.add("event", "stopped")
            log.add("reason", problem.id)
            log.add("message", problem.message)
        }
    }

    static func row(_ row: ArchiveRow, done: Int, of total: Int, isKept: Bool) -> String {
        object { log in
            log.add("event", isKept ? "kept" : "document")
            log.add("path", row.path)
            log.add("state", row.state.rawValue)
            if !row.reason.isEmpty { log.add("reason", row.reason) }
            if !row.message.isEmpty { log.add("message", row.message) }
            if !row.documentID.isEmpty { log.add("documento_id", row.documentID) }
            log.add("pages", row.pages)
            log.add("numbers", row.numbers)
            log.add("unexplained", row.unexplained)
            log.add("failed_checks", row.failedChecks)
            log.add("done", done)
            log.add("of", total)
        }
    }

    static func report(_ report: ArchiveReport) -> String {
        object { log in
            log.add("event", "finished")
            log.add("inputs", report.rows.count)
            log.add("kept", report.kept)
            if report.removed > 0 { log.add("removed", report.removed) }
            for state in DocumentState.allCases { log.add(state.rawValue, report.count(state)) }
            for (reason, count) in report.reasons { log.add("failed:\(reason)", count) }
            log.add("numbers", report.sum(\.numbers))
            log.add("unexplained", report.sum(\.unexplained))
            log.add("failed_checks", report.sum(\.failedChecks))
            log.add("milliseconds", Int(min(report.seconds, 1e12) * 1000))
        }
    }
}
