internal import DocumentModel

/// Decides which raised labels call notes and which paragraphs are notes, when the whole document is known.
struct NoteResolver {
    /// Labels that some note of the document has.
    private var labels: Set<String> = []
    let file: String
    var diagnostics: [Diagnostic] = []

    init(file: String) { self.file = file }

    /// Makes notes of the paragraphs that begin with a raised label, and of notes without a label the best that is known.
    mutating func findNotes(_ drafts: inout [DraftBlock]) {
        var called: Set<String> = []
        for draft in drafts {
            for text in texts(of: draft) {
                for call in text.calls where call.range.lowerBound > 0 { called.insert(call.label) }
                for mark in Superscripts.marks(in: text) where mark.range.lowerBound > 0 { called.insert(mark.label) }
            }
        }
        findBracketedNotes(&drafts)
        StarNotes.find(&drafts)
        let glued = gluedCalls(drafts)
        var unlabelled = 0
        for index in drafts.indices where drafts[index].furniture == nil {
            switch drafts[index].kind {
            case .note(let key, let label):
                unlabelled += 1
                let own = ownLabel(of: drafts[index]) ?? label.flatMap { plainLabel($0, of: drafts[index]) }
                if let own { drafts[index].marker = own.range }
                let name = label ?? own?.label ?? key.flatMap(trailingNumber) ?? String(unlabelled)
                drafts[index].kind = .note(key: key, label: name)
                labels.insert(name)
            case .paragraph where isGluedNote(drafts[index], at: index, glued):
                guard let own = plainLabel(nil, of: drafts[index]) else { continue }
                drafts[index].kind = .note(key: nil, label: own.label)
                drafts[index].marker = own.range
                labels.insert(own.label)
            case .paragraph, .listItem:
                guard let own = ownLabel(of: drafts[index]), own.range.upperBound < drafts[index].text.bytes.count else { continue }
                let isNumber = own.label.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
                guard isNumber || called.contains(own.label) else { continue }
                drafts[index].kind = .note(key: nil, label: own.label)
                drafts[index].marker = own.range
                labels.insert(own.label)
            default: continue
            }
        }
    }

    private func texts(of draft: DraftBlock) -> [MarkedText] {
        if let table = draft.table { table.rows.flatMap { $0.map(\.text) } } else { [draft.text] }
    }

    /// A label at the very start of the text, raised or linked.
    private func ownLabel(of draft: DraftBlock) -> (range: Range<Int>, label: String)? {
        if let call = draft.text.calls.first, call.range.lowerBound == 0 { return (call.range, call.label) }
        guard draft.text.runs.first?.style.contains(.superscript) ?? false || isUnicodeStart(draft.text.bytes) else { return nil }
        guard let mark = Superscripts.marks(in: draft.text).first, mark.range.lowerBound == 0 else { return nil }
        return (mark.range, mark.label)
    }

    /// "personas[1]" and, further down, "[1] Incluye niños.": calls and notes of converters that know no raised type.
    private mutating func findBracketedNotes(_ drafts: inout [DraftBlock]) {
        var first: [String: Int] = [:]
        var noted: Set<String> = []
        for index in drafts.indices where drafts[index].furniture == nil {
            if case .paragraph = drafts[index].kind, let own = bracketed(drafts[index].text.bytes, at: 0), let call = first[own.label],
                call < index, !noted.contains(own.label), own.end < drafts[index].text.bytes.count,
                drafts[index].text.bytes[own.end] == 0x20
            {
                drafts[index].kind = .note(key: nil, label: own.label)
                drafts[index].marker = 0..<own.end
                drafts[index].text.calls.append(CallMark(range: 0..<own.end, label: own.label, target: nil))
                noted.insert(own.label)
                continue
            }
            for label in brackets(in: drafts[index].text).map(\.label) where first[label] == nil { first[label] = index }
        }
        guard !noted.isEmpty else { return }
        for index in drafts.indices where drafts[index].furniture == nil {
            let found = brackets(in: drafts[index].text).filter { noted.contains($0.label) }
            for mark in found {
                drafts[index].text.calls.append(CallMark(range: mark.range, label: mark.label, target: nil))
            }
            if !found.isEmpty { drafts[index].text.calls.sort { $0.range.lowerBound < $1.range.lowerBound } }
        }
    }

    /// "[12]" directly behind a word, a figure or a sign, where no call is marked yet.
    private func brackets(in text: MarkedText) -> [(range: Range<Int>, label: String)] {
        var found: [(range: Range<Int>, label: String)] = []
        let calls = text.calls.map(\.range).sorted { $0.lowerBound < $1.lowerBound }
        var index = 1
        while index < text.bytes.count {
            if text.bytes[index] == 0x5B, text.bytes[index - 1] != 0x20, let own = bracketed(text.bytes, at: index) {
                let range = index..<own.end
                if !Superscripts.overlaps(range, calls) { found.append((range, own.label)) }
                index = own.end
            } else {
                index += 1
            }
        }
        return found
    }

    private func bracketed(_ bytes: [UInt8], at start: Int) -> (end: Int, label: String)? {
        guard start < bytes.count, bytes[start] == 0x5B else { return nil }
        var end = start + 1
        while end < bytes.count, end - start <= 3, bytes[end] >= 0x30, bytes[end] <= 0x39 { end += 1 }
        guard end > start + 1, end < bytes.count, bytes[end] == 0x5D else { return nil }
        return (end + 1, String(decoding: bytes[(start + 1)..<end], as: UTF8.self))
    }

