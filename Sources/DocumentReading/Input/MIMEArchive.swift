/// A web page saved with its pictures as one file, MHTML (RFC 2557): a message of several parts, of which the first that is HTML is the page.
enum MIMEArchive {
    /// How far the header of the message may reach, in bytes.
    private static let longestHeader = 65_536

    /// The page's own bytes, its transfer encoding undone; `nil` where the file is no such message or has no page.
    static func page(in bytes: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        guard let head = header(bytes, from: 0), let type = head["content-type"], type.lowercased().hasPrefix("multipart/"),
            let boundary = parameter("boundary", of: type)
        else { return nil }
        return part(of: bytes, from: head.end, boundary: Array("--".utf8) + Array(boundary.utf8), depth: 2)
    }

    /// The first part that is HTML, also inside of a part that has parts itself.
    private static func part(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, boundary: [UInt8], depth: Int) -> [UInt8]? {
        var bounds = line(of: bytes, from: start, beginningWith: boundary)
        while let bound = bounds {
            let next = line(of: bytes, from: bound.end, beginningWith: boundary)
            let end = next?.start ?? bytes.count
            if let head = header(bytes, from: bound.end), head.end <= end {
                let type = head["content-type"] ?? ""
                if type.lowercased().hasPrefix("text/html") || type.lowercased().hasPrefix("application/xhtml") {
                    let body = UnsafeBufferPointer(rebasing: bytes[head.end..<end])
                    return decoded(body, head["content-transfer-encoding"] ?? "", charset: parameter("charset", of: type))
                }
                if depth > 0, type.lowercased().hasPrefix("multipart/"), let inner = parameter("boundary", of: type),
                    let page = part(of: bytes, from: head.end, boundary: Array("--".utf8) + Array(inner.utf8), depth: depth - 1)
                {
                    return page
                }
            }
            bounds = next
        }
        return nil
    }

    private static func decoded(_ body: UnsafeBufferPointer<UInt8>, _ encoding: String, charset: String?) -> [UInt8] {
        var page =
            switch encoding.lowercased() {
            case "quoted-printable": quotedPrintable(body)
            case "base64": base64(body)
            default: Array(body)
            }
        // What the part says of its encoding counts where the page itself says nothing.
        if let charset, page.withUnsafeBufferPointer({ EncodingDeclaration.find($0) }) == nil {
            page = Array("<meta charset=\"\(charset)\">".utf8) + page
        }
        return page
    }

    private static func quotedPrintable(_ body: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count)
        var index = 0
        while index < body.count {
            guard body[index] == 0x3D else {
                result.append(body[index])
                index += 1
                continue
            }
            if index + 2 < body.count, let high = hexDigit(body[index + 1]), let low = hexDigit(body[index + 2]) {
                result.append(high << 4 | low)
                index += 3
                continue
            }
            // A line broken for the mail, with blanks that a relay may have left behind the sign.
            var end = index + 1
            while end < body.count, body[end] == 0x20 || body[end] == 0x09 { end += 1 }
            if end < body.count, body[end] == 0x0D { end += 1 }
            if end < body.count, body[end] == 0x0A { end += 1 }
            if end == index + 1 { result.append(body[index]) }
            index = end
        }
        return result
    }

    private static func hexDigit(_ byte: UInt8) -> UInt8? {
        switch byte {
        case 0x30...0x39: byte - 0x30
        case 0x41...0x46, 0x61...0x66: (byte & 0xDF) - 0x37
        default: nil
        }
    }

    private static func base64(_ body: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(body.count / 4 * 3)
        var bits: UInt32 = 0
        var count = 0
        for byte in body {
            let value: UInt32
            switch byte {
            case 0x41...0x5A: value = UInt32(byte) - 0x41
            case 0x61...0x7A: value = UInt32(byte) - 0x61 + 26
            case 0x30...0x39: value = UInt32(byte) - 0x30 + 52
            case 0x2B: value = 62
            case 0x2F: value = 63
            default: continue
            }
            bits = bits << 6 | value
            count += 1
            if count % 4 != 1 { result.append(UInt8(truncatingIfNeeded: bits >> [0, 0, 4, 2][count % 4])) }
        }
        return result
    }

    private struct Header {
        var fields: [(name: String, value: String)]
        /// Behind the empty line.
        var end: Int

        subscript(name: String) -> String? { fields.first { $0.name == name }?.value }
    }

    /// Fields up to an empty line, those of several lines made one; `nil` where something else stands there.
    private static func header(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Header? {
        var header = Header(fields: [], end: start)
        let limit = min(bytes.count, start + longestHeader)
        var index = start
        while index < limit {
            let end = bytes[index..<limit].firstIndex(of: 0x0A) ?? limit
            var line = bytes[index..<end]
            while line.last == 0x0D { line = line.dropLast() }
            index = min(end + 1, limit)
            guard let first = line.first else {
                // Some programs leave empty lines before the first field.
                if header.fields.isEmpty { continue }
                header.end = index
                return header
            }
            if first == 0x20 || first == 0x09, let last = header.fields.indices.last {
                header.fields[last].value += " " + trimmed(line)
            } else if let colon = line.firstIndex(of: 0x3A), colon > line.startIndex, line[..<colon].allSatisfy({ $0 > 0x20 && $0 < 0x7F })
            {
                let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
                header.fields.append((name, trimmed(line[(colon + 1)...])))
            } else {
                return nil
            }
        }
        return nil
    }

    private static func trimmed(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> String {
        var bytes = bytes
        while let first = bytes.first, first == 0x20 || first == 0x09 { bytes = bytes.dropFirst() }
        while let last = bytes.last, last == 0x20 || last == 0x09 { bytes = bytes.dropLast() }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A parameter of a field: `text/html; charset="utf-8"`.
    private static func parameter(_ name: String, of field: String) -> String? {
        for part in field.split(separator: ";").dropFirst() {
            let pair = part.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, pair[0].filter({ !$0.isWhitespace }).lowercased() == name else { continue }
            let value = pair[1].filter { $0 != "\"" && !$0.isWhitespace }
            return value.isEmpty || value.utf8.count > 200 ? nil : value
        }
        return nil
    }

    /// The next line that begins with `word`: where it starts, and where the line after it does.
    private static func line(of bytes: UnsafeBufferPointer<UInt8>, from start: Int, beginningWith word: [UInt8])
        -> (start: Int, end: Int)?
    {
        var index = start
        while index < bytes.count {
            let end = bytes[index...].firstIndex(of: 0x0A) ?? bytes.count - 1
            if bytes[index...end].starts(with: word) { return (index, end + 1) }
            index = end + 1
        }
        return nil
    }
}
