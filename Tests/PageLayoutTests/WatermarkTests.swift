import DocumentModel
import Testing

@testable import PageLayout

@Suite struct WatermarkTests {
    private static let huge = Look(size: 90, color: 0xDDDDDD)

    /// Letters slanted by some 50 degrees, as poppler hands them out: in pieces of two letters or one, the letters of a piece between the
    /// same left and right edges.
    private static func slanted(_ pieces: [String], in page: inout PageSetter, edge: Double = .infinity) {
        var index = 0
        for piece in pieces {
            let x = 100 + Double(index) * 55
            for scalar in piece.unicodeScalars {
                let y = 600 - Double(index) * 55
                page.glyph(scalar, huge, box: Box(x0: x, y0: y, x1: min(x + 150, edge), y1: y + 55))
                index += 1
            }
        }
    }

    @Test func slantedLettersStandApartFromTheText() {
        let page = page {
            $0.paragraph(filler(3))
            Self.slanted(["BO", "RR", "AD", "O", "R"], in: &$0)
            $0.paragraph(filler(3, 2))
        }
        #expect(outline([page]) == ["P " + filler(3), "P " + filler(3, 2), "F:watermark BORRADOR"])
    }

    @Test func aMarkOfThreeLettersIsReadUpwardsWhateverTheOrderOfItsPieces() {
        let page = page {
            $0.paragraph(filler(3))
            Self.slanted(["VI", "S"], in: &$0)
            let last = $0.content.glyphs.count - 1
            $0.content.glyphs.swapAt(last, last - 2)
        }
        #expect(outline([page]) == ["P " + filler(3), "F:watermark VIS"])
    }

    @Test func aLetterCutByThePagesEdgeBelongsToThem() {
        let page = page {
            $0.paragraph(filler(3))
            Self.slanted(["CO", "PI", "A", "7"], in: &$0, edge: 420)
        }
        #expect(outline([page]) == ["P " + filler(3), "F:watermark COPIA7"])
    }

    /// A label along the page's side, read upwards: each box as wide as the font is high, as high as the advance.
    private static func upright(_ text: String, _ look: Look, in page: inout PageSetter) {
        var y = 400.0
        for scalar in text.unicodeScalars {
            let advance = scalar == " " ? PageSetter.spaceWidth(look) : PageSetter.letterWidth(look)
            page.glyph(scalar, look, box: Box(x0: 20, y0: y - advance, x1: 20 + 1.15 * look.size, y1: y))
            y -= advance
        }
    }

    @Test func labelTurnedByARightAngle() {
        let page = page {
            $0.paragraph(filler(4))
            Self.upright("Anexo 12", .small, in: &$0)
        }
        #expect(outline([page]) == ["P " + filler(4), "F:watermark Anexo 12"])
    }

    @Test func aTurnedLabelInTheBodysFontTakesNoBodyTextAlong() {
        let page = page {
            $0.line("Total 45.")
            Self.upright("Región de Atacama, año 2024, versión preliminar", .plain, in: &$0)
            $0.line("Luego 12.", at: 500)
        }
        #expect(outline([page]) == ["P Total 45.", "P Luego 12.", "F:watermark Región de Atacama, año 2024, versión preliminar"])
    }

    @Test func figuresStackedInAColumnAreLevel() {
        // Single spacing: each box touches the one above.
        let page = page {
            $0.leading = 1.15
            for figure in 1...6 { $0.line("\(figure)", x: 300) }
        }
        #expect(outline([page]) == ["P 1 2 3 4 5 6"])
    }

    @Test func textUpsideDownKeepsItsOrder() {
        let page = page {
            $0.paragraph(filler(2))
            for (index, scalar) in "Copia 2024".unicodeScalars.enumerated() {
                let x = 400 - 5.5 * Double(index)
                $0.glyph(scalar, .plain, box: Box(x0: x, y0: 700, x1: x + 5.5, y1: 712.65))
            }
        }
        #expect(outline([page]) == ["P " + filler(2), "F:watermark Copia 2024"])
    }

    @Test func wideLettersOfALargeHeadingAreLevel() {
        let page = page {
            $0.line("MMM WWW 2024", .sized(40, bold: true))
            $0.gap(20)
            $0.paragraph(filler(4))
        }
        #expect(outline([page]) == ["H1 MMM WWW 2024", "P " + filler(4)])
    }
}