    /// Where labels are first called by links that lead to no note, as converters of PDF files leave them.
    private func gluedCalls(_ drafts: [DraftBlock]) -> [String: Int] {
        var first: [String: Int] = [:]
        for (index, draft) in drafts.enumerated() {
            for text in texts(of: draft) {
                for call in text.calls where call.target == nil && call.range.lowerBound > 0 {
                    first[call.label] = first[call.label] ?? index
                }
            }
        }
        return first
    }

    /// "1 La cifra considera …" behind the block that calls a note 1 by such a link.
    private func isGluedNote(_ draft: DraftBlock, at index: Int, _ glued: [String: Int]) -> Bool {
        guard !glued.isEmpty, let own = plainLabel(nil, of: draft), let call = glued[own.label], call < index else { return false }
        return !labels.contains(own.label)
    }

    /// A label in plain type at the start of a note, a capital behind it: the one given, or any number.
    private func plainLabel(_ label: String?, of draft: DraftBlock) -> (range: Range<Int>, label: String)? {
        let bytes = draft.text.bytes
        let own = label.map { Array($0.utf8) } ?? Array(bytes.prefix { $0 >= 0x30 && $0 <= 0x39 }.prefix(3))
        guard !own.isEmpty, bytes.starts(with: own) else { return nil }
        var end = own.count
        if end < bytes.count, bytes[end] == 0x2E || bytes[end] == 0x29 { end += 1 }
        guard end + 1 < bytes.count, bytes[end] == 0x20 || bytes[end] == 0xC2 && bytes[end + 1] == 0xA0 else { return nil }
        let text = bytes[end] == 0x20 ? end + 1 : end + 2
        guard text < bytes.count, (0x41...0x5A).contains(bytes[text]) || bytes[text] >= 0x80 else { return nil }
        return (0..<end, String(decoding: own, as: UTF8.self))
    }

    private func isUnicodeStart(_ bytes: [UInt8]) -> Bool { bytes.first == 0xC2 || bytes.first == 0xE2 }

    private func trailingNumber(_ key: String) -> String? {
        let digits = key.utf8.reversed().prefix { $0 >= 0x30 && $0 <= 0x39 }.reversed()
        return digits.isEmpty || key.utf8.first == 0 ? nil : String(decoding: digits, as: UTF8.self)
    }

    /// Settles the calls of one text; raised digits that call nothing become superscript characters, so that they are never
    /// read as digits of the number before them, and raised letters of ordinals the signs of ordinals.
    /// - Parameter isNote: the text begins with its own label.
    mutating func settleCalls(_ text: inout MarkedText, isNote: Bool) {
        text.calls.removeAll { $0.range.lowerBound == 0 && isNote }
        let marks = Superscripts.marks(in: text)
        let figures = Superscripts.figures(in: text)
        guard !marks.isEmpty || !figures.isEmpty else { return }
        var edits: [(range: Range<Int>, bytes: [UInt8])] = figures.map { ($0..<$0, [0x20]) }
        for mark in marks where !(isNote && mark.range.lowerBound == 0) {
            if isCall(mark, in: text) {
                text.calls.append(CallMark(range: mark.range, label: mark.label, target: nil))
            } else if !mark.isUnicode, !mark.isOfSeveral,
                let raised = Superscripts.raised(mark.label) ?? Superscripts.ordinal(mark, in: text.bytes)
            {
                edits.append((mark.range, raised))
            }
        }
        text.calls.sort { $0.range.lowerBound < $1.range.lowerBound }
        edits.sort { $0.range.lowerBound < $1.range.lowerBound }
        text.replace(edits)
    }

    private mutating func isCall(_ mark: Superscripts.Mark, in text: MarkedText) -> Bool {
        let context = Superscripts.context(text.bytes, before: mark.start)
        let isNumber = mark.label.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        let isNote = labels.contains(mark.label)
        if context == .start || context == .unit && !(mark.isPlainlyCall && isNote) { return false }
        let isBehindNumber = context == .number || context == .groupedNumber
        if isNote {
            return isNumber || !isBehindNumber || mark.label.utf8.first == 0x2A
                || !Superscripts.isOrdinal(mark, in: text.bytes, isNote: true)
        }
        if mark.isUnicode { return false }
        if isNumber {
            if context == .number, Superscripts.isPower(mark, in: text.bytes) { return false }
        } else {
            // A letter that no note explains is a call where it would else be read as part of a figure.
            let isLetter = mark.label.utf8.count == 1 && mark.label.utf8.allSatisfy { $0 | 0x20 >= 0x61 && $0 | 0x20 <= 0x7A }
            guard isLetter, isBehindNumber, !Superscripts.isOrdinal(mark, in: text.bytes, isNote: false) else { return false }
        }
        report(mark, in: text)
        return true
    }

    private mutating func report(_ mark: Superscripts.Mark, in text: MarkedText) {
        // A document of nothing but such calls says so often enough.
        guard diagnostics.count < 100 else { return }
        var diagnostic = Diagnostic(
            .warning, id: "call-without-note", "the raised “\(mark.label)” is taken for the call of a note, but there is no such note",
            file: file)
        if case .markup(let line, let column) = text.runs.first(where: { $0.range.upperBound > mark.range.lowerBound })?.place {
            (diagnostic.line, diagnostic.column) = (line, column)
        }
        diagnostics.append(diagnostic)
    }
}
