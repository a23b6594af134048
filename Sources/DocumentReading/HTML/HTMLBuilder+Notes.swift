internal import DocumentModel

/// What a link has to do with notes.
enum HTMLAnchorRole {
    case link
    /// The markup says that it calls a note.
    case call
    /// The label of a note, which leads back to its call.
    case ownLabel
    /// An arrow that leads back.
    case back
}

extension HTMLBuilder {
    func isNote(_ attributes: HTMLAttributes) -> Bool {
        attributes.hasRole("doc-footnote") || attributes.hasRole("doc-endnote")
            || (attributes.epubType.map { $0.hasWord("footnote") || $0.hasWord("endnote") } ?? false)
    }

    func isNoteList(_ attributes: HTMLAttributes) -> Bool {
        attributes.hasRole("doc-endnotes") || attributes.hasRole("doc-footnotes") || attributes.hasClass("footnotes")
    }

    mutating func applyNotes(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement) {
        if tag.isBlock, tag != .body, tag != .html {
            if element.isInNotes, tag == .li, openNotes == 0 {
                notesWithoutCall += 1
                element.noteKey = attributes.id?.string ?? "\u{0}\(notesWithoutCall)"
            } else if isNote(attributes) {
                element.noteKey = attributes.id?.string ?? "\u{0}\(notesWithoutCall)"
            } else if let id = attributes.id?.string, callLabels[id] != nil {
                element.noteKey = id
            }
            if isNoteList(attributes) {
                element.isInNotes = true
                // The list itself, should an identifier have named it.
                element.noteKey = nil
            }
            if element.noteKey != nil { openNotes += 1 }
        }
        guard tag == .a else {
            if !tag.isBlock, let id = attributes.id?.string, callLabels[id] != nil { markNote(id) }
            return
        }
        element.closing.insert(.anchor)
        element.href = attributes.href?.string
        for name in [attributes.name, attributes.id] {
            guard let name = name?.string, callLabels[name] != nil else { continue }
            markNote(name)
            element.anchor = .ownLabel
        }
        if element.anchor == .link { element.anchor = role(of: attributes) }
    }

    private func role(of attributes: HTMLAttributes) -> HTMLAnchorRole {
        if attributes.hasClass("footnote-back") || attributes.hasRole("doc-backlink") || attributes.hasClass("footnote-backref")
            || attributes.hasClass("data-footnote-backref")
        {
            return .back
        }
        if attributes.hasClass("sdfootnotesym") || attributes.hasClass("sdendnotesym") { return .ownLabel }
        guard let href = attributes.href, href.hasPrefix("#") else { return .link }
        if href.hasPrefix("#_ftnref") || href.hasPrefix("#_ednref") { return .ownLabel }
        if attributes.hasClass("footnote-ref") || attributes.hasClass("footnoteref") || attributes.hasClass("sdfootnoteanc")
            || attributes.hasClass("sdendnoteanc") || attributes.hasRole("doc-noteref")
            || attributes.epubType?.hasWord("noteref") ?? false || href.hasPrefix("#_ftn") || href.hasPrefix("#_edn")
        {
            return .call
        }
        return .link
    }

    /// A place that calls lead to was found at the start of a block: that block is a note, or the element around it is
    /// when it begins with the block and has a name, as a note of several paragraphs has.
    private mutating func markNote(_ key: String) {
        guard text.isEmpty, var index = stack.lastIndex(where: { $0.tag.isBlock }) else { return }
        guard stack[index].flow == flows.count else { return }
        switch stack[index].tag {
        case .p, .div, .li, .dd, .aside, .blockquote, .section: break
        default: return
        }
        if index > 0, stack[index - 1].hasIdentifier,
            stack[index - 1].tag == .div || stack[index - 1].tag == .li || stack[index - 1].tag == .aside,
            stack[index - 1].blockStart == stack[index].blockStart, stack[index - 1].flow == stack[index].flow
        {
            index -= 1
        }
        guard stack[index].noteKey == nil else { return }
        stack[index].noteKey = key
        openNotes += 1
    }

