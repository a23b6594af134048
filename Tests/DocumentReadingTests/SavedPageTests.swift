import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct SavedPageTests {
    /// A page saved as one file: the page's part is the second, after a picture.
    private static func message(_ body: String, _ encoding: String, type: String = "text/html", lineEnd: String = "\r\n") -> [UInt8] {
        let lines = [
            "From: <Guardado por un navegador>", "Subject: Cuenta", "MIME-Version: 1.0", "Content-Type: multipart/related;",
            "\ttype=\"text/html\";", "\tboundary=\"----Parte--q7\"", "", "Este mensaje tiene 2 partes.", "------Parte--q7",
            "Content-Type: image/png", "Content-Transfer-Encoding: base64", "", "AAAA1234", "------Parte--q7", "Content-Type: \(type)",
            "Content-Transfer-Encoding: \(encoding)", "", body, "------Parte--q7--", "",
        ]
        return Array(lines.joined(separator: lineEnd).utf8)
    }

    private static func outlined(_ bytes: [UInt8]) throws -> String {
        try outline(DocumentReader().read(bytes: bytes, file: "pagina.mhtml"))
    }

    @Test(arguments: ["\r\n", "\n"]) func thePageOfAMessageIsRead(_ lineEnd: String) throws {
        let body =
            "<!DOCTYPE html><meta charset=3D\"utf-8\"><h1>Gesti=C3=B3n 2=\(lineEnd)031</h1><p>Hubo 1.2=\(lineEnd)04 casos: 3=2C5%.</p>"
        #expect(try Self.outlined(Self.message(body, "quoted-printable", lineEnd: lineEnd)) == "h1 Gestión 2031\np Hubo 1.204 casos: 3,5%.")
    }

    @Test func thePartSaysItsEncodingWhereThePageDoesNot() throws {
        // "<p>Año 2031: 48 niñas.</p>" in windows-1252.
        let body = "PHA+QfFvIDIwMzE6IDQ4\r\nIG5p8WFzLjwvcD4="
        #expect(try Self.outlined(Self.message(body, "base64", type: "text/html; charset=\"windows-1252\"")) == "p Año 2031: 48 niñas.")
    }

    @Test func textThatLooksLikeAHeaderIsText() throws {
        #expect(try Self.outlined(Array("Subject: Cuenta\nMIME-Version: 1.0\n\nHubo 12 casos.".utf8)).hasSuffix("p Hubo 12 casos."))
        let page = "<p>Content-Type: multipart/related; boundary=x</p>"
        #expect(try Self.outlined(Array(page.utf8)) == "p Content-Type: multipart/related; boundary=x")
    }
}

@Suite struct SitePartTests {
    @Test func rowsAndCellsToldByTheirRoles() throws {
        let document = try read(
            """
            <div role="table"><div role=rowgroup><div role=row><span role=columnheader>Comuna</span><span role=columnheader>Obras</span></div></div>
            <div role=row><span role=cell>Laja</span><span role=cell>12</span></div><div role=row><span role=cell>Antuco</span><span role=cell>7</span></div>
            </div><p>Fin.</p>
            """)
        #expect(outline(document) == "table 3x2 head 1\n  0:Comuna | 1:Obras\n  0:Laja | 1:12\n  0:Antuco | 1:7\np Fin.")
    }

    @Test func rolesOutsideOfATableAndThoseOfOtherElementsMakeNone() throws {
        #expect(outline(try read("<div role=row><p>Hubo <b role=cell>12</b> obras.</p></div>")) == "p Hubo 12 obras.")
        #expect(
            outline(try read("<table><tr><td>Comuna<td>Obras<tr><td><div role=row><span role=cell>Laja</span></div><td>12</table>"))
                == "table 2x2 head 1\n  0:Comuna | 1:Obras\n  0:Laja | 1:12")
    }

    @Test func whatAsksForCookiesIsTheSites() throws {
        #expect(
            outline(try read("<div id=cookie-notice><p>Usamos 14 cookies.</p></div><p>Hubo 12 obras.</p>"))
                == "(navigation) Usamos 14 cookies.\np Hubo 12 obras.")
        #expect(outline(try read("<div class='cookies-accepted page'><p>Hubo 12 obras.</p></div>")) == "p Hubo 12 obras.")
    }
}
