import SpanishNumbers

/// Unit and scale that the head of a column gives to its figures.
struct HeadScale: Sendable, Hashable {
    var inherited: InheritedUnit
    /// As written in the head: "M$", "miles de pesos".
    var written: String

    /// The longest statement looked for, in words.
    private static let longest = 6

    /// `nil` where the head states none.
    init?(head: String) {
        guard let inherited = InheritedUnit(statedIn: head) else { return nil }
        self.inherited = inherited
        written = head
        let words = head.split(separator: " ")
        for count in 1...Self.longest where count <= words.count {
            for start in stride(from: words.count - count, through: 0, by: -1) {
                let phrase = words[start..<(start + count)].joined(separator: " ")
                if InheritedUnit(statedIn: phrase) == inherited {
                    written = phrase.trimmingMarks()
                    return
                }
            }
        }
    }
}

extension String {
    /// Without parentheses, brackets and stops at the ends.
    func trimmingMarks() -> String {
        let marks: Set<Character> = ["(", ")", "[", "]", ",", ";", ":", "."]
        var text = self[...]
        while let first = text.first, marks.contains(first) { text = text.dropFirst() }
        while let last = text.last, marks.contains(last) { text = text.dropLast() }
        return String(text)
    }
}
