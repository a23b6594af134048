import DocumentModel
import Testing

@testable import PageLayout

/// What speaks for and against a table is weighed in one place, and the reasons are kept.
@Suite struct TableEvidenceTests {
    private func weights(_ evidence: TableEvidence) -> [String] {
        evidence.reasons.map { "\($0.name) \(Int(($0.weight * 100).rounded()))" }
    }

    private var figures: TableMeasures {
        var it = TableMeasures()
        it.rows = 6
        it.columns = 3
        it.valueShare = 1
        it.filledShare = 1
        it.labelledShare = 1
        it.namedShare = 1
        it.alignedShare = 1
        it.shapeShare = 1
        it.narrowestGap = 2
        it.hasHead = true
        it.hasLabels = true
        return it
    }

    @Test func labelledFiguresInColumnsAreATable() {
        let evidence = TableEvidence(figures)
        #expect(
            weights(evidence) == [
                "filled 20", "wide-gaps 10", "columns 20", "rows 15", "alignment 10", "head 10", "values 70", "number-shapes 10",
            ])
        #expect(evidence.isEnough)
    }

    @Test func aClosedGridNeedsLittleElse() {
        var it = figures
        it.origin = .grid
        it.valueShare = 0
        it.shapeShare = 0
        #expect(
            weights(TableEvidence(it)) == ["closed-grid 100", "filled 20", "columns 20", "rows 15", "alignment 10", "head 10"])
    }

    /// Reasons that disagree are set against each other: the figures of a scale against the rules that run through them.
    @Test func aScaleOfFiguresIsAChart() {
        var it = figures
        it.hasLabels = false
        it.isStruckThrough = true
        let evidence = TableEvidence(it)
        #expect(evidence.isChart)
        #expect(!evidence.isEnough)
        #expect(weights(evidence).suffix(1) == ["struck-through -150"])
    }

    /// A matrix of figures alone is a table where a line says so.
    @Test func figuresAloneAreATableWhereALineNamesItOne() {
        var it = figures
        it.hasLabels = false
        it.hasHead = false
        it.isCaptioned = true
        #expect(
            weights(TableEvidence(it)) == [
                "filled 20", "wide-gaps 10", "columns 20", "rows 15", "alignment 10", "values 70", "number-shapes 10", "caption 40",
            ])
    }

    @Test func figuresAloneAreTheScaleOfAChart() {
        var it = figures
        it.hasLabels = false
        it.hasHead = false
        it.isFigure = true
        #expect(!TableEvidence(it).isEnough)
        it.isFigure = false
        #expect(!TableEvidence(it).isEnough)
    }

    /// The bars of a chart are shaded areas that close in a grid of hardly any figures; drawn walls or labels make a table of it.
    @Test func shadedAreasOverAScaleAreBars() {
        var it = figures
        it.origin = .grid
        it.filledShare = 0.3
        it.labelledShare = 0.4
        #expect(!TableEvidence(it).isEnough)
        #expect(weights(TableEvidence(it)).contains("bars -80"))
        it.partedShare = 1
        #expect(TableEvidence(it).isEnough)
        it.partedShare = 0
        it.labelledShare = 1
        #expect(TableEvidence(it).isEnough)
    }

    /// What a line names a figure is one where few of its rows have a label, however it is ruled; labelled rows make a table of it.
    @Test func aGridNamedAFigureNeedsLabels() {
        var it = figures
        it.origin = .grid
        it.rows = 3
        it.isFigure = true
        it.partedShare = 0.5
        it.filledShare = 0.55
        it.labelledShare = 0.33
        it.valueShare = 0.6
        it.shapeShare = 0
        it.alignedShare = 0
        #expect(
            weights(TableEvidence(it)) == [
                "closed-grid 100", "filled 2", "scattered -90", "columns 20", "head 10", "values 42", "figure -40",
            ])
        #expect(!TableEvidence(it).isEnough)
        it.labelledShare = 1
        #expect(TableEvidence(it).isEnough)
        it.labelledShare = 0.33
        it.isFigure = false
        #expect(TableEvidence(it).isEnough)
    }

    @Test func twoLinesOfWordsSideBySideAreNoTable() {
        var it = figures
        it.rows = 2
        it.valueShare = 0.5
        it.shapeShare = 0
        it.narrowestGap = 1
        it.alignedShare = 0
        it.partedShare = 1
        #expect(weights(TableEvidence(it)) == ["upright-rules 30", "filled 20", "two-rows -60", "columns 20", "head 10", "values 35"])
        #expect(!TableEvidence(it).isEnough)
        it.valueShare = 1
        #expect(weights(TableEvidence(it)).contains("two-rows -30"))
        #expect(TableEvidence(it).isEnough)
    }

    @Test func aFormBetweenRulesIsNoTable() {
        var it = figures
        it.origin = .stack
        it.columns = 2
        it.valueShare = 0
        it.shapeShare = 0
        it.filledShare = 0.6
        it.besideShare = 0.2
        it.hasHead = false
        #expect(!TableEvidence(it).isEnough)
        it.besideShare = 0.5
        #expect(TableEvidence(it).isEnough)
    }

    @Test func oneRowIsNoTableWhateverIsDrawnAroundIt() {
        var it = figures
        it.origin = .grid
        it.rows = 1
        it.isCaptioned = true
        #expect(!TableEvidence(it).isEnough)
    }

    /// A few lines of words side by side are addresses, unless a line names them a table or rules part them.
    @Test func wordsAloneNeedACaptionOrRules() {
        var it = figures
        it.rows = 4
        it.valueShare = 0
        it.shapeShare = 0
        it.hasHead = false
        #expect(!TableEvidence(it).isEnough)
        it.isCaptioned = true
        #expect(TableEvidence(it).isEnough)
        it.isCaptioned = false
        it.rowRules = 3
        #expect(TableEvidence(it).isEnough)
    }

    @Test func contentsAndListsAreNone() {
        var it = figures
        it.columns = 2
        it.isContents = true
        #expect(!TableEvidence(it).isEnough)
        it.isContents = false
        it.isList = true
        it.valueShare = 0
        #expect(!TableEvidence(it).isEnough)
    }

    @Test(arguments: [
        ("Tabla 3. Visitas por mes", false), ("CUADRO N° 2: Plantas", false), ("Exhibit A4 – Trees", false), ("Gráfico 1. Lluvia", true),
    ])
    func captionsNameWhatStandsBelow(line: String, isFigure: Bool) {
        var sheet = Sheet()
        sheet.text(line, x: 60, y: 80)
        let captions = TableCaptions(words: sheet.words)
        #expect(captions.isFigure(Box(x0: 50, y0: 100, x1: 400, y1: 200)) == isFigure)
    }

    @Test(arguments: ["La tabla 3 muestra", "Tabla de contenidos", "Cuadro de honor"])
    func wordsWithinALineAreNoCaption(line: String) {
        var sheet = Sheet()
        sheet.text(line, x: 60, y: 80)
        #expect(TableCaptions(words: sheet.words).isFigure(Box(x0: 50, y0: 100, x1: 400, y1: 200)) == nil)
    }
}

