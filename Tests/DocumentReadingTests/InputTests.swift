import DocumentModel
import Testing

@testable import DocumentReading

@Suite struct InputTests {
    @Test(arguments: [
        ("<!DOCTYPE html><p>a", InputKind.html), ("\n\n<!-- a --><HTML><body>", .html), ("<?xml version='1.0'?>\n<html>", .html),
        ("<p>Hubo 3 ferias.</p>", .html), ("<h2>Anexo</h2><table><tr><td>1</td></tr></table>", .html),
        ("# Cuenta\n\n<table><tr><td>1</td></tr></table>", .markdown), ("<sup>1</sup> Nota\n\n## Cuenta", .markdown),
        ("**Nota:** a", .markdown),
        ("Hubo 3 ferias, y x < y.", .text), ("3 < 4 > 2", .text), ("%PDF-1.7\n", .pdf), ("junk\n\u{1}%PDF-1.4", .pdf),
        ("", .unsupported(.empty)), (" \n\t ", .unsupported(.empty)), ("{\\rtf1 a}", .unsupported(.office("RTF document"))),
    ])
    func kinds(_ text: String, _ kind: InputKind) {
        #expect(InputKind.detect(Array(text.utf8), fileName: "a.bin") == kind)
    }

    @Test func signatures() {
        func kind(_ bytes: [UInt8], _ rest: String = "", name: String = "a.pdf") -> InputKind {
            InputKind.detect(bytes + Array(rest.utf8), fileName: name)
        }
        let zip: [UInt8] = [0x50, 0x4B, 3, 4]
        #expect(kind([0x89, 0x50, 0x4E, 0x47, 13, 10]) == .unsupported(.image("PNG")))
        #expect(kind([0xFF, 0xD8, 0xFF, 0xE0]) == .unsupported(.image("JPEG")))
        #expect(kind([0x49, 0x49, 0x2A, 0]) == .unsupported(.image("TIFF")))
        #expect(kind(zip, "..[Content_Types].xml..word/document.xml") == .unsupported(.office("DOCX document")))
        #expect(kind(zip, "..xl/workbook.xml") == .unsupported(.office("XLSX spreadsheet")))
        #expect(kind(zip, "....mimetypeapplication/vnd.oasis.opendocument.text") == .unsupported(.office("ODT document")))
        #expect(kind(zip, "....mimetypeapplication/epub+zip") == .unsupported(.office("EPUB book")))
        #expect(kind(zip, "datos.csv") == .unsupported(.archive("ZIP")))
        #expect(kind(zip, "", name: "Cuenta.DOCX") == .unsupported(.office("DOCX document")))
        #expect(kind([0x1F, 0x8B, 8]) == .unsupported(.archive("gzip")))
        #expect(
            kind([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
                == .unsupported(.office("Microsoft Office 97–2003 file (DOC, XLS or PPT)")))
        #expect(kind((0..<200).map { UInt8($0 % 7) }) == .unsupported(.binary))
    }

    private func refusal(_ bytes: [UInt8], _ file: String) -> String {
        do {
            _ = try DocumentReader().read(bytes: bytes, file: file)
            return "read"
        } catch {
            return error.description
        }
    }

    @Test func refusals() {
        #expect(refusal([], "a.pdf") == "a.pdf: error: the file is empty [empty-file]")
        #expect(
            refusal([0x89, 0x50, 0x4E, 0x47], "a.pdf") == """
                a.pdf: error: a PDF, HTML, Markdown or text file was expected, but this is a PNG image [not-a-document]
                    Make a PDF of it with a text layer (OCR) first.
                """)
        #expect(
            refusal([0x50, 0x4B, 3, 4] + Array("word/document.xml".utf8), "a.docx") == """
                a.docx: error: a PDF, HTML, Markdown or text file was expected, but this is a DOCX document [office-file]
                    Export a PDF or HTML from the program that made it, and read that.
                """)
        #expect(
            refusal([0x50, 0x4B, 3, 4] + Array("....mimetypeapplication/vnd.oasis.opendocument.text".utf8), "a.odt") == """
                a.odt: error: a PDF, HTML, Markdown or text file was expected, but this is an ODT document [office-file]
                    Export a PDF or HTML from the program that made it, and read that.
                """)
        #expect(
            refusal([1, 2, 3, 0, 0, 0, 4], "a.bin")
                == "a.bin: error: a PDF, HTML, Markdown or text file was expected, but this is neither nor any text [not-a-document]")
    }

    @Test func pathsThatCannotBeRead() throws {
        func refusal(_ path: String) -> String {
            do {
                _ = try DocumentReader().read(path: path)
                return "read"
            } catch {
                return error.description
            }
        }
        #expect(refusal("no/such.pdf") == "no/such.pdf: error: there is no such file [missing-file]\n    Check the spelling of the path.")
        #expect(
            refusal(".") == """
                .: error: a file was expected, but this is a folder [is-a-folder]
                    Name the file.
                """)
    }
}
