import PatternGrammar
import Testing

@Suite("Faults of patterns")
struct DiagnosticTests {
    @Test func unknownType() {
        #expect(
            faults("monto de {x:dinerro}") == """
                t.yaml:7:23: error: pattern “p”: there is no type “dinerro” [unknown-type]
                    monto de {x:dinerro}
                                ^^^^^^^
                    did you mean “dinero”?
                """)
        #expect(faults("monto de {x:dinero}") == "")
    }

    @Test("all faults are reported, not only the first")
    func severalFaults() {
        #expect(
            faults("a [b {x:conteo} (c | <obr> {y:vocabulario zona}", subpatterns: [source("de la obra", id: "obra")])
                == """
                t.yaml:7:32: error: pattern “p”: there is no sub-pattern “obr” [unknown-subpattern]
                    a [b {x:conteo} (c | <obr> {y:vocabulario zona}
                                         ^^^^^
                    did you mean “obra”?
                t.yaml:7:41: error: pattern “p”: there is no vocabulary “zona” [unknown-vocabulary]
                    a [b {x:conteo} (c | <obr> {y:vocabulario zona}
                                                  ^^^^^^^^^^^^^^^^
                t.yaml:7:27: error: pattern “p”: “(” is never closed [unbalanced-bracket]
                    a [b {x:conteo} (c | <obr> {y:vocabulario zona}
                                    ^
                    close it with )
                t.yaml:7:13: error: pattern “p”: “[” is never closed [unbalanced-bracket]
                    a [b {x:conteo} (c | <obr> {y:vocabulario zona}
                      ^
                    close it with ]
                """)
    }

    @Test(
        "each fault has its name",
        arguments: [
            ("", "empty-pattern"), ("  ", "empty-pattern"), ("monto ] de", "unbalanced-bracket"), ("monto ) de", "unbalanced-bracket"),
            ("monto } de", "unbalanced-bracket"), ("monto {x:conteo", "unbalanced-bracket"),
            ("monto {{ {x:conteo} casas", "unbalanced-bracket"),
            ("monto <obra", "unbalanced-bracket"), ("monto []", "empty-alternative"), ("monto ()", "empty-alternative"),
            ("monto (|)", "empty-alternative"),
            ("monto (a||)", "empty-alternative"), ("monto {{ a ; }}", "empty-alternative"), ("monto | suma", "stray-alternative"),
            ("monto * suma", "stray-wildcard"), ("monto ...0 suma", "gap-too-wide"), ("monto ...61 suma", "gap-too-wide"),
            ("monto {x}", "slot-without-type"),
            ("monto {x:}", "unknown-type"), ("monto {x:conteo|}", "unknown-type"), ("monto {x y:conteo}", "bad-field"),
            ("monto {1x:conteo}", "bad-field"),
            ("monto {a,b,c:rango}", "bad-field"), ("monto {a,b:conteo}", "bad-field"), ("monto {a,a:rango}", "bad-field"),
            ("monto {:texto}", "bad-field"),
            ("monto {x=}", "bad-constant"), ("monto {a,b=1}", "bad-constant"), ("{x:conteo}", "catch-all"),
            ("[monto] {x:conteo}", "catch-all"),
            ("(monto |) {x:conteo}", "catch-all"), ("... {x:texto}", "catch-all"), ("{{ {x:conteo} casas ; {y:conteo} }}", "catch-all"),
            ("monto {x:conteo} y {x:conteo}", "duplicate-field"), ("monto {x:lista de texto n}", "unknown-count"),
            (String(repeating: "[", count: 30) + "a" + String(repeating: "]", count: 30), "nested-too-deep"),
            (String(repeating: "monto ", count: 700), "pattern-too-long"),
            ("monto " + String(repeating: "...60 ", count: 60), "pattern-too-large"),
            ("a(b|c|d|e|f|g|h|i)(b|c|d|e|f|g|h|i)(b|c)", "too-many-forms"),
        ])
    func faultNames(pattern: String, id: String) {
        let diagnostics = diagnosed(pattern)
        #expect(diagnostics.map(\.id) == [id])
        #expect(diagnostics.allSatisfy { $0.file == "t.yaml" && $0.line == 7 && ($0.column ?? 0) >= 11 })
    }

    @Test(
        "what looks like a fault and is none",
        arguments: [
            "monto (a | b |)", "monto (nuevo) {x:conteo}", "(monto {x:conteo} | suma {x:conteo})", "suma {x:vocabulario zonas}",
            "{x:vocabulario zonas}",
            "monto \\[ \\{ \\|", "{{ {x:conteo} casas ; {y:conteo} pisos }}", "{n:conteo} casas: {x:lista de texto n}", "monto ...60 suma",
            "monto [,] suma", "{x:texto}: {y:conteo}", "{_n:conteo} casas: {x:lista de texto _n}",
            "<obra> suma",
        ])
    func noFault(pattern: String) {
        let zones = Vocabulary(name: "zonas", entries: [.init(key: "1", forms: ["Sur"])])
        #expect(faults(pattern, subpatterns: [source("de la obra", id: "obra")], vocabularies: [zones]) == "")
    }

    @Test func subpatternsThatHoldThemselves() {
        let subs = [source("uno <b>", id: "a"), source("dos <a>", id: "b")]
        #expect(
            faults("tres <a>", subpatterns: subs) == """
                t.yaml:7:15: error: pattern “b”: the sub-pattern holds itself: a → b → a [recursive-subpattern]
                    dos <a>
                        ^^^
                """)
    }

    @Test("sub-patterns that double at each level are refused, not expanded")
    func explosion() {
        var subs = [source("uno dos", id: "s0")]
        for level in 1...20 { subs.append(source("<s\(level - 1)> <s\(level - 1)>", id: "s\(level)")) }
        #expect(
            faults("tres <s20>", subpatterns: subs) == """
                t.yaml:7:11: error: pattern “p”: is too large with its sub-patterns [pattern-too-large]
                    tres <s20>
                    ^^^^^^^^^^
                """)
        var chain = [source("uno", id: "s0")]
        for level in 1...2_000 { chain.append(source("<s\(level - 1)>", id: "s\(level)")) }
        #expect(diagnosed("tres <s2000>", subpatterns: chain.reversed()).first?.id == "nested-too-deep")
    }

    @Test func duplicates() {
        let zones = Vocabulary(name: "z", entries: [.init(key: "1", forms: ["Sur"]), .init(key: "2", forms: ["SUR"])])
        #expect(
            faults("de {x:vocabulario z}", vocabularies: [zones])
                == "error: vocabulary “z”: the form “SUR” stands for “1” and for “2” [ambiguous-form]")
        #expect(diagnosed("uno", vocabularies: [zones, zones]).map(\.id) == ["duplicate-vocabulary"])
        #expect(diagnosed("uno", subpatterns: [source("a", id: "s"), source("b", id: "s")]).map(\.id) == ["duplicate-subpattern"])
        #expect(throws: PatternErrors.self) { try PatternSet(patterns: [source("uno"), source("dos")]) }
    }

    private func diagnosed(_ pattern: String, subpatterns: [PatternSource] = [], vocabularies: [Vocabulary] = []) -> [Diagnosis] {
        do {
            _ = try PatternSet(patterns: [source(pattern)], subpatterns: subpatterns, vocabularies: vocabularies)
            return []
        } catch {
            return error.diagnostics.map { Diagnosis(id: $0.id, file: $0.file, line: $0.line, column: $0.column) }
        }
    }

    private struct Diagnosis {
        var id: String
        var file: String?
        var line: Int?
        var column: Int?
    }
}
