import Cuenta

/// A log line as a JSON object, keys in the order they are added.
struct JSONLog {
    private var json = JSONText()

    static func object(_ body: (inout JSONLog) -> Void) -> String {
        var text = JSONText()
        text.object { inside in
            var log = JSONLog(json: inside)
            body(&log)
            inside = log.json
        }
        return text.text
    }

    mutating func add(_ key: String, _ value: Int?) {
        if let value { json.integer(key, value) }
    }

    mutating func add(_ key: String, _ value: String) { json.string(key, value) }
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
