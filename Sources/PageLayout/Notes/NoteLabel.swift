/// The labels of notes and their calls.
enum NoteLabel {
    /// "2", "12", "a", "*", "**", also in brackets or with a stop: the bare label, or `nil` for anything else.
    static func label(_ text: String) -> String? {
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, "([".unicodeScalars.contains(first) { scalars.removeFirst() }
        while let last = scalars.last, ")].".unicodeScalars.contains(last) { scalars.removeLast() }
        guard !scalars.isEmpty, scalars.count <= 3 else { return nil }
        if scalars.allSatisfy({ (0x30...0x39).contains($0.value) }) { return String(scalars) }
        if scalars.allSatisfy({ $0 == "*" || $0 == "†" }) { return String(scalars) }
        if scalars.count == 1, let letter = scalars.first, (0x61...0x7A).contains(letter.value) { return String(scalars) }
        return nil
    }

    static func isLetter(_ label: String) -> Bool { label.unicodeScalars.allSatisfy { (0x61...0x7A).contains($0.value) } }
}
