import ArgumentParser
import Cuenta

struct WorkerCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "worker",
        abstract: "Answers JSON lines on standard input with JSON lines on standard output, for other engines to drive.",
        usage: "cuenta worker [--memory 2G] [--cpu-seconds 60] [--seconds 180]",
        discussion: """
            A request names a file, and the folder to write:
              {"path": "a.pdf", "output": "datos/a.pdf"}
            With "review": true the folder gets revision.html too.
            Without "output" the tables come in the answer, under "tables". A path that is
            no UTF-8 is given as "path_hex", its bytes in hexadecimal digits.

            Each line has its answer, in order:
              {"documento_id":…,"numbers":…,"path":"a.pdf","state":"done",…}
              {"message":…,"path":"b.pdf","reason":"damaged-pdf","state":"failed"}
            Documents are read in a process of their own. One that crashes, hangs or takes
            too much memory is answered as failed; the worker goes on.

            EXAMPLE
              echo '{"path": "borrador.pdf", "output": "datos"}' | cuenta worker
            """
    )

    @OptionGroup var limits: LimitOptions

    @Option(help: ArgumentHelp("A built-in pipeline or a folder with one; otherwise the one whose signature fits.", valueName: "NAME|PATH"))
    var pipeline: String?

    @Flag(help: .hidden)
    var inner = false

    func run() throws {
        let loaded = try pipeline.map(Inputs.pipeline)
        let worker = Worker(limits: limits.limits)
        if inner { return worker.runInside(pipeline: loaded) }
        do {
            try worker.run(pipeline: pipeline)
        } catch {
            Console.note(error)
            throw ExitStatus.wrongUsage
        }
    }
}
