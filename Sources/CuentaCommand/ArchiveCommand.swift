import ArgumentParser
import Cuenta

struct ArchiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "archive",
        abstract: "Converts a folder tree of documents, each to its own data package and all to one database; resumable.",
        usage: "cuenta archive IN... -o OUT [--jobs N]",
        discussion: """
            OUT/manifest.csv       a row for each input: done, failed, skipped or duplicate
            OUT/archivo.sqlite     every table of all documents, with documento_id;
                                   the same as OUT/NAME.csv and OUT/NAME.jsonl
            OUT/documentos/…       the package of each document, where IN has the file

            A document that crashes, hangs or takes too much memory costs itself alone.
            The same command again does only what is new or changed, and goes on where a
            run was ended. Packages whose files are no inputs any more are removed, unless
            an input is missing or cannot be read. Exits with 3 if an input could not be read.

            EXAMPLES
              cuenta archive borradores -o archivo --jobs 4
              cuenta archive 2024 '2025/*.pdf' -o archivo
              find . -name '*.pdf' -print0 | cuenta archive - -o archivo
              cuenta archive borradores -o archivo --log json 2> registro.jsonl
            """
    )

    @Argument(help: "Folders, files or patterns; - for a list of names on standard input, a line each or parted by NUL.")
    var inputs: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write, or of a run before.", valueName: "OUT"))
    var output: String

    @Option(name: .shortAndLong, help: ArgumentHelp("Documents read at the same time.", valueName: "N"))
    var jobs = 1

    @OptionGroup var limits: LimitOptions

    @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
    var pipeline: String?

    @Flag(help: "Write revision.html into each package.")
    var review = false

    @Flag(help: "Try again what failed in a run before.")
    var retry = false

    @Option(help: ArgumentHelp("Messages on standard error: text or json.", valueName: "FORM"))
    var log: LogForm = .text

    @Flag(help: "Exit with 1 when a number is unexplained or a check fails.")
    var strict = false

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("Name a folder to read: cuenta archive borradores -o archivo") }
        if output.isEmpty || output == "-" { throw ValidationError("Name the folder to write: -o archivo") }
        if !(1...256).contains(jobs) { throw ValidationError("--jobs goes from 1 to 256.") }
    }

    func run() throws {
        _ = try pipeline.map(Inputs.pipeline)
        let roots = inputs.filter { $0 != "-" }.map { RawPath(Console.bytes(ofArgument: $0)) }
        var options = ArchiveOptions(inputs: roots, output: output, programVersion: cuentaVersion)
        if roots.count < inputs.count { options.list = 0 }
        options.jobs = jobs
        options.limits = limits.limits
        options.pipeline = pipeline
        options.isRetrying = retry
        options.hasReviewPages = review
        var log = ArchiveLog(form: log)
        let report: ArchiveReport
        do {
            report = try ArchiveRun.run(options) { log.tell($0) }
        } catch {
            Console.note(log.line(for: error))
            throw ExitStatus.wrongUsage
        }
        Console.note(log.text(of: report, output: output))
        if report.count(.failed) > 0 { throw ExitStatus.unreadable }
        if strict, report.sum(\.unexplained) + report.sum(\.failedChecks) > 0 { throw ExitStatus.found }
    }
}

/// `--log`
enum LogForm: String, ExpressibleByArgument, CaseIterable {
    case text, json
}
