/// Names of tables and fields as names in a program.
enum Identifiers {
    /// `region_codigo` → `RegionCodigo`
    static func upperCamel(_ name: String) -> String { words(name).map(capitalized).joined() }

    /// `region_codigo` → `regionCodigo`
    static func lowerCamel(_ name: String) -> String {
        let words = words(name)
        let text = (words.first ?? "") + words.dropFirst().map(capitalized).joined()
        return text.utf8.first.map { (0x30...0x39).contains($0) } ?? true ? "_" + text : text
    }

    /// `año base` → `año_base`
    static func snake(_ name: String) -> String {
        let text = words(name).joined(separator: "_")
        return text.utf8.first.map { (0x30...0x39).contains($0) } ?? true ? "_" + text : text
    }

    /// Names in their order, each told apart from those before and from reserved words.
    static func distinct(_ names: [String], reserved: Set<String> = []) -> [String] {
        var seen = reserved
        return names.map { name in
            var candidate = name
            while !seen.insert(candidate).inserted { candidate += "_" }
            return candidate
        }
    }

    /// What of a name may stand in one: letters and digits.
    private static func words(_ name: String) -> [String] {
        let words = name.split { !($0.isLetter || $0.isNumber && $0.isASCII) }.map(String.init)
        return words.isEmpty ? ["sin", "nombre"] : words
    }

    private static func capitalized(_ word: String) -> String { word.prefix(1).uppercased() + word.dropFirst() }
}
