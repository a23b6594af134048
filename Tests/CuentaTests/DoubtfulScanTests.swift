import Foundation
import Testing

/// A scanned page from the picture to everything that is shown of it, with a recognition program of our own that answers always the same.
@Suite struct DoubtfulScanTests {
    /// A page without text, grey all over but for a black box.
    private static let scan = Files.pdf("0.9 g 0 0 300 200 re f 0 g 40 90 200 12 re f")

    /// Knows Spanish, and reads "Hubo 340 ferias, 75 talleres." in whatever picture it is given; the first figure poorly.
    private static let program = """
        #!/bin/sh
        case "$*" in *--list-langs*) echo spa; exit;; esac
        while [ "$1" != --dpi ]; do shift; done
        cat > /dev/null
        printf 'level\\tpage_num\\tblock_num\\tpar_num\\tline_num\\tword_num\\tleft\\ttop\\twidth\\theight\\tconf\\ttext\\n'
        x=40
        for word in Hubo:95 340:41 ferias,:93 75:92 talleres.:94; do
            printf '5\\t1\\t1\\t1\\t1\\t1\\t%s\\t%s\\t%s\\t%s\\t%s\\t%s\\n' \\
                $((x * $2 / 72)) $((90 * $2 / 72)) $((36 * $2 / 72)) $((10 * $2 / 72)) ${word#*:} ${word%:*}
            x=$((x + 40))
        done

        """

    private struct Place {
        let folder: TemporaryFolder
        let file: String
        let searchPath: String

        init(hasProgram: Bool) throws {
            folder = try TemporaryFolder()
            file = try folder.write(scan, to: "acta.pdf")
            let path = try folder.write(Array(program.utf8), to: hasProgram ? "tesseract" : "otro")
            try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
            // The script needs the usual programs; without it none must be found.
            searchPath = folder.path("") + (hasProgram ? ":/usr/bin:/bin" : "")
        }

        func run(_ arguments: String...) throws -> CommandResult { try Command.run(arguments, searchPath: searchPath) }
    }

    @Test func whatIsPoorlyReadIsMarkedInTheDataset() throws {
        let place = try Place(hasProgram: true)
        let result = try place.run("extract", place.file, "-o", place.folder.path("d"))
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("warning: the page's text was recognised from its picture, with a mean confidence of 87 of 100"))
        #expect(result.errors.contains("  doubtful     340  p. 1  “Hubo 340 ferias, 75 talleres.”\n"))
        #expect(!result.errors.contains("  doubtful     75"))

        let table = try CSV(URL(fileURLWithPath: place.folder.path("d/menciones.csv")))
        func column(_ name: String) -> [String] { table.head.firstIndex(of: name).map { index in table.rows.map { $0[index] } } ?? [] }
        #expect(column("texto") == ["340", "75"])
        #expect(column("confianza") == ["0.41", "0.92"])
        #expect(!column("x0").contains(""))
        let page = String(decoding: FileManager.default.contents(atPath: place.folder.path("d/revision.html")) ?? Data(), as: UTF8.self)
        #expect(page.contains("<span class=\"m unexplained doubtful\" data-m=\"1\""))
        #expect(page.contains("<span class=\"m unexplained\" data-m=\"2\""))
    }

    @Test func inspectSaysHowSureTheTextIs() throws {
        let place = try Place(hasProgram: true)
        let result = try place.run("inspect", place.file, "--as", "json")
        #expect(result.output.contains(#""text":"Hubo 340 ferias, 75 talleres.","confidence":0.41,"page":1"#), "\(result.output)")
        #expect(result.errors.contains("[recognised-text]"))
    }

    @Test func withoutTheProgramThePageIsReported() throws {
        let place = try Place(hasProgram: false)
        for arguments in [["extract", place.file, "-o", place.folder.path("d")], ["inspect", place.file]] {
            let result = try Command.run(arguments, searchPath: place.searchPath)
            #expect(result.status == 3)
            #expect(
                result.errors.contains(
                    "acta.pdf: error: expected text on the 1 page(s), found only pictures (a scan?); to have scans read, install Tesseract "
                        + "with Spanish (Debian: tesseract-ocr and tesseract-ocr-spa) [no-text]"), "\(result.errors)")
        }
        #expect(!FileManager.default.fileExists(atPath: place.folder.path("d")))
    }
}
