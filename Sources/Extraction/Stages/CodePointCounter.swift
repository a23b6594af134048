/// Counts Unicode code points before UTF-8 offsets of a text, fast for any number of offsets.
struct CodePointCounter: Sendable {
    private static let step = 128

    private let bytes: [UInt8]
    /// Code points before each multiple of the stride; empty of a text of ASCII alone.
    private let checkpoints: [Int]

    init(_ text: String) {
        bytes = Array(text.utf8)
        var checkpoints: [Int] = []
        var count = 0
        for start in stride(from: 0, to: bytes.count, by: Self.step) {
            checkpoints.append(count)
            for byte in bytes[start..<min(bytes.count, start + Self.step)] where byte & 0xC0 != 0x80 { count += 1 }
        }
        self.checkpoints = count == bytes.count ? [] : checkpoints
    }

    /// Code points before an offset; past the end, those of the whole text.
    func count(before offset: Int) -> Int {
        let offset = min(max(0, offset), bytes.count)
        if checkpoints.isEmpty { return offset }
        let index = min(offset / Self.step, checkpoints.count - 1)
        var count = checkpoints[index]
        for byte in bytes[(index * Self.step)..<offset] where byte & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
