/// Finds the numbers, amounts, percentages, dates, ranges and identifiers of a Spanish text.
public struct NumberScanner: Sendable {
    public init() {}

    /// All mentions of a text in order, without overlap, so that every ASCII digit lies in exactly one of them or in one of `isolated`.
    /// - Parameter isolated: UTF-8 ranges in order that no mention may touch or join across (note calls, list marks); they give no mention.
    public func mentions(in text: String, isolated: [Range<Int>] = []) -> [Mention] {
        []
    }
}
