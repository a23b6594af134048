import Dataset
internal import DocumentModel
internal import DocumentReading
internal import Extraction
internal import Glibc
internal import Review

/// Reads a document and writes its package beside its place, in a worker.
struct DocumentConversion {
    /// `nil` for the built-in one whose signature fits.
    var pipeline: Pipeline?
    /// Called at each page of a scan, which takes as long as many a document.
    var progress: (@Sendable () -> Void)?

    /// - Returns: the answer, and the tables where no folder is to be written.
    func convert(_ request: WorkerRequest) -> (answer: WorkerAnswer, tables: [DataTable]?) {
        guard let file = request.file else {
            return (.failed(request.path ?? "", "bad-request", "the request names no file: {\"path\": …, \"output\": …}"), nil)
        }
        var bytes: [UInt8] = []
        do throws(Diagnostic) {
            bytes = try read(file)
            var reader = DocumentReader(threads: 1)
            reader.progress = progress
            let document = try reader.read(bytes: bytes, file: file.shownName)
            guard let pipeline = pipeline ?? PipelineLoader().choose(for: document).pipeline else {
                throw Diagnostic(.error, id: "no-pipeline", "no pipeline could be loaded")
            }
            let result = Extractor(pipeline, threads: 1).extract(document, decisions: try decisions(beside: file))
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
            // The parent waits for the disk while the next document is read.
            let page = request.review == true ? try reviewPage(document, result, bytes) : nil
            answer.stage = try DataPackageWriter(formats: [.csv, .jsonl, .sqlite]).stage(
                result.dataset, package: package, for: output, additional: page.map { [(ReviewPage.fileName, $0)] } ?? [])
            answer.output = output
            return (answer, nil)
        } catch {
            var answer = WorkerAnswer.failed(file.shown, error.id, error.message)
            // Of the bytes that could not be read, which the file need not have any more.
            if !bytes.isEmpty { answer.documentID = bytes.withUnsafeBytes { sha256(of: $0) } }
            return (answer, nil)
        }
    }

    /// What staff decided about the document.
    private func decisions(beside path: RawPath) throws(Diagnostic) -> Decisions? {
        guard let path = path.text else { return nil }
        do throws(DecisionErrors) {
            return try DecisionFiles.readBeside(path)
        } catch {
            let first = error.diagnostics.first
            let name = first?.file?.split(separator: "/").last.map(String.init) ?? DecisionFiles.sharedName
            let place = first?.line.map { line in ":\(line)" + (first?.column.map { ":\($0)" } ?? "") } ?? ""
            throw Diagnostic(.error, id: "bad-decisions", "\(name)\(place): \(first?.message ?? "it cannot be used")")
        }
    }

    private func reviewPage(_ document: Document, _ result: ExtractionResult, _ bytes: [UInt8]) throws(Diagnostic) -> [UInt8] {
        var pictures: [PagePicture] = []
        if document.format == .pdf { pictures = try PageRenderer().pictures(of: bytes, file: document.file) }
        return ReviewPage(
            document: document, dataset: result.dataset, checkResults: result.checkResults, faults: result.faults, pictures: pictures
        ).encoded()
    }

    private func read(_ path: RawPath) throws(Diagnostic) -> [UInt8] {
        // A pipe must not hold up the worker.
        let file = path.withCString { open($0, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY) }
        guard file >= 0 else {
            let failure = SystemError.last
            if failure.code == ENOENT { throw Diagnostic(.error, id: "missing-file", "there is no such file") }
            throw Diagnostic(.error, id: "unreadable-file", "the file cannot be read: \(failure.message)")
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw Diagnostic(.error, id: "not-a-file", "a file was expected")
        }
        return try DocumentReader.bytes(descriptor: file, file: path.shownName)
    }
}
