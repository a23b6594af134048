import ArgumentParser
import Cuenta

@main
struct CuentaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cuenta",
        abstract: "Turns the draft of a Chilean public account into a typed dataset in which every number is accounted for.",
        usage: """
            cuenta extract borrador.pdf -o datos
            cuenta inspect borrador.pdf --as outline
            cuenta numbers texto.txt
            """,
        discussion: """
            Reads PDF, HTML, Markdown and plain text; the kind is told from the content.
            Data goes to standard output or to a folder, messages to standard error.

            EXIT STATUS
              0  done
              1  done, but --strict found something, or a pipeline or example fails
              2  wrong usage, or the output cannot be written
              3  an input could not be read; the others were done all the same
            """,
        version: cuentaVersion,
        subcommands: [
            ExtractCommand.self, InspectCommand.self, NumbersCommand.self, ExplainCommand.self, CheckCommand.self, CompareCommand.self,
            ReviewCommand.self, PipelineCommand.self, ArchiveCommand.self, WorkerCommand.self,
        ]
    )

    static func main() {
        Console.endQuietlyOnBrokenPipe()
        InputGuard.run(CommandLine.arguments.dropFirst()) { runCommand() }
    }

    private static func runCommand() {
        // Another core loads the pipelines while this one reads the command line and opens the document.
        if CommandLine.arguments.dropFirst().first == ExtractCommand.configuration.commandName,
            !CommandLine.arguments.contains("--pipeline")
        {
            PipelineChoice.prepare()
        }
        if let unknown = unknownCommand(CommandLine.arguments.dropFirst().first) {
            Console.note(unknown)
            ExitStatus.wrongUsage.exit()
        }
        do {
            var command = try parseAsRoot()
            try command.run()
            ExitStatus.done.exit()
        } catch let status as ExitStatus {
            status.exit()
        } catch {
            // The parser's own status for wrong usage is 64; this program's is 2. Help and version are no errors.
            if exitCode(for: error) == .success {
                Console.write(message(for: error) + "\n")
                ExitStatus.done.exit()
            }
            Console.note(message(for: error))
            ExitStatus.wrongUsage.exit()
        }
    }

    /// A first word that is no command; the parser would only say that it is one too many.
    private static func unknownCommand(_ word: String?) -> Diagnostic? {
        let names = configuration.subcommands.compactMap { $0.configuration.commandName }
        guard let word, !word.isEmpty, !word.hasPrefix("-"), word != "help", !names.contains(word) else { return nil }
        let suggestion: String
        if word.contains(".") || word.contains("/") {
            suggestion = "to convert a file: cuenta extract \(word) -o datos"
        } else {
            suggestion =
                NearestName.nearest(to: word, among: names).map { "did you mean `\($0)`?" } ?? "known: " + names.joined(separator: ", ")
        }
        return Diagnostic(.error, id: "unknown-command", "unknown command `\(word)`", suggestion: suggestion)
    }

    /// What the parser has to say, in the language of the person. Lines are broken after the translation and not before.
    private static func message(for error: any Error) -> String {
        guard Console.language != .english else { return fullMessage(for: error) }
        return HelpText(language: Console.language, columns: Console.columns).translated(fullMessage(for: error, columns: 1_000_000))
    }
}
