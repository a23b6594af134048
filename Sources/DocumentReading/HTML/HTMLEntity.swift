internal import CLibXML2

/// Character references outside of the HTML parser.
enum HTMLEntity {
    /// The UTF-8 bytes of the reference at `index` and the offset after it; `nil` where there is none.
    static func decode(_ source: UnsafePointer<UInt8>, _ index: Int, _ end: Int) -> (bytes: [UInt8], end: Int)? {
        var close = index + 1
        let limit = min(end, index + 32)
        while close < limit, source[close] != 0x3B { close += 1 }
        guard close < limit, close > index + 1 else { return nil }
        let name = String(decoding: UnsafeBufferPointer(start: source + index + 1, count: close - index - 1), as: UTF8.self)
        let code: UInt32?
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            code = UInt32(name.dropFirst(2), radix: 16)
        } else if name.hasPrefix("#") {
            code = UInt32(name.dropFirst())
        } else if name == "apos" {
            code = 0x27
        } else {
            code = htmlEntityLookup(name)?.pointee.value
        }
        guard let code, code >= 0x20, let scalar = Unicode.Scalar(code) else { return nil }
        return (Array(String(Character(scalar)).utf8), close + 1)
    }
}
