import ArgumentParser
import Cuenta

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Writes the review page of a draft: the document beside its data, in one HTML file.",
        usage: "cuenta review INPUT [-o FILE]",
        discussion: """
            The page opens in any browser, without network. Click a cell and see the
            words it comes from; click a number and see what was made of it.
            `cuenta extract` writes the same page into each data package.

            EXAMPLES
              cuenta review borrador.pdf
                  writes borrador.pdf.revision.html beside the draft
              cuenta review borrador.html -o revision.html
              cuenta review - -o - < borrador.pdf > revision.html
            """
    )

    @Argument(help: "A PDF, HTML, Markdown or text file; - for standard input.")
    var input: String

    @Option(name: .shortAndLong, help: ArgumentHelp("File to write; - for standard output.", valueName: "FILE"))
    var output: String?

    @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
    var pipeline: String?

    @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
    var passwordFile: String?

    @Option(
        help: ArgumentHelp(
            "File of decisions; otherwise INPUT.decisiones.yaml and decisiones.yaml beside the draft, if they are there.", valueName: "FILE"
        ))
    var decisions: String?

    func run() throws {
        let password = try passwordFile.map(Inputs.password)
        if pipeline == nil { PipelineChoice.prepare() }
        let choice = PipelineChoice(try pipeline.map(Inputs.pipeline))
        let decided = try Inputs.decisions(for: input, named: decisions)
        InputGuard.begin(input)
        let page: [UInt8]
        do throws(Diagnostic) {
            let file = try InputFile(input)
            let document = try readDocument(file, password: password)
            let extracted = extract(document, with: try choice.pipeline(for: document), decisions: decided)
            page = try extracted.reviewPage(of: file.bytes, password: password)
        } catch {
            Console.note(error.inOneLine)
            throw ExitStatus.unreadable
        }
        let target = output ?? (input == "-" ? "-" : input + ".revision.html")
        if target == "-" {
            Console.write(String(decoding: page, as: UTF8.self))
            return
        }
        try Outputs.write(page, to: target, inputs: [input], replacing: ExtractedDocument.isReviewPage)
        Console.note("\(input) → \(target)")
    }
}
