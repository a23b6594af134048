import Dataset
public import DocumentModel
internal import Extraction
internal import Glibc

/// `cuenta archive`: many documents, each to its own package, and all of them together.
public struct ArchiveRun {
    private let options: ArchiveOptions
    private let report: (ArchiveEvent) -> Void
    private let version: String
    private let output: OutputFolder
    private var journal: Journal
    private let inputs: InputList
    private var rows: ArchiveRows
    /// The first input of each content, by the key of its hash.
    private var firsts: [UInt64: Int32] = [:]
    /// Of the decisions beside an input, where there are some.
    private var marks: [Int: String] = [:]
    private var finished = 0
    private var kept = 0

    /// Converts what is new or changed and puts the tables together.
    /// - Parameter report: told what happens, in the order in which documents are done.
    /// - Throws: where the output cannot be written or no worker started. What was done by then is kept for the next run.
    public static func run(_ options: ArchiveOptions, report: @escaping (ArchiveEvent) -> Void) throws(Diagnostic) -> ArchiveReport {
        let start = Files.now
        let output = try OutputFolder(options.output)
        defer { output.release() }
        var run: ArchiveRun
        do throws(Diagnostic) {
            run = try ArchiveRun(options, output, report)
        } catch {
            output.withdraw()
            throw error
        }
        defer { run.journal.close() }
        run.findDecisions()
        try run.convert(run.inputs.indices)
        run.settleDuplicates()
        let isCombined = try run.combine()
        let removed = run.removeLeftovers()
        try run.finish()
        return ArchiveReport(rows: run.rows, kept: run.kept, removed: removed, seconds: Files.now - start, isCombined: isCombined)
    }

    private init(_ options: ArchiveOptions, _ output: OutputFolder, _ report: @escaping (ArchiveEvent) -> Void) throws(Diagnostic) {
        self.options = options
        self.output = output
        self.report = report
        inputs = try InputWalk.inputs(of: options.inputs, list: options.list.map { NameReader($0) }, excluding: output.path)
        rows = ArchiveRows(inputs)
        version = "\(options.programVersion) \(PipelineLoader.fingerprint(options.pipeline))" + (options.hasReviewPages ? " review" : "")
        do throws(SystemError) {
            output.sweep()
            try output.begin()
            journal = try Journal(output.journal)
        } catch {
            throw error.diagnostic(writing: options.output)
        }
        report(.started(inputs: inputs.count))
    }

    /// Looks for decisions beside the inputs. Of files with the same bytes, which are one document, the first that has some is converted.
    private mutating func findDecisions() {
        for index in inputs.indices {
            let input = inputs[index]
            guard input.refusal == nil, let path = input.path.text else { continue }
            let mark = DecisionFiles.fingerprint(beside: path)
            if !mark.isEmpty { marks[index] = mark }
        }
        if marks.isEmpty { return }
        // Only files of the same size can have the same bytes.
        var sizes: [Int: Int] = [:]
        for index in inputs.indices { sizes[Files.size(inputs.path(index)), default: 0] += 1 }
        for index in marks.keys.sorted() where sizes[Files.size(inputs.path(index)), default: 0] > 1 {
            guard case .success(let digest) = FileDigest.of(inputs.path(index)) else { continue }
            let content = ContentHash(digest)
            rows.set(content, of: index)
            if firsts[content.key] == nil { firsts[content.key] = Int32(clamping: index) }
        }
    }

