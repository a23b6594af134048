internal import Dataset
internal import DocumentModel
internal import DocumentReading
internal import Extraction
internal import Glibc

/// Reads a document and writes its package, in a worker.
struct DocumentConversion {
    /// `nil` for the built-in one whose signature fits.
    var pipeline: Pipeline?

    /// - Returns: the answer, and the tables where no folder is to be written.
    func convert(_ request: WorkerRequest) -> (answer: WorkerAnswer, tables: [DataTable]?) {
        guard let file = request.file else {
            return (.failed(request.path ?? "", "bad-request", "the request names no file: {\"path\": …, \"output\": …}"), nil)
        }
        do throws(Diagnostic) {
            let document = try read(file)
            guard let pipeline = pipeline ?? PipelineLoader().choose(for: document).pipeline else {
                throw Diagnostic(.error, id: "no-pipeline", "no pipeline could be loaded")
            }
            let result = Extractor(pipeline, threads: 1).extract(document)
            var answer = WorkerAnswer(path: file.shown, state: .done)
            answer.documentID = document.identifier
            answer.pipeline = pipeline.name
            answer.pipelineVersion = pipeline.version
            answer.pages = document.pages.isEmpty ? nil : document.pages.count
            answer.numbers = result.mentions.count
            answer.unexplained = result.mentions.count { $0.state == .sinExplicar }
            answer.failedChecks = result.checkResults.count { $0.outcome == .falla && $0.severity == .error }
            guard let output = request.output else { return (answer, result.dataset.tables) }
            let title = result.dataset["documento"]?.value("titulo", row: 0)?.canonical ?? ""
            let package = PackageDescription(name: document.file, title: title, source: document.file)
            try DataPackageWriter(formats: [.csv, .jsonl, .sqlite]).write(result.dataset, package: package, to: output, replacing: true)
            answer.output = output
            return (answer, nil)
        } catch {
            return (.failed(file.shown, error.id, error.message), nil)
        }
    }

    private func read(_ path: RawPath) throws(Diagnostic) -> Document {
        // A pipe must not hold up the worker.
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard file >= 0 else {
            let failure = SystemFailure.last
            if failure.code == ENOENT { throw Diagnostic(.error, id: "missing-file", "there is no such file") }
            throw Diagnostic(.error, id: "unreadable-file", "the file cannot be read: \(failure.message)")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(.error, id: "not-a-file", "a file was expected")
        }
        return try DocumentReader().read(descriptor: file, file: path.shownName)
    }
}
