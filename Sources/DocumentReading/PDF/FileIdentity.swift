internal import CPoppler

/// SHA-256 in lower-case hexadecimal digits.
func sha256(of bytes: UnsafeRawBufferPointer) -> String {
    guard let checksum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
    defer { g_checksum_free(checksum) }
    // GLib takes the length as a signed number whose width differs by version.
    g_checksum_update(checksum, bytes.baseAddress?.assumingMemoryBound(to: UInt8.self), .init(bytes.count))
    return g_checksum_get_string(checksum).map { String(cString: $0) } ?? ""
}
