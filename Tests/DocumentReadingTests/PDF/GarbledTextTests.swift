import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct GarbledTextTests {
    private static let sentence =
        "La red de bibliotecas del valle recorrio 42 comunas durante el verano y presto 18.450 libros a sus lectores."

    private func diagnostics(_ line: String) throws -> [String] {
        let content = (0..<4).map { PDFBuilder.text(line, y: 700 - 20 * Double($0), size: 9) }.joined()
        let file = PDFBuilder([content, PDFBuilder.text("Hubo 45 talleres.", y: 700)]).bytes
        return try PDFReader(recognition: .never).read(bytes: file, file: "a.pdf").diagnostics.map { "\($0.page ?? 0) \($0.id)" }
    }

    /// Each letter another one, as where the codes of a font are places in it and nothing says of which letters.
    private func shifted(_ text: String, by step: UInt8) -> String {
        String(
            decoding: text.utf8.map { byte in
                switch byte {
                case 0x61...0x7A: 0x61 + (byte - 0x61 + step) % 26
                case 0x41...0x5A: 0x41 + (byte - 0x41 + step) % 26
                default: byte
                }
            }, as: UTF8.self)
    }

    @Test func lettersThatAreOthersAreNamed() throws {
        #expect(try diagnostics(shifted(Self.sentence, by: 7)) == ["1 garbled-text"])
    }

    @Test func signsInPlaceOfLettersAreNamed() throws {
        #expect(try diagnostics(String(repeating: "!\"#&'*+<=>?@[^`{|}~", count: 4)) == ["1 garbled-text"])
    }

    @Test func textAndCodesAreNot() throws {
        #expect(try diagnostics(Self.sentence) == [])
        #expect(try diagnostics(Self.sentence.uppercased()) == [])
        // Of few kinds of letters, however many they are.
        #expect(try diagnostics(String(repeating: "CLP 45 MM$ 12 ", count: 6)) == [])
        #expect(try diagnostics("Talleres " + String(repeating: ".", count: 60) + " 12") == [])
        #expect(try diagnostics(String(repeating: "MM CLP ", count: 10)) == [])
        // Abbreviations, of many letters but few in all; a few signs, and many signs between far more letters.
        #expect(try diagnostics("BCDFGHJKLMNPQRST") == [])
        #expect(try diagnostics("#&*+<=>?@ abcde") == [])
        #expect(try diagnostics(Self.sentence + " | = * + # & | = * + @ |") == [])
        // Vowels with accents are vowels.
        let accented = "bé cé dé fé gé lé mé né pé ré sé té vé zé ".replacing("é", with: "\\351")
        #expect(try diagnostics(String(repeating: accented, count: 2)) == [])
    }
}
