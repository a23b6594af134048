import ArgumentParser
import Cuenta

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Makes the checks of a data package again.",
        usage: "cuenta check DIR [--strict]",
        discussion: """
            Prints one line a check, parted by tabs: result (cumple, falla, sin_datos),
            name, both sides, their difference, and what it states; to standard error, the
            smallest changes that would satisfy those that fail. Useful after a
            table was corrected by hand.

            EXAMPLES
              cuenta check datos
              cuenta check datos | grep ^falla
              cuenta check datos --strict && echo todo cuadra
            """
    )

    @Argument(help: ArgumentHelp("A folder that `cuenta extract` wrote.", valueName: "DIR"))
    var directory: String

    @Flag(help: "Exit with 1 when a check fails.")
    var strict = false

    func run() throws {
        InputGuard.begin(directory)
        do {
            let (results, faults) = try checkPackageFaults(directory)
            var text = ""
            for result in results { text += result.tabSeparated + "\n" }
            Console.write(text)
            let failed = results.filter { $0.outcome == .falla && $0.severity == .error }.count
            let checks = results.count == 1 ? "1 check" : "\(results.count) checks"
            Console.note(Console.language("\(checks), \(failed) \(failed == 1 ? "fails" : "fail")"))
            let head = "  " + (Console.language("suspect") + String(repeating: " ", count: 13)).prefix(13)
            for fault in faults {
                Console.note(head + fault.text(Console.language == .spanish ? .spanish : .english))
            }
            if strict, failed > 0 { throw ExitStatus.found }
        } catch let problem as Diagnostic {
            Console.note(problem.inOneLine)
            throw ExitStatus.unreadable
        }
    }
}
