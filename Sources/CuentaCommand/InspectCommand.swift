import ArgumentParser
import Cuenta

struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect",
        abstract: "Shows a document as it was read, before anything is extracted.",
        usage: "cuenta inspect INPUT [--as outline|text|json]",
        discussion: """
            outline  headings with their pages, tables with their sizes
            text     the body in reading order, one paragraph a line, table rows as
                     tab-separated lines, notes at the end, no running heads;
                     calls to notes are raised (34.249²)
            json     every block and every cell of every table with its place

            EXAMPLES
              cuenta inspect borrador.pdf
              cuenta inspect borrador.pdf --as text | less
              cuenta inspect borrador.pdf --as json | python3 -m json.tool
            """
    )

    @Argument(help: "A PDF, HTML, Markdown or text file; - for standard input.")
    var input: String

    @Option(name: .customLong("as"), help: ArgumentHelp("outline, text or json.", valueName: "VIEW"))
    var view: DocumentView = .outline

    @Option(
        help: ArgumentHelp(
            "Recognise text in pictures of pages with Tesseract: auto (pages without text), never or always.", valueName: "WHEN"))
    var ocr: TextRecognition = .auto

    @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
    var passwordFile: String?

    func run() throws {
        InputGuard.begin(input)
        let document: Document
        do {
            document = try readDocument(input, password: try passwordFile.map(Inputs.password), recognition: ocr)
        } catch let problem as Diagnostic {
            Console.note(problem.inOneLine)
            throw ExitStatus.unreadable
        }
        for diagnostic in document.diagnostics where diagnostic.severity != .note { Console.note(diagnostic) }
        switch view {
        case .outline: Console.write(document.outline(in: Console.language))
        case .text: Console.write(document.plainText())
        case .json: Console.write(document.json())
        }
    }
}
