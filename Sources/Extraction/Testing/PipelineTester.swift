import DocumentModel

/// What the examples of a pipeline showed.
public struct PipelineTestReport: Sendable {
    /// `nil` where it could not be loaded.
    public var pipeline: Pipeline?
    /// Examples and counter-examples that were run.
    public var examples: Int
    /// What is wrong with the pipeline, or the examples that did not give what they must.
    public var failures: [Diagnostic]
}

/// Runs the examples of a pipeline: each must give exactly what it says, and each counter-example nothing.
public struct PipelineTester: Sendable {
    public init() {}

    /// Loads a pipeline by its name or path and runs its examples.
    public func test(_ nameOrPath: String) -> PipelineTestReport {
        let (pipeline, diagnostics) = PipelineLoader().load(nameOrPath)
        guard let pipeline else { return PipelineTestReport(pipeline: nil, examples: 0, failures: diagnostics) }
        return run(pipeline)
    }

    /// Runs the examples of a loaded pipeline: what must match gives what it says, what must not match gives nothing.
    public func run(_ pipeline: Pipeline) -> PipelineTestReport {
        var problems = Problems(files: pipeline.files)
        var count = 0
        var texts = TextExampleRunner(pipeline: pipeline)
        for (group, definition) in pipeline.definition.groups.enumerated() {
            for pattern in definition.patterns { count += texts.run(pattern, group: group, &problems) }
        }
        for pattern in pipeline.definition.references {
            count += texts.run(pattern, group: pipeline.rules.groups.count - 1, &problems)
        }
        let tables = TableExampleRunner(pipeline: pipeline)
        for index in pipeline.definition.documentTables.indices { count += tables.run(index, &problems) }
        return PipelineTestReport(pipeline: pipeline, examples: count, failures: problems.diagnostics)
    }
}
