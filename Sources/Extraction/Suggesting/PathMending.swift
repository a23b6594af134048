import DocumentModel

/// The pipeline with the headings that a document renames, as a maintainer would write them.
struct PathMending {
    /// `nil` where no heading is lost, or no plain change of the files gives it back.
    private(set) var pipeline: Pipeline?
    /// Numbers that no pattern of the pipeline explains as it is; empty without a mended one.
    private(set) var unexplained: Set<MentionKey> = []
    /// Numbers under lost headings for which no change of the files is known: they need no new patterns either.
    private(set) var misled: Set<MentionKey> = []
    /// What to change in which file, for the head of the suggestions.
    private(set) var instructions: [String] = []
    private(set) var diagnostics: [Diagnostic] = []

    init(_ pipeline: Pipeline, _ document: Document) {
        var current = pipeline
        // A heading may be hidden under another one.
        for round in 0..<2 {
            let state = ExplainerState(current, document)
            if round == 0 { unexplained = state.unexplained }
            let lost = LostSectionFinder(current, state.explainer.run, unexplained: state.unexplained).find()
            diagnostics += lost.map { $0.finding(state.explainer.scanned, current) }
            misled.formUnion(lost.filter(\.mends.isEmpty).flatMap(\.numbers))
            guard lost.contains(where: { !$0.mends.isEmpty }), let files = LostSection.mended(current.files, lost),
                let mended = PipelineLoader().compile(files).pipeline
            else { break }
            for section in lost where !section.mends.isEmpty {
                instructions.append("Antes, un título del documento cambió de nombre (\(section.numbers.count) números). Cambie `en` así:")
                instructions += section.mends.map { mend in
                    "  \(current.files[mend.path.span.file].name):\(mend.path.span.line): en: \"\(mend.text)\""
                }
            }
            self.pipeline = mended
            current = mended
        }
        if self.pipeline == nil { unexplained = [] }
    }
}
