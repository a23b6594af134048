import ArgumentParser
import Cuenta

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Makes the checks of a data package again.",
        usage: "cuenta check DIR [--strict]",
        discussion: """
            Prints one line a check, parted by tabs: result (cumple, falla, sin_datos),
            name, both sides, their difference, and what it states. Useful after a
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
        do {
            let results = try checkPackage(directory)
            var text = ""
            for result in results { text += result.tabSeparated + "\n" }
            Console.write(text)
            let failed = results.filter { $0.outcome == .falla && $0.severity == .error }.count
            Console.note(Console.language("\(results.count) checks, \(failed) \(failed == 1 ? "fails" : "fail")"))
            if strict, failed > 0 { throw ExitStatus.found }
        } catch let problem as Diagnostic {
            Console.note(problem.inOneLine)
            throw ExitStatus.unreadable
        }
    }
}
