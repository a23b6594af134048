import PatternGrammar
import SpanishNumbers
import Testing

@Suite("Literal words")
struct LiteralTests {
    @Test func sentence() throws {
        let pattern = "inversión total de {inversion:dinero}, {empresas:conteo} micro y pequeñas empresas"
        #expect(
            try captures(pattern, "Con una INVERSION total de M$ 412.300, 97 micro y pequeñas  empresas recibieron apoyo.")
                == ["inversion=M$ 412.300; empresas=97"])
        #expect(try captures(pattern, "Con una inversión total de recursos propios, 97 micro y pequeñas empresas") == [])
    }

    @Test(
        "folding of case, accents, blanks, quotes, dashes, hyphens, signs",
        arguments: [
            ("año Ñandú", "El ANO N\u{303}ANDU\u{301} llegó", ["ANO N\u{303}ANDU\u{301}"]),
            ("programa Crece Sur", "el programa “Crece\u{A0}Sur” y", ["programa “Crece\u{A0}Sur"]),
            ("programa \"Crece\"", "un programa Crece", ["programa Crece"]),
            ("Ancho - Largo", "de Ancho – Largo", ["Ancho – Largo"]),
            ("desarrollo local", "el desa-\nrrollo\nlocal", ["desa-\nrrollo\nlocal"]),
            ("desarrollo", "el de\u{AD}sarrollo", ["de\u{AD}sarrollo"]),
            ("Eje N° 3", "el Eje Nº 3, el eje N.° 3 y el eje n°3", ["Eje Nº 3", "eje N.° 3", "eje n°3"]),
            ("Monto M$", "Monto M$, monto M $, monto M\\$", ["Monto M$", "monto M $", "monto M\\$"]),
            ("Monto M $", "Monto (M$) y monto M$", ["monto M$"]),
            ("O'Brien", "don O’Brien", ["O’Brien"]),
            ("oficina", "la o\u{FB01}cina", ["o\u{FB01}cina"]),
            ("Plan GL4", "el Plan GL4", ["Plan GL4"]),
            ("etapa", "las etapas", []),
            ("desarrollo", "desa- rrollo", []),
            ("Plan GL4", "el Plan GL 5", []),
        ])
    func folding(pattern: String, text: String, found: [String]) throws {
        #expect(try words(pattern, text) == found)
    }

    @Test(
        "commas are soft, other marks count",
        arguments: [
            ("uno, dos", "uno dos", ["uno dos"]), ("uno dos", "uno, dos", ["uno, dos"]), ("uno; dos", "uno; dos", ["uno; dos"]),
            ("uno; dos", "uno dos", []), ("uno dos", "uno: dos", []), ("uno (dos)", "uno (dos)", ["uno (dos)"]),
            ("uno (dos)", "uno dos", []),
            ("uno \\(dos\\)", "uno (dos)", ["uno (dos)"]),
        ])
    func punctuation(pattern: String, text: String, found: [String]) throws {
        #expect(try words(pattern, text) == found)
    }

    @Test(
        "letters of agreement",
        arguments: [
            ("gremio(s)", ["gremio", "gremios"]), ("comercial(es)", ["comercial", "comerciales"]),
            ("beneficiari(o|a|os|as)", ["beneficiario", "beneficiaria", "beneficiarios", "beneficiarias"]),
            ("niñ(o|a)s", ["niños", "niñas"]), ("niñ(o|a)(s)", ["niño", "niñas"]),
        ])
    func agreement(pattern: String, forms: [String]) throws {
        for form in forms { #expect(try words(pattern, "hay \(form) aquí") == [form]) }
    }

    @Test(arguments: [("gremio(s)", "gremial"), ("beneficiari(o|a)", "beneficiarios"), ("niñ(o|a)s", "niño"), ("gremio(s)", "gremio (s)x")])
    func noAgreement(pattern: String, text: String) throws {
        #expect(try words(pattern, text) == (text == "gremio (s)x" ? ["gremio"] : []))
    }

    @Test(
        "alternatives and optional words",
        arguments: [
            ("Zona (de la | del | de |) Lago", "Zona de la Lago", ["Zona de la Lago"]),
            ("Zona (de la | del | de |) Lago", "Zona Lago", ["Zona Lago"]),
            ("Zona (de la | del | de |) Lago", "Zona al Lago", []), ("plan (Alto | Alto Sur)", "plan Alto Sur", ["plan Alto Sur"]),
            ("[gran] plan [local] anual", "un gran plan anual", ["gran plan anual"]),
            ("[gran] plan [local] anual", "plan local anual", ["plan local anual"]),
            ("[gran] plan [local] anual", "plan nacional anual", []), ("... plan [...2]", "hay un plan nuevo", ["plan"]),
            ("(apoyó ... ferias | ferias) libres", "apoyó las ferias libres", ["apoyó las ferias libres"]),
            ("[apoyó ...4] ferias", "apoyó con todo a ferias", ["apoyó con todo a ferias"]),
            ("plan [local | comunal]", "plan comunal", ["plan comunal"]),
        ])
    func alternatives(pattern: String, text: String, found: [String]) throws {
        #expect(try words(pattern, text) == found)
    }

    @Test(
        "gaps",
        arguments: [
            ("apoyó ... {n:conteo} talleres", "apoyó con fondos propios a 40 talleres", ["n=40"]),
            ("apoyó ...3 {n:conteo} talleres", "apoyó con fondos propios a 40 talleres", []),
            ("apoyó ...4 {n:conteo} talleres", "apoyó con fondos propios a 40 talleres", ["n=40"]),
            ("apoyó … {n:conteo} talleres", "apoyó 40 talleres", ["n=40"]),
            ("apoyó ... {n:conteo} talleres", "apoyó a varios. Hubo 40 talleres", []),
            ("apoyó ... {n:conteo}", "apoyó a 30 ferias y a 40 talleres", ["n=30"]),
            ("{n:conteo} ... talleres", "en 3 comunas se apoyó a 40 buenos talleres", ["n=40"]),
            ("apoyó ... {n:conteo} talleres", "apoyó (según la ley; véase atrás) 40 talleres", ["n=40"]),
        ])
    func gaps(pattern: String, text: String, found: [String]) throws {
        #expect(try captures(pattern, text) == found)
    }

    @Test(
        "ends of sentences",
        arguments: [
            ("programa Sur", "un programa. Sur de", []), ("programa. Sur", "un programa. Sur de", ["programa. Sur"]),
            ("programa. Sur", "programa Sur", []),
            ("señor Sr. Soto", "el señor Sr. Soto", ["señor Sr. Soto"]), ("Sr. Soto", "el Sr Soto", ["Sr Soto"]),
            ("programa sur", "programa.) «Sur", []),
            ("art Sur", "el art. Sur", ["art. Sur"]), ("programa sur", "el programa? Sur", []), ("programa sur", "el programa\tsur", []),
            ("programa sur", "el programa\n\nsur", []), ("cada etc. sur", "cada etc. sur", ["cada etc. sur"]),
            ("programa.", "un programa", ["programa"]),
        ])
    func sentences(pattern: String, text: String, found: [String]) throws {
        #expect(try words(pattern, text) == found)
    }

    @Test func stopInsideMentionAndNoteCall() throws {
        let text = "el plan del 31 dic. De 2025"
        let mention = Mention(range: 12..<27, type: .fecha, value: .text("2025-12-31"), rule: .entero)
        let set = try PatternSet(patterns: [source("plan del {f:fecha}")])
        #expect(
            set.matches(in: MatchableText(text, mentions: [mention])).matches.map(\.captures) == [
                [Capture(fields: ["f"], value: .mention(0))]
            ])

        let called = "ayudó a talleres7 rurales.8 Nuevos"
        #expect(try words("talleres rurales", called) == [])
        let rural = try PatternSet(patterns: [source("talleres rurales")])
        let matches = rural.matches(in: matchable(called, skipping: [17..<18, 27..<28])).matches
        #expect(matches.map(\.range) == [9..<26])
        let over = try PatternSet(patterns: [source("rurales nuevos")])
        #expect(over.matches(in: matchable(called, skipping: [17..<18, 27..<28])).matches == [])
    }

    @Test("words match inside mentions")
    func insideMentions() throws {
        let text = "según la Ley N° 20.500 y el Plan 2025"
        let mentions = [
            Mention(range: 10..<24, type: .identificador, value: .text("ley 20500"), rule: .entero),
            Mention(range: 35..<39, type: .anio, value: .number(ExactDecimal(2025)), rule: .entero),
        ]
        let set = try PatternSet(patterns: [
            source("Ley N° 20.500", id: "a"), source("{x:identificador} y el Plan 2025", id: "b"), source("Ley {n:identificador}", id: "c"),
        ])
        let matchable = MatchableText(text, mentions: mentions)
        #expect(
            set.matches(in: matchable).matches.map { "\($0.pattern) \(show($0, in: matchable))" }
                == ["1 Ley N° 20.500 y el Plan 2025 → x=Ley N° 20.500", "0 Ley N° 20.500 → "])
    }
}

@Suite("Sentences around a range")
struct SentenceTests {
    @Test func sentences() {
        let text = "Uno “dos”. «Tres cuatro.» Cinco seis"
        let matchable = matchable(text)
        #expect(matchable.string(matchable.sentence(around: 1..<3)) == "Uno “dos”.")
        let middle = matchable.sentence(around: 18..<19)
        #expect(matchable.string(middle).contains("«Tres cuatro.»"))
        #expect(matchable.string(matchable.sentence(around: 36..<40)).hasSuffix("Cinco seis"))
        #expect(matchable.string(matchable.sentence(around: 1..<40)) == text)
    }
}