    /// - Parameter indices: of the inputs, in their order.
    private mutating func convert<Indices: RandomAccessCollection<Int>>(_ indices: Indices) throws(Diagnostic) where Indices.Index == Int {
        var command = WorkerCommand(limits: options.limits, pipeline: options.pipeline)
        command.executable = options.executable
        var pool = WorkerPool(count: options.jobs, command: command)
        defer { pool.end() }
        let placing: PackagePlacing
        do throws(SystemError) { placing = try PackagePlacing() } catch { throw Self.workerFailed(error) }
        // What is being written must not go on when the run has ended.
        defer { placing.finish() }
        var placed: [Int: WorkerAnswer] = [:]
        var waiting: [WorkerPool.Task] = []
        var next = indices.startIndex
        while next < indices.endIndex || !waiting.isEmpty || pool.isBusy || !placed.isEmpty {
            while pool.hasFreeSeat, !waiting.isEmpty, placed.count <= 2 * options.jobs {
                do throws(SystemError) { try pool.start(waiting.removeFirst()) } catch { throw Self.workerFailed(error) }
            }
            // The next file is looked at while the workers read.
            let isAhead = next < indices.endIndex && waiting.count < options.jobs
            if isAhead {
                if let task = try prepare(indices[next]) { waiting.append(task) }
                next += 1
            }
            guard pool.isBusy || !placed.isEmpty else { continue }
            let done: [(task: WorkerPool.Task, outcome: WorkerPool.Outcome)]
            do throws(SystemError) {
                done = try pool.wait(seconds: isAhead ? 0 : 3600, orFor: placing.readable)
            } catch {
                throw Self.workerFailed(error)
            }
            for (task, outcome) in done {
                let (answer, limits) = answer(outcome, of: task)
                if let stage = answer.stage {
                    placed[task.id] = answer
                    placing.begin(task.id, stage, to: output.package(inputs.package(task.id)))
                } else {
                    try take(answer, of: task.id, limits: limits)
                }
            }
            for (id, problem) in placing.takeDone() {
                guard let answer = placed.removeValue(forKey: id) else { continue }
                try take(problem.map { .failed(answer.path, $0.id, $0.message) } ?? answer, of: id, limits: nil)
            }
        }
    }

    private static func workerFailed(_ failure: SystemError) -> Diagnostic {
        Diagnostic(.error, id: "worker-failed", "a worker process could not be started: \(failure.message)")
    }

    /// Decides what is to be done with an input.
    private mutating func prepare(_ index: Int) throws(Diagnostic) -> WorkerPool.Task? {
        let input = inputs[index]
        if let refusal = input.refusal {
            settle(index, input.answer(refusal.state, refusal.reason, refusal.message))
            return nil
        }
        let hash: String
        switch FileDigest.of(input.path) {
        case .failure(let problem):
            settle(index, input.answer(.failed, problem.reason, problem.message))
            return nil
        case .success(let digest): hash = digest
        }
        let content = ContentHash(hash)
        rows.set(content, of: index)
        if let first = firsts[content.key].map(Int.init), first != index, rows.hash(first) == content {
            let mark = marks[index]
            rows.set(first: first, of: index, hasOtherDecisions: mark != nil && mark != marks[first])
            // Of a run before in which it was another file.
            let package = output.package(input.package)
            if FileSystem.exists(following: "\(package)/datapackage.json") { Files.removeTree(RawPath(package)) }
            return nil
        }
        if firsts[content.key] == nil { firsts[content.key] = Int32(clamping: index) }
        if let entry = journal.entry(input.package), isValid(entry, hash, marks[index] ?? "") {
            kept += 1
            settle(index, entry.answer, isKept: true)
            return nil
        }
        let package = output.package(input.package)
        do throws(SystemError) {
            try Files.makeFolders(String(package[..<(package.lastIndex(of: "/") ?? package.endIndex)]))
        } catch {
            let problem = error.diagnostic(writing: package)
            if problem.id == "disk-full" { throw problem }
            settle(index, input.answer(.failed, problem.id, problem.message))
            return nil
        }
        let request = WorkerRequest(path: input.path, output: package, review: options.hasReviewPages)
        return .init(id: index, request: JSONLine.encode(request), path: input.path.shown)
    }

    private func isValid(_ entry: Journal.Entry, _ hash: String, _ mark: String) -> Bool {
        guard entry.hash == hash, entry.version == version, entry.decisions ?? "" == mark else { return false }
        if entry.answer.state == .done { return Files.isObject("\(output.package(entry.package))/datapackage.json") }
        // These may have gone by themselves.
        let isPassing = ["output-failed", "killed", "changed-file", "unreadable-file", "missing-file"].contains(entry.answer.reason)
        return !isPassing && !options.isRetrying && (entry.limits ?? options.limits.key) == options.limits.key
    }

    private static func changed(_ task: WorkerPool.Task) -> WorkerAnswer {
        .failed(task.path, "changed-file", "the file changed while it was read")
    }

