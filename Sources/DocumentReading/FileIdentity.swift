internal import CPoppler
internal import Glibc

/// SHA-256 of some bytes, in lower-case hexadecimal digits.
package func sha256(of bytes: UnsafeRawBufferPointer) -> String {
    let pointer = bytes.bindMemory(to: UInt8.self)
    guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, pointer.baseAddress, gsize(pointer.count)) else { return "" }
    defer { g_free(digest) }
    return String(cString: digest)
}

/// SHA-256 of what is left to read of an open file, in lower-case hexadecimal digits, taken in pieces of 256 KB.
/// - Returns: `nil` where it cannot be read; `errno` says why.
public func sha256(descriptor: Int32) -> String? {
    var hash = StreamedHash()
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count < 0 { return nil }
        if count == 0 { return hash.text }
        hash.add(buffer[..<count])
    }
}

/// SHA-256 of bytes that come in pieces.
public struct StreamedHash: ~Copyable {
    private let checksum: OpaquePointer? = g_checksum_new(G_CHECKSUM_SHA256)

    public init() {}

    deinit { g_checksum_free(checksum) }

    public mutating func add(_ bytes: ArraySlice<UInt8>) {
        bytes.withUnsafeBytes { g_checksum_update(checksum, $0.bindMemory(to: UInt8.self).baseAddress, gssize($0.count)) }
    }

    /// In lower-case hexadecimal digits; nothing can be added then.
    public var text: String { g_checksum_get_string(checksum).map { String(cString: $0) } ?? "" }
}