    mutating func closeAnchor(_ element: OpenElement) {
        guard let href = element.href else { return }
        let range = text.written(since: element.serial == serial ? element.textStart : 0)
        guard !range.isEmpty else { return }
        if element.anchor == .back, let label = NoteLabel.read(text.bytes[range]), opensNote(range) {
            // Sphinx makes the number of the note itself the link that leads back.
            text.calls.append(CallMark(range: 0..<range.upperBound, label: label, target: nil))
            return
        }
        if element.anchor == .back, let number = callNumber(in: range) {
            // "↩2" leads back to the second call of the note.
            text.calls.append(CallMark(range: number, label: String(decoding: text.bytes[number], as: UTF8.self), target: nil))
            return
        }
        if element.anchor == .back && !holdsDigit(range) || (openNotes > 0 && isArrow(range)) {
            takeAway(from: range.lowerBound)
            return
        }
        if href.utf8.first == 0x23, let label = NoteLabel.read(text.bytes[range]) {
            let target = String(href.dropFirst())
            if element.anchor == .call || (element.anchor == .link && looksLikeCall(range)) {
                text.calls.append(CallMark(range: range, label: label, target: target))
                if range.lowerBound > 0 { callLabels[target] = label }
                return
            }
            if element.anchor == .ownLabel {
                if range.lowerBound == 0 { text.calls.append(CallMark(range: range, label: label, target: nil)) }
                return
            }
        }
        if element.anchor == .link, isGluedCall(range, href), let label = NoteLabel.read(text.bytes[range]) {
            text.calls.append(CallMark(range: range, label: label, target: nil))
            return
        }
        text.links.append(LinkSpan(range: range, target: href))
    }

    private func holdsDigit(_ range: Range<Int>) -> Bool { text.bytes[range].contains { (0x30...0x39).contains($0) } }

    /// One to three digits, nothing beside them but an arrow or brackets.
    private func callNumber(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first(where: { (0x30...0x39).contains(text.bytes[$0]) }) else { return nil }
        let digits = text.bytes[first..<range.upperBound].prefix { (0x30...0x39).contains($0) }
        guard digits.count <= 3 else { return nil }
        let number = first..<first + digits.count
        let rest = text.bytes[range.lowerBound..<first] + text.bytes[number.upperBound..<range.upperBound]
        return rest.contains { (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) } ? nil : number
    }

    /// Drops a link that leads back; what comes next is parted from what stood before it.
    private mutating func takeAway(from start: Int) {
        text.truncate(to: start)
        lineBreaks.removeAll { $0 > text.bytes.count }
        lastLineBreak = -1
        if let mark = marker, mark.upperBound > text.bytes.count { marker = nil }
        isParted = true
    }

    /// One to three digits directly behind a word or figure that lead to another part of the page by its file's name, as converters of PDF
    /// files write the calls of notes: `41.053<a href="informe.html#2">1</a>`.
    private func isGluedCall(_ range: Range<Int>, _ href: String) -> Bool {
        guard range.lowerBound > 0, text.bytes[range].allSatisfy({ (0x30...0x39).contains($0) }),
            let mark = href.lastIndex(of: "#"), mark > href.startIndex
        else { return false }
        let before = text.bytes[range.lowerBound - 1]
        return (0x30...0x39).contains(before) || (0x61...0x7A).contains(before | 0x20) || before == 0x25 || before == 0x29
    }

    /// Nothing but an opening bracket stands before it in its block.
    private func opensNote(_ range: Range<Int>) -> Bool {
        text.bytes[..<range.lowerBound].allSatisfy { $0 == 0x5B || $0 == 0x28 || $0 == 0x20 }
    }

    /// Raised, or in brackets.
    private func looksLikeCall(_ range: Range<Int>) -> Bool {
        if text.bytes[range.lowerBound] == 0x5B { return true }
        return text.runs.last?.style.contains(.superscript) ?? false
    }

    /// ↩ ↑ ⏎ ^ and what marks them as text or picture.
    private func isArrow(_ range: Range<Int>) -> Bool {
        String(decoding: text.bytes[range], as: UTF8.self).unicodeScalars.allSatisfy {
            ["\u{21A9}", "\u{2191}", "\u{23CE}", "\u{21B5}", "^", "\u{FE0E}", "\u{FE0F}", "\u{2934}", "\u{21E1}"].contains($0)
        }
    }

    /// Makes one block of a note's paragraphs.
    mutating func closeNote(_ element: OpenElement) {
        openNotes -= 1
        guard let key = element.noteKey, element.flow == flows.count else { return }
        let top = flows.count - 1
        guard element.blockStart < flows[top].count else { return }
        let first = flows[top][element.blockStart]
        var note = DraftBlock(kind: .note(key: key, label: callLabels[key]), text: first.flatText, place: first.place)
        for index in element.blockStart + 1..<flows[top].count { note.text.append(flows[top][index].flatText) }
        flows[top].replaceSubrange(element.blockStart..., with: [note])
    }
}
