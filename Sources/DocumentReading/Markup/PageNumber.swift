/// Lines that give the number of a page: `12`, `- 12 -`, `Página 12`, `pág. 12 de 26`, `12 / 26`.
enum PageNumber {
    /// The number; `nil` where the text is anything else.
    static func read(_ bytes: [UInt8]) -> Int? {
        guard bytes.count <= 32 else { return nil }
        var words = String(decoding: bytes, as: UTF8.self).lowercased()
            .split { $0 == " " || $0 == "-" || $0 == "–" || $0 == "—" || $0 == "|" || $0 == "." || $0 == "[" || $0 == "]" }
        if let first = words.first, ["página", "pagina", "pág", "pag", "p"].contains(first) { words.removeFirst() }
        if words.count == 3, words[1] == "de" || words[1] == "/", number(words[2]) != nil { words.removeLast(2) }
        if words.count == 1, let slash = words[0].firstIndex(of: "/"), number(words[0][words[0].index(after: slash)...]) != nil {
            words[0] = words[0][..<slash]
        }
        return words.count == 1 ? number(words[0]) : nil
    }

    private static func number(_ word: Substring) -> Int? {
        guard word.utf8.count <= 4, word.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) else { return nil }
        return Int(word)
    }
}
