/// Finds the numbers, amounts, percentages, dates, ranges and identifiers of a Spanish text.
public struct NumberScanner: Sendable {
    /// How points and commas are read where a number alone does not say.
    public enum Notation: Sendable, Hashable {
        /// Chilean ("1.234,5"), unless the text itself shows the other notation and no Chilean one.
        case automatic
        case chilean
        /// English ("1,234.5").
        case foreign
    }

    /// How points and commas are read.
    public var notation: Notation
    /// What the texts around the one to be read say of their notation, from near to far (the column, the row, the document). Asked under
    /// `.automatic` where the text itself does not decide.
    public var surroundings: [NotationEvidence]

    /// Takes the values of the properties.
    public init(notation: Notation = .automatic, surroundings: [NotationEvidence] = []) {
        self.notation = notation
        self.surroundings = surroundings
    }

    /// All mentions of a text in order, without overlap, so that every ASCII digit lies in exactly one of them or in one of `isolated`.
    /// Linear in the length of the text.
    /// - Parameters:
    ///   - text: Spanish text; ranges are UTF-8 offsets in it.
    ///   - isolated: UTF-8 ranges in order that no mention may touch or join across (note calls, list marks); they give no mention.
    public func mentions(in text: String, isolated: [Range<Int>] = []) -> [Mention] {
        var text = text
        return text.withUTF8 { mentions(in: $0, isolated: isolated) }
    }

    /// The same over UTF-8 bytes. Bytes that are not UTF-8 are read as signs without meaning.
    public func mentions(in span: Span<UInt8>, isolated: [Range<Int>] = []) -> [Mention] {
        span.withUnsafeBufferPointer { mentions(in: $0, isolated: isolated) }
    }

    /// Hands the mentions of UTF-8 bytes to `body` in order, some at a time, so that a long text needs no memory for all of them.
    public func forEachMention(in buffer: UnsafeBufferPointer<UInt8>, isolated: [Range<Int>] = [], _ body: (Mention) -> Void) {
        guard let base = buffer.baseAddress else { return }
        withoutActuallyEscaping(body) { body in
            Scan.with(buffer, base: base, notation: notation, surroundings: surroundings, batch: 64, handOn: { $0.forEach(body) }) { scan in
                scan.state.pointee.mentions.reserveCapacity(64)
                scan.run(isolated: isolated)
                scan.state.pointee.mentions.forEach(body)
            }
        }
    }

    /// The same over a buffer of UTF-8 bytes.
    public func mentions(in buffer: UnsafeBufferPointer<UInt8>, isolated: [Range<Int>] = []) -> [Mention] {
        guard let base = buffer.baseAddress else { return [] }
        return Scan.with(buffer, base: base, notation: notation, surroundings: surroundings) { scan in
            scan.state.pointee.mentions.reserveCapacity(buffer.count / 96 + 4)
            scan.run(isolated: isolated)
            return scan.state.pointee.mentions
        }
    }
}
