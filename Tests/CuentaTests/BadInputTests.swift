import Foundation
import Testing

/// Inputs that cannot be read: one line each, exit status 3, no output folder.
@Suite struct BadInputTests {
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        /// `nil` for a file that is not made.
        var bytes: [UInt8]?
        var message: String
        var testDescription: String { name }
    }

    static let expectation = "a PDF, HTML, Markdown or text file was expected, but this is"

    static let cases = [
        Case(name: "falta.pdf", bytes: nil, message: "there is no such file. Check the spelling of the path. [missing-file]"),
        Case(name: "vacio.pdf", bytes: [], message: "the file is empty [empty-file]"),
        Case(
            name: "cortado.pdf", bytes: Array(Files.pdf("BT /F 12 Tf 20 150 Td (1.250) Tj ET").prefix(120)),
            message:
                "expected a whole PDF, found one that cannot be opened: PDF document is damaged; fetch the file again; it may have been cut off [damaged-pdf]"
        ),
        Case(
            name: "con-clave.pdf", bytes: Files.lockedPDF,
            message:
                "the PDF opens only with a password; write the password into a file and pass it with --password-file FILE [password-needed]"
        ),
        Case(
            name: "imagen.pdf", bytes: Files.png,
            message: "\(expectation) a PNG image. Make a PDF of it with a text layer (OCR) first. [not-a-document]"),
        Case(
            name: "vacia.pdf", bytes: Files.pdf(),
            message:
                "expected text on the 1 page(s), found nothing at all; export the document anew as PDF or HTML [no-text]"
        ),
        Case(
            name: "carta.docx", bytes: Files.docx,
            message: "\(expectation) a DOCX document. Export a PDF or HTML from the program that made it, and read that. [office-file]"),
    ]

    @Test(arguments: cases) func oneLineStatus3AndNoFolder(_ input: Case) throws {
        let folder = try TemporaryFolder()
        if let bytes = input.bytes { _ = try folder.write(bytes, to: input.name) }
        let result = try Command.run(["extract", input.name, "-o", "datos"], folder: folder.url)
        #expect(result == CommandResult(status: 3, output: "", errors: "\(input.name): error: \(input.message)\n"))
        #expect(!folder.exists("datos"))
    }

    @Test func aScanIsUnreadableWithoutRecognition() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Files.pdf("0.5 g 20 20 100 100 re f"), to: "imagen.pdf")
        let result = try Command.run(["extract", "imagen.pdf", "-o", "datos", "--ocr", "never"], folder: folder.url)
        #expect(
            result
                == CommandResult(
                    status: 3, output: "",
                    errors:
                        "imagen.pdf: error: expected text on the 1 page(s), found only pictures (a scan?); leave out --ocr never to have scans read [no-text]\n"
                ))
        #expect(!folder.exists("datos"))
    }

    @Test func aFolderIsNoDocument() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write([], to: "carpeta/x")
        let result = try Command.run(["extract", "carpeta", "-o", "datos"], folder: folder.url)
        #expect(
            result
                == CommandResult(
                    status: 3, output: "",
                    errors: "carpeta: error: a file was expected, but this is a folder. Name the file. [is-a-folder]\n"))
    }

    @Test func aPasswordOpensAProtectedFile() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Files.lockedPDF, to: "con-clave.pdf")
        _ = try folder.write(Array("clave\n".utf8), to: "clave.txt")
        let result = try Command.run(["inspect", "con-clave.pdf", "--as", "text", "--password-file", "clave.txt"], folder: folder.url)
        #expect(result == CommandResult(status: 0, output: "Se atendieron 1.250 personas\n", errors: ""))
    }

    @Test func aFileThatIsProtectedAgainstChangesOnlyIsRead() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Files.ownedPDF, to: "protegido.pdf")
        let result = try Command.run(["inspect", "protegido.pdf", "--as", "text"], folder: folder.url)
        #expect(result == CommandResult(status: 0, output: "Se atendieron 1.250 personas\n", errors: ""))
    }
}
