import Foundation
import Testing

@testable import SpanishNumbers

/// The page of the rules and the rules themselves.
@Suite struct RuleTests {
    private struct Row {
        let rule: String
        let cells: [String]
    }

    /// The rows of the page's tables that begin with a name in backquotes.
    private func rows() throws -> [Row] {
        let page = SharedData.package.appending(path: "Sources/SpanishNumbers/SpanishNumbers.docc/Ambiguity.md")
        return try SharedData.text(page).split(whereSeparator: \.isNewline).compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("| `"), let first = cells.first else { return nil }
            return Row(rule: first.trimmingCharacters(in: ["`"]), cells: cells)
        }
    }

    @Test func thePageHoldsEveryRuleOnceAndNoOther() throws {
        let named = try rows().map(\.rule)
        #expect(Set(named).count == named.count)
        #expect(Set(named).subtracting(MentionRule.allCases.map(\.rawValue)) == [])
        #expect(Set(MentionRule.allCases.map(\.rawValue)).subtracting(named) == [])
    }

    @Test func everyRuleHasAFormAReadingAndASource() throws {
        for row in try rows() {
            #expect(row.cells.count == 4, "\(row.rule)")
            #expect(row.cells.allSatisfy { !$0.isEmpty }, "\(row.rule)")
        }
    }

    /// A text for each rule: what no text can reach is no rule. Of the other ways to write it the other tests speak.
    @Test(arguments: MentionRule.allCases)
    func everyRuleIsReached(_ rule: MentionRule) throws {
        let text = try #require(Self.texts[rule], "no text for \(rule.rawValue)")
        if text.isEmpty { return }
        let surroundings: [NotationEvidence] =
            switch rule {
            case .notacionExtranjeraDelEntorno: [NotationEvidence(chilean: 0, foreign: 3)]
            case .notacionMixtaPorMayoria: [NotationEvidence(chilean: 1, foreign: 5)]
            case .notacionMixtaSinMayoria: [NotationEvidence(chilean: 2, foreign: 2)]
            case .milesPeseAlEntorno: [NotationEvidence(chilean: 0, foreign: 1)]
            default: []
            }
        let rules = NumberScanner(surroundings: surroundings).mentions(in: text).map(\.rule)
        #expect(rules.contains(rule), "\(text) gives \(rules.map(\.rawValue))")
    }

    /// Empty where the reader of a document sets the rule, or where it only guards against a defect of another.
    private static let texts: [MentionRule: String] = [
        .entero: "45 socios", .milesConSeparador: "1.234", .comaDecimal: "3,12", .puntoDecimalTrasCero: "0.75",
        .puntoDecimalPorLaUnidad: "4.5%",
        .comaDeMilesPorLaUnidad: "$ 699,000", .notacionExtranjera: "207,500.25", .notacionExtranjeraDelTexto: "207,500.25 y 1,234",
        .notacionExtranjeraDelEntorno: "1,234", .notacionMixtaPorMayoria: "1,234", .notacionMixtaSinMayoria: "1,234",
        .milesPeseAlEntorno: "1.234",
        .notacionCientifica: "1,5E+3", .cifraConEscala: "15 mil", .unidadDelEncabezado: "Monto (M$) 1.200",
        .unidadDeLaOtraCifra: "de 12,9 a 4,7 por ciento",
        .negativoEntreParentesis: "(1.234)",
        .negativoConSignoDetras: "1.234-", .gruposMalFormados: "1.23.456",
        .fueraDeRango: "9.999.999.999.999.999.999.999.999.999.999.999 cuatrillones",
        .demasiadasCifras: String(repeating: "7", count: 60), .cifrasSueltas: "", .ceroALaIzquierda: "07", .signoDeFraccion: "½",
        .fraccionConBarra: "3/4", .fraccionConEscala: "2½ millones", .fraccionEnPalabras: "un tercio", .fraccionConSobre: "uno sobre tres",
        .numeroMixto: "2 1/4", .enesimaParte: "la tercera parte", .mitad: "la mitad", .multiplo: "el doble", .deCada: "3 de cada 10",
        .articulo: "una obra", .numeroEnPalabras: "doscientos", .yMedio: "dos y medio", .medioConEscala: "medio millón",
        .decimalEnPalabras: "tres coma cinco", .numeroColectivo: "una docena", .cantidadVaga: "gastó cientos de miles",
        .ordinalConCifras: "2.º",
        .ordinalEnPalabras: "octavo", .romano: "Etapa II", .listaDeRomanos: "Etapa II y III", .rangoConA: "5 a 10", .rangoConGuion: "5-10",
        .rangoConPreposicion: "entre 5 y 10", .rangoDeAnios: "2016-2022", .rangoDeDias: "1 al 15 de marzo",
        .rangoDeFechas: "30 de abril al 19 de mayo", .rangoDeFechasConCifras: "01/03/2025 al 15/04/2025", .rangoDeMeses: "enero a marzo",
        .fechaConCifras: "30/12/2025", .fechaConMes: "30 de abril", .fechaConDiaEnPalabras: "treinta de abril",
        .fechaImposible: "31/02/2025",
        .diaDeLaSemana: "el lunes 3", .diaDeUnaLista: "el 5 y el 9 de mayo", .diaYMesConCifras: "el 22/04", .mesConAnio: "abril de 2026",
        .mesSolo: "en abril", .mesYAnioConCifras: "12/2025", .primeroDeMes: "primero de mayo", .trimestre: "tercer trimestre",
        .semestre: "primer semestre", .periodoDeUnaLista: "primer y segundo semestre", .anioNombrado: "año 2025",
        .anioConPreposicion: "en 2025",
        .anioSinSustantivo: "2025", .anioEnPalabras: "año dos mil veinte", .anioFiscal: "FY2025", .decada: "años 80", .hora: "15:30",
        .horaNombrada: "a las 10 horas", .norma: "ley 20.500", .identificadorConN: "Ley N° 20.500", .numeroDe: "N° 3",
        .nombreConNumero: "Anexo 1",
        .nombreConCeros: "Programa 01", .numeroEnUnNombre: "el Fondo Verde Austral 25, hoy", .listaDeIdentificadores: "artículos 5 y 6",
        .paginaDeUnTotal: "página 2 de 9", .direccionPostal: "Calle Los Boldos 45", .direccionDeInternet: "www.sitio.cl/2",
        .telefono: "600 123 4567", .telefonoInternacional: "+56 2 2345 6789", .telefonoNombrado: "fono 22 345 6789", .rut: "11.111.111-1",
        .rutConDigitoQueNoCuadra: "11.111.111-2", .codigoBip: "BIP 30123456-0", .codigoConLetras: "GL7", .codigoConGuion: "45-12-7",
        .codigoConBarra: "24/7", .numeracionConPuntos: "2.1.4", .razonConDosPuntos: "3:1", .producto: "2 x 1", .coordenada: "33°27'S",
        .marcaDeLista: "1. Apoyar",
        .llamadaDeNota: "", .rotuloDeNota: "",
    ]
}
