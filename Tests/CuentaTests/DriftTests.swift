import Cuenta
import Foundation
import Testing

/// What the comparison says of a draft that was changed in one known way: all that is affected and nothing else. A short form of
/// `scripts/deriva.py`, which scores hundreds of changes.
@Suite struct DriftTests {
    static let draft = Result { try MutationTests.html() }
    static let old = Result { MutationTests.extractText(try draft.get()) }

    /// Every line of the comparison of the sample with a changed copy, every change of a value counting.
    static func report(_ change: (inout String) -> Void) throws -> [String] {
        var text = try draft.get()
        change(&text)
        let changes = PackageComparison(old: try old.get(), new: MutationTests.extractText(text), threshold: 0).changes
        return changes.values.map { "\($0.table) \($0.row) \($0.field) \($0.old.canonical) → \($0.new.canonical)" }
            + changes.rows.map { "\($0.table) \($0.row) \($0.change.rawValue)" } + changes.patterns.map(\.pattern)
            + changes.sections.map { "\($0.old) → \($0.new)" }
            + changes.sentences.map { "sentence " + $0.numbers.joined(separator: ", ") } + changes.columns.map(\.table)
    }

    /// The number that follows some words in each region, one region after the other.
    @Test(arguments: [
        ("inversión total de M$ ", "inversion_clp", true), ("destinó M$ ", "emprendimiento_clp", true),
        ("brindó asesoría a ", "clientes_centros", false),
    ])
    func aChangedFigureIsTheOnlyChange(_ words: String, _ field: String, _ isThousands: Bool) throws {
        let expected = try CSV(SampleTests.expected.appendingPathComponent("regiones.csv"))
        let column = try #require(expected.head.firstIndex(of: field))
        let places = try Self.draft.get().ranges(of: words)
        var tried = 0
        for (index, range) in places.enumerated().filter({ $0.offset % 5 == 1 }) {
            let text = try Self.draft.get()
            let number = String(text[range.upperBound...].prefix { $0.isNumber || $0 == "." })
            let value = number.replacingOccurrences(of: ".", with: "") + (isThousands ? "000" : "")
            let owners = expected.rows.filter { $0[column] == value }
            guard owners.count == 1 else { continue }
            tried += 1
            let report = try Self.report { text in
                let place = text.ranges(of: words)[index]
                text.replaceSubrange(place.upperBound..<text.index(place.upperBound, offsetBy: number.count), with: "98.765")
            }
            #expect(report == ["regiones \(owners[0][0]) \(owners[0][1]) \(field) \(value) → 98765\(isThousands ? "000" : "")"])
        }
        #expect(tried >= 1)
    }

    @Test(arguments: [
        ("  ", " "), ("</p>", "</p>\n\n<p></p>\n"), ("<p>", "<p style=\"page-break-before: always\">"), ("M$ ", "M$\u{a0}"),
        (" de ", "\nde "),
        ("<body", "<body class=\"impreso\""),
    ])
    func anotherLayoutChangesNothing(_ old: String, _ new: String) throws {
        #expect(try Self.report { $0 = $0.replacingOccurrences(of: old, with: new) } == [])
    }

    @Test func theSameWordsInMarkdownAndInPrintChangeNothing() throws {
        for name in ["borrador-2025.md", "borrador-2025.pdf"] {
            let other = try extract(Repository.samples.appendingPathComponent(name).path).dataset
            let comparison = PackageComparison(old: try Self.old.get(), new: other, threshold: 0)
            #expect(comparison.summary == "nothing changed", "\(name)")
        }
    }

    @Test func aRenamedSectionIsNamed() throws {
        let report = try Self.report { text in
            text = text.replacingOccurrences(of: ">Resumen Ejecutivo<", with: ">Resumen Ejecutivo institucional<")
        }
        #expect(report == ["Resumen Ejecutivo → Resumen Ejecutivo institucional"])
    }

    @Test func aMissingRegionIsARowAndASection() throws {
        let report = try Self.report { text in
            guard let start = text.range(of: #"<h3[^>]*>[^<]*Región de Los Ríos"#, options: .regularExpression),
                let end = text.range(of: #"<h3"#, options: .regularExpression, range: start.upperBound..<text.endIndex)
            else { return }
            text.removeSubrange(start.lowerBound..<end.lowerBound)
        }
        #expect(
            report == [
                "regiones 14 Los Ríos vanished", "centros 14 · Valdivia vanished", "centros 14 · La Unión vanished",
                "Región de Los Ríos → ",
            ])
    }

    @Test func anotherWordForAKeyWordIsAnEmptyCellAndASentence() throws {
        let report = try Self.report { text in
            guard
                let range = text.range(of: "332.133 a la puesta en marcha de 74 nuevos negocios") ?? text.range(of: "nuevos negocios, con")
            else { return }
            text.replaceSubrange(range, with: text[range].replacingOccurrences(of: "nuevos negocios", with: "almacenes distintos"))
        }
        #expect(report.count == 2 && report[0].contains(" nuevos_negocios ") && report[1].hasPrefix("sentence "), "\(report)")
    }
}
