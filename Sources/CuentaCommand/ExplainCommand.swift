import ArgumentParser
import Cuenta

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Says why a pattern, a cell or a number came out as it did.",
        usage: "cuenta explain INPUT --pattern ID | --cell TABLE.ROW.COLUMN | --mention ID",
        discussion: """
            --pattern  every place it matched, and the nearest misses: how far it came,
                       what it expected, what stood there
            --cell     the words it comes from, the slot and the pattern that took them,
                       the failed checks it is part of; of an empty cell, the near
                       misses of the patterns that could fill it
            --mention  the cells a number gives, or why it gives none; of an unexplained
                       number, the patterns that came nearest

            Rows count from 1, in the order of the table's CSV file; a mention's number
            is mencion_id in menciones.csv.

            EXAMPLES
              cuenta explain borrador.pdf --pattern almacenes
              cuenta explain borrador.pdf --cell regiones.3.inversion_clp
              cuenta explain borrador.pdf --mention 412
              cuenta explain borrador.pdf --pattern almacenes --pipeline Pipelines/sercotec
                  with a pipeline that is being edited
            """
    )

    @Argument(help: "A PDF, HTML, Markdown or text file; - for standard input.")
    var input: String

    @Option(help: ArgumentHelp("A pattern, as in the table patrones.", valueName: "ID"))
    var pattern: String?

    @Option(help: ArgumentHelp("A cell of a table of the pipeline.", valueName: "TABLE.ROW.COLUMN"))
    var cell: String?

    @Option(help: ArgumentHelp("A number, as in the table menciones.", valueName: "ID"))
    var mention: String?

    @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
    var pipeline: String?

    @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "File of decisions; otherwise INPUT.decisiones.yaml and decisiones.yaml beside the draft, if they are there.", valueName: "FILE"
        ))
    var decisions: String?

    func validate() throws {
        if subjects.count != 1 { throw ValidationError("Name one of --pattern ID, --cell TABLE.ROW.COLUMN and --mention ID.") }
    }

    func run() throws {
        guard let subject = subjects.first else { throw ExitStatus.wrongUsage }
        let password = try passwordFile.map(Inputs.password)
        let choice = PipelineChoice(try pipeline.map(Inputs.pipeline))
        let decided = try Inputs.decisions(for: input, named: decisions)
        let (document, fitting) = try Inputs.document(input, password: password, choice)
        do {
            var text = ""
            for note in try explain(subject, in: document, with: fitting, decisions: decided) { text += Console.language(note) + "\n" }
            Console.write(text)
        } catch {
            Console.note(error)
            throw ExitStatus.wrongUsage
        }
    }

    private var subjects: [ExplanationSubject] {
        [pattern.map(ExplanationSubject.pattern), cell.map(ExplanationSubject.cell), mention.map(ExplanationSubject.mention)]
            .compactMap { $0 }
    }
}
