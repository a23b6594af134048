internal import DocumentModel
internal import Glibc

/// What the page's own styles show, hide and set apart.
extension HTMLBuilder {
    /// Reads the rules of a `<style>` element; its text stands behind the start tag.
    /// - Parameter offset: where the parser stands, at the end of the start tag or before it.
    mutating func readStyles(_ attributes: HTMLAttributes, offset: Int) {
        guard StyleSheet.isForEveryScreen(media: attributes.media?.string.lowercased() ?? "") else { return }
        let tagEnd = source[max(0, offset - 1)] == 0x3E ? offset - 1 : find(">", from: offset)
        let start = min(sourceEnd, tagEnd + 1)
        let end = find("</style", from: start)
        styles.add(UnsafeBufferPointer(start: source + start, count: end - start))
    }

    /// Where `word` (in lower case) begins; the end of the text where it does not.
    private func find(_ word: StaticString, from start: Int) -> Int {
        var index = start
        while index < sourceEnd, let next = memchr(source + index, Int32(word.utf8Start[0]), sourceEnd - index) {
            index = UnsafeRawPointer(source).distance(to: UnsafeRawPointer(next))
            if CText(bytes: source + index).hasPrefix(word) { return index }
            index += 1
        }
        return sourceEnd
    }

    /// Notes what styles say of the element; what its own attribute says goes before the page's rules.
    mutating func applyShowing(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement) {
        let parent = stack.last
        var declared = StyleSheet.Declarations()
        if !styles.isEmpty {
            let around = parent?.styleBits ?? 0
            let found = styles.look(tag, attributes, around: around)
            declared = found.declarations
            element.styleBits = around | found.bits
        }
        if let style = attributes.style {
            let own = StyleSheet.declarations(in: UnsafeBufferPointer(start: style.bytes, count: strlen(style.bytes)))
            if let display = own.display, own.displayIsImportant || !declared.displayIsImportant { declared.display = display }
            declared.isInvisible = own.isInvisible ?? declared.isInvisible
            declared.standsBeside = declared.standsBeside || own.standsBeside
            declared.floats = declared.floats || own.floats
        }
        if declared.display == StyleSheet.Display.none || declared.isInvisible ?? false {
            element.isHidden = true
            element.isHiddenByStyle = !isHiddenByWord(attributes)
            return
        }
        element.partsChildren = declared.display == .container
        element.standsBeside = declared.standsBeside
        if declared.isRaised { element.style.insert(.superscript) }
        switch declared.display {
        // The mark of an item, as office programs write it.
        case .block where declared.floats && !tag.isBlock: element.setting = .apart
        case .block, .container: element.setting = .block
        case .cell: element.setting = .apart
        default: element.setting = parent?.partsChildren ?? false ? .apart : .inLine
        }
    }

    /// Word hides the page numbers of its contents, whose styles then begin with its prefix or whose paragraphs have its class.
    private func isHiddenByWord(_ attributes: HTMLAttributes) -> Bool {
        attributes.style?.contains("mso-") ?? false || stack.contains { $0.furniture == .navigation }
    }

    /// Says once that figures were left out: a rule may hide what a script shows on a click.
    mutating func reportHidden(_ content: UnsafeBufferPointer<UInt8>, parserAt: Int) {
        guard !hasReportedHidden, content.contains(where: { (0x30...0x39).contains($0) }) else { return }
        hasReportedHidden = true
        var line: Int?
        if case .markup(let number, _) = cursor.place(at: min(max(0, parserAt - content.count), sourceEnd), in: source) { line = number }
        diagnostics.append(
            Diagnostic(
                .note, id: "hidden-text", "the page itself hides figures, here first; they were left out", file: file, line: line))
    }
}
