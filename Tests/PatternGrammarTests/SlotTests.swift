import PatternGrammar
import SpanishNumbers
import Testing

@Suite("Slots")
struct SlotTests {
    @Test(
        "types",
        arguments: [
            ("meta de {x:porcentaje}", "una meta de 45 % anual", ["x=45 %"]), ("meta de {x:porcentaje}", "una meta de 45 casas", []),
            ("meta de {x:numero}", "una meta de 45 % anual", ["x=45 %"]), ("meta de {x:numero}", "una meta de $ 45", []),
            ("meta de {x:dinero|conteo}", "una meta de $ 45", ["x=$ 45"]), ("a {n:conteo} taller(es)", "ayudó a un taller", ["n=un"]),
            ("a {n:conteo} taller(es)", "ayudó a tres talleres", ["n=tres"]), ("a {n:anio} taller(es)", "ayudó a un taller", []),
            ("a {n:conteo} talleres", "ayudó a más de 300 talleres", ["n=300"]),
            ("a más de {n:conteo} talleres", "a más de 300 talleres", ["n=300"]),
            ("a {n:conteo} talleres", "ayudó a otros 300 talleres", []),
            ("en {:anio} hubo {n:conteo} ferias", "en 2025 hubo 7 ferias", ["=2025; n=7"]),
        ])
    func types(pattern: String, text: String, found: [String]) throws {
        #expect(try captures(pattern, text) == found)
    }

    @Test("two fields take a range, or a single date for both ends")
    func range() throws {
        let set = try PatternSet(patterns: [
            source("plazo: {desde,hasta:rango_fechas}", id: "a"), source("cierre: {fin:rango_fechas}", id: "b"),
        ])
        let range = Mention(range: 7..<15, type: .rangoFechas, value: .text("2026-04-01"), upper: .text("2026-04-03"), rule: .entero)
        let single = Mention(range: 7..<15, type: .fecha, value: .text("2026-04-01"), rule: .entero)
        let expected = [Capture(fields: ["desde", "hasta"], value: .mention(0))]
        #expect(set.matches(in: MatchableText("plazo: xxxxxxxx", mentions: [range])).matches.map(\.captures) == [expected])
        #expect(set.matches(in: MatchableText("plazo: xxxxxxxx", mentions: [single])).matches.map(\.captures) == [expected])
        #expect(set.matches(in: MatchableText("cierre: xxxxxxx", mentions: [single])).matches == [])
        #expect(set.patterns[0].slots == [Slot(fields: ["desde", "hasta"], type: .mention([.rangoFechas, .fecha]), column: 7)])
    }

    @Test(
        "text",
        arguments: [
            ("programa {p:texto} con {n:conteo} ferias", "el programa Mi Barrio Crece, con 7 ferias", ["p=Mi Barrio Crece; n=7"]),
            ("programa {p:texto} con {n:conteo} ferias", "el programa Sol con Mar con 7 ferias", ["p=Sol con Mar; n=7"]),
            ("programa {p:texto} con {n:conteo} ferias", "el programa con 7 ferias", []),
            ("programa {p:texto} con {n:conteo} ferias", "el programa Sol. Luna con 7 ferias", []),
            ("a cargo de {quien:texto}", "Obra a cargo de “Vialidad Sur”, en marzo. Otra cosa", ["quien=Vialidad Sur”, en marzo"]),
            ("a cargo de {quien:texto}", "Obra (a cargo de Vialidad) terminada", ["quien=Vialidad"]),
            ("a cargo de {quien:texto} [desde {a:anio}]", "a cargo de Vialidad Sur desde 2021", ["quien=Vialidad Sur; a=2021"]),
            ("a cargo de {quien:texto} [desde {a:anio}]", "a cargo de Vialidad desde hoy. Fin", ["quien=Vialidad desde hoy"]),
            ("obra. {q:texto} fin", "una obra. Dos. Tres fin", []), ("obra. {q:texto} fin", "una obra. Tres fin", ["q=Tres"]),
            ("{h:texto}: {a:anio} [( {d:conteo} días )]", "Ayer. Cierre del plan: 2025 (7 días)", ["h=Cierre del plan; a=2025; d=7"]),
            ("plan {p:texto} [muy] caro", "un plan Sol y plan Mar caro", ["p=Mar"]),
            ("plan {p:texto} [muy] caro", "un plan Sol muy caro", ["p=Sol"]),
            ("{quien:texto} inauguró la obra", "Ayer llovió. La alcaldesa de Lota inauguró la obra", ["quien=La alcaldesa de Lota"]),
            ("título {t:texto entre comillas}", "con título “Agua. Y tierra”, de 2020", ["t=Agua. Y tierra"]),
            ("título {t:texto entre comillas}", "con título \"Agua\" y \"Sol\"", ["t=Agua"]),
            ("título {t:texto entre comillas}", "con título Agua y Sol", []),
        ])
    func text(pattern: String, text: String, found: [String]) throws {
        #expect(try captures(pattern, text) == found)
    }

