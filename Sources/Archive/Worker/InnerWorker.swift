import Dataset
internal import DocumentReading
internal import Extraction
internal import Glibc

/// The loop of a worker process: a line in, the document, a line out.
struct InnerWorker {
    private let conversion: DocumentConversion
    private let limits: WorkerLimits
    private let output: Int32

    /// Takes over the process: its limits, its standard output and its signals.
    init(limits: WorkerLimits, pipeline: Pipeline?) {
        self.limits = limits
        signal(SIGPIPE, SIG_DFL)
        Allocator.keepMemory()
        ProcessLimits.endWithParent()
        ProcessLimits.limitMemory(limits.memory)
        // A library that prints must not break the lines.
        let output = dup(STDOUT_FILENO)
        dup2(STDERR_FILENO, STDOUT_FILENO)
        self.output = output
        conversion = DocumentConversion(
            pipeline: pipeline, progress: { try? Files.writeAll(WorkerPool.signOfLife + [UInt8(ascii: "\n")], to: output) })
    }

    /// Runs to the end of standard input.
    func run() {
        if conversion.pipeline == nil { BuiltInPipelines.prepare() }
        var lines = LineReader()
        while case .line(let line) = lines.next(STDIN_FILENO) {
            if line.isEmpty { continue }
            ProcessLimits.limitProcessorTime(limits.processorSeconds)
            if (try? Files.writeAll(answer(line), to: output)) == nil { return }
            FontMemory.release()
        }
    }

    private func answer(_ line: [UInt8]) -> [UInt8] {
        guard let request = JSONLine.decode(WorkerRequest.self, line) else {
            return JSONLine.encode(WorkerAnswer.failed("", "bad-request", "not a request: {\"path\": …, \"output\": …} was expected"))
        }
        let (answer, tables) = conversion.convert(request)
        let line = JSONLine.encode(answer)
        guard let tables else { return line }
        // The rows as the package's own JSON Lines have them.
        var whole = Array(line.dropLast(2)) + Array(",\"tables\":{".utf8)
        for (index, table) in tables.enumerated() {
            if index > 0 { whole.append(UInt8(ascii: ",")) }
            whole += Array("\"\(table.schema.name)\":[".utf8)
            var rows = JSONLinesEncoder().encode(table)
            if rows.last == UInt8(ascii: "\n") { rows.removeLast() }
            for position in rows.indices where rows[position] == UInt8(ascii: "\n") { rows[position] = UInt8(ascii: ",") }
            whole += rows
            whole.append(UInt8(ascii: "]"))
        }
        return whole + Array("}}\n".utf8)
    }
}
