/// What is fuzzed: takes bytes, gives what is wrong. A crash, a hang or too much memory is found by whoever calls it.
public enum FuzzTarget: String, CaseIterable, Sendable {
    case html, layout, pattern, pipeline

    /// The first promise that does not hold for `bytes`, or `nil`.
    public func fault(_ bytes: UnsafeBufferPointer<UInt8>) -> String? {
        switch self {
        case .html: MarkupTarget.fault(bytes)
        case .layout: LayoutTarget.fault(bytes)
        case .pattern: PatternTarget.fault(bytes)
        case .pipeline: PipelineTarget.fault(bytes)
        }
    }
}
