import Dataset
import DocumentModel
import Testing

@testable import Extraction

/// A date that stands where rows of dates are read and is in none of them is told.
struct UnreadDateTests {
    private func messages(_ blocks: [Block], isRequired: Bool = true) throws -> (rows: String, messages: [String]) {
        let (pipeline, problems) = load(
            #"""
            tuberia: { nombre: hitos, version: "1" }
            tablas:
              - nombre: hitos
                campos:
                  - { nombre: hito, tipo: string }
                  - { nombre: desde, tipo: date\#(isRequired ? ", requerido: true" : "") }
                  - { nombre: hasta, tipo: date }
            grupos:
              - tabla: hitos
                en: "Calendario *"
                patrones:
                  - id: hito
                    patron: "{hito:texto} : {desde,hasta:fecha|rango_fechas}"
                    ejemplos: [{ texto: "Poda: 5 de mayo de 2031", da: { hito: Poda, desde: 2031-05-05, hasta: 2031-05-05 } }]
                    no: ["La poda será el 5 de mayo de 2031"]
            referencias:
              - { id: ref-acta, patron: "acta del {:fecha}", ejemplos: ["acta del 1 de mayo de 2031"], no: ["acta del año"] }
            """#)
        #expect(problems == "")
        let result = Extractor(try #require(pipeline)).extract(document(blocks))
        return (dump(result.dataset["hitos"]), result.diagnostics.map { "\($0.description.split(separator: "\n").first ?? "")" })
    }

    @Test func linesThatNoPatternTakesAreTold() throws {
        let (rows, messages) = try messages([
            heading(1, "Calendario de mayo de 2031"), paragraph("Poda: 5 de mayo de 2031."),
            paragraph("Riego: entre el 5 y el 9 de mayo de 2031."),
            paragraph("Siembra: 5 de mayo de 2031 a 3 de abril de 2031."), paragraph("Según el acta del 2 de mayo de 2031."),
            heading(1, "Resumen"), paragraph("El vivero abrió el 7 de mayo de 2031."),
        ])
        #expect(
            rows == """
                Poda | 2031-05-05 | 2031-05-05
                Siembra | 2031-05-05 | 2031-05-05
                """)
        #expect(
            messages == [
                "informe.md:1:1: warning: no row of `hitos` takes this date, which stands where its rows are read [unread-date]",
                "informe.md:1:1: warning: no row of `hitos` takes this date, which stands where its rows are read [unread-date]",
            ])
    }

    /// A table whose rows can do without a date has sections in which dates are told in passing.
    @Test func rowsThatNeedNoDateAskForNone() throws {
        #expect(
            try messages([heading(1, "Calendario"), paragraph("El vivero abrió el 7 de mayo de 2031.")], isRequired: false).messages == [])
    }
}
