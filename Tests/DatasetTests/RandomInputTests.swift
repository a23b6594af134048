import Dataset
import DocumentModel
import Foundation
import Testing

/// The same numbers on every run (SplitMix64).
private struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

@Test func noTextOfACheckCrashesTheParser() {
    let pieces = [
        "suma", "de", "zonas", ".", "locales", "donde", "y", "codigo", "=", "\"01\"", "(", ")", "|", "+", "-", "×", "2", "1.5",
        "999999999999", "por",
        " ", "\n", "ñ", "«", "'", "\u{0}", "999999999999999999999999999999999999999999",
    ]
    var generator = Generator(state: 1)
    for _ in 0..<3000 {
        let text = LocatedText(
            (0..<Int.random(in: 0..<14, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined(
                separator: " "))
        for declaration in [
            CheckDeclaration(id: "c", left: text, right: "1"), CheckDeclaration(id: "c", left: text, right: text, forEach: "zonas"),
            CheckDeclaration(id: "c", repeated: text),
        ] {
            var diagnostics: [Diagnostic] = []
            let check = Check.parse(declaration, schemas: Sample.tables.map(\.schema), diagnostics: &diagnostics)
            #expect((check == nil) == !diagnostics.isEmpty)
            guard let check else { continue }
            // What is read can be written, made and read again.
            var more: [Diagnostic] = []
            #expect(Check.parse(check.declaration, schemas: Sample.tables.map(\.schema), diagnostics: &more) == check)
            _ = CheckEvaluator(checks: [check], tables: Sample.tables).results()
        }
    }
}

@Test func noDamageToAPackageCrashesTheReader() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter().write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        var generator = Generator(state: 2)
        for name in ["datapackage.json", "zonas.csv", "visitas.csv"] {
            let url = URL(fileURLWithPath: "\(folder)/p/\(name)")
            let original = try Data(contentsOf: url)
            for _ in 0..<150 {
                var damaged = original
                for _ in 0..<Int.random(in: 1...4, using: &generator) where damaged.count > 1 {
                    let position = Int.random(in: 0..<damaged.count, using: &generator)
                    switch Int.random(in: 0..<3, using: &generator) {
                    case 0: damaged[position] = UInt8.random(in: 0...255, using: &generator)
                    case 1: damaged.remove(at: position)
                    default: damaged = damaged.prefix(max(1, position))
                    }
                }
                try damaged.write(to: url)
                _ = try? DataPackageReader().read("\(folder)/p").checkResults()
            }
            try original.write(to: url)
        }
        #expect(try DataPackageReader().read("\(folder)/p").tables.count == 2)
    }
}
