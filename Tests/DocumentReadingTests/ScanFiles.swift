import DocumentModel

@testable import DocumentReading

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// PDFs made by the tests: pages of text, and scans of them.
enum ScanFiles {
    enum Page {
        /// Lines of Helvetica, 12 points, 18 apart, in WinAnsi octal escapes.
        case text([String])
        /// The same, and under it a grey box with lines in white.
        case boxed([String], white: [String])
        /// The first page of another PDF as a picture, turned as a careless hand lays it on the glass.
        case scan(of: [UInt8], quarters: Int, skew: Double)
        /// The first page of another PDF as a picture in a shadow that grows to the right.
        case shaded(of: [UInt8])
        case blank
        /// A scan that lies straight, with a line of text over its foot.
        case stamped(of: [UInt8], stamp: String)
        /// The same, with lines of text that are not shown, as programs leave it that make scans searchable, or that are.
        case layered(of: [UInt8], lines: [String], isShown: Bool)
    }

    static let width = 595
    static let height = 842

    static func pdf(_ pages: [Page]) throws -> [UInt8] {
        let kids = pages.indices.map { "\(4 + 3 * $0) 0 R" }.joined(separator: " ")
        var objects: [[UInt8]] = [
            Array("<</Type/Catalog/Pages 2 0 R>>".utf8), Array("<</Type/Pages/Kids[\(kids)]/Count \(pages.count)>>".utf8),
            Array("<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>".utf8),
        ]
        for (index, page) in pages.enumerated() {
            var (width, height) = (Self.width, Self.height)
            if case .scan(_, let quarters, _) = page, quarters & 1 == 1 { swap(&width, &height) }
            let (contents, image) = (5 + 3 * index, 6 + 3 * index)
            objects.append(
                Array(
                    "<</Type/Page/Parent 2 0 R/MediaBox[0 0 \(width) \(height)]/Contents \(contents) 0 R/Resources<</Font<</F 3 0 R>>/XObject<</P \(image) 0 R>>>>>>"
                        .utf8))
            switch page {
            case .text(let lines):
                let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
                objects.append(stream("", Array("BT /F 12 Tf 18 TL 70 740 Td \(shown) ET".utf8)))
                objects.append(Array("null".utf8))
            case .boxed(let lines, let white):
                let box = "0.6 g 60 \(720 - 18 * (lines.count + white.count)) 475 \(18 * white.count + 12) re f"
                let shown = lines.map { "(\($0)) Tj T*" } + ["1 g T*"] + white.map { "(\($0)) Tj T*" }
                objects.append(stream("", Array("\(box) 0 g BT /F 12 Tf 18 TL 70 740 Td \(shown.joined(separator: " ")) ET".utf8)))
                objects.append(Array("null".utf8))
            case .scan(let original, let quarters, let skew):
                let (columns, rows, greys) = try picture(of: original, quarters: quarters, skew: skew)
                objects.append(stream("", Array("\(width) 0 0 \(height) 0 0 cm /P Do".utf8)))
                let entries = "/Type/XObject/Subtype/Image/Width \(columns)/Height \(rows)/ColorSpace/DeviceGray/BitsPerComponent 8"
                objects.append(stream(entries, greys))
            case .shaded(let original):
                let (columns, rows, paper) = try picture(of: original, quarters: 0, skew: 0)
                var greys = paper
                for index in greys.indices { greys[index] = UInt8(max(0, Int(greys[index]) - 10 - 160 * (index % columns) / columns)) }
                objects.append(stream("", Array("\(width) 0 0 \(height) 0 0 cm /P Do".utf8)))
                let entries = "/Type/XObject/Subtype/Image/Width \(columns)/Height \(rows)/ColorSpace/DeviceGray/BitsPerComponent 8"
                objects.append(stream(entries, greys))
            case .stamped(let original, let stamp):
                let (columns, rows, greys) = try picture(of: original, quarters: 0, skew: 0)
                let text = "BT /F 9 Tf 70 60 Td (\(stamp)) Tj ET"
                objects.append(stream("", Array("q \(width) 0 0 \(height) 0 0 cm /P Do Q \(text)".utf8)))
                let entries = "/Type/XObject/Subtype/Image/Width \(columns)/Height \(rows)/ColorSpace/DeviceGray/BitsPerComponent 8"
                objects.append(stream(entries, greys))
            case .layered(let original, let lines, let isShown):
                let (columns, rows, greys) = try picture(of: original, quarters: 0, skew: 0)
                let shown = lines.map { "(\($0)) Tj T*" }.joined(separator: " ")
                let text = "BT \(isShown ? 0 : 3) Tr /F 12 Tf 18 TL 70 740 Td \(shown) ET"
                objects.append(stream("", Array("q \(width) 0 0 \(height) 0 0 cm /P Do Q \(text)".utf8)))
                let entries = "/Type/XObject/Subtype/Image/Width \(columns)/Height \(rows)/ColorSpace/DeviceGray/BitsPerComponent 8"
                objects.append(stream(entries, greys))
            case .blank:
                objects.append(stream("", []))
                objects.append(Array("null".utf8))
            }
        }
        return file(objects)
    }

    private static func stream(_ entries: String, _ bytes: [UInt8]) -> [UInt8] {
        Array("<<\(entries)/Length \(bytes.count)>>stream\n".utf8) + bytes + Array("\nendstream".utf8)
    }

    private static func file(_ objects: [[UInt8]]) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var offsets = ""
        for (index, object) in objects.enumerated() {
            let digits = String(bytes.count)
            offsets += String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n"
            bytes += Array("\(index + 1) 0 obj\n".utf8) + object + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        let count = objects.count + 1
        bytes += Array("xref\n0 \(count)\n0000000000 65535 f \n\(offsets)".utf8)
        return bytes + Array("trailer<</Size \(count)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    struct NoPicture: Error {}

    /// Greys of the first page.
    private static func picture(of pdf: [UInt8], quarters: Int, skew: Double) throws -> (columns: Int, rows: Int, greys: [UInt8]) {
        let document = try PopplerFile(pdf, password: nil)
        let size = PageSize(width: Double(width), height: Double(height))
        guard let sheet = PopplerSheet(document, number: 1),
            let image = PageImage(of: sheet, turned: PageTurn(size: size, quarters: quarters, skew: skew))
        else { throw NoPicture() }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 20)
        let descriptor = image.file
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer[..<count] }
        let head = bytes.prefix(32).split(maxSplits: 4, whereSeparator: { $0 == 0x0A || $0 == 0x20 })
        let numbers = head.dropFirst().prefix(2).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 2 else { throw NoPicture() }
        return (numbers[0], numbers[1], Array(bytes.suffix(numbers[0] * numbers[1])))
    }
}
