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

    func run() throws {
        let password = try passwordFile.map(Inputs.password)
        if pipeline == nil { PipelineChoice.prepare() }
        let choice = PipelineChoice(try pipeline.map(Inputs.pipeline))
        InputGuard.begin(input)
        let page: [UInt8]
        do throws(Diagnostic) {
            let file = try InputFile(input)
            let document = try readDocument(file, password: password)
            page = try extract(document, with: try choice.pipeline(for: document)).reviewPage(of: file.bytes, password: password)
        } catch {
            Console.note(error.inOneLine)
            throw ExitStatus.unreadable
        }
        let target = output ?? (input == "-" ? "-" : input + ".revision.html")
        if target == "-" {
            Console.write(String(decoding: page, as: UTF8.self))
            return
        }
        do {
            try Console.writeFile(page, to: target)
        } catch {
            Console.note(error)
            throw ExitStatus.wrongUsage
        }
        Console.note("\(input) → \(target)")
    }
}
