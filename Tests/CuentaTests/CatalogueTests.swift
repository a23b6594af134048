import Foundation
import Testing

@testable import Cuenta

/// Every message has both languages.
@Suite struct CatalogueTests {
    /// The parts of the program that speak to a person.
    static let speaking = [
        "DocumentModel", "DocumentReading", "PatternGrammar", "Dataset", "Extraction", "Archive", "Cuenta", "CuentaCommand",
    ]
    /// Files whose texts are no messages: SQL, Spanish of the dataset, words of documents, the catalogue itself.
    static let silent = [
        "StandardTables.swift", "StandardTables+Ledger.swift", "CheckSQL.swift", "SQLiteMemory.swift", "SQLiteSchema.swift",
        "CombinedDatabase.swift", "CombinedSchemas.swift", "MatchableText.swift", "SQLCheckRunner+SQL.swift", "Manifest.swift",
        "FaultGroup+Text.swift", "SQLTypes.swift", "JSONSchemaTypes.swift", "SwiftTypes.swift", "PythonTypes.swift",
        "TypeScriptTypes.swift", "CellNotes.swift", "PopplerMessages.swift", "StandardTables+Decisions.swift", "SuggestionWriter.swift",
        "ClusterDrafter.swift", "LongTable.swift", "FamilySignature.swift", "ExampleText.swift", "TotalFinding.swift",
        "TotalLabel.swift",
    ]
    /// Texts that no person sees as messages.
    static let notMessages: Set<String> = [
        "Table of Contents", "table element", "grid of the page's styles", "lines parted by tabs", "lines parted by bars",
        "columns under dashes",
        "grid of bars and dashes", "lista de texto", "texto entre comillas",
        "selections of different sets", "suma de ", "cuenta de ", "{1}.{2} donde ", "{1}.{2} por {3}", "Nombre de la medida",
        "Valor (pesos enteros si es dinero)", "firma {1}", "Tablas de cuenta, tubería {1} {2}, contrato {3}", "{1} min {2} s",
        "{1} h {2} min", "replace({1}, '{2}', '{3}')",
        "CLP, % o lo que se cuenta", "Período al que se refiere",
        "    - { patron: {1}, veces: {2} }",
        "    anio: { patrones: ['Cuenta(s) Pública(s) [Participativa(s)] {valor:anio}', 'durante [el año] {valor:anio}'] }",
        "    institucion: {1}",
        "    periodo: { patrones: ['período {valor:anio|rango_anios}', 'durante [el año] {valor:anio}'] }",
        "&L&A&RPágina &P de &N", "  nombre: {1}", "Antes, un título del documento cambió de nombre ({1} números). Cambie `en` así:",
        "# De qué familia es un documento: todas las frases de `firma` deben aparecer en él. Revíselas: no deben calzar con documentos de",
        "# otras instituciones que solo nombran a esta.",
        "Sugerido a partir de {1}: revise nombres, palabras y ejemplos antes de usarlo.",
        "a la clave le falta {1}",
        "el borrador dice “{1}” en ese lugar, no “{2}”",
        "el borrador ya dice “{1}”",
        "el borrador ya lo dice así",
        "el borrador ya no tiene estas palabras",
        "el campo",
        "el pipeline {1} no tiene {2} {3}",
        "la cifra no es del tipo de {1}.{2}", "el monto está en {1}, y {2}.{3} se cuenta en {4}",
        "la decisión {1} dice otra cosa de la misma cifra",
        "la tabla", "línea {1}",
        "la tabla {1} se hace de {2}",
        "los patrones ya lo leen así",
        "solo hay {1} lugares con estas palabras",
        "{1} lugares tienen estas palabras: {2}",
        "“{1}” no es un número del libro mayor",
        "“{1}” no es un valor de {2}.{3}",
        "“{1}” no se lee como una cifra en lugar de “{2}”",
    ]

    static let sources = Repository.root.appendingPathComponent("Sources")

    struct Text: Hashable {
        var place: String
        var template: String
    }

