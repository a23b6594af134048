internal import CZlib

/// A picture as PNG with a palette of sixteen colours, half a byte a pixel: a third of what full greys take, and as legible.
/// Source: PNG, third edition (W3C), sections 5 and 11.
struct PalettePNG {
    /// Of the form 0xXXRRGGBB.
    var pixels: UnsafeBufferPointer<UInt32>
    var width: Int
    var height: Int
    /// Pixels from one row to the next.
    var stride: Int

    /// `nil` where zlib finds no memory.
    func encoded() -> [UInt8]? {
        var counts = [Int32](repeating: 0, count: 1 << 15)
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<height {
                for column in 0..<width { counts[Palette.bin(pixels[row * stride + column])] += 1 }
            }
        }
        let palette = Palette(counts)
        guard let data = compressed(rows(palette)) else { return nil }
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Four bits an index, colour type 3 (palette), no interlacing.
        append("IHDR", Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [4, 3, 0, 0, 0], to: &png)
        append("PLTE", palette.colors.flatMap { [UInt8($0.red), UInt8($0.green), UInt8($0.blue)] }, to: &png)
        append("IDAT", data, to: &png)
        append("IEND", [], to: &png)
        return png
    }

    /// Each row is its filter (none) and its indices, two in a byte.
    private func rows(_ palette: Palette) -> [UInt8] {
        let length = 1 + (width + 1) / 2
        var bytes = [UInt8](repeating: 0, count: length * height)
        bytes.withUnsafeMutableBufferPointer { bytes in
            palette.indices.withUnsafeBufferPointer { indices in
                for row in 0..<height {
                    for column in 0..<width {
                        let index = indices[Palette.bin(pixels[row * stride + column])]
                        bytes[row * length + 1 + column / 2] |= column & 1 == 0 ? index << 4 : index
                    }
                }
            }
        }
        return bytes
    }

    private func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        var length = compressBound(uLong(bytes.count))
        var status = Z_OK
        let result = [UInt8](unsafeUninitializedCapacity: Int(length)) { buffer, count in
            status = compress2(buffer.baseAddress, &length, bytes, uLong(bytes.count), 7)
            count = status == Z_OK ? Int(length) : 0
        }
        return status == Z_OK ? result : nil
    }

    private func append(_ type: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
        let body = Array(UnsafeBufferPointer(start: type.utf8Start, count: 4)) + data
        png += Self.bytes(UInt32(data.count)) + body
        png += Self.bytes(UInt32(truncatingIfNeeded: crc32(0, body, uInt(body.count))))
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8((value >> 16) & 255), UInt8((value >> 8) & 255), UInt8(value & 255)]
    }
}
