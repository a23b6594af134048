/// Finds the name of a public office in the lines of a cover: a word for such offices and what follows it, "Hospital de Los Vilos",
/// "Ilustre Municipalidad de Coelemu", also behind what the document is ("Cuenta Pública de la Superintendencia de Aguas 2031").
enum OfficeName {
    /// Words that begin such names, two of them joined by "_", those of the office itself before those of the bodies above it.
    private static let kinds: [[String]] = [
        [
            "hospital", "municipalidad", "universidad", "superintendencia", "contraloría", "defensoría", "fiscalía", "gendarmería",
            "carabineros", "tesorería", "intendencia", "seremi", "senado", "cesfam",
        ],
        [
            "servicio", "dirección", "instituto", "corporación", "comisión", "consejo", "fondo", "agencia", "gobierno_regional", "junta",
            "secretaría_regional", "delegación", "subsecretaría", "comando", "cámara", "academia", "biblioteca", "parque", "liceo",
            "escuela", "policía", "ejército", "armada", "fuerza_aérea", "centro",
        ],
        ["ministerio", "gobernación"],
    ]
    private static let titles: Set<String> = ["ilustre", "i.", "excelentísima", "excelentísimo", "excma.", "excmo.", "honorable", "h."]
    /// After these the name of an office may begin inside of a line.
    private static let links: Set<String> = ["de", "del", "la", "el", "-", "–", "—", "|", "·"]
    /// Words that are no part of the name any more.
    private static let ends: Set<String> = [
        "cuenta", "gestión", "año", "período", "periodo", "memoria", "balance", "informe", "-", "–", "—", "|", "·",
    ]
    private static let linking: Set<String> = ["de", "del", "la", "las", "los", "el", "y", "e", "al", "para", "en"]
    private static let longest = 14

    /// - Parameter lines: in their order; a sentence names none, and a salutation those who listen.
    static func best(in lines: [String]) -> String? {
        let lines = lines.filter { $0.utf8.last != 0x2E && !$0.lowercased().contains("señor") }
        for words in kinds {
            for line in lines { if let name = name(in: line, beginningWith: words) { return name } }
        }
        return nil
    }

    private static func name(in line: String, beginningWith kinds: [String]) -> String? {
        let words = line.split { $0 == " " || $0 == "\n" || $0 == "\u{A0}" }.map(String.init)
        for start in words.indices where words[start].first?.isUppercase ?? false {
            let rest = words[start...].prefix(2).joined(separator: "_").lowercased()
            guard kinds.contains(where: { rest == $0 || rest.hasPrefix($0 + "_") }) else { continue }
            var first = start
            while first > 0, titles.contains(words[first - 1].lowercased()) { first -= 1 }
            guard first == 0 || links.contains(words[first - 1].lowercased()) || ends(words[first - 1]) else { continue }
            var name: [String] = []
            for word in words[first...].prefix(longest) {
                if ends.contains(word.lowercased()) || word.contains(where: \.isNumber) { break }
                name.append(word)
                // What goes on in lower case is no part of it.
                if name.count > start - first + 1, !linking.contains(word.lowercased()), word.first?.isLowercase ?? false {
                    name.removeLast()
                    break
                }
                if ends(word), !titles.contains(word.lowercased()) { break }
            }
            while let last = name.last, linking.contains(last.lowercased()) { name.removeLast() }
            if let last = name.last, ends(last), last.last != ")" || !name.contains(where: { $0.first == "(" }) {
                name[name.count - 1] = String(last.dropLast())
            }
            // A word alone says nothing of which office it is, and one in lower case behind it goes on with a sentence.
            let more = name.dropFirst(start - first + 1).filter { !linking.contains($0.lowercased()) }
            guard let next = more.first?.first(where: \.isLetter), next.isUppercase else { continue }
            return name.joined(separator: " ")
        }
        return nil
    }

    private static func ends(_ word: String) -> Bool { word.last.map { ",;:.)".contains($0) } ?? false }
}
