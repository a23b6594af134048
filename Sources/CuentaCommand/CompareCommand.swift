import ArgumentParser
import Cuenta

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Says what changed from one data package to another.",
        usage: "cuenta compare OLD NEW [--as text|json|html] [-o FILE] [--threshold PERCENT] [--strict]",
        discussion: """
            Last year's draft against this year's, or two versions of one: columns and
            sections, patterns that died, values that vanished, jumped or appeared,
            sentences whose numbers no pattern takes with what they were called in
            OLD, and how full each measure and each row is. Rows are told by their key;
            years and numbering in titles do not count.

            EXAMPLES
              cuenta compare datos-2025 datos-2026
              cuenta compare datos-2025 datos-2026 --threshold 30
              cuenta compare antes despues --strict && echo nada se pierde
              cuenta compare datos-2025 datos-2026 --as json > cambios.json
              cuenta compare datos-2025 datos-2026 -o comparacion.html
                  a page to open in a browser, with links to the review pages of both
            """
    )

    @Argument(help: ArgumentHelp("The folder of the earlier data package.", valueName: "OLD"))
    var old: String

    @Argument(help: ArgumentHelp("The folder of the later one.", valueName: "NEW"))
    var new: String

    @Option(
        name: .customLong("as"),
        help: ArgumentHelp("text, json or html; text if it is not given, html for -o FILE.html.", valueName: "FORM"))
    var form: ComparisonForm?

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write instead of standard output.", valueName: "FILE"))
    var output: String?

    @Option(help: ArgumentHelp("Percent of the old value beyond which a number has jumped.", valueName: "PERCENT"))
    var threshold = 50

    @Option(help: ArgumentHelp("Lines of each kind of change in the text; all if it is not given.", valueName: "LINES"))
    var limit: Int?

    @Flag(help: "Exit with 1 when a value, row, column, section or pattern of OLD is missing in NEW.")
    var strict = false

    func validate() throws {
        if !(0...1_000_000).contains(threshold) { throw ValidationError("--threshold is a percentage from 0 to 1000000.") }
        if let limit, limit < 1 { throw ValidationError("--limit is at least 1.") }
    }

    private func write(_ comparison: PackageComparison) throws {
        let isPage = output.map { $0.hasSuffix(".html") || $0.hasSuffix(".htm") } ?? false
        let bytes: [UInt8] =
            switch form ?? (isPage ? .html : .text) {
            case .text: Array(comparison.text(limit: limit, in: Console.language).utf8)
            case .json: Array(comparison.json().utf8)
            case .html:
                comparison.page(oldReview: Console.reviewPage(of: old, from: output), newReview: Console.reviewPage(of: new, from: output))
            }
        guard let output, output != "-" else { return Console.write(String(decoding: bytes, as: UTF8.self)) }
        try Outputs.write(bytes, to: output, replacing: PackageComparison.isComparison)
        Console.note("\(old), \(new) → \(output)  (\(comparison.summary(in: Console.language)))")
    }

    func run() throws {
        InputGuard.begin("\(old), \(new)")
        do {
            let comparison = try comparePackages(old, new, threshold: threshold)
            try write(comparison)
            if strict, comparison.changes.hasLosses { throw ExitStatus.found }
        } catch let problem as Diagnostic {
            Console.note(problem.inOneLine)
            throw ExitStatus.unreadable
        }
    }
}

/// `--as`
enum ComparisonForm: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
}
