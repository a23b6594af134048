import PatternGrammar
import Testing

@Suite("Lists")
struct ListTests {
    static let order =
        "fortaleció a {{ {gremios:conteo} gremio(s) ; {cooperativas:conteo} cooperativa(s) ; {barrios:conteo} barrio(s) comercial(es) }}"

    @Test(
        "any order",
        arguments: [
            ("fortaleció a 4 gremios, 2 cooperativas y 3 barrios comerciales", ["gremios=4; cooperativas=2; barrios=3"]),
            ("fortaleció a 3 barrios comerciales, 4 gremios y 2 cooperativas.", ["barrios=3; gremios=4; cooperativas=2"]),
            ("fortaleció a 1 cooperativa y un gremio", ["cooperativas=1; gremios=un"]),
            ("fortaleció a 4 gremios; y 2 cooperativas", ["gremios=4"]),
            ("fortaleció a 4 gremios; 2 cooperativas", ["gremios=4; cooperativas=2"]),
            ("fortaleció a 4 gremios, 6 mesas de trabajo y 2 cooperativas", ["gremios=4; cooperativas=2"]),
            ("fortaleció a 6 mesas, 4 gremios e incluso 2 cooperativas", ["gremios=4"]),
            ("fortaleció a 6 mesas, 4 gremios así como 2 cooperativas", ["gremios=4; cooperativas=2"]),
            ("fortaleció a 4 gremios de 2 cooperativas", ["gremios=4"]), ("fortaleció a 4 gremios 2 cooperativas", ["gremios=4"]),
            ("fortaleció a 4 gremios, 6 mesas, de trabajo y 2 cooperativas", ["gremios=4"]),
            ("fortaleció a 4 gremios, 5 gremios y 2 cooperativas", ["gremios=4; cooperativas=2"]),
            ("fortaleció a 6 mesas y 7 ferias", []), ("fortaleció a 4 gremios. 2 cooperativas nacieron", ["gremios=4"]),
        ])
    func anyOrder(text: String, found: [String]) throws {
        #expect(try captures(Self.order, text) == found)
    }

    @Test("an unknown item is passed over also before the rest of the pattern")
    func unknownLast() throws {
        let pattern = "a {{ {a:conteo} gremio(s) ; {b:conteo} ferias }} en {z:anio}"
        #expect(try captures(pattern, "dio a 4 gremios y 6 mesas locales en 2025") == ["a=4; z=2025"])
        #expect(try captures(pattern, "dio a 6 mesas locales en 2025") == [])
    }

    @Test(
        "cut by the stated count",
        arguments: [
            ("2 oficinas (Laguna Verde e Iloca)", ["n=2; o=Laguna Verde | Iloca"]), ("2 oficinas (Sol y Mar)", ["n=2; o=Sol | Mar"]),
            ("1 oficina (Sol y Mar)", ["n=1; o=Sol y Mar"]), ("1 oficina (Pinares - Robles)", ["n=1; o=Pinares - Robles"]),
            ("3 oficinas (La Pampa, Río Hondo y San José)", ["n=3; o=La Pampa | Río Hondo | San José"]),
            ("3 oficinas (La Pampa, Río Hondo, y San José)", ["n=3; o=La Pampa | Río Hondo | San José"]),
            ("4 oficinas (La Pampa, Río Hondo y San José)", ["n=4; o=La Pampa | Río Hondo | San José"]),
            ("2 oficinas (Sol y Mar, Río Hondo y San José)", ["n=2; o=Sol y Mar, Río Hondo | San José"]),
            ("3 oficinas (Sol, Mar y Río, Luz)", ["n=3; o=Sol | Mar | Río, Luz"]), ("2 oficinas (Sol; Mar)", ["n=2; o=Sol | Mar"]),
            ("2 oficinas (Sol; y Mar)", ["n=2; o=Sol | Mar"]),
            ("2 oficinas (“Sol y Mar” y “Río”)", ["n=2; o=Sol y Mar | Río"]),
            ("2 oficinas (Sol (norte, sur) y Mar)", ["n=2; o=Sol (norte, sur) | Mar"]),
            ("2 oficinas (sol y mar)", ["n=2; o="]), ("2 oficinas (Sol, Mar", []),
        ])
    func counted(text: String, found: [String]) throws {
        #expect(try captures("{n:conteo} oficina(s) ({o:lista de texto n})", "Abrió \(text), en mayo.") == found)
    }

    @Test(
        "to the end of the sentence",
        arguments: [
            (
                "2 proyectos, entre ellos Taller Joven Fase II y Taller Adulto 25, Nivel 1, Año 3.",
                "Taller Joven Fase II | Taller Adulto 25, Nivel 1, Año 3"
            ),
            (
                "5 proyectos, entre ellos Ferias Rurales y Plazas Vivas, dañadas por el temblor de 2023. Además Otra",
                "Ferias Rurales | Plazas Vivas"
            ),
            ("5 proyectos, entre ellos Ferias Rurales, Plazas Vivas, Tu Almacén.", "Ferias Rurales | Plazas Vivas | Tu Almacén"),
            ("5 proyectos, entre ellos Ferias Rurales y otros menores.", "Ferias Rurales y otros menores"),
            ("5 proyectos, entre ellos Ferias Rurales, y otros menores.", "Ferias Rurales"),
        ])
    func open(text: String, found: String) throws {
        let list = try captures("{n:conteo} proyectos, entre ellos {p:lista de texto n}", "Hizo \(text)")
        #expect(list == ["n=\(text.prefix(1)); p=\(found)"])
    }

    @Test func countOfConstantAndRange() throws {
        let set = try PatternSet(patterns: [source("{n=1} el proyecto {p:lista de texto n}")])
        let text = matchable("Y el proyecto Sol y Mar, hecho aquí.")
        #expect(
            set.matches(in: text).matches.map { show($0, in: text) } == ["el proyecto Sol y Mar → n=1 [el proyecto]; p=Sol y Mar"])
    }

    @Test func withoutCount() throws {
        #expect(
            try captures("oficinas de {o:lista de texto}", "las oficinas de Sol y Mar, Iloca e Ibáñez") == ["o=Sol | Mar | Iloca | Ibáñez"])
        #expect(try captures("oficinas de {o:lista de texto}", "las oficinas de Sol e Mar") == ["o=Sol e Mar"])
    }
}
