import DocumentReading
import Extraction

/// HTML, Markdown and text, from bytes in any encoding to the ledger. The first byte chooses what is set before the others.
enum MarkupTarget {
    private static let heads = [
        "", "<!DOCTYPE html><html><body>", "<html><head><meta charset=\"utf-8\"></head><body><table><tr><td>", "# T\n\n",
    ]
    private static let pipeline = PipelineLoader().load(PipelineLoader.fallbackName).pipeline

    static func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        guard let first = bytes.first else { return nil }
        let input = Array(heads[Int(first) % heads.count].utf8) + bytes.dropFirst()
        // poppler has fuzzers of its own.
        if case .pdf = InputKind.detect(input, fileName: "a.html") { return nil }
        guard let document = try? DocumentReader(recognition: .never).read(bytes: input, file: "a.html") else { return nil }
        if let fault = DocumentPromises.fault(in: document) { return fault }
        return pipeline.flatMap { LedgerPromises.fault(in: document, with: $0) }
    }
}