/// Contents lists and what looks like them.
@Suite struct PageColumnTests {
    private func sheet(_ rows: [(String, String, String)]) -> Sheet {
        var sheet = Sheet()
        for (row, cells) in rows.enumerated() {
            let y = 100 + Double(row) * 14
            sheet.text(cells.0, x: 60, y: y)
            sheet.text(cells.1, x: 100, y: y)
            sheet.right(cells.2, x: 500, y: y)
        }
        return sheet
    }

    @Test func numberedHeadingsBeforePageNumbersAreNoTable() {
        #expect(
            sheet([("1.", "Introducción", "5"), ("2.", "Los viveros", "9"), ("3.", "Las escuelas", "9"), ("4.", "Anexo", "31")]).tables
                == [])
    }

    @Test func numberedItemsBeforeOtherFiguresAreOne() {
        #expect(
            sheet([("1.", "Canelo", "52"), ("2.", "Boldo", "9"), ("3.", "Peumo", "31"), ("4.", "Maqui", "7")]).tables == [
                ["1. | Canelo | 52", "2. | Boldo | 9", "3. | Peumo | 31", "4. | Maqui | 7"]
            ])
    }
}

/// What stands side by side on a page without being a table.
@Suite struct SideBySideListTests {
    private func offices(_ last: [String], columns: Int = 3) -> Sheet {
        var sheet = Sheet()
        for column in 0..<columns {
            for (line, text) in (["Oficina de Ancud", "Prat 120, piso 3"] + last + ["Lunes a viernes, 9:00"]).enumerated() {
                for block in 0...1 { sheet.text(text, x: 60 + Double(column) * 170, y: 100 + Double(line) * 12 + Double(block) * 70) }
            }
        }
        return sheet
    }

    @Test(arguments: [["Teléfono 65 262 3410"], ["ancud@ejemplo.cl"], ["Fono: 65 262 3410"], ["Tel. 65 262 3410"]])
    func officesWithTheirTelephonesSideBySideAreNoTable(_ contact: [String]) {
        #expect(offices(contact).tables == [])
        #expect(offices(contact, columns: 2).tables == [])
    }

    @Test func aColumnOfTelephonesOrAddressesMakesNone() {
        var sheet = Sheet()
        for (row, name) in ["Oficina", "Ancud", "Castro", "Achao", "Quellón", "Queilén"].enumerated() {
            let y = 100 + Double(row) * 14
            sheet.text(name, x: 60, y: y, bold: row == 0)
            sheet.text(row == 0 ? "Teléfono" : "65 262 341\(row)", x: 180, y: y, bold: row == 0)
            sheet.text(row == 0 ? "Correo" : "\(name.lowercased())@ejemplo.cl", x: 300, y: y, bold: row == 0)
            sheet.text(row == 0 ? "Piso" : "\(row)", x: 460, y: y, bold: row == 0)
        }
        #expect(sheet.tables.map(\.count) == [6])
    }

    private func contents(_ pages: [Int]) -> Sheet {
        var sheet = Sheet()
        for (place, page) in pages.enumerated() {
            let x = place < pages.count / 2 ? 60.0 : 320
            let y = 100 + Double(place % (pages.count / 2)) * 14
            sheet.text("\(place + 1). Gastos del año", x: x, y: y)
            sheet.right("\(page)", x: x + 210, y: y)
        }
        return sheet
    }

    @Test func aContentsListInTwoColumnsIsNoTable() {
        #expect(contents([4, 8, 12, 16, 20, 24, 30, 31, 40, 44]).tables == [])
    }

    @Test func figuresThatFallAreNoPages() {
        #expect(contents([40, 8, 12, 16, 20, 24, 30, 11, 40, 4]).tables.map(\.count) == [5])
    }
}