    /// The texts of the sources that read like words for a person, each paragraph by itself.
    static let spoken: [Text] = speaking.flatMap { module -> [Text] in
        let folder = sources.appendingPathComponent(module)
        let files = (FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []).sorted()
        return files.flatMap { file -> [Text] in
            let name = file.split(separator: "/").last.map(String.init) ?? file
            guard file.hasSuffix(".swift"), !silent.contains(name), !(module == "Cuenta" && file.hasPrefix("Messages/")),
                let source = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
            else { return [] }
            return SwiftLiterals(source).literals.flatMap { literal in
                literal.template.split(separator: "\n\n").map(String.init).filter { isProse($0) && !notMessages.contains($0) }.map {
                    Text(place: "\(module)/\(file):\(literal.line)", template: $0)
                }
            }
        }
    }

    static let keys = Catalogue.spanish.entries.map { normal($0.english) }

    /// Two words, or one beside a gap.
    static func isProse(_ text: String) -> Bool {
        for word in ["SELECT ", "PRAGMA ", "INSERT ", "UPDATE ", "CREATE ", "ATTACH ", " IS NULL"] where text.contains(word) {
            return false
        }
        if text.hasPrefix("<") { return false }
        let words = text.split(whereSeparator: \.isWhitespace).map { $0.unicodeScalars.filter { ("a"..."z").contains($0) }.count }
        return words.count { $0 >= 2 } >= 2 || words.count > 1 && text.contains("{1}") && words.contains { $0 >= 3 }
    }

    /// Gaps without their numbers, nothing but words and gaps at the ends.
    static func normal(_ text: String) -> String {
        var result = ""
        for piece in MessageTemplate.pieces(of: text) {
            switch piece {
            case .text(let bytes): result += String(decoding: bytes, as: UTF8.self)
            case .gap: result += "{}"
            }
        }
        return result.trimmingCharacters(in: CharacterSet(charactersIn: " ,;:.\n\t{}`“”"))
    }

    static func isCovered(_ text: String) -> Bool {
        let wanted = normal(text)
        if keys.contains(where: { $0.contains(wanted) }) { return true }
        let lines = text.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        guard lines.count > 1 else { return isCommand(text.trimmingCharacters(in: .whitespaces)) }
        return lines.allSatisfy { line in isCommand(line) || !isProse(line) || isCovered(line) }
    }

    static func isCommand(_ line: String) -> Bool {
        ["cuenta ", "find ", "echo ", "{\""].contains { line.hasPrefix($0) } && !line.contains("options") && !line.contains("INPUT")
    }

    @Test func everyMessageOfTheSourcesIsInTheCatalogue() {
        #expect(Self.spoken.count > 300)
        let missing = Self.spoken.filter { !Self.isCovered($0.template) }.map { "\($0.place): \($0.template)" }
        #expect(missing == [])
    }

    @Test func aMessageWithoutItsTranslationIsFound() {
        let source = #"throw Diagnostic(.error, id: "x", "the \(thing) has gone \(away("in (the) sea")) again") // "no word of it""#
        let found = SwiftLiterals(source).literals.map(\.template).filter(Self.isProse)
        #expect(Set(found) == ["the {1} has gone {2} again", "in (the) sea"])
        #expect(found.map(Self.isCovered) == [false, false])
    }

    /// The words of a key that nobody says any more are gone from the sources; the parser's and the system's own are not there.
    @Test func noKeyIsLeftOver() {
        let words = Set(Self.spoken.flatMap { Self.words($0.template) } + Self.singleWords)
        let own = Self.ownKeys
        #expect(own.count > 300)
        let stale = own.filter { key in !Self.words(key).allSatisfy(words.contains) }
        #expect(stale == [])
    }

    static let ownKeys: [String] = {
        let foreign = Set((Catalogue.parser.map(\.key)) + Catalogue.system.map(\.key))
        return Catalogue.spanish.entries.map(\.english).filter { !foreign.contains($0) }
    }()

