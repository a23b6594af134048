import DocumentModel
import Testing

@testable import PageLayout

/// Text that runs upwards or downwards inside of upright tables.
@Suite struct TurnedCellTests {
    /// Three columns closed in by rules, a tall head over two rows of values.
    private static func grid(_ more: (inout Sheet) -> Void) -> [[String]] {
        var sheet = Sheet()
        sheet.grid([50, 150, 200, 250], [100, 180, 200, 220])
        sheet.text("Comuna", x: 55, y: 165)
        for (row, values) in [["Lebu", "10", "3"], ["Tirúa", "8", "2"]].enumerated() {
            let y = 185 + Double(row) * 20
            sheet.text(values[0], x: 55, y: y)
            sheet.right(values[1], x: 195, y: y)
            sheet.right(values[2], x: 245, y: y)
        }
        more(&sheet)
        return sheet.tables
    }

    @Test func aTurnedLineStandsInTheCellWhoseRulesCloseItIn() {
        let read = Self.grid {
            $0.turned("Casas nuevas", x: 170, y: 175)
            $0.turned("Aulas", x: 220, y: 175, .downwards)
        }
        #expect(read == [["Comuna | Casas nuevas | Aulas", "Lebu | 10 | 3", "Tirúa | 8 | 2"]])
    }

    @Test func turnedYearsKeepTheirColumns() {
        let read = Self.grid {
            $0.turned("2024", x: 220, y: 170)
            $0.turned("2023", x: 170, y: 170)
        }
        #expect(read == [["Comuna | 2023 | 2024", "Lebu | 10 | 3", "Tirúa | 8 | 2"]])
    }

    @Test func turnedLinesOfACellFollowInTheirOwnOrder() {
        let read = Self.grid {
            $0.turned("terminadas", x: 178, y: 175)
            $0.turned("Casas", x: 160, y: 175)
            $0.turned("abiertas", x: 208, y: 175, .downwards)
            $0.turned("Aulas", x: 228, y: 175, .downwards)
        }
        #expect(read[0][0] == "Comuna | Casas terminadas | Aulas abiertas")
    }

    /// In the margin, over several cells, far larger than the table's own text, over one of a cell's rules, or over its text.
    @Test(arguments: [
        ("Fuente propia", 30.0, 170.0, 10.0), ("Copia de trabajo sin valor", 120, 215, 10), ("SI", 205, 178, 30),
        ("Casas", 145.5, 150, 10), ("Casas", 144.5, 150, 10), ("Casas nuevas", 170, 187, 10), ("Casas", 170, 120, 10),
        ("Casas", 60, 175, 10),
    ])
    func aTurnedLineThatFitsNoCellIsNoneOfItsText(line: (text: String, x: Double, y: Double, size: Double)) {
        let read = Self.grid { $0.turned(line.text, x: line.x, y: line.y, size: line.size) }
        #expect(read == [["Comuna", "Lebu | 10 | 3", "Tirúa | 8 | 2"].map { $0 == "Comuna" ? "Comuna |  | " : $0 }])
    }

