import Dataset
public import DocumentModel
public import Extraction
internal import Glibc

/// `cuenta worker`: JSON lines in, JSON lines out, in order, for any engine to drive.
public struct Worker: Sendable {
    private let limits: WorkerLimits

    public init(limits: WorkerLimits) { self.limits = limits }

    /// Answers each line of standard input on standard output. Documents are read in a second process, so that one that crashes,
    /// hangs or takes all memory becomes an answer of its own.
    /// - Parameter pipeline: name or path; `nil` for the one whose signature fits.
    /// - Throws: `worker-failed` where no process can be started or standard output is closed.
    public func run(pipeline: String?) throws(Diagnostic) {
        var pool = WorkerPool(count: 1, command: WorkerCommand(limits: limits, pipeline: pipeline))
        defer { pool.end() }
        var lines = LineReader()
        do throws(SystemError) {
            while case .line(let line) = lines.next(STDIN_FILENO) {
                if line.isEmpty { continue }
                let request = JSONLine.decode(WorkerRequest.self, line)
                let path = request?.file?.shown ?? request?.path ?? ""
                if let refusal = request.flatMap(Self.refusal) {
                    try Files.writeAll(JSONLine.encode(WorkerAnswer.failed(path, refusal.id, refusal.message)), to: STDOUT_FILENO)
                    continue
                }
                try pool.start(.init(id: 0, request: line + [UInt8(ascii: "\n")], path: path))
                while pool.isBusy {
                    for (task, outcome) in try pool.wait(seconds: 3600) {
                        try Self.write(request?.output == nil ? outcome : Self.placed(outcome), of: task)
                    }
                }
            }
        } catch {
            throw Diagnostic(.error, id: "worker-failed", "the worker cannot go on: \(error.message)")
        }
    }

    /// The second process: reads documents itself, within its limits. It does not come back before the end of standard input.
    public func runInside(pipeline: Pipeline?) { InnerWorker(limits: limits, pipeline: pipeline).run() }

    /// Why the folder that a request names is not written to: only a package goes for another.
    private static func refusal(_ request: WorkerRequest) -> Diagnostic? {
        guard let output = request.output else { return nil }
        do throws(Diagnostic) {
            try DataPackageWriter.checkReplaceable(output, keeping: request.file?.text.map { [$0] } ?? [])
            return nil
        } catch {
            return error
        }
    }

    /// Puts the package that an answer tells of in its place.
    private static func placed(_ outcome: WorkerPool.Outcome) -> WorkerPool.Outcome {
        guard case .answer(let line) = outcome, var answer = JSONLine.decode(WorkerAnswer.self, line), let stage = answer.stage,
            let output = answer.output
        else { return outcome }
        answer.stage = nil
        do throws(Diagnostic) {
            try DataPackageWriter.commit(stage, to: output, ownsFolder: false)
        } catch {
            answer = .failed(answer.path, error.id, error.message)
        }
        return .answer(JSONLine.encode(answer).dropLast())
    }

    private static func write(_ outcome: WorkerPool.Outcome, of task: WorkerPool.Task) throws(SystemError) {
        let line: [UInt8] =
            switch outcome {
            case .answer(let line): line + [UInt8(ascii: "\n")]
            case .lost(let reason, let message): JSONLine.encode(WorkerAnswer.failed(task.path, reason, message))
            }
        try Files.writeAll(line, to: STDOUT_FILENO)
    }
}
