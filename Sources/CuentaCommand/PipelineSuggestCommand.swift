import ArgumentParser
import Cuenta

extension PipelineCommand {
    struct Suggest: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "suggest",
            abstract: "Drafts patterns from the unexplained numbers of a document.",
            usage: "cuenta pipeline suggest INPUT [--pipeline NAME|PATH] [-o FILE]",
            discussion: """
                Writes a file of a pipeline: patterns with slots, types, an example each and,
                where needed, a table. Lines of like wording, such as the sentence of each
                region, give one pattern. Those that explain most numbers come first. What is
                written has been tried: saved in the folder of the pipeline, it passes
                `cuenta pipeline test` and explains these numbers.

                Exits with 0 whether or not there is something to suggest.

                EXAMPLES
                  cuenta pipeline suggest borrador.pdf --pipeline Pipelines/sercotec
                  cuenta pipeline suggest borrador.pdf --pipeline Pipelines/sercotec \\
                      -o Pipelines/sercotec/9-sugeridos.yaml
                """
        )

        @Argument(help: "A PDF, HTML, Markdown or text file; - for standard input.")
        var input: String

        @Option(
            help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
        var pipeline: String?

        @Option(name: .shortAndLong, help: ArgumentHelp("A file that does not exist yet; otherwise standard output.", valueName: "FILE"))
        var output: String = "-"

        @Option(help: ArgumentHelp("File whose first line is the password of the PDF.", valueName: "FILE"))
        var passwordFile: String?

        func run() throws {
            let password = try passwordFile.map(Inputs.password)
            let choice = PipelineChoice(try pipeline.map(Inputs.pipeline))
            let (document, fitting) = try Inputs.document(input, password: password, choice)
            let report = Pipelines.suggest(for: document, with: fitting)
            for diagnostic in report.diagnostics { Console.note(diagnostic) }
            if output == "-" {
                Console.write(report.yaml)
            } else if !report.yaml.isEmpty {
                try Outputs.create(Array(report.yaml.utf8), at: output)
            }
            Console.note(
                Console.language(
                    "\(fitting.name): \(report.suggestions) suggestions explain \(report.explained) of \(report.unexplained) unexplained numbers"
                ))
        }
    }
}
