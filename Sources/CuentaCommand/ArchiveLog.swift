import Cuenta

/// Tells how a run of `archive` goes on: one line that changes on a terminal, else a line an input.
struct ArchiveLog {
    let form: LogForm
    private var clock = ContinuousClock.now
    private var converted = 0
    private var lastShown = ContinuousClock.now - .seconds(1)

    init(form: LogForm) { self.form = form }

    mutating func tell(_ event: ArchiveEvent) {
        switch event {
        case .started(let inputs):
            clock = .now
            if form == .json { Console.note(JSONLog.event("started", "inputs", inputs)) }
        case .finished(let row, let done, let total, let isKept):
            if !isKept { converted += 1 }
            switch form {
            case .json: Console.note(JSONLog.row(row, done: done, of: total, isKept: isKept))
            case .text where Console.hasTerminal:
                if row.state == .failed, !isKept { Console.note(Self.line(row)) }
                progress(done: done, of: total)
            case .text: Console.note("[\(done)/\(total)] " + (isKept ? Console.language("kept") + ": " : "") + Self.line(row))
            }
        case .combining(let documents):
            if form == .json {
                Console.note(JSONLog.event("combining", "documents", documents))
            } else {
                Console.progress(Console.language("combining the tables of \(documents) documents"))
            }
        }
    }

    private mutating func progress(done: Int, of total: Int) {
        let now = ContinuousClock.now
        guard now - lastShown > .milliseconds(100) || done == total else { return }
        lastShown = now
        let seconds = Double((now - clock).components.seconds) + Double((now - clock).components.attoseconds) / 1e18
        let rate = seconds > 0 ? Double(converted) / seconds : 0
        var text = "\(done)/\(total)"
        if rate > 0 {
            text += "  " + Console.language("\(Self.short(rate)) a second  \(Self.time(Double(total - done) / rate)) left")
        }
        Console.progress(text)
    }

    /// `done  a.pdf  26 pages, 540 numbers, 3 unexplained, 1 failed check`
    private static func line(_ row: ArchiveRow) -> String {
        let start = Console.language(row.state.rawValue) + "  \(row.path)  "
        switch row.state {
        case .done:
            var parts: [String] = []
            if let pages = row.pages { parts.append("\(pages) pages") }
            parts.append("\(row.numbers ?? 0) numbers")
            if let count = row.unexplained, count > 0 { parts.append("\(count) unexplained") }
            if let count = row.failedChecks, count > 0 { parts.append("\(count) failed \(count == 1 ? "check" : "checks")") }
            return start + parts.map { Console.language($0) }.joined(separator: ", ")
        default: return start + Console.language(row.message) + " [\(row.reason)]"
        }
    }

    func line(for problem: Diagnostic) -> String {
        guard form == .json else { return problem.inOneLine }
        return JSONLog.stop(problem)
    }

    func text(of report: ArchiveReport, output: String) -> String {
        if form == .json { return JSONLog.report(report) }
        let inputs = report.rows.count
        var lines = ["\(inputs) inputs → \(output)  in \(Self.time(report.seconds))"]
        if report.kept > 0 { lines.append("kept         \(report.kept) of a run before") }
        lines.append("done         \(report.count(.done))")
        if report.count(.failed) > 0 {
            let reasons = report.reasons.map { "\($0.reason) \($0.count)" }.joined(separator: ", ")
            lines.append("failed       \(report.count(.failed)): \(reasons)")
        }
        if report.count(.skipped) > 0 { lines.append("skipped      \(report.count(.skipped))") }
        if report.count(.duplicate) > 0 { lines.append("duplicate    \(report.count(.duplicate))") }
        if report.removed > 0 { lines.append("removed      \(report.removed) packages whose files are gone") }
        lines.append("numbers      \(report.sum(\.numbers)), \(report.sum(\.unexplained)) unexplained")
        lines.append("checks       \(report.sum(\.failedChecks)) failed")
        return lines.map { Console.language($0) }.joined(separator: "\n  ")
    }

    private static func short(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// `3.2 s`, `4 min 10 s`, `2 h 5 min`
    private static func time(_ seconds: Double) -> String {
        if seconds < 60 { return short(seconds) + " s" }
        guard seconds < 1e9 else { return "long" }
        let minutes = Int(seconds) / 60
        return minutes < 60 ? "\(minutes) min \(Int(seconds) % 60) s" : "\(minutes / 60) h \(minutes % 60) min"
    }
}
