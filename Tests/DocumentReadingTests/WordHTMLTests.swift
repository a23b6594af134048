import DocumentModel
import Testing

@testable import DocumentReading

/// HTML as Word saves it, in windows-1252.
@Suite struct WordHTMLTests {
    private static let page = #"""
        <html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
        <head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15">
        <title>Cuenta</title><!--[if gte mso 9]><xml><o:Pages>4</o:Pages></xml><![endif]-->
        <style><!-- p.MsoNormal { margin:0cm } --></style></head>
        <body lang=ES-CL><div class=WordSection1>
        <p class=MsoTitle>Cuenta Pública 2031<o:p></o:p></p>
        <p class=MsoToc1><a href="#_Toc1">Introducción<span style='display:none'>. 3</span></a></p>
        <h1><a name="_Toc1"><span style='mso-list:Ignore'>1.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span>Introducción</a></h1>
        <p class=MsoNormal><span lang=ES>Se apoyó a 1.204<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1"
        title=""><span class=MsoFootnoteReference><span style='mso-special-character:footnote'><![if !supportFootnotes]><span
        class=MsoFootnoteReference><span style='font-size:11pt'>[1]</span></span><![endif]></span></span></a> empresas “pyme” por € 3.<o:p></o:p></span></p>
        <p class=MsoNormal><o:p>&nbsp;</o:p></p>
        <p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span
        style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Primera
        línea</p>
        <p class=MsoListParagraphCxSpLast style='text-indent:-18.0pt;mso-list:l0 level2 lfo1'><![if !supportLists]><span
        style='mso-list:Ignore'>a)<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span><![endif]>Segunda</p>
        <p class=MsoListParagraph style='text-indent:-18.0pt'>2.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span>Tercera</p>
        <table class=MsoTableGrid border=1><tr style='mso-yfti-irow:0'><td width=200><p class=MsoNormal><b>Programa<o:p></o:p></b></p></td>
        <td width=80><p class=MsoNormal><b>Casos</b></p></td></tr><tr><td><p class=MsoNormal>Ruta</p></td><td><p class=MsoNormal align=right>12</p></td></tr></table>
        </div><div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
        <div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1"
        title=""><span class=MsoFootnoteReference><![if !supportFootnotes]><span class=MsoFootnoteReference>[1]</span><![endif]></span></a> Según
        el año–base.<o:p></o:p></p></div></div></body></html>
        """#

    static func windows1252(_ text: String) -> [UInt8] {
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "€": 0x80
            case "“": 0x93
            case "”": 0x94
            case "–": 0x96
            default: UInt8(truncatingIfNeeded: scalar.value)
            }
        }
    }

    static let outlined = """
        h1 Cuenta Pública 2031
        (navigation) Introducción {link Introducción→#_Toc1}
        h1 1. Introducción {mark 1.}
        p Se apoyó a 1.204[1] empresas “pyme” por € 3. {call 1=[1]@17}
        note[1] [1] Según el año–base. {mark [1]}
        li1 · Primera línea {mark ·}
        li2 a) Segunda {mark a)}
        li1 2. Tercera {mark 2.}
        table 2x2 head 1
          0:Programa | 1:Casos
          0:Ruta | 1:12
        """

    @Test func pageInWindows1252() throws {
        let document = try DocumentReader().read(bytes: Self.windows1252(Self.page), file: "cuenta.htm")
        #expect(outline(document) == Self.outlined)
        #expect(document.diagnostics.isEmpty)
    }

    @Test func theSamePageUnderOtherNamesOfTheEncoding() throws {
        for name in ["iso-8859-1", "ISO-8859-1", "latin1"] {
            let page = Self.windows1252(Self.page.replacing("windows-1252", with: name))
            #expect(outline(try DocumentReader().read(bytes: page, file: "cuenta.htm")) == Self.outlined)
        }
        let undeclared = Self.windows1252(Self.page.replacing("; charset=windows-1252", with: ""))
        #expect(outline(try DocumentReader().read(bytes: undeclared, file: "cuenta.htm")) == Self.outlined)
    }

    @Test func falseDeclarations() throws {
        let notUTF8 = Self.windows1252(Self.page.replacing("windows-1252", with: "utf-8"))
        let first = try DocumentReader().read(bytes: notUTF8, file: "cuenta.htm")
        #expect(outline(first) == Self.outlined)
        #expect(
            first.diagnostics.map(\.description) == [
                "cuenta.htm: warning: the file declares utf-8, but its bytes are windows-1252; it is read as windows-1252 [false-encoding]"
            ])
        let second = try read(Self.page, file: "cuenta.htm")
        #expect(outline(second) == Self.outlined)
        #expect(
            second.diagnostics.map(\.description) == [
                "cuenta.htm: warning: the file declares windows-1252, but its bytes are utf-8; it is read as utf-8 [false-encoding]"
            ])
    }

    @Test func utf16AndMarks() throws {
        var page: [UInt8] = [0xFF, 0xFE]
        for unit in Self.page.utf16 { page += [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)] }
        #expect(outline(try DocumentReader().read(bytes: page, file: "cuenta.htm")) == Self.outlined)
        #expect(outline(try DocumentReader().read(bytes: Array(page.dropFirst(2)), file: "cuenta.htm")) == Self.outlined)
        let marked = [0xEF, 0xBB, 0xBF] + Array(Self.page.replacing("windows-1252", with: "utf-8").utf8)
        #expect(outline(try DocumentReader().read(bytes: marked, file: "cuenta.htm")) == Self.outlined)
    }

    /// Nothing after them in the page ends a comment again.
    @Test func conditionalCommentsHideNothingBehindThem() throws {
        let document = try read(
            """
            <html><head><!--[if gte mso 9]><xml><o:Pages>4</o:Pages></xml><![endif]--></head><body><p>Se plantaron 45 robles.</p>
            <!--[if !mso]><!--><p>Y 12 peumos.</p><!--<![endif]--><!-- <![if oculto 99> -->
            <p><![if !supportLists]>1.<![endif]>Fin en 2031.</p></body></html>
            """)
        #expect(outline(document).contains("p Se plantaron 45 robles.\np Y 12 peumos.\n"))
        #expect(!outline(document).contains("99") && outline(document).contains("Fin en 2031."))
    }
}
