internal import CLibDeflate

/// What a gzip file holds, as web servers and archivers leave a page ("cuenta.html.gz", RFC 1952).
enum GzipContent {
    /// A page larger than this is refused as a packed one: a few kilobytes can hold gigabytes.
    static let largest = 128 << 20

    /// The unpacked bytes of all members; `nil` where the file is damaged or holds too much.
    static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var content: [UInt8] = []
        var start = 0
        while start + 2 <= bytes.count, bytes[start] == 0x1F, bytes[start + 1] == 0x8B {
            guard
                let (member, used) = member(
                    UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start...]), decompressor, content.count)
            else { return nil }
            content += member
            start += used
        }
        return content
    }

    private static func member(_ packed: UnsafeRawBufferPointer, _ decompressor: OpaquePointer, _ sizeBefore: Int) -> (
        bytes: [UInt8], used: Int
    )? {
        let most = largest - sizeBefore
        var room = min(most, max(65_536, 8 * packed.count))
        while room > 0 {
            var used = 0
            var result = LIBDEFLATE_BAD_DATA
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var written = 0
                result = libdeflate_gzip_decompress_ex(
                    decompressor, packed.baseAddress, packed.count, buffer.baseAddress, room, &used, &written)
                count = result == LIBDEFLATE_SUCCESS ? written : 0
            }
            if result == LIBDEFLATE_SUCCESS { return (bytes, used) }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE, room < most else { return nil }
            room = min(most, 4 * room)
        }
        return nil
    }
}
