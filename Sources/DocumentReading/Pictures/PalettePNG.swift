internal import CLibDeflate

/// A picture as PNG with a palette of sixteen colours, half a byte a pixel: a third of what full greys take, and as legible.
/// Source: PNG, third edition (W3C), sections 5 and 11.
struct PalettePNG {
    /// Of the form 0xXXRRGGBB.
    var pixels: UnsafeBufferPointer<UInt32>
    var width: Int
    var height: Int
    /// Pixels from one row to the next.
    var stride: Int

    /// Most of a page is paper: so many white pixels are passed over at once.
    private static let block = 8

    /// `nil` where libdeflate finds no memory.
    func encoded() -> [UInt8]? {
        let palette = Palette(counts())
        guard let data = compressed(rows(palette)) else { return nil }
        var png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        // Four bits an index, colour type 3 (palette), no interlacing.
        append("IHDR", Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [4, 3, 0, 0, 0], to: &png)
        append("PLTE", palette.colors.flatMap { [UInt8($0.red), UInt8($0.green), UInt8($0.blue)] }, to: &png)
        append("IDAT", data, to: &png)
        append("IEND", [], to: &png)
        return png
    }

    /// How many pixels lie in each bin of colours.
    private func counts() -> [Int32] {
        var counts = [Int32](repeating: 0, count: 1 << 15)
        counts.withUnsafeMutableBufferPointer { counts in
            for row in 0..<height {
                for start in Swift.stride(from: 0, to: width, by: Self.block) {
                    if isPaper(row, start) {
                        counts[Palette.bin(.max)] += Int32(Self.block)
                    } else {
                        for column in start..<min(start + Self.block, width) {
                            counts[Palette.bin(pixels[row * stride + column])] += 1
                        }
                    }
                }
            }
        }
        return counts
    }

    @inline(__always) private func isPaper(_ row: Int, _ column: Int) -> Bool {
        guard column + Self.block <= width else { return false }
        // Two pixels a word; as a SIMD vector they are compared one by one.
        let white: UInt64 = 0x00FF_FFFF_00FF_FFFF
        let words = UnsafeRawBufferPointer(pixels)
        let start = (row * stride + column) * 4
        func word(_ index: Int) -> UInt64 { words.loadUnaligned(fromByteOffset: start + index * 8, as: UInt64.self) }
        return word(0) & word(1) & word(2) & word(3) & white == white
    }

    /// Each row is its filter (none) and its indices, two in a byte.
    private func rows(_ palette: Palette) -> [UInt8] {
        let length = 1 + (width + 1) / 2
        // The paper is the first colour, so that its pixels are zeros already.
        var bytes = [UInt8](repeating: 0, count: length * height)
        bytes.withUnsafeMutableBufferPointer { bytes in
            palette.indices.withUnsafeBufferPointer { indices in
                for row in 0..<height {
                    for start in Swift.stride(from: 0, to: width, by: Self.block) where !isPaper(row, start) {
                        for column in start..<min(start + Self.block, width) {
                            let index = indices[Palette.bin(pixels[row * stride + column])]
                            bytes[row * length + 1 + column / 2] |= column & 1 == 0 ? index << 4 : index
                        }
                    }
                }
            }
        }
        return bytes
    }

    /// As zlib's form wants it. Level 6 of libdeflate comes to the size of zlib's 7 in less than a third of its time.
    private func compressed(_ bytes: [UInt8]) -> [UInt8]? {
        guard let compressor = libdeflate_alloc_compressor(6) else { return nil }
        defer { libdeflate_free_compressor(compressor) }
        let bound = libdeflate_zlib_compress_bound(compressor, bytes.count)
        let result = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = libdeflate_zlib_compress(compressor, bytes, bytes.count, buffer.baseAddress, bound)
        }
        return result.isEmpty ? nil : result
    }

    private func append(_ type: StaticString, _ data: [UInt8], to png: inout [UInt8]) {
        let body = Array(UnsafeBufferPointer(start: type.utf8Start, count: 4)) + data
        png += Self.bytes(UInt32(data.count)) + body
        png += Self.bytes(libdeflate_crc32(0, body, body.count))
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [UInt8(value >> 24), UInt8((value >> 16) & 255), UInt8((value >> 8) & 255), UInt8(value & 255)]
    }
}
