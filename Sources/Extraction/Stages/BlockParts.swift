internal import Dispatch
internal import Synchronization

/// A document's blocks in parts of about the same length of text, for work on several threads.
///
/// What comes out does not depend on the number of parts: each is worked on alone, and the results are kept in order.
struct BlockParts: Sendable {
    /// Below so many bytes of text a thread costs more than it gains.
    private static let smallestPart = 4096

    let ranges: [Range<Int>]

    /// - Parameters:
    ///   - lengths: bytes of text by block.
    ///   - threads: at most so many parts.
    init(lengths: [Int], threads: Int) {
        let total = lengths.reduce(0, +)
        let count = max(1, min(threads, total / Self.smallestPart))
        var ranges: [Range<Int>] = []
        var start = 0
        var sum = 0
        for (index, length) in lengths.enumerated() {
            sum += length
            if ranges.count < count - 1, sum >= total / count * (ranges.count + 1) {
                ranges.append(start..<index + 1)
                start = index + 1
            }
        }
        ranges.append(start..<lengths.count)
        self.ranges = ranges
    }

    /// All blocks as one part.
    init(count: Int) { ranges = [0..<count] }

    /// The results of the parts, in their order.
    func map<Result: Sendable>(_ work: @Sendable (Range<Int>) -> Result) -> [Result] {
        guard ranges.count > 1 else { return ranges.map(work) }
        let results = Mutex<[Result?]>(Array(repeating: nil, count: ranges.count))
        DispatchQueue.concurrentPerform(iterations: ranges.count) { part in
            let result = work(ranges[part])
            results.withLock { $0[part] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }
}