@Suite struct StampTests {
    /// A stamp of letters that rise by `slope` points for each to the right, two of them in one piece, in sizes that rounding tells apart.
    private static func page(slope: Double, _ text: String = "RECIBIDO14", size: Double = 26) -> PageContent {
        PageLayoutTests.page { setter in
            setter.paragraph(filler(4))
            var x = 200.0
            for (index, scalar) in text.unicodeScalars.enumerated() {
                // The fourth and fifth letter share their upper and lower edges.
                let height = index == 3 || index == 4 ? 34.0 : 29
                let middle = 400 - slope * ((index == 3 ? x + 9 : index == 4 ? x - 9 : x) - 200)
                let box = Box(x0: x, y0: middle - height / 2, x1: x + 18, y1: middle + height / 2)
                setter.glyph(scalar, Look(size: size + (index % 2 == 0 ? 0.001 : 0), color: 0xCC0000), box: box)
                x += 18
            }
        }
    }

    @Test(arguments: [0.36, 0.5, 0.8]) func lettersOfAStampStandApart(_ slope: Double) {
        #expect(outline([Self.page(slope: slope)]) == ["P " + filler(4), "F:watermark RECIBIDO14"])
    }

    /// The last figures of each lead aside and up, but level figures are higher than wide.
    @Test func figuresCentredBelowOneAnotherAreText() {
        let page = PageLayoutTests.page { setter in
            setter.paragraph(filler(4))
            setter.leading = 1.15
            for figure in ["5", "50", "500", "5000", "50000", "500000"] {
                setter.line(figure, .small, x: 300 - PageSetter.letterWidth(.small) * Double(figure.utf8.count) / 2)
            }
        }
        #expect(!outline([page]).contains { $0.hasPrefix("F:") })
    }

    @Test func aLevelLineIsText() {
        #expect(outline([Self.page(slope: 0)]).contains("H1 RECIBIDO14") || outline([Self.page(slope: 0)]).contains("P RECIBIDO14"))
    }

    /// A small stamp over the text, as poppler hands it out: in pieces of few letters, each within its own edges, strewn between the letters
    /// of the text wherever they come to stand.
    private static func stamped(
        _ lines: [String], over body: String, slope: Double = 0.27, size: Double = 12, in piece: Int = 2, color: UInt32 = 0xCC0000
    ) -> PageContent {
        var content = PageLayoutTests.page { $0.paragraph(body) }
        let stamp = PageLayoutTests.page { setter in
            for (row, line) in lines.enumerated() {
                var x = 220.0
                let letters = Array(line.unicodeScalars)
                for start in stride(from: 0, to: letters.count, by: piece) {
                    let part = letters[start..<min(start + piece, letters.count)]
                    let rise = slope * Double(part.count - 1) * size * 0.5
                    for scalar in part {
                        if scalar == " " {
                            x += size * 0.28
                            continue
                        }
                        let top = 90 + Double(row) * 1.3 * size - slope * (x - 220)
                        let edge = part.first == scalar ? top : top + slope * size * 0.5
                        setter.glyph(
                            scalar, Look(size: size, isBold: true, color: color),
                            box: Box(x0: x, y0: edge - rise, x1: x + size * 0.5, y1: edge + 1.15 * size))
                        x += size * 0.5
                    }
                }
            }
        }
        let font = content.fonts.count
        content.fonts += stamp.fonts
        for (index, glyph) in stamp.glyphs.enumerated() {
            var glyph = glyph
            glyph.font += font
            content.glyphs.insert(glyph, at: min(content.glyphs.count, 40 + 5 * index))
        }
        return content
    }

