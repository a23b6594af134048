/// SHA-256 of a file in 32 bytes.
struct ContentHash: Hashable, Sendable {
    private var words: SIMD4<UInt64> = .zero

    /// Of no file.
    static let none = ContentHash()

    private init() {}

    /// - Parameter text: 64 hexadecimal digits; anything else is no hash.
    init(_ text: String) {
        let digits = Array(text.utf8)
        guard digits.count == 64 else { return }
        for index in 0..<4 {
            guard let word = UInt64(String(decoding: digits[(index * 16)..<(index * 16 + 16)], as: UTF8.self), radix: 16) else {
                words = .zero
                return
            }
            words[index] = word
        }
    }

    /// In lower-case hexadecimal digits; empty of no file.
    var text: String {
        if self == .none { return "" }
        return (0..<4).map { index in
            let digits = String(words[index], radix: 16)
            return String(repeating: "0", count: 16 - digits.count) + digits
        }.joined()
    }

    /// For tables, in which whole hashes would take much memory.
    var key: UInt64 { words[0] }
}
