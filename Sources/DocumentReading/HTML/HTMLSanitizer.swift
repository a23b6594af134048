internal import Glibc

/// Makes text safe for the parser without moving any of it.
enum HTMLSanitizer {
    /// Declarations such as Word's `<![if !supportFootnotes]>`, which libxml2 would show as text, become bytes that show nothing.
    static func blankDeclarations(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBufferPointer { text in
            let count = text.count
            var index = 0
            while index + 2 < count {
                index = find(text, index, "<!")
                guard index + 2 < count else { return }
                let next = text[index + 2]
                // Comments and the document type are the parser's. What stands in a comment ("<!--[if mso]>…<![endif]-->") must stay as it is,
                // or the comment would not end.
                if matches(text, index, "<!--") {
                    index = endOfComment(text, index + 4)
                    continue
                }
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

    /// - Parameter start: behind the sign that opens the comment. One that is closed at once ("<!-->") is empty.
    private static func endOfComment(_ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        if matches(text, start, ">") { return start + 1 }
        if matches(text, start, "->") { return start + 2 }
        return min(text.count, find(text, start, "-->") + 3)
    }

    /// Form feeds are white space, which the parser would drop ("12\u{0C}345"), and `</br>` breaks a line as `<br>` does.
    static func keepBreaks(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBufferPointer { text in
            for index in text.indices where text[index] == 0x0B || text[index] == 0x0C { text[index] = 0x20 }
            var index = find(text, 0, "</br")
            while index + 4 < text.count {
                if text[index + 4] == 0x3E || WhiteSpace.isSpace(text[index + 4]) {
                    for (offset, byte) in "<br ".utf8.enumerated() { text[index + offset] = byte }
                }
                index = find(text, index + 4, "</br")
            }
        }
    }

    /// Attributes past this many in one tag are made blank: the parser compares each with all before it.
    private static let mostAttributes = 256

    static func boundAttributes(_ bytes: inout [UInt8]) {
        bytes.withUnsafeMutableBufferPointer { text in
            var index = 0
            while index + 1 < text.count {
                index = find(text, index, "<")
                guard index + 1 < text.count else { return }
                if text[index + 1] | 0x20 >= 0x61, text[index + 1] | 0x20 <= 0x7A {
                    let start = index + 1
                    index = passTag(&text, start)
                    if matches(text, start, "script") { index = find(text, index, "</script") }
                    if matches(text, start, "style") { index = find(text, index, "</style") }
                } else if matches(text, index, "<!--") {
                    index = find(text, index + 4, "-->")
                } else {
                    index += 1
                }
            }
        }
    }

    /// Goes to the end of a start tag.
    private static func passTag(_ text: inout UnsafeMutableBufferPointer<UInt8>, _ start: Int) -> Int {
        var index = start
        var attributes = 0
        while index < text.count, text[index] != 0x3E {
            if WhiteSpace.isSpace(text[index]) {
                index += 1
                continue
            }
            let first = index
            while index < text.count, text[index] != 0x3E, text[index] != 0x3D, !WhiteSpace.isSpace(text[index]) { index += 1 }
            var value = index
            while value < text.count, WhiteSpace.isSpace(text[value]) { value += 1 }
            if value < text.count, text[value] == 0x3D {
                value += 1
                while value < text.count, WhiteSpace.isSpace(text[value]) { value += 1 }
                index = value
                if value < text.count, text[value] == 0x22 || text[value] == 0x27 {
                    index = min(text.count, find(text, value + 1, text[value] == 0x22 ? "\"" : "'") + 1)
                } else {
                    while index < text.count, text[index] != 0x3E, !WhiteSpace.isSpace(text[index]) { index += 1 }
                }
            }
            attributes += 1
            if attributes > mostAttributes {
                for position in first..<index where text[position] != 0x0A && text[position] != 0x0D { text[position] = 0x20 }
            }
        }
        return index
    }

    private static func find(_ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Int {
        var index = start
        while index < text.count {
            guard let base = text.baseAddress, let next = memchr(base + index, Int32(word.utf8Start[0]), text.count - index) else { break }
            index = UnsafeRawPointer(base).distance(to: UnsafeRawPointer(next))
            if matches(text, index, word) { return index }
            index += 1
        }
        return text.count
    }

    private static func matches(_ text: UnsafeMutableBufferPointer<UInt8>, _ start: Int, _ word: StaticString) -> Bool {
        guard start + word.utf8CodeUnitCount <= text.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            var byte = text[start + offset]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if byte != word.utf8Start[offset] { return false }
        }
        return true
    }

    /// How deep elements may nest before the parse is begun anew: the parser looks through all open elements at each end
    /// tag that fits none, so depth times end tags is what must be bounded.
    static func maximumDepth(_ source: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
        var endTags = 0
        for index in range where source[index] == 0x2F && index > range.lowerBound && source[index - 1] == 0x3C { endTags += 1 }
        return min(20_000, max(512, 500_000_000 / max(1, endTags)))
    }
}
