/// The prefix that the elements of an XHTML page may have: `<h:td>` where `xmlns:h="http://www.w3.org/1999/xhtml"` (Namespaces in XML 1.0).
enum XHTMLPrefix {
    private static let namespace = Array("http://www.w3.org/1999/xhtml".utf8)
    private static let declaration = Array("xmlns:".utf8)
    /// The declaration stands in the first elements of a page.
    private static let reach = 16_384
    private static let longest = 16

    /// The prefix declared near the start of the text, with its colon; `nil` where the namespace has none.
    static func find(in text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
        let end = min(text.count, reach) - namespace.count
        var index = 0
        while index < end {
            defer { index += 1 }
            guard text[index] == namespace[0], text[index...].starts(with: namespace) else { continue }
            let quote = index - 1
            guard quote > 1, text[quote] == 0x22 || text[quote] == 0x27, text[quote - 1] == 0x3D else { continue }
            var start = quote - 1
            while start > 0, quote - start <= longest, isNameByte(text[start - 1]) { start -= 1 }
            guard start < quote - 1, start >= declaration.count, text[(start - declaration.count)...].starts(with: declaration) else {
                continue
            }
            return Array(text[start..<quote - 1]) + [0x3A]
        }
        return nil
    }

    /// Takes the prefix off every tag. The bytes in its place show nothing, so that no other moves.
    static func remove(from bytes: inout [UInt8]) {
        guard let prefix = bytes.withUnsafeBufferPointer({ find(in: $0) }) else { return }
        bytes.withUnsafeMutableBufferPointer { text in
            for index in text.indices where text[index] == 0x3C {
                let isEnd = index + 1 < text.count && text[index + 1] == 0x2F
                let name = index + (isEnd ? 2 : 1)
                guard name < text.count, text[name...].starts(with: prefix) else { continue }
                for place in index..<index + prefix.count { text[place] = 0x7F }
                text[index + prefix.count] = 0x3C
                if isEnd { text[index + prefix.count + 1] = 0x2F }
            }
        }
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A) || byte == 0x2D || byte == 0x5F
    }
}
