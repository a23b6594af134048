import DocumentModel
import PatternGrammar

/// Looks over the patterns of a pipeline that loads: those that can match nothing, that match the same words as others, that always lose.
public struct PipelineAudit: Sendable {
    let pipeline: Pipeline

    public init(_ pipeline: Pipeline) { self.pipeline = pipeline }

    /// Warnings in the order of the files.
    ///
    /// - `dead-pattern`: it can match nothing, or matches in none of the documents.
    /// - `lost-section`: a heading it looks under is called otherwise in a document.
    /// - `unreachable-alternative`: a part of it is never taken.
    /// - `shadowed-pattern`: it loses its figures to another, wherever it was seen to match.
    /// - `overlapping-patterns`: it loses some of them, or wins them only by its place in the file.
    /// - `unused-subpattern`, `unused-vocabulary`: nothing names it.
    /// - Parameter documents: of the pipeline's family; none for the examples alone.
    public func findings(in documents: [Document] = []) -> [Diagnostic] {
        let examples = ExampleContests(pipeline).contests()
        var contests = examples
        var found = lint() + conditions()
        if !documents.isEmpty {
            let survey = DocumentSurvey(pipeline, documents)
            contests += survey.contests
            found += survey.renamed() + survey.dead()
        }
        found += ContestReport(pipeline, contests).findings()
        return found.enumerated().sorted { a, b in
            let (x, y) = (a.element, b.element)
            return (order(x.file), x.line ?? 0, x.column ?? 0, a.offset) < (order(y.file), y.line ?? 0, y.column ?? 0, b.offset)
        }.map(\.element)
    }

    private func order(_ file: String?) -> Int { pipeline.files.firstIndex { $0.name == file } ?? pipeline.files.count }

    private func lint() -> [Diagnostic] {
        let subpatterns = pipeline.definition.subpatterns.map { name, text in
            PatternSource(id: name.value, text: text.value, group: "", location: location(text.span))
        }
        let vocabularies = pipeline.rules.vocabularies
        let sources = pipeline.rules.patternSet.patterns.map(\.source)
        var found = (sources + subpatterns).flatMap { PatternLint.findings($0, subpatterns: subpatterns, vocabularies: vocabularies) }
        found += unused(sources, subpatterns)
        return found
    }

    private func location(_ span: SourceSpan) -> SourceLocation {
        SourceLocation(file: pipeline.files[span.file].name, line: span.line, column: span.column)
    }

    /// Sub-patterns and vocabularies of the pipeline's own files that nothing names.
    private func unused(_ sources: [PatternSource], _ subpatterns: [PatternSource]) -> [Diagnostic] {
        let definition = pipeline.definition
        func source(_ text: Located<String>) -> PatternSource {
            PatternSource(id: "", text: text.value, group: "", location: location(text.span))
        }
        var texts = sources + subpatterns
        for group in definition.groups { texts += (group.paths + group.excludedPaths + group.optionalPaths).map(source) }
        for table in definition.documentTables {
            texts += table.paths.map(source) + table.columns.map { source($0.head) } + (table.subtotals + table.only).map(source)
        }
        texts += definition.signature.map { source($0.text) } + definition.documentFields.flatMap { $0.patterns.map(source) }
        let names = (subpatterns.map(\.id), pipeline.rules.vocabularies.map(\.name))
        var used: Set<String> = []
        for text in texts { used.formUnion(PatternLint.references(in: text, subpatterns: names.0, vocabularies: names.1)) }
        for table in definition.tables { for field in table.fields { if let name = field.vocabulary { used.insert(name.value) } } }
        var problems = Problems(files: pipeline.files)
        for (name, _) in definition.subpatterns where !used.contains("<\(name.value)>") {
            problems.report(
                "unused-subpattern", "no pattern names the sub-pattern `\(name.value)`", at: name.span,
                suggestion: "use <\(name.value)> or leave it out",
                severity: .warning)
        }
        let home = definition.name.map(\.span.file)
        for vocabulary in definition.vocabularies where !used.contains(vocabulary.name.value) {
            // Those of `comun/` are for all pipelines.
            guard let home, folder(vocabulary.name.span.file) == folder(home) else { continue }
            problems.report(
                "unused-vocabulary", "nothing names the vocabulary `\(vocabulary.name.value)`", at: vocabulary.name.span,
                suggestion: "use it in a slot, or leave it out", severity: .warning)
        }
        return problems.diagnostics
    }

    private func folder(_ file: Int) -> Substring {
        let name = pipeline.files[file].name
        return name[..<(name.lastIndex(of: "/") ?? name.startIndex)]
    }

    /// Groups that can apply nowhere, confirmations of what nothing gives.
    private func conditions() -> [Diagnostic] {
        var problems = Problems(files: pipeline.files)
        for group in pipeline.definition.groups {
            let excluded = Set(group.excludedPaths.map(\.value))
            if let path = group.paths.first, group.paths.allSatisfy({ excluded.contains($0.value) }) {
                problems.report(
                    "dead-pattern", "this group looks nowhere: `fuera` excludes all of its `en`", at: path.span,
                    suggestion: "leave out one of them", severity: .warning)
            } else if group.blocks.isEmpty, let pattern = group.patterns.first {
                problems.report(
                    "dead-pattern", "this group looks at no kind of block", at: pattern.id.span,
                    suggestion: "name one in `bloques`, or leave it out",
                    severity: .warning)
            }
            for pattern in group.patterns where pattern.confirms {
                let gives = pipeline.definition.groups.contains { other in
                    other.table.value == group.table.value && other.patterns.contains { !$0.confirms }
                }
                if gives || pipeline.definition.documentTables.contains(where: { $0.table.value == group.table.value }) { continue }
                problems.report(
                    "dead-pattern", "`\(pattern.id.value)` confirms rows of `\(group.table.value)`, which nothing makes",
                    at: pattern.id.span,
                    suggestion: "leave out `confirma`", severity: .warning)
            }
        }
        return problems.diagnostics
    }
}
