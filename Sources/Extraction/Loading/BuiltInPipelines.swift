import DocumentModel
internal import Synchronization

/// The pipelines of the binary, each loaded once for the process, when it is first needed.
public enum BuiltInPipelines {
    /// In the order of their names.
    static let all: [BuiltInPipeline] = PipelineLoader.builtInNames.map { BuiltInPipeline($0) }

    /// Loads the signatures of all, and the pipeline that takes longest, so that a thread may do so while another reads a document:
    /// the others are loaded in no time when one is chosen.
    public static func prepare() {
        for pipeline in all { _ = pipeline.signature }
        _ = all.max { $0.size < $1.size }?.loaded
    }
}

/// A pipeline of the binary. A class, since what is loaded late is shared.
final class BuiltInPipeline: Sendable {
    typealias Loaded = (pipeline: Pipeline?, diagnostics: [Diagnostic])

    let name: String
    /// Bytes of its files.
    let size: Int
    private let state = Mutex<(signature: Signature??, loaded: Loaded?)>((nil, nil))

    init(_ name: String) {
        self.name = name
        size = PipelineFiles.builtIn(name).map { file in file.withBytes { $0.count } }.reduce(0, +)
    }

    /// `nil` where it has none.
    var signature: Signature? {
        state.withLock { state in
            if let signature = state.signature { return signature }
            let signature = PipelineLoader().signature(name)
            state.signature = .some(signature)
            return signature
        }
    }

    /// Without the examples, which no document is matched with.
    var loaded: Loaded {
        state.withLock { state in
            if let loaded = state.loaded { return loaded }
            let loaded = PipelineLoader().loadWithoutExamples(name)
            state.loaded = loaded
            return loaded
        }
    }
}
