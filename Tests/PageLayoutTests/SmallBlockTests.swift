import DocumentModel
import Testing

@testable import PageLayout

/// Short blocks side by side: figures with their labels, names with their offices.
@Suite struct SmallBlockTests {
    private static let huge = Look.sized(32, bold: true, color: 0xCC3300)

    /// Lines set about the middles given, at one baseline.
    private static func centred(_ texts: [(String, Double)], _ look: Look, in page: inout PageSetter) {
        for (text, middle) in texts { page.line(text, look, x: middle - PageSetter.width(of: text, look) / 2, at: page.y) }
        page.y += 1.3 * look.size
    }

    private static func read(_ rows: [([(String, Double)], Look)]) -> [String] {
        outline([
            page {
                $0.paragraph(filler(3))
                $0.gap(40)
                for (texts, look) in rows { Self.centred(texts, look, in: &$0) }
                $0.gap(20)
                $0.paragraph(filler(3, 2))
            }
        ]).dropFirst().dropLast().map { $0 }
    }

    @Test func largeFiguresAreReadWithTheirLabels() {
        #expect(
            Self.read([
                ([("1.234", 140), ("56", 300), ("87 %", 460)], Self.huge),
                ([("beneficiarios", 140), ("comunas atendidas en la", 300), ("de lo presupuestado", 460)], .plain),
                ([("región", 300)], .plain),
            ]) == ["P 1.234", "P beneficiarios", "P 56", "P comunas atendidas en la región", "P 87 %", "P de lo presupuestado"])
        // Where they share their left edges, and where a label stands below two of them.
        let left = page {
            $0.paragraph(filler(3))
            $0.gap(40)
            for (x, figure) in [(72.0, "412"), (320, "$ 2.350")] { $0.line(figure, Self.huge, x: x, at: $0.y) }
            $0.gap(34)
            for (x, label) in [(72.0, "familias con huerto"), (320, "millones invertidos")] { $0.line(label, x: x, at: $0.y) }
        }
        #expect(outline([left]).dropFirst() == ["P 412", "P familias con huerto", "P $ 2.350", "P millones invertidos"])
    }

    @Test func rowsOfFiguresOfOneSizeAreReadAcross() {
        #expect(
            Self.read([
                ([("1.234", 140), ("56", 300), ("87 %", 460)], .plain), ([("1.312", 140), ("61", 300), ("92 %", 460)], .plain),
            ]) == ["P 1.234 56 87 % 1.312 61 92 %"])
        // A label that belongs to none of them.
        #expect(
            Self.read([([("1.234", 140), ("56", 460)], Self.huge), ([("de las familias y comunas de la región", 300)], .plain)])
                == ["P 1.234 56", "P de las familias y comunas de la región"])
    }

    @Test func namesAreReadWithTheirOffices() {
        #expect(
            Self.read([
                ([("MARÍA SOTO PÉREZ", 170), ("JUAN ROJAS DÍAZ", 440)], .plain), ([("Alcaldesa", 170), ("Secretario", 440)], .plain),
                ([("Municipalidad del Valle", 170), ("Ministro de fe", 440)], .plain),
            ]) == ["P MARÍA SOTO PÉREZ Alcaldesa Municipalidad del Valle", "P JUAN ROJAS DÍAZ Secretario Ministro de fe"])
    }

    @Test func cellsOfOneEdgeAreReadAcross() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(40)
            for (left, right) in [("Costa Norte", "Valle Alto"), ("Ferias", "Huertos")] {
                $0.line(left, x: 90, at: $0.y)
                $0.line(right, x: 330)
            }
        }
        #expect(outline([page]).dropFirst() == ["P Costa Norte Valle Alto Ferias Huertos"])
        // Words in lower case, and figures, are no names.
        let words = Self.read([
            ([("ferias y huertos", 170), ("talleres y oficios", 440)], .plain), ([("Costa", 170), ("Valle", 440)], .plain),
        ])
        #expect(words == ["P ferias y huertos talleres y oficios Costa Valle"])
        let years = Self.read([([("Costa Norte", 170), ("Valle Alto", 440)], .plain), ([("2031", 170), ("2032", 440)], .plain)])
        #expect(years == ["P Costa Norte Valle Alto 2031 2032"])
    }

    @Test func theTextBelowKeepsItsEdges() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(40)
            Self.centred([("MARÍA SOTO PÉREZ", 170), ("JUAN ROJAS DÍAZ", 440)], .plain, in: &$0)
            Self.centred([("Alcaldesa", 170), ("Secretario", 440)], .plain, in: &$0)
            $0.gap(20)
            $0.line("Distribución:")
            $0.line("Concejo del Valle")
            $0.line("Archivo de la Costa")
        }
        #expect(outline([page]).suffix(3) == ["P Distribución:", "P Concejo del Valle", "P Archivo de la Costa"])
    }
}
