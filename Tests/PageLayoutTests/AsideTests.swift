import DocumentModel
import Testing

@testable import PageLayout

/// What stands beside the text: boxes, captions, columns of a few lines, set at heights of their own.
@Suite struct AsideTests {
    private static let text = [
        "La primera de las salas se abrió en otoño en el", "barrio de los aromos, donde 320 familias la",
        "esperaban desde hace años. Otro local, de 240",
        "metros, se levantó con fondos propios y con lo", "que dieron 15 talleres de la zona, que trajeron",
    ]
    private static let end = [
        "también los libros, las mesas y los estantes. A fines del invierno se sumaron otras tres salas en",
        "los cerros del sur.",
    ]

    /// Text of which some lines have a box to their right, set in a smaller size.
    private static func boxed(_ lines: [String], from first: Double, x: Double = 380, leading: Double = 11.5) -> PageContent {
        page {
            $0.paragraph(filler(3))
            $0.gap(8)
            let top = $0.y
            for line in text { $0.line(line) }
            for line in end { $0.line(line) }
            for (index, line) in lines.enumerated() {
                $0.line(line, .small, x: x, at: top + first + leading * Double(index))
            }
        }
    }

    @Test func aBoxBesideTheTextPartsNoParagraph() {
        let box = ["Dato del año: 320", "familias y 15", "talleres en la red de", "salas del barrio."]
        #expect(
            outline([Self.boxed(box, from: 6)]) == [
                "P " + filler(3), "P " + (Self.text + Self.end).joined(separator: " "), "P " + box.joined(separator: " "),
            ])
    }

    @Test func aCaptionOfOneLineBetweenTheHeightsOfTwoIsReadApart() {
        #expect(
            outline([Self.boxed(["Figura 3. La sala en 2031"], from: 20.6)]) == [
                "P " + filler(3), "P " + (Self.text + Self.end).joined(separator: " "), "P Figura 3. La sala en 2031",
            ])
    }

    @Test func aCaptionOfTwoLinesAtTheHeightsOfTheTextIsReadApart() {
        let caption = ["Foto 1: La sala de 2031", "en el barrio del norte."]
        #expect(
            outline([Self.boxed(caption, from: 13.75, x: 323, leading: 13.75)]) == [
                "P " + filler(3), "P " + (Self.text + Self.end).joined(separator: " "), "P " + caption.joined(separator: " "),
            ])
    }

    @Test func shortLabelsAtTheHeightsOfTheTextAreReadWithIt() {
        // On the lines' own heights two words of another size tell no caption.
        let found = outline([Self.boxed(["320 familias", "15 talleres"], from: 13.75, x: 323, leading: 13.75)])
        #expect(found.contains { $0.contains("familias la 320 familias esperaban") })
    }

    @Test func wordsOfTheTextsSizeBehindAWideSpaceAreReadWithIt() {
        let page = page {
            for (left, right) in [
                ("La sala del barrio de los aromos,", "que abrió en otoño,"), ("Dos locales de la zona norte,", "con 15 talleres,"),
            ] {
                $0.line(left, x: 72, at: $0.y)
                $0.line(right, x: 84 + PageSetter.width(of: "La sala del barrio de los aromos,"))
            }
        }
        #expect(
            outline([page]) == [
                "P La sala del barrio de los aromos, que abrió en otoño, Dos locales de la zona norte, con 15 talleres,"
            ])
    }

    @Test func aFigureAtTheEndOfALineIsNoCaption() {
        // On the line's own height nothing tells it from the line.
        let found = outline([Self.boxed(["Figura 3"], from: 13.75)])
        #expect(found.first { $0.contains("Figura 3") }?.contains("familias la Figura 3 esperaban") == true)
    }

    @Test func aGapBelowColumnsPartsParagraphs() {
        func read(_ gap: Double) -> [String] {
            outline([
                page {
                    let top = $0.y
                    for line in Self.text { $0.line(line) }
                    $0.y = top
                    for line in [
                        "Ferias de la costa y", "de los valles, donde", "hubo 15 talleres y", "huertos para todos",
                        "los pueblos cercanos a",
                    ] {
                        $0.line(line, x: 360)
                    }
                    $0.gap(gap)
                    $0.line("Valle Alto, que es la comuna más poblada de la provincia y de la costa del norte.")
                }
            ])
        }
        #expect(read(30).last == "P Valle Alto, que es la comuna más poblada de la provincia y de la costa del norte.")
        #expect(read(0).last?.contains("cercanos a Valle Alto") == true)
    }

    @Test func columnsOfTwoLinesAtHeightsOfTheirOwn() {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(10)
            let top = $0.y
            for (column, lines) in [["El teatro dio 74 funciones", "en el año."], ["La orquesta tiene 64", "integrantes."]].enumerated() {
                $0.y = top + 4 * Double(column)
                for line in lines { $0.line(line, x: 72 + 240 * Double(column)) }
            }
            $0.gap(10)
            $0.paragraph(filler(3, 2))
        }
        #expect(
            outline([page]) == [
                "P " + filler(3), "P El teatro dio 74 funciones en el año.", "P La orquesta tiene 64 integrantes.", "P " + filler(3, 2),
            ])
    }

    @Test func aHeadingBelowTwoColumnsIsAboutWhatFollows() {
        let page = page {
            let top = $0.y
            $0.isJustified = true
            $0.right = 296
            $0.paragraph(filler(4))
            $0.y = top
            $0.left = 316
            $0.right = 540
            $0.paragraph(filler(4, 5))
            $0.left = 72
            $0.gap(16)
            $0.line("Ferias", .sized(14, bold: true))
            $0.gap(6)
            $0.paragraph(filler(4, 9))
        }
        #expect(outline([page]) == ["P " + filler(4), "P " + filler(4, 5), "H1 Ferias", "P " + filler(4, 9)])
    }

    @Test func aHeadingInsideTheLeftColumnStaysThere() {
        let page = page {
            let top = $0.y
            $0.isJustified = true
            $0.right = 296
            $0.paragraph(filler(3))
            $0.gap(10)
            $0.line("Ferias", .sized(14, bold: true))
            $0.gap(6)
            $0.paragraph(filler(3, 7))
            $0.y = top
            $0.left = 316
            $0.right = 540
            $0.paragraph(filler(8, 5))
        }
        #expect(outline([page]) == ["P " + filler(3), "H1 Ferias", "P " + filler(3, 7), "P " + filler(8, 5)])
    }
}

