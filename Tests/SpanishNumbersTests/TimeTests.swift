import Testing

@testable import SpanishNumbers

@Suite struct TimeTests {
    @Test(arguments: [
        Example("el 14 de marzo de 2024", "14 de marzo de 2024 | fecha | 2024-03-14"),
        Example("14 de marzo 2024", "14 de marzo 2024 | fecha | 2024-03-14"),
        Example("14 de marzo del año 2024", "14 de marzo del año 2024 | fecha | 2024-03-14"),
        Example("jueves, 14 de marzo de 2024", "jueves, 14 de marzo de 2024 | fecha | 2024-03-14"),
        Example("14/03/2024", "14/03/2024 | fecha | 2024-03-14"),
        Example("14-03-24", "14-03-24 | fecha | 2024-03-14"),
        Example("14.03.2024", "14.03.2024 | fecha | 2024-03-14"),
        Example("2024-03-14", "2024-03-14 | fecha | 2024-03-14"),
        Example("2024-03-14T10:30:00Z", "2024-03-14T10:30:00Z | fecha | 2024-03-14"),
        Example("14-mar-2024", "14-mar-2024 | fecha | 2024-03-14"),
        Example("1° de mayo de 2024", "1° de mayo de 2024 | fecha | 2024-05-01"),
        Example("primero de mayo de 2024", "primero de mayo de 2024 | fecha | 2024-05-01"),
        Example("14 de marzo", "14 de marzo | dia_mes | --03-14"),
        Example("Marzo 2024", "Marzo 2024 | mes | 2024-03"),
        Example("marzo de 2024", "marzo de 2024 | mes | 2024-03"),
        Example("marzo del año 2024", "marzo del año 2024 | mes | 2024-03"),
        Example("03/2024", "03/2024 | mes | 2024-03"),
        Example("en agosto", "agosto | mes | --08"),
        Example("T2 de 2024", "T2 de 2024 | trimestre | 2024-Q2"),
        Example("segundo trimestre de 2024", "segundo trimestre de 2024 | trimestre | 2024-Q2"),
        Example("IV trimestre 2024", "IV trimestre 2024 | trimestre | 2024-Q4"),
        Example("2.º semestre del año 2024", "2.º semestre del año 2024 | semestre | 2024-S2"),
        Example("la década de 1990", "1990 | decada | 199X"),
        Example("los años 80", "80 | decada | 198X"),
        Example("los años ochenta", "ochenta | decada | 198X"),
    ])
    func dates(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("30 de abril 2024–19 de mayo 2024", "30 de abril 2024–19 de mayo 2024 | rango_fechas | 2024-04-30..2024-05-19"),
        Example("30 de abril al 19 de mayo de 2024", "30 de abril al 19 de mayo de 2024 | rango_fechas | 2024-04-30..2024-05-19"),
        Example("20 de diciembre al 5 de enero de 2024", "20 de diciembre al 5 de enero de 2024 | rango_fechas | 2023-12-20..2024-01-05"),
        Example("del 3 al 5 de junio de 2024", "3 al 5 de junio de 2024 | rango_fechas | 2024-06-03..2024-06-05"),
        Example(
            "del lunes 3 al viernes 7 de marzo de 2025", "lunes 3 al viernes 7 de marzo de 2025 | rango_fechas | 2025-03-03..2025-03-07"),
        Example("3–22 de junio", "3–22 de junio | rango_fechas | --06-03..--06-22"),
        Example("03/06/2024 - 22/06/2024", "03/06/2024 - 22/06/2024 | rango_fechas | 2024-06-03..2024-06-22"),
        Example("12 y 13 de mayo de 2024", "12 | fecha | 2024-05-12", "13 de mayo de 2024 | fecha | 2024-05-13"),
        Example("entre octubre y diciembre", "octubre y diciembre | rango_meses | --10..--12"),
        Example("enero a marzo de 2024", "enero a marzo de 2024 | rango_meses | 2024-01..2024-03"),
        Example("los años 2016-2022", "2016-2022 | rango_anios | 2016..2022"),
        Example("2023–2024", "2023–2024 | rango_anios | 2023..2024"),
        Example("2023 - 2024", "2023 - 2024 | rango_anios | 2023..2024"),
        Example("2023/2024", "2023/2024 | rango_anios | 2023..2024"),
        Example("2023-24", "2023-24 | rango_anios | 2023..2024"),
        Example("entre 2016 y 2022", "2016 y 2022 | rango_anios | 2016..2022"),
        Example("desde 2016 hasta 2022", "2016 hasta 2022 | rango_anios | 2016..2022"),
        Example("2023 y 2024", "2023 | anio | 2023", "2024 | anio | 2024"),
    ])
    func ranges(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// Reported as they stand, without a value.
    @Test(arguments: [
        "31/02/2024", "30 de febrero de 2024", "29 de febrero de 2023", "45/13/2024", "12/31/2024", "2024-13-01", "31 de abril",
    ])
    func impossibleDates(_ text: String) throws {
        let mention = try #require(NumberScanner().mentions(in: text).first)
        #expect(line(mention, in: text) == "\(text) | malformado")
        #expect(mention.rule == .fechaImposible)
    }

    @Test(arguments: [
        Example("durante el año 2024 la institución", "2024 | anio | 2024"),
        Example("En 2024, se abrió", "2024 | anio | 2024"),
        Example("a partir de 2024, el plan", "2024 | anio | 2024"),
        Example("Feria del Libro 2024 cuyo fin", "2024 | anio | 2024"),
        Example("con horizonte al 2035 que", "2035 | anio | 2035"),
        Example("período 2024", "2024 | anio | 2024"),
        Example("2024 empresas", "2024 | conteo | 2024 | empresas"),
        Example("2.024", "2.024 | conteo | 2024"),
        Example("más de 2000 mujeres", "2000 | conteo | 2000 | mujeres | mas_de"),
        Example("se sembraron 1875 árboles nativos", "1875 | conteo | 1875 | árboles nativos"),
        Example("año dos mil veinticuatro", "dos mil veinticuatro | anio | 2024"),
        Example("1799 y 2100", "1799 | conteo | 1799", "2100 | conteo | 2100"),
    ])
    func years(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// Months that are names or short words are none.
    @Test(arguments: ["doña Abril Soto", "el mar y el dic", "Julio Herrera"])
    func noMonth(_ text: String) {
        #expect(scan(text).isEmpty)
    }
}
