import ArgumentParser
import Cuenta

struct ExtractCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "extract",
        abstract: "Extracts the data package of a draft, or of several.",
        usage: "cuenta extract INPUT... -o DIR [options]",
        discussion: """
            EXAMPLES
              cuenta extract borrador.pdf -o datos
                  datos/ gets datapackage.json, CSV and JSON Lines files of every
                  table, cuenta.sqlite, and revision.html to open in a browser
              cuenta extract 2024.pdf 2025.html -o datos
                  datos/2024.pdf/ and datos/2025.html/
              cuenta extract borrador.pdf --table regiones -o - > regiones.csv
                  one table as CSV on standard output
              cuenta extract borrador.pdf -o datos --force --strict
                  replaces datos/; exits with 1 if something does not add up
              cuenta extract - -o datos < borrador.html
                  reads standard input
            """
    )

    @Argument(help: "PDF, HTML, Markdown or text files; - for standard input.")
    var inputs: [String] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("Folder to write; - with --table.", valueName: "DIR"))
    var output: String

    @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
    var pipeline: String?

    @Flag(help: "Exit with 1 when a number is unexplained, a check fails or a required value is missing.")
    var strict = false

    @Option(
        help: ArgumentHelp(
            "Recognise text in pictures of pages with Tesseract: auto (pages without text), never or always.", valueName: "WHEN"))
    var ocr: TextRecognition = .auto

    @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
    var passwordFile: String?

    @Option(help: ArgumentHelp("Forms to write, separated by commas: csv, jsonl, sqlite, xlsx.", valueName: "LIST"))
    var format: FormatList = FormatList()

    @Option(help: ArgumentHelp("Write this table alone, as CSV, to standard output (-o -).", valueName: "NAME"))
    var table: String?

    @Option(
        help: ArgumentHelp(
            "File of decisions; otherwise INPUT.decisiones.yaml and decisiones.yaml beside the draft, if they are there.", valueName: "FILE"
        ))
    var decisions: String?

    @Flag(help: "Write no review page.")
    var noReview = false

    @Flag(help: "Replace DIR if it exists and this program wrote it; files of yours in it are kept beside it.")
    var force = false

    func validate() throws {
        if inputs.isEmpty { throw ValidationError("Name at least one file to read: cuenta extract borrador.pdf -o datos") }
        if inputs.count > 1, inputs.contains("-") { throw ValidationError("Standard input (-) is read alone, not with other files.") }
        if output.isEmpty { throw ValidationError("Name the folder to write: -o datos") }
        if table == nil, output == "-" { throw ValidationError("Standard output takes one table: --table NAME -o -") }
        if table != nil, output != "-" { throw ValidationError("One table goes to standard output: --table NAME -o -") }
        if table != nil, inputs.count > 1 { throw ValidationError("--table takes one file to read.") }
        _ = try Inputs.targets(of: inputs, in: output)
    }

    func run() throws {
        let password = try passwordFile.map(Inputs.password)
        let choice = PipelineChoice(try pipeline.map(Inputs.pipeline))
        var status = ExitStatus.done
        let targets = try Inputs.targets(of: inputs, in: output)
        for (index, input) in inputs.enumerated().dropFirst(InputGuard.skipped) {
            InputGuard.begin(input, of: inputs.count)
            Console.progress(inputs.count > 1 ? "[\(index + 1)/\(inputs.count)] \(input)" : Console.language("reading \(input)"))
            let own = process(input, target: targets[index], password: password, choice: choice)
            InputGuard.end(own)
            status.raise(to: own)
        }
        Console.eraseProgress()
        if status != .done { throw status }
    }

    /// One input, from reading to writing. What goes wrong costs this input only.
    private func process(_ input: String, target: String, password: String?, choice: PipelineChoice) -> ExitStatus {
        let file: InputFile
        let extracted: ExtractedDocument
        let decided: Decisions?
        do {
            decided = try Inputs.decisions(for: input, named: decisions)
        } catch {
            return .wrongUsage
        }
        do {
            file = try InputFile(input)
            let document = try readDocument(file, password: password, recognition: ocr)
            extracted = extract(document, with: try choice.pipeline(for: document), decisions: decided)
        } catch {
            Console.note(error.inOneLine)
            return .unreadable
        }
        do {
            if let table {
                Console.write(try extracted.csv(of: table))
            } else {
                let page = noReview ? nil : try extracted.reviewPage(of: file.bytes, password: password)
                InputGuard.willWrite(target)
                let read = (inputs.filter { $0 != "-" } + [decisions, passwordFile].compactMap { $0 })
                let notes = try extracted.write(
                    to: target, formats: format.formats, replacing: force, keeping: read, reviewPage: page)
                for note in notes { Console.note(note) }
            }
        } catch {
            Console.note(error)
            return .wrongUsage
        }
        return report(extracted, input: input, target: target)
    }

    private func report(_ extracted: ExtractedDocument, input: String, target: String) -> ExitStatus {
        let limit = 20
        let shown = extracted.diagnostics.filter { $0.severity != .note }
        for diagnostic in shown.prefix(limit) { Console.note(diagnostic) }
        if shown.count > limit { Console.note(Console.language("… and \(shown.count - limit) more warnings")) }
        let summary = Summary(dataset: extracted.dataset, checkResults: extracted.checkResults, faults: extracted.faults)
        let destination = table ?? target
        let pipeline = Console.language("pipeline \(extracted.pipelineName) \(extracted.pipelineVersion)")
        Console.note("\(input) → \(destination)  (\(pipeline))\n" + summary.text(in: Console.language))
        return strict && !summary.isClean ? .found : .done
    }
}
