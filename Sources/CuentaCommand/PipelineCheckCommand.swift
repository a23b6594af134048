import ArgumentParser
import Cuenta

extension PipelineCommand {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "check",
            abstract: "Loads pipelines and prints what is wrong with them.",
            usage: "cuenta pipeline check [NAME|PATH ...] [--in INPUT ...] [--strict]",
            discussion: """
                Every problem is printed with file, line and column and what to do.

                Errors keep a pipeline from being used. Warnings name patterns that
                  dead         can match nothing, or match in none of the documents of --in
                  overlapping  match the same words as another, which takes their figures
                  shadowed     lose their figures wherever they match
                as found by running every pattern over the examples of the others, and over
                the documents.

                EXIT STATUS
                  0  no errors; with --strict, no warnings either
                  1  errors; with --strict, errors or warnings
                  2  wrong usage
                  3  a document could not be read

                EXAMPLES
                  cuenta pipeline check
                      the built-in ones
                  cuenta pipeline check Pipelines/sercotec --in borrador.pdf
                      one from disk, and what of it lives in a draft
                """
        )

        @Argument(help: ArgumentHelp("Built-in names or folders; all built-in ones if none is given.", valueName: "NAME|PATH"))
        var pipelines: [String] = []

        @Option(name: .customLong("in"), help: ArgumentHelp("A document of the family; may be given more than once.", valueName: "INPUT"))
        var inputs: [String] = []

        @Flag(help: "Exit with 1 for warnings too.")
        var strict = false

        func run() throws {
            var status = ExitStatus.done
            var documents: [Document] = []
            for input in inputs {
                InputGuard.begin(input)
                do {
                    documents.append(try readDocument(input))
                } catch {
                    Console.note(error.inOneLine)
                    status.raise(to: .unreadable)
                }
            }
            for name in pipelines.isEmpty ? Pipelines.builtIn : pipelines {
                let (pipeline, problems) = Pipelines.load(name)
                var diagnostics = problems
                if let pipeline { diagnostics += Pipelines.audit(pipeline, documents: documents) }
                for diagnostic in diagnostics { Console.note(diagnostic) }
                let errors = diagnostics.filter { $0.severity == .error }.count
                let warnings = diagnostics.filter { $0.severity == .warning }.count
                if diagnostics.contains(where: { $0.id == "no-pipeline" }) {
                    // There is nothing of that name to check.
                    status.raise(to: .wrongUsage)
                    continue
                }
                if pipeline == nil || strict && warnings > 0 { status.raise(to: .found) }
                let counts = Console.language("\(errors) errors, \(warnings) warnings")
                Console.write("\(name)\t\(pipeline == nil ? "no" : "ok")\t\(counts)\n")
            }
            if status != .done { throw status }
        }
    }
}
