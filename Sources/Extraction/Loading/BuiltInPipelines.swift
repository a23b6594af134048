import DocumentModel

/// The pipelines of the binary, loaded once for the process, whoever asks first.
public enum BuiltInPipelines {
    static let all: [(name: String, pipeline: Pipeline?, diagnostics: [Diagnostic])] = PipelineLoader.builtInNames.map { name in
        let (pipeline, diagnostics) = PipelineLoader().load(name)
        return (name, pipeline, diagnostics)
    }

    /// Loads them now, so that a thread may do so while another reads a document.
    public static func prepare() { _ = all }
}
