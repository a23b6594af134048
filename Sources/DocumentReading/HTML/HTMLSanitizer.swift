/// Makes text safe for the parser without moving any of it.
enum HTMLSanitizer {
    /// Declarations such as Word's `<![if !supportFootnotes]>`, which libxml2 would show as text, become bytes that show nothing.
    static func blankDeclarations(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBufferPointer { text in
            let count = text.count
            var index = 0
            while index + 2 < count {
                guard text[index] == 0x3C, text[index + 1] == 0x21 else {
                    index += 1
                    continue
                }
                let next = text[index + 2]
                // Comments and the document type are the parser's.
                if next == 0x2D || next | 0x20 == 0x64 {
                    index += 2
                    continue
                }
                guard let end = text[index...].firstIndex(of: 0x3E) else { return }
                for position in index...end where text[position] != 0x0A && text[position] != 0x0D { text[position] = 0x7F }
                index = end + 1
            }
        }
    }

    /// How deep elements may nest before the parse is begun anew: the parser looks through all open elements at each end
    /// tag that fits none, so depth times end tags is what must be bounded.
    static func maximumDepth(_ source: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
        var endTags = 0
        for index in range where source[index] == 0x2F && index > range.lowerBound && source[index - 1] == 0x3C { endTags += 1 }
        return min(20_000, max(512, 500_000_000 / max(1, endTags)))
    }
}