    @Test(arguments: [0.09, 0.18, 0.27, 0.58, -0.27]) func aSmallStampLeavesTheTextBelowItWhole(_ slope: Double) {
        #expect(
            outline([Self.stamped(["RECIBIDO 12 ABR 2031"], over: filler(5), slope: slope)]) == [
                "P " + filler(5), "F:watermark RECIBIDO 12 ABR 2031",
            ])
    }

    @Test func theLinesOfAStampStayApart() {
        let page = Self.stamped(["RECIBIDO", "12 ABR 2031", "OFICINA DE PARTES"], over: filler(5))
        #expect(outline([page]) == ["P " + filler(5), "F:watermark RECIBIDO 12 ABR 2031 OFICINA DE PARTES"])
    }

    @Test func fewLettersAreOfAStampWhereTheyStandInsideOfIt() {
        let inside = Self.stamped(["RECIBIDO", "AB"], over: filler(5), slope: -0.27)
        #expect(outline([inside]) == ["P " + filler(5), "F:watermark RECIBIDO AB"])
        let below = Self.stamped(["RECIBIDO", "", "", "", "", "", "", "", "AB"], over: filler(5), slope: -0.27)
        #expect(outline([below]).filter { $0.hasPrefix("F:") } == ["F:watermark RECIBIDO"])
    }

    @Test func lettersThatHopAreText() {
        let page = PageLayoutTests.page { setter in
            setter.paragraph(filler(4))
            for (index, scalar) in "FERIALIBRE".unicodeScalars.enumerated() {
                let (x, y) = (200 + 20 * Double(index), 400 - 2.4 * Double(index) - (index % 2 == 0 ? 0 : 24))
                setter.glyph(scalar, Look(size: 26), box: Box(x0: x, y0: y, x1: x + 20, y1: y + 29))
            }
        }
        #expect(!outline([page]).contains { $0.hasPrefix("F:") })
    }

    @Test func lettersFarApartOnASlopeAreText() {
        let page = PageLayoutTests.page { setter in
            setter.paragraph(filler(4))
            for (index, scalar) in "ABCDE".unicodeScalars.enumerated() {
                let (x, y) = (100 + 90 * Double(index), 400 - 20 * Double(index))
                setter.glyph(scalar, Look(size: 26), box: Box(x0: x, y0: y, x1: x + 18, y1: y + 29))
            }
        }
        #expect(!outline([page]).contains { $0.hasPrefix("F:") })
    }

    @Test func aStepOfALetterOrTwoIsNoSlant() {
        // Raised figures of one size, and a column of values in a look of its own.
        let steps = PageLayoutTests.page {
            $0.paragraph(filler(3))
            for (index, text) in ["45", "1.250", "77", "9.001"].enumerated() {
                $0.line(text, .sized(11, bold: true, color: 0x0000CC), x: 300 + Double(index % 2) * 20)
            }
            $0.line([Piece("H", .bold), Piece("2", Look(isBold: true, raise: -3)), Piece("O2", .bold)])
        }
        #expect(!outline([steps]).contains { $0.hasPrefix("F:") })
    }
}

@Suite struct OverlaidTextTests {
    private static func marked(_ text: String, size: Double = 50, at baseline: Double = 150) -> [String] {
        outline([
            page {
                $0.paragraph(filler(8))
                $0.line(text, .sized(size, color: 0xDDDDDD), x: 120, at: baseline)
            }
        ])
    }

    @Test func aLargeWordOverTheLinesIsAMark() {
        #expect(Self.marked("BORRADOR") == ["P " + filler(8), "F:watermark BORRADOR"])
        #expect(Self.marked("PARA REVISIÓN", size: 36) == ["P " + filler(8), "F:watermark PARA REVISIÓN"])
    }

    @Test func largeWordsThatStandFreeAreText() {
        // Right below the text, where the boxes of both overlap.
        #expect(Self.marked("Ferias", size: 30, at: 218).contains { $0.hasSuffix("Ferias") && !$0.hasPrefix("F:") })
        // A figure, whatever is written through it.
        #expect(!Self.marked("1.250", size: 50).contains { $0.hasPrefix("F:") })
        // Hardly larger than what it is written over, as two texts may be in one place.
        #expect(!Self.marked("CORDILLERA", size: 16).contains { $0.hasPrefix("F:") })
    }

    @Test func smallOrShortWordsAndThoseMostlyBesideTheTextAreText() {
        #expect(!Self.marked("AP", size: 50).contains { $0.hasPrefix("F:") })
        func furniture(_ set: (inout PageSetter) -> Void) -> [String] { outline([page(1, set)]).filter { $0.hasPrefix("F:") } }
        let pale = Look.sized(20, color: 0xDDDDDD)
        // Twice as large as print that is very small.
        #expect(
            furniture {
                $0.paragraph(filler(8), .sized(8))
                $0.line("CORDILLERA", pale, x: 120, at: 120)
            } == [])
        // Over the end of a line alone.
        #expect(
            furniture {
                $0.paragraph(filler(3))
                $0.line("de la costa", at: 150)
                $0.line("CORDILLERA", .sized(50, color: 0xDDDDDD), x: 72, at: 160)
            } == [])
        // Letters one below the other.
        #expect(
            furniture {
                $0.paragraph(filler(16))
                for (index, letter) in ["H", "O", "L", "A"].enumerated() {
                    $0.line(letter, .sized(50, color: 0xDDDDDD), x: 200, at: 150 + 45 * Double(index))
                }
            } == [])
    }
}
