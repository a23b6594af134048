import DocumentModel
import Testing

@testable import PageLayout

@Suite struct CentredTests {
    /// Lines about the middle of the column, below and above a paragraph.
    private static func centred(_ lines: [String]) -> [String] {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(14)
            for line in lines {
                let width =
                    Double(line.unicodeScalars.count(where: { $0 != " " })) * 5.5 + Double(line.unicodeScalars.count(where: { $0 == " " }))
                    * 3.08
                $0.line(line, x: 306 - width / 2)
            }
            $0.gap(14)
            $0.paragraph(filler(3, 4))
        }
        return outline([page]).filter { $0 != "P " + filler(3) && $0 != "P " + filler(3, 4) }
    }

    @Test func titlesOneBelowTheOtherAreParted() {
        #expect(Self.centred(["CUENTA DEL AÑO 2031", "VIVERO PROVINCIAL"]) == ["P CUENTA DEL AÑO 2031", "P VIVERO PROVINCIAL"])
    }

    @Test(arguments: [
        ["SEGUNDA TAREA: MÁS HUERTOS PARA LAS ESCUELAS DEL VALLE Y PARA LAS", "FAMILIAS DE LA COSTA"],
        ["MÁS HUERTOS Y", "VIVEROS NUEVOS EN LA COSTA"],
        ["TERCERA TAREA: HACIA UNA", "COSTA MÁS VERDE"], ["MÁS HUERTOS", "PARA LAS ESCUELAS"], ["MÁS HUERTOS Y VIVEROS", "NUEVOS"],
        ["PRIMERA TAREA:", "MÁS HUERTOS"],
    ])
    func aTitleOfTwoLinesIsOne(_ lines: [String]) {
        #expect(Self.centred(lines) == ["P " + lines.joined(separator: " ")])
    }
}
