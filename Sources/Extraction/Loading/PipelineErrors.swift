import DocumentModel

/// Why a pipeline cannot be used: all that is wrong with it, in the order of its files.
public struct PipelineErrors: Error, Sendable, CustomStringConvertible {
    public var diagnostics: [Diagnostic]

    public init(diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public var description: String { diagnostics.map(\.description).joined(separator: "\n") }
}