/// Boxes side by side, their lines on one height.
@Suite struct WrappedBoxTests {
    private static func boxes(_ columns: [[String]], step: Double = 160) -> [String] {
        let page = page {
            $0.paragraph(filler(3))
            $0.gap(12)
            let top = $0.y
            for (column, lines) in columns.enumerated() {
                $0.y = top
                for line in lines { $0.line(line, x: 72 + step * Double(column)) }
            }
            $0.gap(12)
            $0.paragraph(filler(3, 2))
        }
        return outline([page]).filter { $0 != "P " + filler(3) && $0 != "P " + filler(3, 2) }
    }

    @Test func sentencesThatGoOnInsideTheirBoxes() {
        #expect(
            Self.boxes([
                ["Se atendió a 4.120", "personas del valle."], ["Se becó a 640", "estudiantes."], ["Se pusieron 95", "luminarias."],
            ])
                == ["P Se atendió a 4.120 personas del valle.", "P Se becó a 640 estudiantes.", "P Se pusieron 95 luminarias."])
    }

    @Test func labelsBesideTheirValuesAreRows() {
        #expect(
            Self.boxes([["Plazo", "Costo"], ["5 años", "$ 4.100"]]).joined(separator: " ")
                == "P Plazo 5 años P Costo $ 4.100")
    }

    @Test func linesThatGoOnAcrossAreRows() {
        // The right halves do not begin one below the other.
        #expect(Self.boxes([["Se atendió a 4.120 de", "personas del valle y"], ["   los vecinos", "de la costa."]]).count == 1)
    }
}
