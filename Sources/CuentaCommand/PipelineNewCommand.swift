import ArgumentParser
import Cuenta

extension PipelineCommand {
    struct New: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "new",
            abstract: "Drafts the pipeline of a new family of documents from one of them.",
            usage: "cuenta pipeline new NAME --from INPUT [-o DIR]",
            discussion: """
                Writes a folder with a signature (the institution's name as the document has
                it), tables and patterns with their examples. The folder passes
                `cuenta pipeline check` and `test` at once and can be used with --pipeline.
                Nothing that exists is overwritten.

                EXAMPLES
                  cuenta pipeline new bosques --from cuenta-2030.pdf
                      writes the folder bosques
                  cuenta pipeline new bosques --from cuenta-2030.pdf -o Pipelines/bosques
                  cuenta extract cuenta-2031.pdf --pipeline Pipelines/bosques -o datos
                """
        )

        @Argument(help: ArgumentHelp("Name of the pipeline: lower-case letters, digits, - and _.", valueName: "NAME"))
        var name: String

        @Option(
            name: .customLong("from"), help: ArgumentHelp("A PDF, HTML, Markdown or text file; - for standard input.", valueName: "INPUT"))
        var input: String

        @Option(
            name: .shortAndLong,
            help: ArgumentHelp("A folder that does not exist yet; otherwise one of the pipeline's name.", valueName: "DIR"))
        var output: String?

        @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
        var passwordFile: String?

        func run() throws {
            let folder = output ?? name
            try Outputs.refuseExisting(folder)
            let password = try passwordFile.map(Inputs.password)
            InputGuard.begin(input)
            let document: Document
            do {
                document = try readDocument(input, password: password)
            } catch {
                Console.note(error.inOneLine)
                throw ExitStatus.unreadable
            }
            let draft: FamilyDraft
            do {
                draft = try Pipelines.newFamily(name, from: document)
            } catch {
                Console.note(error.inOneLine)
                throw ExitStatus.wrongUsage
            }
            try Outputs.createFolder(folder, files: draft.files.map { ($0.name, Array($0.text.utf8)) })
            for diagnostic in draft.report.diagnostics { Console.note(diagnostic) }
            Console.note(
                "\(folder): \(draft.files.map(\.name).joined(separator: ", ")); "
                    + "\(draft.institution ?? Console.language("no institution found")); "
                    + Console.language(
                        "\(draft.report.suggestions) suggestions explain \(draft.report.explained) of \(draft.report.unexplained) numbers"))
        }
    }
}
