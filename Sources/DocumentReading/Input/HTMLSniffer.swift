/// Tells HTML from other text by the first tags, whole pages and fragments alike.
enum HTMLSniffer {
    /// Elements that only a web page begins with, and those a fragment begins with.
    private static let names: Set<String> = [
        "html", "head", "body", "title", "meta", "link", "script", "style", "div", "p", "h1", "h2", "h3", "h4", "h5", "h6", "table", "ul",
        "ol", "dl", "section", "article", "main", "header", "nav", "footer", "aside", "span", "font", "center", "a", "b", "strong", "i",
        "em",
        "br", "hr", "form", "frameset", "base", "pre", "blockquote", "figure", "figcaption", "address", "menu", "dir", "hgroup", "search",
        "details", "summary", "dialog", "fieldset", "legend", "label", "button", "input", "select", "textarea", "caption", "colgroup",
        "thead", "tbody", "tfoot", "tr", "td", "th", "li", "dt", "dd", "img", "picture", "svg", "video", "audio", "canvas", "iframe",
        "object", "map", "noscript", "template", "marquee", "u", "big", "small", "mark", "tt", "abbr", "cite", "time",
    ]

    static func isHTML(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        if text.contains(0x3C), XHTMLPrefix.find(in: text) != nil { return true }
        var index = 0
        while index < text.count {
            while index < text.count, WhiteSpace.isSpace(text[index]) { index += 1 }
            guard index + 1 < text.count, text[index] == 0x3C else { return isMostlyTags(text, from: index) }
            if starts(text, index, "<!--") {
                guard let end = skip(text, index + 4, to: "-->") else { return false }
                index = end
                continue
            }
            if starts(text, index, "<!doctype") { return starts(text, index + 10, "html") || isMostlyTags(text, from: index) }
            if text[index + 1] == 0x3F || text[index + 1] == 0x21 {
                // An XML declaration, another declaration.
                guard let end = skip(text, index + 2, to: ">") else { return false }
                index = end
                continue
            }
            guard let name = tagName(text, index), names.contains(name) else { return false }
            // Markdown may begin with an inline tag or a lone block of HTML; the rest tells.
            if ["html", "head", "body", "title", "meta", "script", "style"].contains(name) { return true }
            return isMostlyTags(text, from: index)
        }
        return false
    }

    /// Whether the text is made of elements: two or more of its block elements are ended, and no line is a Markdown heading.
    private static func isMostlyTags(_ text: UnsafeBufferPointer<UInt8>, from start: Int) -> Bool {
        var blocks = 0
        var closed = 0
        var markdown = 0
        var lines = 0
        var index = start
        let end = min(text.count, start + 200_000)
        var isLineStart = true
        while index < end {
            let byte = text[index]
            if byte == 0x0A {
                isLineStart = true
                lines += 1
                index += 1
                continue
            }
            if isLineStart, byte == 0x23 || (byte == 0x2A && index + 1 < end && text[index + 1] == 0x2A) { markdown += 1 }
            isLineStart = isLineStart && WhiteSpace.isSpace(byte)
            if byte == 0x3C, index + 1 < end {
                let isEnd = text[index + 1] == 0x2F
                if let name = tagName(text, isEnd ? index + 1 : index), names.contains(name), name != "br", name != "a" {
                    if isEnd { closed += 1 } else { blocks += 1 }
                    if name == "html" || name == "body" { return true }
                }
            }
            index += 1
        }
        // A fragment begins with its first element; text before it must be little.
        let startsWithTag = start < text.count && text[start] == 0x3C
        if startsWithTag { return blocks > 0 && markdown <= closed }
        return blocks > 2 && closed > 2 && markdown == 0 && (blocks + closed) * 4 > lines
    }

    private static func tagName(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> String? {
        var end = index + 1
        while end < text.count, end - index < 12, isNameByte(text[end]) { end += 1 }
        guard end > index + 1, end < text.count else { return nil }
        guard WhiteSpace.isSpace(text[end]) || text[end] == 0x3E || text[end] == 0x2F else { return nil }
        return String(decoding: text[(index + 1)..<end], as: UTF8.self).lowercased()
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
    }

    private static func starts(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ word: StaticString) -> Bool {
        guard index + word.utf8CodeUnitCount <= text.count else { return false }
        for offset in 0..<word.utf8CodeUnitCount {
            var byte = text[index + offset]
            if byte >= 0x41 && byte <= 0x5A { byte |= 0x20 }
            if byte != word.utf8Start[offset] { return false }
        }
        return true
    }

    private static func skip(_ text: UnsafeBufferPointer<UInt8>, _ index: Int, to word: StaticString) -> Int? {
        var index = index
        while index < text.count {
            if starts(text, index, word) { return index + word.utf8CodeUnitCount }
            index += 1
        }
        return nil
    }
}
