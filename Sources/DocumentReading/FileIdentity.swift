internal import CPoppler

/// SHA-256 of some bytes, in lower-case hexadecimal digits.
package func sha256(of bytes: UnsafeRawBufferPointer) -> String {
    let pointer = bytes.bindMemory(to: UInt8.self)
    guard let digest = g_compute_checksum_for_data(G_CHECKSUM_SHA256, pointer.baseAddress, gsize(pointer.count)) else { return "" }
    defer { g_free(digest) }
    return String(cString: digest)
}
