import ArgumentParser
import Cuenta

struct PipelineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pipeline",
        abstract: "Lists, checks and tests pipelines: the patterns and checks of a family of documents.",
        usage: "cuenta pipeline list|check|test|schema",
        discussion: """
            EXAMPLES
              cuenta pipeline list
              cuenta pipeline check Pipelines/sercotec
              cuenta pipeline test
            """,
        subcommands: [List.self, Check.self, Test.self, Schema.self]
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
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

    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Loads pipelines and prints what is wrong with them.",
            discussion: """
                Every problem is printed with file, line and column and the nearest right
                name. Exits with 1 if there is an error.

                EXAMPLES
                  cuenta pipeline check
                      the built-in ones
                  cuenta pipeline check Pipelines/sercotec
                      one from disk
                """
        )

        @Argument(help: ArgumentHelp("Built-in names or folders; all built-in ones if none is given.", valueName: "NAME|PATH"))
        var pipelines: [String] = []

        func run() throws {
            var status = ExitStatus.done
            for name in pipelines.isEmpty ? Pipelines.builtIn : pipelines {
                let (pipeline, diagnostics) = Pipelines.load(name)
                for diagnostic in diagnostics { Console.note(diagnostic) }
                if pipeline == nil { status = .found }
                let errors = diagnostics.filter { $0.severity == .error }.count
                let warnings = diagnostics.filter { $0.severity == .warning }.count
                Console.write(
                    "\(name)\t\(pipeline == nil ? "no" : "ok")\t" + Console.language("\(errors) errors, \(warnings) warnings") + "\n")
            }
            if status != .done { throw status }
        }
    }

    struct Schema: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Prints types for code that reads the data, or the JSON Schema of the pipeline format.",
            discussion: """
                With --language, the types of all tables that a pipeline gives: as SQL
                (SQLite, PostgreSQL), JSON Schema, Swift, Python or TypeScript. Whole
                numbers have 64 bits or more and decimals are exact. Without it, the
                schema of the pipelines' own YAML files, for editors.

                EXAMPLES
                  cuenta pipeline schema --language python > cuenta_datos.py
                  cuenta pipeline schema --language sql --pipeline Pipelines/sercotec | sqlite3 datos.db
                  cuenta pipeline schema > pipeline.schema.json
                """
        )

        @Option(help: ArgumentHelp("sql, json-schema, swift, python or typescript.", valueName: "LANGUAGE"))
        var language: TypeLanguage?

        @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; sercotec if it is not given.", valueName: "NAME|PATH"))
        var pipeline: String?

        func validate() throws {
            if pipeline != nil, language == nil { throw ValidationError("--pipeline goes with --language.") }
        }

        func run() throws {
            guard let language else { return Console.write(Pipelines.jsonSchema) }
            let name = pipeline ?? Pipelines.builtIn.first ?? ""
            Console.write(Pipelines.types(of: try Inputs.pipeline(name), in: language))
        }
    }

    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Runs the examples that stand beside the patterns.",
            discussion: """
                Each pattern has a text that it must take, with the values it must give,
                and one that it must leave alone. Exits with 1 if one of them fails.

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
                if !failures.isEmpty { status = .found }
                Console.write("\(name)\t" + Console.language("\(examples) examples\t\(failures.count) failed") + "\n")
            }
            if status != .done { throw status }
        }
    }
}
