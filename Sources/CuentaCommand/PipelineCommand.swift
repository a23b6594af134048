import ArgumentParser
import Cuenta

struct PipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Lists, checks, tests, mends and drafts pipelines: the patterns and checks of a family of documents.",
        usage: "cuenta pipeline list|check|test|suggest|new|schema",
        discussion: """
            EXAMPLES
              cuenta pipeline list
              cuenta pipeline check Pipelines/sercotec
              cuenta pipeline test
              cuenta pipeline suggest borrador.pdf --pipeline Pipelines/sercotec
              cuenta pipeline new bosques --from cuenta.pdf
            """,
        subcommands: [List.self, Check.self, Test.self, Suggest.self, New.self, Schema.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list",
            abstract: "Lists the built-in pipelines.",
            discussion: """
                EXAMPLE
                  cuenta pipeline list
                """
        )

        func run() throws {
            var text = ""
            for name in Pipelines.builtIn {
                guard let pipeline = Pipelines.load(name).pipeline else { continue }
                text += "\(pipeline.name)\t\(pipeline.version)\n"
            }
            Console.write(text)
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "schema",
            abstract: "Prints types for code that reads the data, or the JSON Schema of the pipeline format.",
            discussion: """
                With --language, the types of all tables that a pipeline gives: as SQL
                (SQLite, PostgreSQL), JSON Schema, Swift, Python or TypeScript. Whole
                numbers have 64 bits or more and decimals are exact. Without it, the
                schema of the pipelines' own YAML files, for editors.

                EXAMPLES
                  cuenta pipeline schema --language python --pipeline sercotec > cuenta_datos.py
                  cuenta pipeline schema --language sql --pipeline Pipelines/sercotec | sqlite3 datos.db
                  cuenta pipeline schema > pipeline.schema.json
                """
        )

        @Option(help: ArgumentHelp("sql, json-schema, swift, python or typescript.", valueName: "LANGUAGE"))
        var language: TypeLanguage?

        @Option(help: ArgumentHelp("With --language: a built-in pipeline or a folder with one.", valueName: "NAME|PATH"))
        var pipeline: String?

        func validate() throws {
            if (pipeline == nil) != (language == nil) {
                let names = Pipelines.builtIn.joined(separator: ", ")
                throw ValidationError("--language and --pipeline go together; built in are: \(names).")
            }
        }

        func run() throws {
            guard let language, let pipeline else { return Console.write(Pipelines.jsonSchema) }
            Console.write(Pipelines.types(of: try Inputs.pipeline(pipeline), in: language))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "test",
            abstract: "Runs the examples that stand beside the patterns.",
            discussion: """
                Each pattern has a text that it must take, with the values it must give,
                and one that it must leave alone. Exits with 1 if one of them fails, with 2
                if there is no pipeline of a name.

                EXAMPLES
                  cuenta pipeline test
                      the built-in ones
                  cuenta pipeline test Pipelines/sercotec
                      one from disk
                """
        )

        @Argument(help: ArgumentHelp("Built-in names or folders; all built-in ones if none is given.", valueName: "NAME|PATH"))
        var pipelines: [String] = []

        func run() throws {
            var status = ExitStatus.done
            for name in pipelines.isEmpty ? Pipelines.builtIn : pipelines {
                let (examples, failures) = Pipelines.test(name)
                for failure in failures { Console.note(failure) }
                if failures.contains(where: { $0.id == "no-pipeline" }) {
                    status.raise(to: .wrongUsage)
                    continue
                }
                if !failures.isEmpty { status.raise(to: .found) }
                Console.write("\(name)\t" + Console.language("\(examples) examples\t\(failures.count) failed") + "\n")
            }
            if status != .done { throw status }
        }
    }
}