    @Test(
        "constants stand for the words after them",
        arguments: [
            ("apoyó a ({n:conteo} empresas | {n=1} una empresa)", "se apoyó a una empresa local", ["n=1 [una empresa]"]),
            ("apoyó a ({n:conteo} empresas | {n=1} una empresa)", "se apoyó a 8 empresas", ["n=8"]),
            ("apoyó a ({n:conteo} empresas | {n=1} una empresa)", "se apoyó a la empresa", []),
            ("{n=1} la iniciativa ...3 {p:texto entre comillas}", "con la iniciativa regional \"Sol\"", ["n=1 [la iniciativa]; p=Sol"]),
            ("meta cumplida {estado=sí}", "una meta cumplida ya", ["estado=sí [meta cumplida]"]),
            ("{u=CLP} {x:dinero} en total", "por $ 5 en total", ["u=CLP [$ 5 en total]; x=$ 5"]),
        ])
    func constants(pattern: String, text: String, found: [String]) throws {
        #expect(try captures(pattern, text) == found)
    }

    static let zones = Vocabulary(
        name: "zonas",
        entries: [
            .init(key: "01", forms: ["Los Ulmos", "Ulmos y Ñirres"]), .init(key: "02", forms: ["Vallehondo"]),
            .init(key: "03", forms: ["Vallehondo de O'Brien", "Región de O'Brien"]),
        ])

    @Test(
        "vocabularies",
        arguments: [
            ("zona de {z:vocabulario zonas}", "la zona de Vallehondo crece", ["z=02 [Vallehondo]"]),
            ("zona de {z:vocabulario zonas}", "la zona de VALLEHONDO DE O’BRIEN", ["z=03 [VALLEHONDO DE O’BRIEN]"]),
            ("zona (de los | de) {z:vocabulario zonas}", "la zona de los ulmos", ["z=01 [los ulmos]"]),
            ("zona de {z:vocabulario zonas}", "la zona de los Ulmos y Nirres", ["z=01 [los Ulmos y Nirres]"]),
            ("zona de {z:vocabulario zonas}", "la zona de el Vallehondo", ["z=02 [el Vallehondo]"]),
            ("zona de {z:vocabulario zonas}", "la zona de Valle Hondo", []),
            ("zona {z:vocabulario zonas}", "la zona Ulmos", ["z=01 [Ulmos]"]),
            ("zona de {z:vocabulario zonas}", "la zona de Vallehondo. De O'Brien", ["z=02 [Vallehondo]"]),
        ])
    func vocabularies(pattern: String, text: String, found: [String]) throws {
        #expect(try captures(pattern, text, vocabularies: [Self.zones]) == found)
    }

    @Test func subpatterns() throws {
        let subs = [
            source("(destinó | aportó) [cerca de] {monto:dinero}", id: "aporte"), source("<aporte> <lugar>", id: "obra"),
            source("en el puerto", id: "lugar"),
        ]
        #expect(try captures("municipio ... <obra>", "el municipio de Lota aportó $ 5 en el puerto", subpatterns: subs) == ["monto=$ 5"])
        #expect(try captures("municipio ... <obra>", "el municipio de Lota aportó $ 5 en el cerro", subpatterns: subs) == [])
        let set = try PatternSet(patterns: [source("municipio ... <obra>")], subpatterns: subs)
        #expect(set.patterns[0].slots == [Slot(fields: ["monto"], type: .mention([.dinero]), column: 30)])
    }
}
