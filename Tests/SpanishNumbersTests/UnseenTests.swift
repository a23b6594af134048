import Testing

@testable import SpanishNumbers

/// Ways of writing found in invented accounts of many offices, each with its neighbours that must be read otherwise.
@Suite struct UnseenTests {
    @Test(arguments: [
        Example("Arauco 45, Lebu 67 y Cañete 89.", "45 | conteo | 45", "67 | conteo | 67", "89 | conteo | 89"),
        Example("acudieron a Lota 45; en la Isla de Los Alerces 67;", "45 | conteo | 45", "67 | conteo | 67"),
        Example("se suman Sur Verde 35, Etapa 2", "35 | identificador | 35", "Etapa 2 | identificador | 2"),
        Example("con el Plan Austral Verde 35, y sus 40 viveros", "35 | identificador | 35", "40 | conteo | 40 | viveros"),
        Example("llegaron de Valdivia 345, por tren", "345 | conteo | 345"),
    ])
    func pairsOfNamesAndFigures(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Módulos 12", "12 | conteo | 12"),
        Example("Ejes 5", "5 | conteo | 5"),
        Example("módulos 1, 2 y 3", "módulos 1 | identificador | 1", "2 | identificador | 2", "3 | identificador | 3"),
        Example("págs. 12", "págs. 12 | identificador | 12"),
        Example("artículos 5 letra b)", "artículos 5 | identificador | 5"),
        Example("Meta 345", "345 | conteo | 345"),
        Example("Meta 34", "Meta 34 | identificador | 34"),
        Example("la línea 1455", "línea 1455 | identificador | 1455"),
        Example("DS 49 y 340 del DS 19", "DS 49 | identificador | 49", "340 | conteo | 340", "DS 19 | identificador | 19"),
        Example("DS 49 y 50", "DS 49 | identificador | 49", "50 | identificador | 50"),
        Example("Res. Ex. 2345", "Res. Ex. 2345 | identificador | 2345"),
        Example("del kilómetro 1.234", "kilómetro 1.234 | identificador | 1234"),
        Example("ISO 14.001", "ISO 14.001 | identificador | 14001"),
        Example("Total km 1.234", "1.234 | conteo | 1234"),
        Example("Compromiso 9: 40 días", "Compromiso 9 | identificador | 9", "40 | conteo | 40 | días"),
    ])
    func namedNumbers(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("El n° 1.234 beneficiarios", "1.234 | conteo | 1234 | beneficiarios"),
        Example("N° 45%", "45% | porcentaje | 45 | %"),
        Example("Casos N° 345", "345 | conteo | 345"),
        Example("N° 4 letras a y b", "N° 4 | identificador | 4"),
        Example("Los Aromos N° 345", "Aromos N° 345 | identificador | 345"),
    ])
    func numbersOf(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("calles 1.234 m2", "1.234 m2 | conteo | 1234 | m2"),
        Example("calles 45,5 km", "45,5 | decimal | 45.5 | km"),
        Example("Calle 21 Norte 345", "21 Norte 345 | identificador | 21 Norte 345"),
        Example("los lunes 1.234 visitas", "1.234 | conteo | 1234 | visitas"),
        Example("el lunes 3,", "lunes 3 | dia_mes | ---03"),
        Example("los 3/4 de la superficie", "3/4 | fraccion | 3/4"),
        Example("el 3/4 de 2025", "3/4 | dia_mes | --04-03", "2025 | anio | 2025"),
    ])
    func whatGoesOn(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Becas entregadas: 2034", "2034 | conteo | 2034"),
        Example("Becas entregadas: 2025", "2025 | anio | 2025"),
        Example("Asistentes: 2015", "2015 | conteo | 2015"),
        Example("Asistentes: 2015 y 2016", "2015 | anio | 2015", "2016 | anio | 2016"),
        Example("Años: 2034", "2034 | anio | 2034"),
    ])
    func labelledFigures(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("entre 1 y 2,5 millones", "1 y 2,5 millones | rango | 1000000..2500000"),
        Example("de 1 a 2,5 millones de pesos", "1 a 2,5 millones de pesos | rango | 1000000..2500000 | CLP"),
        Example("de M$ 1.000,5 a 2.000", "M$ 1.000,5 a 2.000 | rango | 1000500..2000000 | CLP"),
        Example("1,2 miles de millones de pesos", "1,2 miles de millones de pesos | dinero | 1200000000 | CLP"),
        Example("5 miles de socios", "5 | conteo | 5", "miles | conteo |  | socios | vago"),
        Example("450 M$ y 3,4 MMM$", "450 M$ | dinero | 450000 | CLP", "3,4 MMM$ | dinero | 3400000000 | CLP"),
        Example("hay 5 M$ 300", "5 | conteo | 5 | M", "M$ 300 | dinero | 300000 | CLP"),
        Example("345 MUS$ y 45 KUSD", "345 MUS$ | dinero | 345000 | USD", "45 KUSD | dinero | 45000 | USD"),
        Example("345 MUSD", "345 MUSD | dinero | 345000000 | USD"),
        Example("M US$ 345 y MM US$ 3,4", "M US$ 345 | dinero | 345000 | USD", "MM US$ 3,4 | dinero | 3400000 | USD"),
        Example("45 M US$ 300", "45 | conteo | 45 | M", "US$ 300 | dinero | 300 | USD"),
        Example("En miles de $: 12.345", "12.345 | dinero | 12345000 | CLP"),
        Example("Gasto en miles de pesos: 12.345", "12.345 | dinero | 12345000 | CLP"),
        Example("Gasto en dólares: 300", "300 | dinero | 300 | USD"),
        Example("Devolución de pesos: 300", "300 | conteo | 300"),
        Example("En miles de pesos: 12.345 casos", "12.345 | conteo | 12345 | casos"),
    ])
    func scalesAndSigns(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("un saldo de M$ (3.450)", "M$ (3.450) | dinero | -3450000 | CLP"),
        Example("de $ (234) millones", "$ (234) millones | dinero | -234000000 | CLP"),
        Example("Gasto M$ (2025)", "2025 | anio | 2025"),
        Example("una variación: –5,6%", "–5,6% | porcentaje | -5.6 | %"),
        Example("–5,6", "–5,6 | decimal | -5.6"),
        Example("–5 talleres", "5 | conteo | 5 | talleres"),
        Example("un alza –5% más que antes– y otra", "5% | porcentaje | 5 | %"),
        Example("10 –20", "10 | conteo | 10", "20 | conteo | 20"),
    ])
    func negatives(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("de 8.8 Mw", "8.8 | decimal | 8.8 | Mw"),
        Example("5.6 MM$", "5.6 MM$ | dinero | 5600000 | CLP"),
        Example("5.6 millones de visitas", "5.6 millones | conteo | 5600000 | visitas"),
        Example("M$ 12.50", "M$ 12.50 | malformado |  | CLP"),
        Example("34.2492 km", "34.2492 | malformado"),
        Example("14.30 horas de clases", "14.30 | decimal | 14.3 | horas"),
        Example("14.30 horas del lunes", "14.30 | codigo | 14.30"),
        Example("9.00 a 13.00 horas", "9.00 | codigo | 9.00", "13.00 | codigo | 13.00"),
        Example("8.30 am", "8.30 | codigo | 8.30"),
        Example("9.00 a 13.50 pesos", "9.00 | malformado", "13.50 pesos | dinero | 13.5 | CLP"),
        Example("10^6 y 12^6", "10^6 | conteo | 1000000", "12 | conteo | 12", "6 | conteo | 6"),
        Example("COP25 y COP 2.500", "COP25 | codigo | COP25", "COP 2.500 | dinero | 2500 | COP"),
        Example("con 1234567.4 y 97.2", "1234567.4 | decimal | 1234567.4", "97.2 | decimal | 97.2"),
        Example("en 2025.4", "2025.4 | malformado"),
        Example("10⁶ y 12⁶", "10⁶ | conteo | 1000000", "12 | conteo | 12"),
        Example("MP2,5 y 1,5 MP", "MP2,5 | codigo | MP2,5", "1,5 | decimal | 1.5"),
    ])
    func points(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("Junio 22, 2009", "Junio 22, 2009 | fecha | 2009-06-22"),
        Example("Abril 3 de 2026", "Abril 3 de 2026 | fecha | 2026-04-03"),
        Example("en junio 22, 2009 socios", "junio | mes | --06", "22 | conteo | 22", "2009 | conteo | 2009 | socios"),
        Example("Junio 31, 2009", "31 | conteo | 31", "2009 | anio | 2009"),
        Example("el 5/6/25", "5/6/25 | fecha | 2025-06-05"),
        Example("el 8M y el 1M", "8M | codigo | 8M", "1M | codigo | 1M"),
        Example("8M de pesos", "8M de pesos | dinero | 8000000 | CLP"),
        Example("$8M", "$8M | dinero | 8000000 | CLP"),
    ])
    func days(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("45 llamados al 131 y al 345", "45 | conteo | 45 | llamados", "131 | telefono | 131", "345 | conteo | 345"),
        Example("llamados a 131 socios", "131 | conteo | 131 | socios"),
        Example("Ley N◦ 20.345 y Oficio N˚ 12", "Ley N◦ 20.345 | identificador | 20345", "Oficio N˚ 12 | identificador | 12"),
        Example("un ◦ 345", "345 | conteo | 345"),
        Example("1) 345 casos", "1) | marcador_lista | 1", "345 | conteo | 345 | casos"),
        Example("1. 345 casos", "1 | conteo | 1", "345 | conteo | 345 | casos"),
    ])
    func marks(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