    /// What an outcome says, with the limits that it depends on.
    private func answer(_ outcome: WorkerPool.Outcome, of task: WorkerPool.Task) -> (WorkerAnswer, limits: String?) {
        switch outcome {
        case .lost(let reason, let message):
            // What ended the worker is told of the bytes that the file had, if it has them still.
            guard case .success(rows.hash(task.id).text) = FileDigest.of(inputs.path(task.id)) else { return (Self.changed(task), nil) }
            return (.failed(task.path, reason, message), options.limits.key)
        case .answer(let line):
            guard let answer = JSONLine.decode(WorkerAnswer.self, line) else {
                return (.failed(task.path, "crash", "the worker's answer makes no sense"), nil)
            }
            if let id = answer.documentID, id != rows.hash(task.id).text {
                if let stage = answer.stage { Files.removeTree(RawPath(stage)) }
                return (Self.changed(task), nil)
            }
            return (answer, nil)
        }
    }

    private mutating func take(_ answer: WorkerAnswer, of index: Int, limits: String?) throws(Diagnostic) {
        let input = inputs[index]
        let package = output.package(input.package)
        if answer.reason == "disk-full" { throw SystemError(code: ENOSPC).diagnostic(writing: package) }
        if answer.state == .failed { Files.removeTree(RawPath(package)) }
        // The same wherever the archive stands.
        var answer = answer
        answer.path = input.name.shown
        answer.output = nil
        answer.stage = nil
        do throws(SystemError) {
            let hash = rows.hash(index).text
            try journal.append(
                .init(package: input.package, hash: hash, decisions: marks[index], version: version, limits: limits, answer: answer))
        } catch {
            throw error.diagnostic(writing: output.journal)
        }
        settle(index, answer)
    }

    private mutating func settle(_ index: Int, _ answer: WorkerAnswer, isKept: Bool = false) {
        rows.set(answer, of: index)
        finished += 1
        report(.finished(rows[index], done: finished, of: inputs.count, isKept: isKept))
    }

    private mutating func settleDuplicates() {
        for index in inputs.indices where rows.isDuplicate(index) {
            finished += 1
            report(.finished(rows[index], done: finished, of: inputs.count, isKept: false))
        }
    }

    /// Puts the tables together. Packages of a run before that cannot be read any more are made again.
    private mutating func combine() throws(Diagnostic) -> Bool {
        do throws(Diagnostic) {
            return try combineOnce()
        } catch {
            guard error.id.hasPrefix("package-") else { throw error }
            let damaged = rows.indices.filter { rows.state($0) == .done && !PackageCheck.isWhole(output.package(inputs.package($0))) }
            if damaged.isEmpty { throw error }
            for index in damaged { journal.remove(inputs.package(index)) }
            finished -= damaged.count
            kept = max(0, kept - damaged.count)
            try convert(damaged)
            return try combineOnce()
        }
    }

    private func combineOnce() throws(Diagnostic) -> Bool {
        let sources = CombinedSources(rows: rows, marks: marks, folder: output.path)
        return try CombinedFiles(output: output, version: version, threads: options.jobs).update(sources) {
            report(.combining(documents: sources.count))
        }
    }

    /// Removes packages of a run before whose files are no inputs any more, so that the output is that of a first run. None is removed
    /// where an input is missing or cannot be read, as when a disk is not there.
    /// - Returns: how many.
    private mutating func removeLeftovers() -> Int {
        let unread = ["missing-file", "unreadable-file", "unreadable-folder", "broken-link"]
        guard !rows.contains(where: { unread.contains($0.reason) }), rows.contains(where: { $0.state == .done }) else { return 0 }
        var current: Set<Int> = []
        // Another package may stand below a folder that was one, of a name that mirrors another path.
        var folders: Set<Int> = []
        for index in inputs.indices where !rows.isDuplicate(index) && rows.hash(index) != .none {
            var name = inputs.package(index)
            current.insert(name.hashValue)
            while let slash = name.utf8.lastIndex(of: UInt8(ascii: "/")) {
                name = String(name[..<slash])
                if !folders.insert(name.hashValue).inserted { break }
            }
        }
        let leftovers = journal.entries(unless: { current.contains($0.hashValue) })
        for entry in leftovers {
            journal.remove(entry.package)
            if !folders.contains(entry.package.hashValue) { output.remove(package: entry.package) }
        }
        return leftovers.count { $0.answer.state == .done }
    }

    /// Manifest and journal, in that order.
    private func finish() throws(Diagnostic) {
        do throws(SystemError) {
            try Manifest.write(rows, to: output.manifest)
            try journal.finish()
            output.end()
        } catch {
            throw error.diagnostic(writing: output.manifest)
        }
    }
}
