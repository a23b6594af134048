import Testing

@testable import Extraction

/// Which words of a cover are the name of the office that gives the account.
@Suite struct OfficeNameTests {
    @Test(arguments: [
        (["Cuenta Pública 2031", "Ilustre Municipalidad de Los Aromos"], "Ilustre Municipalidad de Los Aromos"),
        (["Cuenta de la I. Municipalidad de Los Aromos"], "I. Municipalidad de Los Aromos"),
        (["Cuenta Pública 2031", "Gobierno Regional de los Bosques"], "Gobierno Regional de los Bosques"),
        (["Gobierno Regional Costero"], "Gobierno Regional Costero"),
        (["HOSPITAL\u{A0}DE LOS\nAROMOS"], "HOSPITAL DE LOS AROMOS"),
        (["Vivero, Instituto Forestal"], "Instituto Forestal"),
        (["Memoria (2031) Fondo Costero"], "Fondo Costero"),
        (["Cuenta de la ilustre Municipalidad de Los Aromos"], "ilustre Municipalidad de Los Aromos"),
        (["Cuenta (de la Superintendencia de Aguas)"], "Superintendencia de Aguas"),
        (["Superintendencia de Aguas (SA), Chile"], "Superintendencia de Aguas (SA)"),
        // A chapter before the name, and more than one word that could begin it.
        (["Resultados | Servicio de Aguas"], "Servicio de Aguas"),
        (["Nueva Dirección de Obras, Dirección de Aguas"], "Dirección de Aguas"),
        (
            ["Comisión Nacional de Riego y Drenaje de la Zona Central y Austral de Todo el País Andino y Costero"],
            "Comisión Nacional de Riego y Drenaje de la Zona Central y Austral de Todo"
        ),
    ])
    func namesOfOffices(lines: [String], name: String) {
        #expect(OfficeName.best(in: lines) == name)
    }

    /// The office itself goes before the bodies above it, wherever they stand.
    @Test(arguments: [
        (["Ministerio de Aguas", "Dirección de Riego"], "Dirección de Riego"),
        (["Dirección de Riego", "Ministerio de Aguas"], "Dirección de Riego"),
        (["Servicio de Salud Costa", "Hospital de Los Aromos"], "Hospital de Los Aromos"),
        (["Servicio de Salud Costa", "Servicio de Aguas"], "Servicio de Salud Costa"),
        (["Ministerio de Aguas"], "Ministerio de Aguas"),
    ])
    func theOfficeItselfGoesFirst(lines: [String], name: String) {
        #expect(OfficeName.best(in: lines) == name)
    }

    /// What stands behind the name is no part of it.
    @Test(
        arguments: [
            ("Superintendencia de Aguas 2031", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas Cuenta Pública", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas – Chile", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas, Chile", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas: Chile", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas (SA) y otras", "Superintendencia de Aguas (SA)"),
            ("Superintendencia de Aguas entre 2029 y 2031", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas para el año", "Superintendencia de Aguas"),
            ("Superintendencia de Aguas y de la Costa", "Superintendencia de Aguas y de la Costa"),
            ("Senado de la República en cifras", "Senado de la República"), ("Memoria del Parque Año 2031", nil), ("Fondo 3 Costero", nil),
        ] as [(String, String?)])
    func namesEnd(line: String, name: String?) {
        #expect(OfficeName.best(in: [line]) == name)
    }

    @Test(arguments: [
        "El Servicio de Salud atendió a 45 personas.", "Servicio a la comunidad", "Dirección: calle Los Aromos", "Hospital", "Hospital de",
        "Nueva sala del hospital de Los Aromos", "Señora Presidenta del Consejo Nacional", "Gran Hospital de Los Aromos",
        "Serviciales de Los Aromos", "Gobierno Costero", "Hospital, Los Aromos", "Escuela 31", "Hospital (sala nueva)", "",
    ])
    func otherWordsNameNone(line: String) {
        #expect(OfficeName.best(in: [line]) == nil)
    }
}
