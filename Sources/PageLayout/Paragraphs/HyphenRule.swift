/// Decides how the words on both sides of a line break go together.
struct HyphenRule: Sendable {
    enum Seam: Sendable, Hashable { case space, glue, dropHyphen }

    /// Whole words seen with a hyphen inside a line ("pre-cooperativos").
    private let hyphenated: Set<String>
    /// The document breaks words at line ends as a habit.
    private let breaksWords: Bool

    /// - Parameter lines: all lines of the body.
    init(lines: [Line]) {
        var hyphenated: Set<String> = []
        var broken = 0
        for line in lines {
            for word in line.words where word.text.utf8.contains(0x2D) { hyphenated.insert(Self.key(word.text)) }
            if let last = line.words.last?.text, Self.endsInBreakableHyphen(last) { broken += 1 }
        }
        self.hyphenated = hyphenated
        breaksWords = broken >= 3 && broken * 40 > lines.count
    }

    func seam(between text: String, and next: String) -> Seam {
        let scalars = text.unicodeScalars
        guard let last = scalars.last, let first = next.unicodeScalars.first else { return .space }
        // Nearly every line ends in a letter, a figure or a stop.
        guard last == "-" || last == "/" || last.value == 0xAD || (0x2010...0x2014).contains(last.value) else { return .space }
        let end = scalars.index(before: scalars.endIndex)
        let before = end > scalars.startIndex ? scalars[scalars.index(before: end)] : nil
        switch last {
        case "\u{AD}": return .dropHyphen
        case "\u{2010}" where first.properties.isLowercase: return .dropHyphen
        case "-" where first.properties.isLowercase && before?.properties.isAlphabetic == true:
            let space = text.utf8.lastIndex(of: 0x20).map { text.utf8.index(after: $0) } ?? text.startIndex
            if hyphenated.contains(Self.key(String(text[space...]) + next)) { return .glue }
            return breaksWords && before?.properties.isLowercase == true ? .dropHyphen : .glue
        case "-", "\u{2010}", "–", "—":
            // A dash glued to what stands before it is glued to what follows; one with a space before it has one after it.
            return before.map { !$0.isBlank } ?? false ? .glue : .space
        case "/" where before.map { $0.isAlphanumeric } ?? false && first.isAlphanumeric: return .glue
        default: return .space
        }
    }

    private static func endsInBreakableHyphen(_ word: String) -> Bool {
        let scalars = word.unicodeScalars
        return scalars.last == "-" && scalars.dropLast().last?.properties.isLowercase == true
    }

    /// A word without the signs around it, in lower case.
    private static func key(_ word: String) -> String {
        var scalars = Substring(word).unicodeScalars
        while let last = scalars.last, !last.properties.isAlphabetic { scalars.removeLast() }
        while let first = scalars.first, !first.properties.isAlphabetic { scalars.removeFirst() }
        return String(Substring(scalars)).lowercased()
    }
}

extension Unicode.Scalar {
    fileprivate var isAlphanumeric: Bool { properties.isAlphabetic || (0x30...0x39).contains(value) }
}
