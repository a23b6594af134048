internal import DocumentModel

extension HTMLBuilder {
    /// Text of the document. `parserAt` is where the parser stands, which is at the end of the text or a character before.
    mutating func characters(_ content: UnsafeBufferPointer<UInt8>, parserAt: Int) {
        let parserAt = min(max(0, parserAt), sourceEnd)
        guard let element = stack.last, !element.isHidden else {
            if stack.isEmpty { place(content, parserAt, isTitle: false, style: []) }
            if stack.last?.isHiddenByStyle ?? false { reportHidden(content, parserAt: parserAt) }
            return
        }
        guard element.isPreformatted, headingLevel == 0 else {
            place(content, parserAt, isTitle: element.tag == .title, style: element.style)
            return
        }
        // In preformatted text an empty line ends a paragraph.
        var start = 0
        for (index, byte) in content.enumerated() {
            if byte == 0x0A {
                newlines += 1
            } else if !WhiteSpace.isSpace(byte) {
                if newlines > 1 {
                    placePart(content, start..<index, parserAt, style: element.style)
                    flush()
                    start = index
                }
                newlines = 0
            }
        }
        placePart(content, start..<content.count, parserAt, style: element.style)
    }

    private mutating func placePart(_ content: UnsafeBufferPointer<UInt8>, _ part: Range<Int>, _ parserAt: Int, style: TextStyle) {
        guard !part.isEmpty else { return }
        place(UnsafeBufferPointer(rebasing: content[part]), parserAt - (content.count - part.upperBound), isTitle: false, style: style)
    }

    private mutating func place(_ content: UnsafeBufferPointer<UInt8>, _ parserAt: Int, isTitle: Bool, style: TextStyle) {
        let start = locate(content, parserAt)
        if let start, !text.isEmpty, followsParagraphEnd(start) {
            if headingLevel == 0 { flush() } else { text.breakWord() }
        }
        if isParted, let first = content.first {
            isParted = false
            if let last = text.bytes.last, parts(last, first) { text.breakWord() }
        }
        if isTitle {
            var throwaway = SourceCursor()
            if let start {
                title.append(source, start, start + content.count, cursor: &throwaway, style: [])
            } else {
                title.appendReplacement(content, at: 0, source, cursor: &throwaway, style: [])
            }
            return
        }
        if let start {
            text.append(source, start, start + content.count, cursor: &cursor, style: style)
        } else {
            text.appendReplacement(content, at: entityStart(parserAt), source, cursor: &cursor, style: style)
        }
    }

    /// Where the text stands verbatim; `nil` for what stands there in another form.
    private func locate(_ content: UnsafeBufferPointer<UInt8>, _ parserAt: Int) -> Int? {
        for ahead in 0...4 {
            let start = parserAt - content.count + ahead
            guard start >= 0, start + content.count <= sourceEnd else { continue }
            if UnsafeBufferPointer(start: source + start, count: content.count).elementsEqual(content) { return start }
        }
        return nil
    }

    /// An end tag of a paragraph stands right before: one that ends none makes an empty paragraph, so that what is around it is parted.
    private func followsParagraphEnd(_ start: Int) -> Bool {
        guard start >= 4, source[start - 1] == 0x3E else { return false }
        var index = start - 2
        while index > 2, start - index < 16, WhiteSpace.isSpace(source[index]) { index -= 1 }
        return source[index] | 0x20 == UInt8(ascii: "p") && source[index - 1] == 0x2F && source[index - 2] == 0x3C
    }

    /// Whether two bytes beside one another would make one number, or a code of a word and a figure.
    private func parts(_ last: UInt8, _ first: UInt8) -> Bool {
        func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
        func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) }
        return isDigit(last) && (isDigit(first) || isLetter(first)) || isLetter(last) && isDigit(first)
            || isDigit(first) && (last == 0x2E || last == 0x2C || last == 0x25)
    }

    private func entityStart(_ parserAt: Int) -> Int {
        var index = parserAt - 1
        while index >= 0, index > parserAt - 64 {
            if source[index] == 0x26 { return index }
            index -= 1
        }
        return parserAt
    }

    mutating func lineBreak(offset: Int) {
        if headingLevel == 0, sheet != nil { return endSheetLine(offset: offset) }
        if headingLevel == 0, !text.isEmpty, lastLineBreak == text.bytes.count {
            flush()
        } else {
            text.breakWord()
            lastLineBreak = text.bytes.count
            if headingLevel == 0, lastLineBreak > 0, lineBreaks.last != lastLineBreak { lineBreaks.append(lastLineBreak) }
        }
    }

    func applyStyle(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement) {
        switch tag {
        case .b, .strong: element.style.insert(.bold)
        case .i, .em, .cite: element.style.insert(.italic)
        case .sup: element.style.insert(.superscript)
        case .sub: element.style.remove(.superscript)
        case .pre, .listing, .plaintext, .xmp: element.isPreformatted = true
        default: break
        }
        if attributes.classes?.hasWord("MsoFootnoteReference") ?? false || attributes.classes?.hasWord("MsoEndnoteReference") ?? false {
            element.style.insert(.superscript)
        }
        guard let style = attributes.style else { return }
        if let at = style.offset(of: "font-weight"), let weight = value(of: style, at) {
            if weight.hasPrefix("bold") || (weight.number() ?? 0) >= 600 { element.style.insert(.bold) }
            if weight.hasPrefix("normal") { element.style.remove(.bold) }
        }
        if let at = style.offset(of: "vertical-align"), let value = value(of: style, at), value.hasPrefix("super") {
            element.style.insert(.superscript)
        }
    }

    private func value(of style: CText, _ at: Int) -> CText? {
        guard let colon = CText(bytes: style.bytes + at).offset(of: ":") else { return nil }
        var index = at + colon + 1
        while WhiteSpace.isSpace(style.bytes[index]) { index += 1 }
        return CText(bytes: style.bytes + index)
    }
}
