import DocumentModel
import Testing

@testable import PageLayout

/// What in the margin is a heading, and where the text beside it begins.
@Suite struct SideHeadRuleTests {
    private static let text = [
        [
            "La comuna abrió en otoño las ferias de la costa,", "que sumaron 320 familias de la caleta y de los cerros de",
            "Lomas Altas y del sur.",
        ],
        [
            "Los talleres de oficios enseñaron a los vecinos a", "tejer redes y a cuidar sus huertos, junto con los de",
            "Caleta Honda y del sur.",
        ],
        [
            "La junta del barrio leyó su cuenta en la plaza y en", "la radio, donde la oyeron muchos que no pudieron ir a",
            "Plaza Norte y a la escuela.",
        ],
    ]

    /// Texts to the right, each with what stands in the margin, line by line, from one of its own lines on.
    private static func read(
        _ heads: [[Piece]], texts: [[String]] = text, at line: Int = 0, x: Double = 200, gap: Double = 8, look: Look = .bold
    ) -> [String] {
        outline([
            page {
                for (head, lines) in zip(heads, texts) {
                    let top = $0.y + 4 + 13.75 * Double(line)
                    for (index, text) in lines.enumerated() {
                        index + 1 < lines.count ? $0.stretched(text, from: x, to: 540) : $0.line(text, x: x)
                    }
                    for (index, piece) in head.enumerated() {
                        $0.line([Piece(piece.text, piece.look ?? look)], x: 72, at: top + 13.75 * Double(index))
                    }
                    $0.gap(gap)
                }
            }
        ]).map { String($0.drop { $0 != " " }.dropFirst().prefix(11)) }
    }

    private static let heads: [[Piece]] = [["1.1 Misión"], ["1.2 Talleres"], ["1.3 Personas"]]
    private static let parted = ["1.1 Misión", "La comuna a", "1.2 Tallere", "Los tallere", "1.3 Persona", "La junta de"]
    private static let texts = ["La comuna a", "Los tallere", "La junta de"]

    @Test func headingsInTheMarginMayBeLargeOrHaveALineOfAnotherLook() {
        #expect(Self.read(Self.heads, look: .sized(13)) == Self.parted)
        for look in [Look.small, Look(color: 0xCC0000)] {
            let heads = Self.heads.map { $0 + [Piece("ver anexo", look)] }
            #expect(Self.read(heads).filter { $0 != "ver anexo" } == Self.parted)
        }
    }

    @Test func textsBesideThemBeginBehindAStopOrAGap() {
        #expect(Self.read(Self.heads, gap: 0) == Self.parted)
        let open = Self.text.map { Array($0.dropLast()) + [String($0[2].dropLast())] }
        #expect(Self.read(Self.heads, texts: open) == Self.parted)
        // A line of a sentence that begins with a name begins no text.
        #expect(Self.read(Self.heads, at: 2).suffix(3) == Self.texts)
    }

    @Test func boldWordsInTheMarginThatHeadNothing() {
        let mixed = ["Meta", "Logro", "Dato"].map { name in [Piece(name, .bold)] }
        let found = outline([
            page {
                for (head, lines) in zip(mixed, Self.text) {
                    let top = $0.y + 4
                    for (index, text) in lines.enumerated() {
                        index < 2 ? $0.stretched(text, from: 200, to: 540) : $0.line(text, x: 200)
                    }
                    $0.line([Piece(head[0].text + " del año:", .bold), Piece(" 12.", .plain)], x: 72, at: top)
                    $0.gap(8)
                }
            }
        ])
        #expect(found.suffix(3).map { String($0.dropFirst(2).prefix(11)) } == Self.texts)
        #expect(Self.read([["con 12 puestos"], ["en 14 escuelas"], ["con 15 libros"]]).suffix(3) == Self.texts)
    }

    @Test func aWideColumnOfBoldLinesIsNoMargin() {
        let heads: [[Piece]] = [
            ["Las ferias de la costa y de la sierra"], ["Los talleres del valle y de la caleta"], ["La junta del barrio y de las escuelas"],
        ]
        let narrow = Self.text.map { [String($0[0].prefix(34)), String($0[1].prefix(30)), $0[2]] }
        #expect(Self.read(heads, texts: narrow, x: 330).suffix(3) == Self.texts)
    }

    @Test func theSecondLineOfAHeadingHeadsNoTextOfItsOwn() {
        let texts = [["Hubo una feria.", "Los vecinos la pidieron en marzo y la tuvieron en el", "otoño."]] + Self.text.dropFirst()
        let found = Self.read([["1.1 Misión y", "Visión"]] + Self.heads.dropFirst(), texts: texts)
        #expect(found.first == "1.1 Misión " && found.contains("1.2 Tallere") && !found.contains("Visión"))
    }
}
