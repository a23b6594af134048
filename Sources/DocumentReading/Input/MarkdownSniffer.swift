/// Tells Markdown from plain text by marks at the start of lines and around words. Both are read alike; only the name of
/// the format depends on it.
enum MarkdownSniffer {
    static func isMarkdown(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        var index = 0
        var previous: UInt8 = 0x0A
        while index < text.count {
            let byte = text[index]
            let next = index + 1 < text.count ? text[index + 1] : 0
            if previous == 0x0A, byte == 0x23 {
                var end = index
                while end < text.count, text[end] == 0x23 { end += 1 }
                if end - index <= 6, end < text.count, text[end] == 0x20 { return true }
            }
            if byte == 0x2A, next == 0x2A, index + 2 < text.count, !WhiteSpace.isSpace(text[index + 2]), text[index + 2] != 0x2A {
                return true
            }
            if byte == 0x5D, next == 0x28 { return true }
            if byte == 0x3C, next == 0x73, index + 4 < text.count, text[index + 2] == 0x75, text[index + 3] == 0x70, text[index + 4] == 0x3E
            {
                return true
            }
            if byte == 0x5C, next == 0x24 { return true }
            if previous == 0x0A, byte == 0x7C || (byte == 0x60 && next == 0x60) { return true }
            previous = byte
            index += 1
        }
        return false
    }
}