    @Test func aTurnedNameOfAGroupSpansTheRowsThatItsRulesCloseIn() {
        var sheet = Sheet()
        for y in [100.0, 120, 180, 240] { sheet.level(y, 50, 300) }
        for y in [140.0, 160, 200, 220] { sheet.level(y, 80, 300) }
        for x in [50.0, 80, 200, 300] { sheet.upright(x, 100, 240) }
        sheet.text("Equipo", x: 85, y: 105)
        sheet.right("Número", x: 295, y: 105)
        for (row, values) in [
            ("Arados", "12"), ("Carros", "7"), ("Rastras", "5"), ("Camiones", "9"), ("Tractores", "31"), ("Sierras", "4"),
        ]
        .enumerated() {
            sheet.text(values.0, x: 85, y: 125 + Double(row) * 20)
            sheet.right(values.1, x: 295, y: 125 + Double(row) * 20)
        }
        sheet.turned("Animal", x: 60, y: 165)
        sheet.turned("Motor", x: 60, y: 222)
        #expect(
            sheet.tables == [
                [
                    " | Equipo | Número", "Animal v3 | Arados | 12", "Carros | 7", "Rastras | 5", "Motor v3 | Camiones | 9",
                    "Tractores | 31",
                    "Sierras | 4",
                ]
            ])
    }

    @Test func turnedLinesOfACellMayStandClose() {
        let read = Self.grid {
            $0.turned("Casas", x: 165, y: 175)
            $0.turned("nuevas", x: 172.5, y: 175)
        }
        #expect(read[0][0] == "Comuna | Casas nuevas | ")
    }

    /// Rows of values between three level rules, the head's band above the second.
    private static func ruled(rules: Bool = true, _ more: (inout Sheet) -> Void) -> Sheet {
        var sheet = Sheet()
        if rules { for y in [100.0, 180, 262] { sheet.level(y, 80, 350) } }
        for (row, values) in [("Arica", "120", "7"), ("Maule", "95", "3"), ("Aysén", "41", "2"), ("Ñuble", "88", "5")].enumerated() {
            let y = 185 + Double(row) * 19
            sheet.text(values.0, x: 100, y: y)
            sheet.right(values.1, x: 240, y: y)
            sheet.right(values.2, x: 340, y: y)
        }
        more(&sheet)
        return sheet
    }

    private static let body = ["Arica | 120 | 7", "Maule | 95 | 3", "Aysén | 41 | 2", "Ñuble | 88 | 5"]

    @Test(arguments: [true, false]) func turnedLinesOverTheColumnsAreTheirHead(rules: Bool) {
        let sheet = Self.ruled(rules: rules) {
            $0.turned("Proyectos", x: 228, y: 177)
            $0.turned("Becas", x: 330, y: 177)
        }
        #expect(sheet.tables == [[" | Proyectos | Becas"] + Self.body])
        #expect(sheet.found.map(\.headerRowCount) == [1])
    }

    @Test func turnedHeadsStandBesideALevelOne() {
        let sheet = Self.ruled {
            $0.text("Región", x: 100, y: 168)
            $0.turned("Proyectos", x: 228, y: 177)
            $0.turned("Becas", x: 330, y: 177)
        }
        #expect(sheet.tables == [["Región | Proyectos | Becas"] + Self.body])
    }

    /// A level head beside turned ones that no rule closes in.
    @Test func aLevelHeadBesideTurnedOnesIsOfTheirRow() {
        let sheet = Self.ruled(rules: false) {
            $0.text("Estas son las regiones del país con sus proyectos", x: 90, y: 60)
            $0.text("Anexo", x: 30, y: 150)
            $0.text("Región", x: 100, y: 150)
            $0.text("Nota", x: 380, y: 150)
            $0.turned("Proyectos", x: 228, y: 177)
            $0.turned("Becas", x: 330, y: 177)
        }
        #expect(sheet.tables == [["Región | Proyectos | Becas"] + Self.body])
    }

    @Test func aTurnedLineThatEndsHighAboveTheRowsIsNoHead() {
        let sheet = Self.ruled(rules: false) {
            $0.turned("Proyectos", x: 228, y: 120)
            $0.turned("Becas", x: 330, y: 120)
        }
        #expect(sheet.tables == [Self.body])
    }

    /// Beside rows that nothing closes in, one line may be of the page's margin.
    @Test func aLoneTurnedLineBesideOpenRowsIsNone() {
        let sheet = Self.ruled(rules: false) {
            $0.turned("Anexo", x: 82, y: 240)
            $0.turned("Borrador", x: 228, y: 177)
        }
        #expect(sheet.tables == [Self.body])
    }

    @Test func turnedNamesBeforeTheLabelsAreGroupsOfRows() {
        let sheet = Self.ruled {
            $0.turned("Norte", x: 84, y: 199.5 + 12.5)
            $0.turned("Sur", x: 84, y: 237.5 + 7.5)
        }
        #expect(
            sheet.tables == [["Norte v2 | Arica | 120 | 7", "Maule | 95 | 3", "Sur v2 | Aysén | 41 | 2", "Ñuble | 88 | 5"]])
    }

    /// A group whose line stands in the middle of three rows and one beside a single row.
    @Test func groupsSpanTheRowsInWhoseMiddleTheyStand() {
        let sheet = Self.ruled {
            $0.turned("Norte", x: 84, y: 209 + 12.5)
            $0.turned("Sur", x: 84, y: 247 + 7.5)
        }
        #expect(
            sheet.tables == [["Norte v3 | Arica | 120 | 7", "Maule | 95 | 3", "Aysén | 41 | 2", "Sur | Ñuble | 88 | 5"]])
    }

    /// Between rules a line in the table cannot be one of the margin.
    @Test func aLoneTurnedGroupBetweenRulesIsOne() {
        let group = Self.ruled { $0.turned("Centro", x: 84, y: 223 + 15) }
        #expect(
            group.tables == [["Centro v4 | Arica | 120 | 7", "Maule | 95 | 3", "Aysén | 41 | 2", "Ñuble | 88 | 5"]])
    }

    @Test(arguments: ["2023 2024", "dados dadas"]) func levelHeadsBelowTurnedOnesAreNoValues(heads: String) {
        let level = heads.split(separator: " ").map(String.init)
        let sheet = Self.ruled {
            $0.text("Región", x: 100, y: 168)
            $0.right(level[0], x: 240, y: 168)
            $0.right(level[1], x: 340, y: 168)
            $0.turned("Proyectos", x: 228, y: 167)
            $0.turned("Becas", x: 330, y: 167)
        }
        #expect(sheet.tables == [["Región | Proyectos \(level[0]) | Becas \(level[1])"] + Self.body])
    }

    @Test func turnedHeadsBelowALevelOneAreARowOfTheirOwn() {
        let sheet = Self.ruled {
            $0.text("Región", x: 100, y: 105)
            $0.right("Apoyos", x: 240, y: 105)
            $0.right("Otros", x: 340, y: 105)
            $0.turned("Becas", x: 228, y: 177)
            $0.turned("Casas", x: 330, y: 177)
        }
        #expect(sheet.tables == [["Región | Apoyos | Otros", " | Becas | Casas"] + Self.body])
    }

    /// Beside the table, over a level head, or lower than the rows begin.
    @Test(arguments: [("Fuente", 352.0, 177.0), ("Fuente", 60, 177), ("Nota", 228, 200), ("Sí", 103, 177)])
    func aTurnedLineThatStandsOverNoColumnIsNoHead(line: (text: String, x: Double, y: Double)) {
        let sheet = Self.ruled {
            $0.text("Región", x: 100, y: 168)
            $0.turned("Becas", x: 330, y: 177)
            $0.turned(line.text, x: line.x, y: line.y)
        }
        #expect(sheet.tables == [["Región |  | Becas"] + Self.body])
    }

    /// Further left than groups stand, over the labels, above the rows or below them.
    @Test(arguments: [("Fuente", 40.0, 235.0), ("Fuente", 101, 235), ("Año", 84, 192), ("Año", 84, 270)])
    func aTurnedLineThatIsBesideNoRowsNamesNone(line: (text: String, x: Double, y: Double)) {
        let sheet = Self.ruled(rules: false) {
            $0.turned("Norte", x: 84, y: 199.5 + 12.5)
            $0.turned("Sur", x: 84, y: 237.5 + 7.5)
            $0.turned(line.text, x: line.x, y: line.y)
        }
        #expect(
            sheet.tables == [["Norte v2 | Arica | 120 | 7", "Maule | 95 | 3", "Sur v2 | Aysén | 41 | 2", "Ñuble | 88 | 5"]])
    }

    @Test func theRowBelowTheLastGroupMayHaveNone() {
        let sheet = Self.ruled { $0.turned("Sur", x: 84, y: 209 + 7.5) }
        #expect(
            sheet.tables == [["Sur v3 | Arica | 120 | 7", "Maule | 95 | 3", "Aysén | 41 | 2", " | Ñuble | 88 | 5"]])
    }

    /// Groups set at the top of their rows, and at their foot.
    @Test func groupsThatStandInTheMiddleOfNoRowsAreThoseBesideThem() {
        let sheet = Self.ruled {
            $0.turned("Norte", x: 84, y: 186 + 25)
            $0.turned("Sur", x: 84, y: 224 + 15)
        }
        #expect(
            sheet.tables == [["Norte v2 | Arica | 120 | 7", "Maule | 95 | 3", "Sur | Aysén | 41 | 2", " | Ñuble | 88 | 5"]])
        let low = Self.ruled {
            $0.turned("Norte", x: 84, y: 186 + 25)
            $0.turned("Sur", x: 84, y: 255)
        }
        #expect(low.tables == [["Norte v2 | Arica | 120 | 7", "Maule | 95 | 3", " | Aysén | 41 | 2", "Sur | Ñuble | 88 | 5"]])
    }
}
