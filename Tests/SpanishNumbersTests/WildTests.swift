import Testing

@testable import SpanishNumbers

/// Ways of writing that documents never tried before have brought, each with its neighbours that must be read otherwise.
@Suite struct WildTests {
    @Test(arguments: [
        Example("2,5 mil mill. de pesos", "2,5 mil mill. de pesos | dinero | 2500000000 | CLP"),
        Example("3 mil MM y 4 mil MM$ 5", "3 mil MM | conteo | 3000000000", "4 mil | conteo | 4000 | MM", "MM$ 5 | dinero | 5000000 | CLP"),
        Example("5 mil mills de socios", "5 mil | conteo | 5000 | mills"),
        Example("5MM$ y 7 MM$", "5MM$ | dinero | 5000000 | CLP", "7 MM$ | dinero | 7000000 | CLP"),
        Example("3,5 M€ y 2 MM€", "3,5 M€ | dinero | 3500000 | EUR", "2 MM€ | dinero | 2000000 | EUR"),
        Example("hay 5 MM$ 300", "5 | conteo | 5 | MM", "MM$ 300 | dinero | 300000000 | CLP"),
        Example("8 M€ 40", "8 | conteo | 8 | M", "M€ 40 | dinero | 40000 | EUR"),
    ])
    func scales(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("33°27'S", "33°27'S | codigo | 33°27'S"),
        Example("a 70° 40' 12,5\" O.", "70° 40' 12,5\" O | codigo | 70° 40' 12,5\" O"),
        Example("33º 26’ 16” Sur", "33º 26’ 16” | codigo | 33º 26’ 16”"),
        Example("12° 5′", "12° 5′ | codigo | 12° 5′"),
        Example("3° 45 casos", "3° | ordinal | 3", "45 | conteo | 45 | casos"),
        Example("3° 75'", "3° | ordinal | 3", "75 | conteo | 75"),
        Example("200°10'", "200° | ordinal | 200", "10 | conteo | 10"),
    ])
    func places(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("500ml y 12cc", "500 | conteo | 500 | ml", "12 | conteo | 12 | cc"),
        Example("30ºC, -3 ºC", "30 | conteo | 30 | ºC", "-3 | conteo | -3 | ºC"),
        Example("30ºCA", "30º | ordinal | 30"),
        Example("3.er lugar", "3.er | ordinal | 3"),
        Example("3.esta", "3 | conteo | 3"),
        Example("los años '60", "60 | decada | 196X"),
        Example("los años ’60", "60 | decada | 196X"),
        Example("cuesta '60", "60 | conteo | 60"),
        Example("PM2,5 y PM10", "PM2,5 | codigo | PM2,5", "PM10 | codigo | PM10"),
        Example("XM2,5", "XM2 | codigo | XM2", ",5 | decimal | 0.5"),
        Example("los12 talleres", "12 | conteo | 12 | talleres"),
        Example("de2,5 millones", "2,5 millones | conteo | 2500000"),
        Example("es3d y xz12", "es3d | codigo | es3d", "xz12 | codigo | xz12"),
    ])
    func gluedAndMarked(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    @Test(arguments: [
        Example("los N° 5, 6 y 7", "N° 5 | identificador | 5", "6 | identificador | 6", "7 | identificador | 7"),
        Example("N°s 5 y 6", "N°s 5 | identificador | 5", "6 | identificador | 6"),
        Example("el N° 5, 6 y 7", "N° 5 | identificador | 5", "6 | conteo | 6", "7 | conteo | 7"),
        Example("los N° 5, 6 casos", "N° 5 | identificador | 5", "6 | conteo | 6 | casos"),
        Example("No. 7 y no. 8", "No. 7 | identificador | 7", "8 | conteo | 8"),
        Example("No 7", "7 | conteo | 7"),
        Example("Item 31.02.004", "Item 31.02.004 | identificador | 31.02.004"),
        Example("Código Postal 8340456", "Código Postal 8340456 | identificador | 8340456"),
        Example("Servicio Postal 8340456", "8340456 | conteo | 8340456"),
        Example("BIP 40012345", "40012345 | codigo | 40012345"),
        Example("VIP 40012345", "40012345 | conteo | 40012345"),
    ])
    func names(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }

    /// A count behind a noun that often names must not be lost as the name's number.
    @Test(arguments: [
        Example("grupo 18 a 29 años", "18 a 29 | rango | 18..29 | años"),
        Example("tramo 30-44 años", "30-44 | rango | 30..44 | años"),
        Example("tabla 3-2", "tabla 3-2 | identificador | 3-2"),
        Example("grupo 5 a 7", "grupo 5 | identificador | 5", "7 | conteo | 7"),
        Example("Oficios 345", "345 | conteo | 345"),
        Example("resoluciones 1.234 emitidas", "1.234 | conteo | 1234 | emitidas"),
        Example("decretos 56, leyes 7", "56 | conteo | 56", "7 | conteo | 7"),
        Example("oficios 345 y 346", "oficios 345 | identificador | 345", "346 | identificador | 346"),
        Example("leyes 18.910, 18.911", "leyes 18.910 | identificador | 18910", "18.911 | identificador | 18911"),
        Example("leyes 18.910 y sus reglamentos", "leyes 18.910 | identificador | 18910"),
        Example("decretos 56/2031", "decretos 56/2031 | identificador | 56/2031"),
        Example("DS 45", "DS 45 | identificador | 45"),
    ])
    func countsBehindNames(_ example: Example) {
        #expect(scan(example.text) == example.mentions)
    }
}
