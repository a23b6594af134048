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
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return nil }
    defer { g_checksum_free(checksum) }
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
        let count = buffer.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress, $0.count) }
        if count < 0, errno == EINTR { continue }
        if count < 0 { return nil }
        if count == 0 { return g_checksum_get_string(checksum).map { String(cString: $0) } }
        g_checksum_update(checksum, buffer, gssize(count))
    }
}
