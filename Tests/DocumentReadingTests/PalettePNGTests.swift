import CLibDeflate
import Testing

@testable import DocumentReading

/// The pixels of a picture, read back from its PNG.
@Suite struct PalettePNGTests {
    private static let (white, black, red): (UInt32, UInt32, UInt32) = (0xFFFF_FFFF, 0xFF00_0000, 0xFFC8_1008)

    /// A mark in each place of the blocks of eight that paper is passed over in, and past the last whole block.
    @Test(arguments: [(1, 1), (7, 2), (8, 3), (17, 4), (24, 2), (29, 3)]) func everyPixelIsThatOfThePicture(_ width: Int, _ height: Int)
        throws
    {
        for marked in 0..<width * height {
            // Rows are longer in memory than in the picture, and what lies past their ends is no paper.
            let stride = width + 3
            var pixels = [UInt32](repeating: Self.red, count: stride * height)
            for row in 0..<height { for column in 0..<width { pixels[row * stride + column] = Self.white } }
            pixels[marked / width * stride + marked % width] = Self.black
            let decoded = try Self.decoded(pixels, width, height, stride)
            var expected = [UInt32](repeating: 0xFFFFFF, count: width * height)
            expected[marked] = 0
            #expect(decoded == expected, "pixel \(marked) of \(width) × \(height)")
        }
    }

    /// What cairo leaves in the eight bits that it does not use must not make paper of a colour, nor a colour of paper.
    @Test func theUnusedBitsSayNothing() throws {
        let pixels: [UInt32] = (0..<16).map { $0 == 5 ? 0xFFC8_1008 : $0.isMultiple(of: 2) ? 0x00FF_FFFF : 0xFFFF_FFFF }
        var expected = [UInt32](repeating: 0xFFFFFF, count: 16)
        // Five bits of each channel are told apart.
        expected[5] = 0xCE1008
        #expect(try Self.decoded(pixels, 16, 1, 16) == expected)
    }

    private static func decoded(_ pixels: [UInt32], _ width: Int, _ height: Int, _ stride: Int) throws -> [UInt32] {
        let png = try #require(
            pixels.withUnsafeBufferPointer { PalettePNG(pixels: $0, width: width, height: height, stride: stride).encoded() })
        #expect(Array(png.prefix(8)) == [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        var chunks: [String: [UInt8]] = [:]
        var place = 8
        while place + 12 <= png.count {
            let length = Int(number(png, place))
            let body = Array(png[place + 4..<place + 8 + length])
            #expect(number(png, place + 8 + length) == checksum(body))
            chunks[String(decoding: body.prefix(4), as: UTF8.self)] = Array(body.dropFirst(4))
            place += 12 + length
        }
        #expect(place == png.count)
        let head = try #require(chunks["IHDR"])
        #expect((number(head, 0), number(head, 4)) == (UInt32(width), UInt32(height)))
        let (palette, data) = (try #require(chunks["PLTE"]), try #require(chunks["IDAT"]))
        let length = 1 + (width + 1) / 2
        var rows = [UInt8](repeating: 0, count: length * height)
        let decompressor = try #require(libdeflate_alloc_decompressor())
        defer { libdeflate_free_decompressor(decompressor) }
        #expect(libdeflate_zlib_decompress(decompressor, data, data.count, &rows, rows.count, nil) == LIBDEFLATE_SUCCESS)
        return (0..<width * height).map { pixel in
            let byte = rows[pixel / width * length + 1 + pixel % width / 2]
            let index = Int(pixel % width & 1 == 0 ? byte >> 4 : byte & 15) * 3
            return number([0] + palette[index..<index + 3], 0)
        }
    }

    private static func number(_ bytes: [UInt8], _ place: Int) -> UInt32 {
        bytes[place..<place + 4].reduce(UInt32(0)) { ($0 << 8) | UInt32($1) }
    }

    /// Source: PNG, third edition (W3C), annex D.
    private static func checksum(_ bytes: [UInt8]) -> UInt32 {
        var sum: UInt32 = 0xFFFF_FFFF
        for byte in bytes {
            sum ^= UInt32(byte)
            for _ in 0..<8 { sum = sum & 1 == 0 ? sum >> 1 : 0xEDB8_8320 ^ (sum >> 1) }
        }
        return ~sum
    }
}
