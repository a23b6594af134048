import DocumentModel
import Testing

@testable import PageLayout

/// Boxes in rows, and columns some of whose titles share their heights.
@Suite struct RowOfBoxesRuleTests {
    /// Two columns of lines, one in the place of each letter: "T" a title, "t" a bold line right above text, "x" a line of text, "." nothing.
    private static func read(_ left: String, _ right: String, call: Bool = false) -> [String] {
        outline([
            page {
                for (x, shape) in [(72.0, left), (330, right)] {
                    let side = x == 72 ? "izquierda" : "derecha"
                    for (row, letter) in shape.enumerated() {
                        let y = 90 + 18 * Double(row)
                        switch letter {
                        case "T":
                            $0.line([.bold("Título \(row) \(side)")] + (call ? [Piece("1", Look(size: 6.5, raise: 4))] : []), x: x, at: y)
                        case "t": $0.line("Renglón \(row) \(side)", .bold, x: x, at: y - 4)
                        case "x": $0.line("con texto de la caja de la \(side) y \(row)", x: x, at: y - 4)
                        default: break
                        }
                    }
                }
            }
        ])
    }

    /// Titles in the order of reading.
    private static func titles(_ left: String, _ right: String, call: Bool = false) -> [String] {
        read(left, right, call: call).compactMap { line in
            line.contains("Título") ? String(line.drop { $0 != " " }.dropFirst(8).prefix(3)) : nil
        }
    }

    @Test func boxesWhoseTitlesShareTheirHeightsAreReadRowByRow() {
        #expect(Self.titles("Txxx.Txxx", "Txxx.Txxx") == ["0 i", "0 d", "5 i", "5 d"])
        #expect(Self.titles("Txxx.Txxx", "Txxx.Txxx", call: true) == ["0 i", "0 d", "5 i", "5 d"])
    }

    @Test func columnsWithSomeTitlesAtOneHeightAreReadOneAfterTheOther() {
        #expect(Self.titles("Txxx.Txxx", "Txxxxxxxx") == ["0 i", "5 i", "0 d"])
        #expect(Self.titles("Txxx.Txx.Txxx", "Txxxxx.TxTxxx") == ["0 i", "5 i", "9 i", "0 d", "7 d", "9 d"])
        #expect(Self.titles("Txx.Txxx.Txxx", "Txxxxxxx.Txxx") == ["0 i", "4 i", "9 i", "0 d", "9 d"])
        #expect(Self.titles("Txxx.Txxxxxx", "Txxx.Txx.Txx") == ["0 i", "5 i", "0 d", "5 d", "9 d"])
    }
}
