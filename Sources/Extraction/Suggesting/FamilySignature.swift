import DocumentModel
import PatternGrammar
import SpanishNumbers

/// What tells the documents of an institution from those of others: its name, and words of its titles.
struct FamilySignature: Sendable {
    /// As written; `nil` where no name was found.
    var institution: String?
    /// Phrases that must occur, with how often.
    var phrases: [(pattern: String, times: Int)]

    /// Words that begin the name of a public body.
    private static let heads: Set<String> = [
        "servicio", "ministerio", "subsecretaria", "municipalidad", "instituto", "superintendencia", "direccion", "corporacion", "fondo",
        "gobierno", "comision", "consejo", "agencia", "biblioteca", "bibliotecas", "universidad", "junta", "tesoreria", "defensoria",
        "fiscalia", "gendarmeria", "carabineros", "policia", "empresa", "hospital", "delegacion", "intendencia", "oficina", "red",
        "contraloria", "banco", "centro", "secretaria", "sistema", "caja", "central", "armada", "ejercito", "registro", "archivo", "museo",
    ]
    /// Words that tell no body from another of its kind.
    private static let general: Set<String> = [
        "regional", "regionales", "nacional", "provincial", "comunal", "institucional", "general", "local", "central", "publico", "publica",
        "administracion", "finanzas", "ejecutivo", "ejecutiva", "social",
    ]
    private static let joints: Set<String> = ["de", "del", "la", "el", "los", "las", "y", "e", "para", "en"]
    private static let longestName = 9

    init(_ scanned: ScannedDocument) {
        let texts = MatchableDocument(scanned, withTables: false)
        var counts: [String: Int] = [:]
        var written: [String: String] = [:]
        var isOnCover: Set<String> = []
        for (index, block) in scanned.document.blocks.enumerated() {
            guard let text = texts.texts[index] else { continue }
            var isHeading = index < 12
            if case .heading = block.kind { isHeading = true }
            for sentence in 0..<text.sentenceCount {
                for name in Self.names(text, sentence) {
                    let key = Template.folded(name)
                    counts[key, default: 0] += 1
                    if written[key] == nil { written[key] = name }
                    if isHeading { isOnCover.insert(key) }
                }
            }
        }
        // A name on the cover counts as often as it is said, and more.
        let title = scanned.document.blocks.first { if case .heading(let level) = $0.kind { level == 1 } else { false } }
        let titles = Template.folded("\(title?.text.string ?? "") \(scanned.document.declaredTitle ?? "")")
        func score(_ key: String) -> Int {
            (counts[key] ?? 0) * 2 + (isOnCover.contains(key) ? 6 : 0) + (titles.contains(key) ? 60 : 0) + key.split(separator: "_").count
        }
        let named = counts.keys.filter { (counts[$0] ?? 0) >= 3 || isOnCover.contains($0) }
        let best = named.max { (score($0), $1) < (score($1), $0) }
        institution = best.flatMap { written[$0] }
        phrases = []
        if let best, let name = institution {
            let pattern = name.split(separator: " ").map { LineItem(key: "", text: String($0), range: 0..<0, isWord: true).literal }
            // An account names its own institution again and again; another's names it in passing.
            phrases.append((pattern.joined(separator: " "), min(20, max(1, (counts[best] ?? 1) / 3))))
        }
        if let title = Self.title(scanned, without: institution) { phrases.append((title, 1)) }
    }

    /// The names of bodies in a sentence.
    private static func names(_ text: MatchableText, _ sentence: Int) -> [String] {
        let words = text.words(ofSentence: sentence)
        var names: [String] = []
        var position = 0
        while position < words.count {
            guard words[position].mention == nil, heads.contains(words[position].folded), isCapital(text.string(words[position].range))
            else {
                position += 1
                continue
            }
            var end = position + 1
            var last = position
            while end < words.count, end - position < longestName, words[end].mention == nil, words[end].isWord {
                if words[end].followsComma { break }
                if isCapital(text.string(words[end].range)) {
                    last = end
                } else if !joints.contains(words[end].folded) {
                    break
                }
                end += 1
            }
            let says = words[(position + 1)..<max(last + 1, position + 1)].contains { word in
                LineItem.isContent(word.folded) && !general.contains(word.folded)
            }
            if last > position, says { names.append(words[position...last].map { text.string($0.range) }.joined(separator: " ")) }
            position = last + 1
        }
        return names
    }

    private static func isCapital(_ word: String) -> Bool { word.unicodeScalars.first?.properties.isUppercase ?? false }

    /// What kind of document it is, by the words of its headings.
    private static func title(_ scanned: ScannedDocument, without institution: String?) -> String? {
        let kinds = ["Cuenta(s) Pública(s)", "Memoria", "Balance de Gestión", "Informe", "Presupuesto"]
        for kind in kinds {
            let plain = kind.replacing("(s)", with: "")
            let words = plain.split(separator: " ").map { Template.folded(String($0)) }
            for block in scanned.document.blocks {
                let folded = Template.folded(block.text.string.replacing("Cuentas", with: "Cuenta").replacing("Públicas", with: "Pública"))
                if folded.contains(words.joined(separator: "_")) { return kind }
            }
        }
        return nil
    }
}
