/// A title as a segment of a path.
enum TitlePattern {
    /// Its words; years are any words, and marks of the pattern language stand for themselves.
    static func text(_ title: String) -> String {
        let words = title.split(whereSeparator: \.isWhitespace).map { word -> String in
            if word.utf8.count == 4, word.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return "*" }
            var text = ""
            for scalar in word.unicodeScalars {
                if "()[]{}<>|*\\;….".unicodeScalars.contains(scalar) { text.unicodeScalars.append("\\") }
                text.unicodeScalars.append(scalar)
            }
            return text
        }
        return words.joined(separator: " ")
    }
}
