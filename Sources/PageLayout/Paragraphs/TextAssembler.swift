import DocumentModel

/// Puts the words of lines together to one text that knows its places, with spaces between words and hyphens at line ends resolved.
struct TextAssembler {
    let pages: [PageContent]
    let hyphens: HyphenRule
    /// Labels of the document's notes; a raised letter or an exponent is a call only if there is such a note.
    let noteLabels: Set<String>
    /// Labels of notes as they are written, "(1)" or "**", where that is how words of their size end that call them.
    let levelLabels: Set<String>

    private(set) var text = PlacedText()
    private(set) var calls: [NoteCall] = []
    /// The word before on the same line or in the same cell.
    private var lastWord: Word?
    private var openLink: (target: String, range: Range<Int>)?

    init(pages: [PageContent], hyphens: HyphenRule, noteLabels: Set<String>, levelLabels: Set<String> = []) {
        self.pages = pages
        self.hyphens = hyphens
        self.noteLabels = noteLabels
        self.levelLabels = levelLabels
    }

    private var length: Int { text.string.utf8.count }

    mutating func add(line: Line) {
        for (index, word) in line.words.enumerated() { add(word, page: line.page, startsLine: index == 0) }
    }

    mutating func add(_ word: Word, page: Int, startsLine: Bool = false) {
        if isBackLink(word) { return }
        var startsLine = startsLine
        if startsLine, lastWord != nil {
            let seam = hyphens.seam(between: text.string, and: word.text)
            if seam == .dropHyphen { dropHyphen() }
            if seam != .space { startsLine = false } else { text.string += " " }
        } else if lastWord != nil, !word.isJoined {
            text.string += " "
        }
        let start = length
        let several = severalCalls(word, at: start)
        let label = several.isEmpty ? callLabel(word, at: start) : nil
        text.string += label == nil && several.isEmpty ? ordinalSign(word) ?? word.text : word.text
        let range = start..<length
        var style: TextStyle = []
        if word.isBold { style.insert(.bold) }
        if word.isItalic { style.insert(.italic) }
        if let label {
            style.insert(.superscript)
            calls.append(NoteCall(range: range, label: label))
        } else if !several.isEmpty {
            style.insert(.superscript)
            calls += several.map { NoteCall(range: start + $0.range.lowerBound..<start + $0.range.upperBound, label: $0.label) }
        } else if let (call, label) = levelCall(word, endingAt: range.upperBound) {
            calls.append(NoteCall(range: call, label: label))
        } else if word.isSuperscript {
            style.insert(.superscript)
        }
        text.runs.append(TextRun(range: range, place: .page(pages[page].number, word.box), style: style))
        extendLink(word, range: range, page: page)
        lastWord = word
    }

    mutating func add(separator: String) {
        text.string += separator
        lastWord = nil
    }

    mutating func finish() -> (text: PlacedText, calls: [NoteCall]) {
        closeLink()
        return (text, calls)
    }

    private mutating func dropHyphen() {
        guard let last = text.string.unicodeScalars.last else { return }
        text.string.unicodeScalars.removeLast()
        if let run = text.runs.indices.last {
            let range = text.runs[run].range
            text.runs[run].range = range.lowerBound..<max(range.lowerBound, range.upperBound - last.utf8.count)
        }
    }

    /// The sign that leads from a note back to its call, as web browsers print it.
    private func isBackLink(_ word: Word) -> Bool {
        word.text.utf8.first ?? 0 >= 0xE2 && word.text.unicodeScalars.allSatisfy(\.isBackArrow)
    }

    /// The label of a note call: raised, or alone in a link to a place in the file and glued to the word before.
    private func callLabel(_ word: Word, at start: Int) -> String? {
        guard start > 0, word.isSuperscript || (word.link != nil && word.isJoined && lastWord?.link != word.link),
            let label = NoteLabel.label(word.text)
        else { return nil }
        if noteLabels.contains(label) { return label }
        if NoteLabel.isLetter(label) { return nil }
        // A raised number without a note: an exponent after a unit ("m2"), else a call whose note is missing.
        if let before = lastWord?.text.lowercased(), word.isJoined, ["m", "km", "cm", "mm", "dm", "hm"].contains(before) { return nil }
        return label
    }

    /// The labels of a raised word that is more than one label, "1,2" or "1/": no such number is raised.
    private func severalCalls(_ word: Word, at start: Int) -> [(range: Range<Int>, label: String)] {
        guard start > 0, word.isSuperscript, NoteLabel.label(word.text) == nil else { return [] }
        let labels = NoteLabel.list(word.text)
        return labels.allSatisfy { !NoteLabel.isLetter($0.label) || noteLabels.contains($0.label) } ? labels : []
    }

    /// The call that ends a word and is as large as it, where a note has a label written so.
    private func levelCall(_ word: Word, endingAt end: Int) -> (Range<Int>, String)? {
        guard !levelLabels.isEmpty, !word.isSuperscript, let call = RuledNotes.levelCall(at: word.text), levelLabels.contains(String(call)),
            let label = NoteLabel.label(String(call))
        else { return nil }
        return (end - call.utf8.count..<end, label)
    }

    /// The sign that word processors write as a raised letter: that of an ordinal ("5o", "2a") or of a number ("No 45").
    private func ordinalSign(_ word: Word) -> String? {
        guard word.isSuperscript, word.isJoined, word.text == "o" || word.text == "a", let before = lastWord?.text.utf8.last else {
            return nil
        }
        let isNumberSign = word.text == "o" && lastWord?.text.lowercased() == "n"
        guard (0x30...0x39).contains(before) || isNumberSign else { return nil }
        return word.text == "o" ? "º" : "ª"
    }

    private mutating func extendLink(_ word: Word, range: Range<Int>, page: Int) {
        guard let index = word.link, pages[page].links.indices.contains(index), case .uri(let target) = pages[page].links[index].target
        else {
            closeLink()
            return
        }
        if let open = openLink, open.target == target {
            openLink = (target, open.range.lowerBound..<range.upperBound)
        } else {
            closeLink()
            openLink = (target, range)
        }
    }

    private mutating func closeLink() {
        if let open = openLink { text.links.append(LinkSpan(range: open.range, target: open.target)) }
        openLink = nil
    }
}
