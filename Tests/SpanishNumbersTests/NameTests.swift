import Testing

@testable import SpanishNumbers

@Suite struct NameTests {
    @Test(arguments: [
        Example("la Ley N° 18.910 sobre", "Ley N° 18.910 | identificador | 18910"),
        Example("Ley Nº18.910", "Ley Nº18.910 | identificador | 18910"),
        Example("ley 18.910", "ley 18.910 | identificador | 18910"),
        Example("resolución N.° 2.345 de", "resolución N.° 2.345 | identificador | 2345"),
        Example("Resolución Exenta Nro. 77", "Resolución Exenta Nro. 77 | identificador | 77"),
        Example("Res. Ex. N° 456", "Res. Ex. N° 456 | identificador | 456"),
        Example("Decreto con Fuerza de Ley N° 5", "Decreto con Fuerza de Ley N° 5 | identificador | 5"),
        Example("DFL N° 1-19.653", "DFL N° 1-19.653 | identificador | 1-19653"),
        Example("Ordinario N° 123/2024", "Ordinario N° 123/2024 | identificador | 123/2024"),
        Example("Objetivo Estratégico N° 3", "Objetivo Estratégico N° 3 | identificador | 3"),
        Example("Objetivo Estratégico 3", "Objetivo Estratégico 3 | identificador | 3"),
        Example("Subtítulo 24, Ítem 01", "Subtítulo 24 | identificador | 24", "Ítem 01 | identificador | 01"),
        Example("Anexo 2: Cuadro", "Anexo 2 | identificador | 2"),
        Example("artículo 5° bis", "artículo 5° bis | identificador | 5 bis"),
        Example(
            "artículos 5, 6 y 7 de", "artículos 5 | identificador | 5", "6 | identificador | 6", "7 | identificador | 7"),
        Example(
            "Feria Costumbrista 12, Formación Etapa 2, Año 4.", "12 | identificador | 12", "Etapa 2 | identificador | 2",
            "Año 4 | identificador | 4"),
        Example("PROYECTOS COMPONENTES 2, otros", "2 | identificador | 2"),
        Example("N° 3 y #9", "N° 3 | identificador | 3", "#9 | identificador | 9"),
        Example("Avenida Los Boldos 1234, piso 3", "1234 | identificador | 1234", "piso 3 | identificador | 3"),
        Example("licitación N° 4321-56-LP24 y otra", "N° 4321-56-LP24 | identificador | 4321-56-LP24"),
        Example("N° 4321-56-LP y otra", "N° 4321-56 | identificador | 4321-56"),
        Example("N° 4321-56-OBRAS", "N° 4321-56 | identificador | 4321-56"),
        Example("N° 4321-56-OBRA24", "N° 4321-56 | identificador | 4321-56", "OBRA24 | codigo | OBRA24"),
        Example("versión 2.0", "versión 2.0 | identificador | 2.0"),
    ])
    func identifiers(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// A count stands behind a naming noun or a capital too.
    @Test(arguments: [
        Example("el Servicio 54 incorporaron", "54 | conteo | 54"),
        Example("la meta 50% y el objetivo 20 empresas", "50% | porcentaje | 50 | %", "20 | conteo | 20 | empresas"),
        Example("Total 25", "25 | conteo | 25"),
        Example("Beneficiarios 120", "120 | conteo | 120"),
        Example("hace 3 años, 4 talleres", "3 | conteo | 3 | años", "4 | conteo | 4 | talleres"),
        Example("la línea 5.400 locales", "5.400 | conteo | 5400 | locales"),
        Example("artículos 5, 6 talleres", "artículos 5 | identificador | 5", "6 | conteo | 6 | talleres"),
    ])
    func noIdentifiers(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("PGE GL7 GASTO", "GL7 | codigo | GL7"),
        Example("COVID-19", "COVID-19 | codigo | COVID-19"),
        Example("B2B, 3D y CO2", "B2B | codigo | B2B", "3D | codigo | 3D", "CO2 | codigo | CO2"),
        Example("RUT 11.111.111-1", "11.111.111-1 | codigo | 11111111-1"),
        Example("RUT 6.000.000-k", "6.000.000-k | codigo | 6000000-K"),
        Example("código BIP 30123456-0", "30123456-0 | codigo | 30123456-0"),
        Example("ID 1234-56-LE24", "1234-56-LE24 | codigo | 1234-56-LE24"),
        Example("v1.2.3", "v1.2.3 | codigo | v1.2.3"),
        Example("sección 2.1.4", "sección 2.1.4 | identificador | 2.1.4"),
        Example("región 07", "07 | codigo | 07"),
        Example("https://ejemplo.cl/2024/n3?x=1.", "https://ejemplo.cl/2024/n3?x=1 | codigo | https://ejemplo.cl/2024/n3?x=1"),
        Example("a ana23@correo.cl, hoy", "ana23@correo.cl | codigo | ana23@correo.cl"),
        Example("www.sitio.cl/uno/dos3", "www.sitio.cl/uno/dos3 | codigo | www.sitio.cl/uno/dos3"),
        Example("a las 15:30 horas", "15:30 | codigo | 15:30"),
        Example("+56 2 2345 6789", "+56 2 2345 6789 | telefono | +56223456789"),
        Example("fono: 600 123 4567", "600 123 4567 | telefono | 6001234567"),
        Example("(2) 2345 6789", "(2) 2345 6789 | telefono | 223456789"),
        Example("1-2-09-001", "1-2-09-001 | codigo | 1-2-09-001"),
        Example("4.2. Resultados", "4.2 | codigo | 4.2"),
        Example("sub-18", "sub-18 | codigo | sub-18"),
        Example("1. Apoyar", "1. | marcador_lista | 1"),
        Example("2025. Un año", "2025 | anio | 2025"),
    ])
    func codes(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// Laws, decrees and acts count so.
    @Test(arguments: [
        Example("1.- Apoyar", "1.- | marcador_lista | 1"),
        Example("12.-Que existen 40 cupos", "12.- | marcador_lista | 12", "40 | conteo | 40 | cupos"),
        Example("1.1.- Plazos", "1.1.- | marcador_lista | 1.1"),
        Example("2)- 30 cupos", "2)- | marcador_lista | 2", "30 | conteo | 30 | cupos"),
        Example("1°.- Que", "1°.- | marcador_lista | 1"), Example("3º.– Que", "3º.– | marcador_lista | 3"),
        Example("1.1) Plazos", "1.1) | marcador_lista | 1.1"), Example("Visto:\n1.- Que", "1.- | marcador_lista | 1"),
        Example(
            "Se acordó: 1.- Abrir; 2.- Cerrar. 3.- Irse", "1.- | marcador_lista | 1", "2.- | marcador_lista | 2", "3.- | marcador_lista | 3"
        ),
    ])
    func marksWithADash(_ example: Example) { #expect(scan(example.text) == example.mentions) }

    @Test(arguments: [
        Example("cada caso, 12.- cupos", "12 | conteo | 12"), Example("Valen $ 500.- por cada uno", "$ 500 | dinero | 500 | CLP"),
        Example("Costo\t12.-\tuno", "12 | conteo | 12"), Example("Son 12.-", "12 | conteo | 12"), Example("12.-", "12 | conteo | 12"),
        Example("Según el Art. 4.- Del fondo", "Art. 4 | identificador | 4"), Example("1.200.- pesos", "1.200 | conteo | 1200"),
        Example("2.5 Metros", "2.5 | codigo | 2.5"), Example("5° básico", "5° | ordinal | 5"),
        Example("1.-5", "1 | conteo | 1", "-5 | conteo | -5"),
    ])
    func whatIsNoMarkWithADash(_ example: Example) { #expect(scan(example.text) == example.mentions) }

    @Test(arguments: [
        Example("Etapa II", "Etapa II | romano | 2"),
        Example("el siglo XXI", "siglo XXI | romano | 21"),
        Example("Título IV", "Título IV | romano | 4"),
        Example("la VIII Región", "VIII | romano | 8"),
        Example("Juan Pablo II", "II | romano | 2"),
        Example("MIL CIVIL DI", "MIL | conteo | 1000"),
        Example("Etapa IIII y vitamina C", ""),
    ])
    func romans(_ example: Example) {
        #expect(scan(example.text) == example.mentions.filter { !$0.isEmpty })
    }

    @Test func checkDigitOfARUT() {
        #expect(Scan.checkDigit(11_111_111) == "1")
        #expect(Scan.checkDigit(6_000_000) == "K")
        #expect(NumberScanner().mentions(in: "11.111.111-1").map(\.rule.rawValue) == ["rut"])
        #expect(NumberScanner().mentions(in: "11.111.111-2").map(\.rule.rawValue) == ["rut-con-digito-que-no-cuadra"])
    }
}
