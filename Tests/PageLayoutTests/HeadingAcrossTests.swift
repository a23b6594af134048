import DocumentModel
import Testing

@testable import PageLayout

/// A heading too short to cross the gutter, in the left column or over both.
@Suite struct HeadingAcrossTests {
    private static let upper = "El año cerró con más talleres que el anterior y los de la costa fueron los que más vecinos juntaron"
    private static let upperRest = "en la feria de las artes y de los oficios, que abrió sus puertas en marzo y cerró en la primavera."
    private static let lower = "Las ferias del valle abrieron todos los meses. Los puestos fueron de vecinas y vecinos de la comuna."

    /// Two columns of a page, each with what is given, drawn from the same height; a number moves down by as much.
    private func columns(_ left: [Any], _ right: [Any]) -> PageContent {
        page {
            let top = $0.y
            $0.right = 296
            for side in [left, right] {
                for part in side {
                    if let gap = part as? Double {
                        $0.gap(gap)
                    } else if let title = part as? Look {
                        $0.line("2. Ferias", title)
                    } else if let text = part as? String {
                        $0.paragraph(text)
                    }
                }
                ($0.y, $0.left, $0.right) = (top, 316, 540)
            }
        }
    }

    private static let title = Look.sized(16, bold: true)
    /// What a title of `title` and the room around it take.
    private static let titleAndRoom = 20 + 8 + 16 * 1.25

    @Test func theTextAboveItGoesOnAtTheHeadOfTheRightColumn() {
        let page = columns(
            [Self.upper, 20.0, Self.title, 8.0, Self.lower, Self.lower], [Self.upperRest, Self.titleAndRoom, filler(4), filler(3)])
        #expect(
            outline([page]) == [
                "P \(Self.upper) \(Self.upperRest)", "H1 2. Ferias", "P \(Self.lower)", "P \(Self.lower)", "P \(filler(4))",
                "P \(filler(3))",
            ])
    }

    @Test func bothColumnsEndAboveItAndBeginBelowItAsOne() {
        let page = columns(
            [filler(3), 20.0, Self.title, 8.0, Self.lower, Self.lower], [filler(3, 2), Self.titleAndRoom, filler(4), filler(3)])
        #expect(
            outline([page]) == [
                "P \(filler(3))", "P \(filler(3, 2))", "H1 2. Ferias", "P \(Self.lower)", "P \(Self.lower)", "P \(filler(4))",
                "P \(filler(3))",
            ])
    }

    @Test func aTitleBesideTextIsOfTheLeftColumn() {
        let page = columns([Self.upper, 20.0, Self.title, 8.0, Self.lower, Self.lower], [filler(9)])
        #expect(
            outline([page]) == ["P \(Self.upper)", "H1 2. Ferias", "P \(Self.lower)", "P \(Self.lower)", "P \(filler(9))"])
    }

    @Test func aTitleBesideAGapOfTheRightColumnAloneIsOfTheLeft() {
        // The right column leaves room for a picture, whose edges are not those of the title.
        let page = columns(
            [filler(5), 20.0, Self.title, 8.0, Self.lower, Self.lower], [filler(2), Self.titleAndRoom + 60, filler(4), filler(3)])
        #expect(
            outline([page]) == [
                "P \(filler(5))", "H1 2. Ferias", "P \(Self.lower)", "P \(Self.lower)", "P \(filler(2))", "P \(filler(4))",
                "P \(filler(3))",
            ])
    }

    /// What a text takes in a column.
    private static func height(_ text: String) -> Double {
        var page = PageSetter()
        page.right = 296
        let top = page.y
        page.paragraph(text)
        return page.y - top
    }

    /// Whether the title is read between the texts of the left column, and what is to the right behind them.
    private func isOfTheLeft(_ left: [Any], _ right: [Any]) -> Bool {
        let texts = [left, right].map { $0.compactMap { $0 as? String } }
        return outline([columns(left, right)])
            == ["P \(texts[0][0])", "H1 2. Ferias"] + (texts[0].dropFirst() + texts[1]).map { "P \($0)" }
    }

    @Test func aTitleBesideTextThatTheLeftColumnGoesOnWithIsOfTheLeft() {
        let left: [Any] = [Self.upper, 20.0, Self.title, 8.0, Self.lower, Self.lower]
        let short = "en la feria."
        let difference = Self.height(Self.upper) - Self.height(short)
        // The right column goes on beside the title, or begins again beside it.
        #expect(isOfTheLeft(left, [Self.upperRest + " " + Self.upperRest, Self.titleAndRoom + 14, filler(4), filler(3)]))
        #expect(isOfTheLeft(left, [short, difference + 28, filler(5), filler(4)]))
        // No room above it, as below a line of its own column, or no more beside it than it takes.
        #expect(
            isOfTheLeft([Self.upper, 8.0, Self.title, 8.0, Self.lower, Self.lower], [short, difference + 40, filler(4), filler(3)]))
        let rest = Self.upperRest + " La feria del valle fue la mayor."
        let room = Self.height(rest) - Self.height(Self.upper) + 6.25
        #expect(isOfTheLeft([Self.upper, room, Self.title, 8.0, Self.lower, Self.lower], [rest, 22.0, filler(4), filler(3)]))
    }

    @Test func aTitleOfTheRightColumnIsOfIt() {
        let page = columns(
            [filler(3), Self.titleAndRoom, filler(4), filler(3)], [filler(3, 2), 20.0, Self.title, 8.0, Self.lower, Self.lower])
        #expect(
            outline([page]) == [
                "P \(filler(3))", "P \(filler(4))", "P \(filler(3))", "P \(filler(3, 2))", "H1 2. Ferias", "P \(Self.lower)",
                "P \(Self.lower)",
            ])
    }

    @Test func columnsThatEndOrBeginApartAreNotPartedByATitle() {
        let ended = filler(5)
        let left: [Any] = [ended, 20.0, Self.title, 8.0, Self.lower, Self.lower]
        // They end apart and begin as one; they end as one and begin apart; neither sentence goes on.
        let apart = Self.height(ended) - Self.height(filler(2)) + Self.titleAndRoom
        #expect(isOfTheLeft(left, [filler(2), apart, filler(4), filler(3)]))
        #expect(isOfTheLeft(left, [ended, Self.titleAndRoom + 30, filler(4), filler(3)]))
        #expect(isOfTheLeft(left, [Self.upperRest, apart, filler(4), filler(3)]))
        let open: [Any] = [Self.upper, 20.0, Self.title, 8.0, Self.lower, Self.lower]
        #expect(isOfTheLeft(open, [filler(1), Self.height(Self.upper) - Self.height(filler(1)) + Self.titleAndRoom, filler(4), filler(3)]))
    }
}
