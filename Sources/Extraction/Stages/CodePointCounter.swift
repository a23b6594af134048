/// Counts Unicode code points before UTF-8 offsets of a text, fast for any number of offsets.
struct CodePointCounter: Sendable {
    private static let stride = 512

    private let text: String
    /// Code points before each multiple of the stride; empty of a text of ASCII alone.
    private let checkpoints: [Int]

    init(_ text: String) {
        self.text = text
        var checkpoints: [Int] = []
        var count = 0
        var offset = 0
        for byte in text.utf8 {
            if offset % Self.stride == 0 { checkpoints.append(count) }
            if byte & 0xC0 != 0x80 { count += 1 }
            offset += 1
        }
        self.checkpoints = count == offset ? [] : checkpoints
    }

    /// Code points before an offset; past the end, those of the whole text.
    func count(before offset: Int) -> Int {
        if checkpoints.isEmpty { return min(offset, text.utf8.count) }
        let index = min(max(0, offset) / Self.stride, checkpoints.count - 1)
        var count = checkpoints[index]
        for byte in text.utf8.dropFirst(index * Self.stride).prefix(max(0, offset - index * Self.stride)) where byte & 0xC0 != 0x80 {
            count += 1
        }
        return count
    }
}
