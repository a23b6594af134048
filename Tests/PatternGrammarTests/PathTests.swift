import DocumentModel
import PatternGrammar
import SpanishNumbers
import Testing

@Suite("Paths of headings")
struct PathTests {
    static let zones = Vocabulary(
        name: "zonas",
        entries: [
            .init(key: "01", forms: ["Los Ulmos"]), .init(key: "02", forms: ["La Cordillera"]), .init(key: "03", forms: ["Vallehondo"]),
        ])

    /// Titles with "#" for their levels.
    private func outline(_ headings: [String]) -> (sections: [Section], titles: [MatchableText]) {
        let place = Place.markup(line: 1, column: 1)
        let blocks = headings.map { heading in
            Block(
                kind: .heading(level: heading.prefix { $0 == "#" }.count),
                text: PlacedText(String(heading.drop { $0 == "#" || $0 == " " })), place: place)
        }
        let document = Document(identifier: "", file: "", format: .text, blocks: blocks)
        return (document.sections(), blocks.map { matchable($0.text.string) })
    }

    /// For each section, the section and captures of the path where it holds, else "-".
    private func held(_ path: String, _ headings: [String]) throws -> [String] {
        let pattern = try PathPattern(source(path), vocabularies: [Self.zones])
        let (sections, titles) = outline(headings)
        let all = pattern.matches(sections: sections, titles: titles)
        for index in sections.indices { #expect(pattern.match(at: index, sections: sections, titles: titles) == all[index]) }
        return all.map { match in
            match.map { match in
                "\(match.section)" + match.captures.map { " \($0.section):" + show($0.capture, in: titles[$0.section]) }.joined()
            } ?? "-"
        }
    }

    @Test("levels written wrongly do not matter to earlier segments")
    func wrongLevels() throws {
        #expect(
            try held(
                "Resultados * > Zona (de la | de los | de | del |) {z:vocabulario zonas}",
                [
                    "# Cuenta", "## Zona de Vallehondo", "## Resultados por Zona", "### Zona de los Ulmos", "#### Ferias",
                    "## Zona de la Cordillera",
                    "### Anexo", "# ZONA VALLEHONDO", "# Cierre",
                ]) == [
                    "-", "-", "-", "3 3:z=01 [los Ulmos]", "3 3:z=01 [los Ulmos]", "5 5:z=02 [la Cordillera]", "5 5:z=02 [la Cordillera]",
                    "7 7:z=03 [VALLEHONDO]", "-",
                ])
    }

    @Test("the nearest headings count, and one heading serves one segment")
    func nearest() throws {
        #expect(
            try held("Eje {n:conteo} > Eje {m:conteo} > Plan", ["# Eje 1", "# Plan", "# Eje 2", "# Eje 3", "## Plan", "# Plan"]) == [
                "-", "-", "-", "-", "4 2:n=2 3:m=3", "5 2:n=2 3:m=3",
            ])
    }

    @Test("a segment matches a whole title, numbering and final marks apart")
    func wholeTitles() throws {
        #expect(
            try held(
                "Plan Sur",
                ["# Plan Sur", "# 3.2 Plan Sur:", "# IV. Plan Sur.", "# a) Plan Sur", "# El Plan Sur", "# Plan Sur Austral", "# Plan"])
                == ["0", "1", "2", "3", "-", "-", "-"])
        #expect(try held("* Plan *", ["# El Plan. Sur", "# Plan", "# Planes"]) == ["0", "1", "-"])
        #expect(try held("Anexo {n:conteo} *", ["# Anexo 1: Obras", "# Anexo", "# El Anexo 1"]) == ["0 0:n=1", "-", "-"])
    }

    @Test func faultsOfPaths() {
        #expect {
            try PathPattern(source("Plan > > {x:conteos} > *"))
        } throws: { error in
            (error as? PatternErrors)?.description == """
                t.yaml:7:17: error: pattern “p”: has an empty segment [empty-pattern]
                    Plan > > {x:conteos} > *
                          ^
                t.yaml:7:23: error: pattern “p”: there is no type “conteos” [unknown-type]
                    Plan > > {x:conteos} > *
                                ^^^^^^^
                    did you mean “conteo”?
                """
        }
        #expect(throws: PatternErrors.self) { try PathPattern(source("* > *")) }
        #expect(throws: PatternErrors.self) { try PathPattern(source("Plan (a > b)")) }
        #expect(throws: Never.self) { try PathPattern(source("* > Plan")) }
    }

    @Test func textMatcher() throws {
        let head = try TextMatcher(source("Nombre [del] programa"))
        #expect(head.occurs(in: matchable("NOMBRE PROGRAMA (2025)"))?.range == 0..<15)
        #expect(head.occurs(in: matchable("Nombre del plan")) == nil)
        #expect(head.matchesWhole(matchable("Nombre del programa:"))?.range == 0..<19)
        #expect(head.matchesWhole(matchable("Nombre del programa (2025)")) == nil)
        let total = try TextMatcher(source("Total *"))
        #expect(total.matchesWhole(matchable("TOTAL ferias y plazas"))?.range == 0..<21)
        #expect(total.matchesWhole(matchable("Subtotal ferias")) == nil)
        #expect(throws: PatternErrors.self) { try TextMatcher(source("*")) }
        #expect(throws: PatternErrors.self) { try TextMatcher(source("Total {x:enteros}")) }
    }
}
