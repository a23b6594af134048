/// A short text that changes with bytes: it tells versions apart and keeps no secret.
///
/// FNV-1a, http://www.isthe.com/chongo/tech/comp/fnv/.
struct VersionHash {
    private var hash: UInt64 = 0xcbf2_9ce4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    }

    /// In hexadecimal digits.
    var text: String { String(hash, radix: 16) }
}
