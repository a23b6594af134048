import Testing

@testable import SpanishNumbers

/// Numbers of pages, roads, products, places and loans, and the figures that look like them.
@Suite struct NamesOfThingsTests {
    @Test(arguments: [
        Example("véase el anexo (p. 12)", "p. 12 | identificador | 12"),
        Example("(pp. 12-15)", "pp. 12-15 | identificador | 12-15"),
        Example("subió 3 p. 12 casos", "3 | conteo | 3", "12 | conteo | 12 | casos"),
        Example("P. 12", "12 | conteo | 12"),
        Example("fila p 12", "12 | conteo | 12"),
    ])
    func pages(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("licencias de Office 365", "Office 365 | identificador | 365"),
        Example("de Windows 10 a Windows 11", "Windows 10 | identificador | 10", "Windows 11 | identificador | 11"),
        Example("Windows 340 equipos", "340 | conteo | 340 | equipos"),
        Example("ficha ID 1234", "ID 1234 | identificador | 1234"),
        Example("ID 1234-56-LE25", "1234-56-LE25 | codigo | 1234-56-LE25"),
        Example("Casilla 123, Lota", "Casilla 123 | identificador | 123"),
        Example("el sector 3 y la macrozona 4", "sector 3 | identificador | 3", "macrozona 4 | identificador | 4"),
        Example("del sector 345", "345 | conteo | 345"),
        Example("del sector 34 familias", "34 | conteo | 34 | familias"),
        Example("grado 12 de la escala", "grado 12 | identificador | 12"),
        Example("un sismo de grado 6.8", "6.8 | malformado"),
        Example("grados 5 a 12", "grados 5 | identificador | 5", "12 | identificador | 12"),
        Example("del decil 1 al 6", "decil 1 | identificador | 1", "6 | identificador | 6"),
        Example("en la etapa 1 al 34%", "etapa 1 | identificador | 1", "34% | porcentaje | 34 | %"),
        Example("Memo 234/2024", "Memo 234/2024 | identificador | 234/2024"),
        Example("Resol. Ex. 4.567", "Resol. Ex. 4.567 | identificador | 4567"),
        Example("34,5 Hm3", "34,5 Hm3 | decimal | 34.5 | Hm3"),
        Example("artículos 5 al 9", "artículos 5 | identificador | 5", "9 | identificador | 9"),
        Example("artículo 5 a 9 personas", "5 a 9 | rango | 5..9 | personas"),
    ])
    func products(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("entre el km 12,3 y el km 45,6", "km 12,3 | identificador | 12,3", "km 45,6 | identificador | 45,6"),
        Example("tramo km 12.300 a km 18.500", "km 12.300 | identificador | 12300", "km 18.500 | identificador | 18500"),
        Example("Km 4,5 camino al mar", "Km 4,5 | identificador | 4,5"),
        Example("Km 4,5", "4,5 | decimal | 4.5"),
        Example("Km 4,5 ", "4,5 | decimal | 4.5"),
        Example("en km 12,3", "12,3 | decimal | 12.3"),
        Example("12 km 34,5 %", "12 | conteo | 12 | km", "34,5 % | porcentaje | 34.5 | %"),
        Example("Total km 12,3", "12,3 | decimal | 12.3"),
    ])
    func roads(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("en -33.4569, -70.6483", "-33.4569 | codigo | -33.4569", "-70.6483 | codigo | -70.6483"),
        Example("latitud 33.4569", "33.4569 | codigo | 33.4569"),
        Example("cayó -33.456 pesos", "-33.456 pesos | dinero | -33456 | CLP"),
        Example("son 34.2492 personas", "34.2492 | malformado"),
        Example("(doi: 10.1234/abcd.2023.0456)", "10.1234/abcd.2023.0456 | codigo | 10.1234/abcd.2023.0456"),
        Example("un 10.1234/2", "10.1234/2 | codigo | 10.1234/2"),
        Example("préstamo 5678/OC-CH", "5678/OC-CH | codigo | 5678/OC-CH"),
        Example("Préstamo N° 5678/OC-CH", "Préstamo N° 5678/OC-CH | identificador | 5678/OC-CH"),
        Example("escala 1:50.000", "1:50.000 | codigo | 1:50.000"),
        Example("a las 1:50. 000", "1:50 | codigo | 1:50", "000 | codigo | 000"),
    ])
    func places(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("tramo 0-40%", "0-40% | rango | 0..40 | %"),
        Example("tramo 0-40", "tramo 0-40 | identificador | 0-40"),
        Example("entre los años 2019 y 2022", "2019 y 2022 | rango_anios | 2019..2022"),
        Example("los años 2019 y 2022", "2019 | anio | 2019", "2022 | anio | 2022"),
        Example(
            "de 118 mil becas el 2009 a 280 mil", "118 mil | conteo | 118000 | becas", "2009 | anio | 2009", "280 mil | conteo | 280000"),
        Example("los 2009 a 280 mil", "2009 a 280 mil | rango | 2009..280000"),
        Example(
            "de 12.345 en 2022 a 10.234 en 2023", "12.345 | conteo | 12345", "2022 | anio | 2022", "10.234 | conteo | 10234",
            "2023 | anio | 2023"),
        Example("de 2000 a 10.000 socios", "2000 a 10.000 | rango | 2000..10000 | socios"),
        Example("tutorías 1 a 1", "1 a 1 | codigo | 1 a 1"),
        Example("de 1 a 3 días", "1 a 3 | rango | 1..3 | días"),
        Example("al 600 123 4567", "600 123 4567 | telefono | 6001234567"),
        Example("al 600 123 456", "600 123 456 | telefono | 600123456"),
        Example("llegó al 61 123 socios", "61 123 | conteo | 61123 | socios"),
    ])
    func rangesAndRatios(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