    static func words(_ text: String) -> [String] {
        text.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 }
    }

    /// Words that stand alone in a literal, or in texts of other libraries.
    static let singleWords: [String] = {
        let literals = speaking.flatMap { module -> [String] in
            let folder = sources.appendingPathComponent(module)
            let files = FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String } ?? []
            return files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Messages/") }.flatMap { file -> [String] in
                let source = try? String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
                return SwiftLiterals(source ?? "").literals.map(\.template)
            }
        }
        return literals.flatMap(words) + words("error warning note mapping values are not allowed in this context")
    }()

    @Test func gapsAreTheSameInBothLanguages() {
        // The English article before the name of a format falls away.
        let article = "a PDF, HTML, Markdown or text file was expected, but this is {1} {2}"
        let wrong = Catalogue.spanish.entries.filter { entry in
            let gaps = { (text: String) in
                MessageTemplate.pieces(of: text).compactMap { piece in if case .gap(let number, _) = piece { number } else { nil } }
            }
            let (english, translation) = (gaps(entry.english), gaps(entry.translation))
            if english != Array(0..<english.count) { return true }
            return translation.sorted() != english && !entry.english.hasPrefix(article)
        }
        #expect(wrong.map(\.english) == [])
    }

    @Test func noKeyStandsTwiceOrInTheShadowOfAnother() {
        var seen: Set<String> = []
        #expect(Catalogue.spanish.entries.map(\.english).filter { !seen.insert($0).inserted } == [])
        let shadowed = Catalogue.spanish.entries.map(\.english).filter { key in
            var text = ""
            for piece in MessageTemplate.pieces(of: key) {
                switch piece {
                case .text(let bytes): text += String(decoding: bytes, as: UTF8.self)
                case .gap(let number, _): text += "Q\(number)"
                }
            }
            return Catalogue.spanish.key(of: text) != key
        }
        #expect(shadowed == [])
    }

    @Test func noTranslationIsEmptyOrEnglish() {
        let english: Set<String> = ["the", "this", "with", "which", "that", "from", "nothing", "has", "have", "must", "cannot"]
        let wrong = Catalogue.spanish.entries.filter { entry in
            entry.translation.isEmpty
                || entry.translation.replacing("--from", with: "").lowercased().split { !$0.isLetter }.contains {
                    english.contains(String($0))
                }
        }
        #expect(wrong.map(\.english) == [])
    }

    @Test(arguments: [
        ("the file is empty", "el archivo está vacío"),
        ("cannot read table “a, b”: not a database", "no se puede leer la tabla “a, b”: no es una base de datos"),
        ("expected “y” or the end, found the text “or so”", "se esperaba “y” o el final, y hay el texto “or so”"),
        ("a message of another program", "a message of another program"),
        ("unknown key of a foreign key `claves`", "se desconoce la clave, de una clave foránea, `claves`"),
        (
            "`a` fills `t`: 3 matches, 4 lost to other patterns; no near miss",
            "`a` llena `t`: calza 3 veces, 4 perdidas ante otros patrones; ningún casi acierto"
        ),
    ])
    func aTextIsTranslatedWithWhatStoodInItsGaps(_ english: String, _ spanish: String) {
        #expect(Language.spanish(english) == spanish)
        #expect(Language.english(english) == english)
    }

    @Test func theLocaleDecides() {
        func language(_ variables: [String: String]) -> Language { Language { variables[$0] } }
        #expect(language([:]) == .english)
        #expect(language(["LANG": "es_CL.UTF-8"]) == .spanish)
        #expect(language(["LANG": "es"]) == .spanish)
        #expect(language(["LANG": "es@latin"]) == .spanish)
        #expect(language(["LANG": "est_EE.UTF-8"]) == .english)
        #expect(language(["LANG": "es_CL", "LC_MESSAGES": "en_US.UTF-8"]) == .english)
        #expect(language(["LANG": "en_US", "LC_MESSAGES": "es_ES"]) == .spanish)
        #expect(language(["LANG": "es_CL", "LC_MESSAGES": "es_CL", "LC_ALL": "C"]) == .english)
        #expect(language(["LANG": "es_CL", "LC_ALL": ""]) == .spanish)
    }
}
