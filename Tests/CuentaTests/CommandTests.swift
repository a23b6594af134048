import Foundation
import Testing

/// The program as people and scripts run it.
@Suite struct CommandTests {
    static let sample = Repository.samples.appendingPathComponent("borrador-2025.html").path

    @Test(arguments: [
        ["extract"], ["extract", "a.pdf"], ["extract", "a.pdf", "-o", "-"],
        ["extract", "a.pdf", "b.pdf", "--table", "regiones", "-o", "-"],
        ["extract", "a.pdf", "-o", "datos", "--format", "csv,odt"], ["extract", "a.pdf", "-o", "datos", "--pipeline", "nada"],
        ["extract", "x/a.pdf", "y/a.pdf", "-o", "datos"], ["extract", "-", "a.pdf", "-o", "datos"], ["resumir"],
        ["inspect", "a.pdf", "--as", "html"],
        ["numbers", "--todo"], ["explain", "a.pdf"], ["explain", "a.pdf", "--pattern", "crece", "--mention", "1"],
        ["compare", "a"], ["compare", "a", "b", "--as", "docx"], ["compare", "a", "b", "--threshold", "mucho"],
    ]) func wrongUsageExitsWith2(_ arguments: [String]) throws {
        let result = try Command.run(arguments, folder: try TemporaryFolder().url.deletingLastPathComponent())
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.lowercased().contains("error:"))
    }

    @Test func aWordThatIsNoCommandIsAnsweredWithTheNearest() throws {
        let near = try Command.run(["extrac", "borrador.pdf"])
        #expect(
            near
                == CommandResult(
                    status: 2, output: "", errors: "error: unknown command `extrac` [unknown-command]\n    did you mean `extract`?\n"))
        let file = try Command.run(["borrador.pdf"])
        #expect(file.errors.contains("to convert a file: cuenta extract borrador.pdf -o datos"))
        #expect(try Command.run(["resumir"]).errors.contains("known: extract, inspect, numbers, explain"))
        #expect(try Command.run(["help", "numbers"]).status == 0)
    }

    /// Lines to be typed keep the names of commands in every language.
    @Test func examplesOfTheHelpAreNotTranslated() throws {
        let help = try Command.run(["numbers", "--help"], locale: "es_CL.UTF-8")
        #expect(help.output.contains("| cuenta numbers\n"))
        #expect(help.output.contains("cuenta numbers [ARCHIVO|-]"))
        let compare = try Command.run(["compare", "--help"], locale: "es_CL.UTF-8")
        #expect(compare.output.contains("cuenta compare ANTES AHORA [--as text|json|html]"))
    }

    @Test func aWorkbookIsWrittenOnRequest() throws {
        let folder = try TemporaryFolder()
        #expect(try Command.run(["extract", Self.sample, "-o", "datos"], folder: folder.url).status == 0)
        #expect(!folder.exists("datos/cuenta.xlsx"))
        #expect(try Command.run(["extract", Self.sample, "-o", "libro", "--format", "csv,xlsx"], folder: folder.url).status == 0)
        #expect(folder.exists("libro/cuenta.xlsx"))
        #expect(folder.exists("libro/regiones.csv"))
        #expect(!folder.exists("libro/cuenta.sqlite"))
    }

    @Test(arguments: [
        ["--help"], ["extract", "--help"], ["inspect", "-h"], ["help", "numbers"], ["check", "--help"], ["pipeline", "--help"],
        ["explain", "--help"], ["compare", "--help"],
        ["pipeline", "test", "--help"],
    ])
    func helpTeachesByExample(_ arguments: [String]) throws {
        let result = try Command.run(arguments)
        #expect(result.status == 0)
        #expect(result.errors == "")
        #expect(result.output.contains("\n  cuenta ") || result.output.contains("cuenta extract borrador.pdf -o datos"))
    }

    @Test func versionIsOneLine() throws {
        #expect(try Command.run(["--version"]) == CommandResult(status: 0, output: "0.1.0\n", errors: ""))
    }

    @Test func aTableGoesToStandardOutputAndTheSummaryToStandardError() throws {
        let result = try Command.run(["extract", Self.sample, "--table", "regiones", "-o", "-"])
        #expect(result.status == 0)
        let expected = try CSV(SampleTests.expected.appendingPathComponent("regiones.csv"))
        #expect(differences(CSV(text: result.output).rows, expected.rows) == [])
        #expect(result.errors.contains("1 sin_explicar"))
        #expect(result.errors.contains("12.480"))
        #expect(!result.errors.contains("\u{1B}"))
    }

    @Test func anUnknownTableIsNamedWithThoseThereAre() throws {
        let result = try Command.run(["extract", Self.sample, "--table", "comunas", "-o", "-"])
        #expect(result.status == 2)
        #expect(result.output == "")
        #expect(result.errors.contains("there is no table “comunas” in this document [unknown-table]"))
        #expect(result.errors.contains("regiones"))
    }

    @Test func explainPrintsNotesAndNamesTheNearestPattern() throws {
        let result = try Command.run(["explain", Self.sample, "--cell", "regiones.1.crece"])
        #expect(
            result
                == CommandResult(
                    status: 0,
                    output: """
                        borrador-2025.html: note: `regiones.1.crece` is 31 [cell]
                        borrador-2025.html:108:166: note: from mention 197: conteo 31 empresas, rule entero [source]
                            ón accedieron a los instrumentos del Servicio. En concreto, 31 empresas fueron seleccionadas por el programa Crece, 16 med
                                                                                        ^^
                        Pipelines/sercotec/2-regiones.yaml:15:18: note: by a slot of the pattern `crece` [pattern]
                            {crece:conteo} empresa(s) ...5 programa Crece
                            ^^^^^^^^^^^^^^

                        """, errors: ""))
        #expect(
            try Command.run(["explain", Self.sample, "--pattern", "creze"])
                == CommandResult(
                    status: 2, output: "",
                    errors: "error: the pipeline sercotec has no pattern `creze` [unknown-pattern]\n    did you mean `crece`?\n"))
        #expect(try Command.run(["explain", "/nada.pdf", "--pattern", "crece"]).status == 3)
    }

    @Test func decisionsStandBesideTheDraftOrAreNamed() throws {
        let folder = try TemporaryFolder()
        let draft = try folder.write(Array(try Data(contentsOf: URL(fileURLWithPath: Self.sample))), to: "b.html")
        let text = "decisiones:\n  - no_es_cifra: \"12.480\"\n    en: respondió 12.480 consultas\n    motivo: Es un anexo.\n"
        let decisions = try folder.write(Array(text.utf8), to: "otras.yaml")
        #expect(try Command.run(["extract", draft, "--table", "calendario", "-o", "-"]).errors.contains("1 sin_explicar"))
        let named = try Command.run(["extract", draft, "--table", "decisiones", "-o", "-", "--decisions", decisions])
        #expect(named.output.contains("1,no_es_cifra,12.480,respondió 12.480 consultas,,,,,Es un anexo.,,,otras.yaml:2,aplicada,"))
        _ = try folder.write(Array(text.utf8), to: "decisiones.yaml")
        let beside = try Command.run(["extract", draft, "-o", folder.path("datos")])
        #expect(beside.status == 0)
        #expect(!beside.errors.contains("sin_explicar"))
        #expect(beside.errors.contains("decisions"))
        let check = try Command.run(["check", folder.path("datos")])
        #expect(check.status == 0)
        #expect(check.errors.contains("suspect      regiones.9.beneficiarios 180 → 175 would satisfy partes.07"))
        // A package with decisions is read back as it was.
        let same = try Command.run(["compare", folder.path("datos"), folder.path("datos"), "-o", folder.path("c.html")])
        #expect(same.status == 0)
        #expect(same.errors.hasSuffix("(nothing changed)\n"))
        #expect(folder.exists("c.html"))
        _ = try folder.write(Array("- errata: 3".utf8), to: "decisiones.yaml")
        let wrong = try Command.run(["extract", draft, "-o", folder.path("mal")])
        #expect(wrong.status == 2)
        #expect(wrong.errors.contains("decisiones.yaml:1:3: error: this decision has no `debe_decir` [missing-key]"))
        #expect(!folder.exists("mal"))
    }

    @Test func compareExitsWith1OnlyIfStrictAndSomethingIsLost() throws {
        let folder = try TemporaryFolder()
        let pdf = Repository.samples.appendingPathComponent("borrador-2025.pdf").path
        let html = String(decoding: try Data(contentsOf: URL(fileURLWithPath: Self.sample)), as: UTF8.self)
        let changed = try folder.write(
            Array(html.replacingOccurrences(of: "proyectos liderados por", with: "obras a cargo de").utf8), to: "cambiado.html")
        #expect(try Command.run(["extract", pdf, "-o", folder.path("uno")]).status == 0)
        #expect(try Command.run(["extract", changed, "-o", folder.path("dos")]).status == 0)
        let (one, two) = (folder.path("uno"), folder.path("dos"))
        let same = try Command.run(["compare", one, one, "--strict"])
        #expect(same.status == 0)
        #expect(same.output.hasSuffix("\nnothing changed\n"))
        let lost = try Command.run(["compare", one, two, "--limit", "1"])
        #expect(lost.status == 0)
        #expect(lost.output.contains("  negocios-de-mujeres (regiones): 16 → 0\n"))
        #expect(lost.output.contains("  regiones  negocios_de_mujeres: 16 of 16 → 0 of 16\n"))
        #expect(lost.output.contains("    taken by negocios-de-mujeres\n"))
        #expect(try Command.run(["compare", one, two, "--strict"]).status == 1)
        #expect(try Command.run(["compare", one, folder.path("tres")]).status == 3)
    }

    @Test func standardInputIsReadForADash() throws {
        let bytes = Array(try Data(contentsOf: URL(fileURLWithPath: Self.sample)))
        let fromInput = try Command.run(["extract", "-", "--table", "calendario", "-o", "-"], input: bytes)
        let fromFile = try Command.run(["extract", Self.sample, "--table", "calendario", "-o", "-"])
        #expect(fromInput.status == 0)
        #expect(fromInput.output == fromFile.output)
        #expect(fromInput.output.hasPrefix("hito,desde,hasta,dias_habiles\r\nPublicación del Borrador,2025-04-28,2025-04-28,\r\n"))
    }

    @Test func strictExitsWith1AndStillWrites() throws {
        let folder = try TemporaryFolder()
        let result = try Command.run(["extract", Self.sample, "-o", folder.path("datos"), "--strict"])
        #expect(result.status == 1)
        #expect(folder.exists("datos/datapackage.json"))
    }

    @Test func aFolderThatExistsIsReplacedOnlyByForce() throws {
        let folder = try TemporaryFolder()
        let arguments = ["extract", Self.sample, "-o", folder.path("datos")]
        #expect(try Command.run(arguments).status == 0)
        let again = try Command.run(arguments)
        #expect(again.status == 2)
        #expect(again.errors.contains("[output-exists]"))
        #expect(try Command.run(arguments + ["--force"]).status == 0)
    }

    @Test func aDraftIsNeverReplaced() throws {
        let folder = try TemporaryFolder()
        let draft = try folder.write(Array("# Uno\n\nHay 25 cosas.\n".utf8), to: "borradores/a.md")
        _ = try folder.write(Array("mías".utf8), to: "borradores/notas.txt")
        _ = try folder.write(Array("# Dos\n\nHay 26 cosas.\n".utf8), to: "b.md")
        func run(_ arguments: String...) throws -> CommandResult { try Command.run(arguments, folder: folder.url) }
        let onFolder = try run("extract", "borradores/a.md", "-o", "borradores", "--force")
        #expect(onFolder.status == 2)
        #expect(onFolder.errors.contains("holds “borradores/a.md”, which is to be read [output-holds-input]"))
        let onOther = try run("extract", "b.md", "-o", "borradores", "--force")
        #expect(onOther.status == 2)
        #expect(onOther.errors.contains("holds “a.md”, which this program did not write [output-not-package]"))
        #expect(
            try run("extract", "borradores/a.md", "b.md", "-o", "borradores", "--force").errors.contains("a.md: error: there is a file"))
        let onItself = try run("review", "borradores/a.md", "-o", "borradores/a.md")
        #expect(
            onItself
                == CommandResult(
                    status: 2, output: "", errors: "borradores/a.md: error: this is the file to read; name another [output-is-input]\n"))
        let onNotes = try run("review", "borradores/a.md", "-o", "borradores/notas.txt")
        #expect(onNotes.status == 2 && onNotes.errors.contains("[output-exists]"))
        #expect(try String(contentsOfFile: draft, encoding: .utf8) == "# Uno\n\nHay 25 cosas.\n")
        #expect(try String(contentsOfFile: folder.path("borradores/notas.txt"), encoding: .utf8) == "mías")
        // What the commands wrote themselves may go.
        for _ in 0..<2 { #expect(try run("review", "b.md").status == 0) }
        for _ in 0..<2 { #expect(try run("extract", "b.md", "borradores/a.md", "-o", "datos", "--force").status == 0) }
        #expect(try run("extract", "b.md", "-o", "datos", "--force").status == 0)
        #expect(folder.exists("datos/revision.html") && !folder.exists("datos/a.md"))
    }

    @Test func aComparisonTakesThePlaceOfAnotherAndOfNothingElse() throws {
        let folder = try TemporaryFolder()
        _ = try folder.write(Array("# Dos\n\nHay 26 cosas.\n".utf8), to: "b.md")
        func run(_ arguments: String..., locale: String = "C") throws -> CommandResult {
            try Command.run(arguments, folder: folder.url, locale: locale)
        }
        #expect(try run("extract", "b.md", "-o", "d").status == 0)
        let descriptor = FileManager.default.contents(atPath: folder.path("d/datapackage.json"))
        for name in ["datapackage.json", "revision.html", "cuenta.sqlite"] {
            #expect(try run("compare", "d", "d", "-o", "d/\(name)").errors.contains("[output-exists]"))
        }
        #expect(FileManager.default.contents(atPath: folder.path("d/datapackage.json")) == descriptor)
        for form in ["html", "text", "json", "text", "html"] {
            #expect(try run("compare", "d", "d", "-o", "c", "--as", form).errors == "d, d → c  (nothing changed)\n")
        }
        #expect(try run("compare", "d", "d", "-o", "c", locale: "es_CL.UTF-8").errors == "d, d → c  (nada cambió)\n")
        #expect(try run("compare", "d", "d", "-o", "c", locale: "es_CL.UTF-8").status == 0)
    }

    @Test func messagesAreSpanishWhereTheLocaleIs() throws {
        let folder = try TemporaryFolder()
        let locale = "es_CL.UTF-8"
        _ = try Command.run(["extract", Self.sample, "-o", folder.path("datos")])
        let check = try Command.run(["check", folder.path("datos")], locale: locale)
        #expect(check.errors.contains("\n  sospecha     regiones.9.beneficiarios 180 → 175"))
        #expect(try Command.run(["check", folder.path("datos")]).errors.contains("\n  suspect      regiones.9.beneficiarios 180 → 175"))
        let suggested = try Command.run(["pipeline", "suggest", Self.sample], locale: locale)
        #expect(suggested.errors.contains("sugerencias explican") && suggested.errors.hasSuffix("números sin explicar\n"))
        let family = try Command.run(
            ["pipeline", "new", "familia", "--from", Self.sample, "-o", folder.path("familia")], locale: locale)
        #expect(family.errors.contains("sugerencias explican") && family.errors.hasSuffix("números\n"))
        #expect(try Command.run(["pipeline", "check", "generico"], locale: locale).output == "generico\tok\t0 errores, 0 avisos\n")
    }

    @Test func aSingleCheckIsNotCalledSeveral() throws {
        let folder = try TemporaryFolder()
        let table = #"{"name":"t","path":"t.csv","format":"csv","schema":{"fields":[{"name":"a","type":"integer"}]}}"#
        for (name, checks, said) in [
            ("uno", #"{"id":"x","izquierda":"suma de t.a","derecha":"4"}"#, "1 check, 1 fails\n"),
            ("dos", #"{"id":"x","izquierda":"suma de t.a","derecha":"3"},{"id":"y","izquierda":"1","derecha":"1"}"#, "2 checks, 0 fail\n"),
        ] {
            let descriptor = #"{"resources":[\#(table)],"cuenta:controles":[\#(checks)]}"#
            _ = try folder.write(Array(descriptor.utf8), to: "\(name)/datapackage.json")
            _ = try folder.write(Array("a\r\n3\r\n".utf8), to: "\(name)/t.csv")
            #expect(try Command.run(["check", folder.path(name)]).errors.hasPrefix(said))
        }
    }

    @Test func ofSeveralInputsEachHasItsFolderAndABadOneCostsOnlyItself() throws {
        let folder = try TemporaryFolder()
        let bad = try folder.write([], to: "vacio.pdf")
        let memo = Repository.samples.appendingPathComponent("memoria-bibliotecas.pdf").path
        let result = try Command.run(["extract", Self.sample, bad, memo, "-o", folder.path("datos"), "--strict"])
        #expect(result.status == 3)
        #expect(folder.exists("datos/borrador-2025.html/datapackage.json"))
        #expect(folder.exists("datos/memoria-bibliotecas.pdf/datapackage.json"))
        #expect(!folder.exists("datos/vacio.pdf"))
    }

    @Test func twoRunsGiveTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let sample = Repository.samples.appendingPathComponent("borrador-2025.pdf").path
        for name in ["uno", "dos"] { _ = try Command.run(["extract", sample, "-o", folder.path(name)]) }
        let files = try FileManager.default.subpathsOfDirectory(atPath: folder.path("uno")).sorted()
        #expect(files == (try FileManager.default.subpathsOfDirectory(atPath: folder.path("dos")).sorted()))
        #expect(files.contains("cuenta.sqlite"))
        for file in files {
            let same = FileManager.default.contentsEqual(atPath: folder.path("uno/" + file), andPath: folder.path("dos/" + file))
            #expect(same, "\(file)")
        }
    }

    @Test func theChecksOfAPackageCanBeMadeAgain() throws {
        let folder = try TemporaryFolder()
        _ = try Command.run(["extract", Self.sample, "-o", folder.path("datos")])
        let result = try Command.run(["check", folder.path("datos")])
        #expect(result.status == 0)
        let failed = result.output.split(separator: "\n").filter { $0.hasPrefix("falla") }
        #expect(failed.count == 1)
        #expect(failed.first?.split(separator: "\t").prefix(2).last?.hasSuffix(".07") == true)
        #expect(try Command.run(["check", folder.path("datos"), "--strict"]).status == 1)
        let missing = try Command.run(["check", folder.path("nada")])
        #expect(missing.status == 3)
    }

    @Test func numbersAreJSONLinesWithPositionsInCodePoints() throws {
        let result = try Command.run(["numbers"], input: Array("Año: más de M$ 1.500".utf8))
        #expect(result.status == 0)
        #expect(
            result.output.hasPrefix(
                #"{"inicio":12,"largo":8,"texto":"M$ 1.500","tipo":"dinero","valor":"1500000","valor_hasta":null,"unidad":"CLP","calificador":"mas_de","regla":""#
            ))
        let pdf = try Command.run(["numbers", "-"], input: Array("%PDF-1.4".utf8))
        #expect(pdf.status == 3)
        #expect(pdf.errors.hasPrefix("-: error: this is a PDF, not a text [not-text]\n"))
    }

    @Test func theBodyAsTextHasRaisedNoteCallsAndNotesAtTheEnd() throws {
        let result = try Command.run(["inspect", Self.sample, "--as", "text"])
        #expect(result.status == 0)
        #expect(result.output.contains("M$ 41.053.503¹. Gracias"))
        #expect(
            result.output.contains("Nombre del programa\tInstrumento\tPresupuesto utilizado al 31/12/2024 Monto M$\tBeneficiarios 2024\n"))
        let last = result.output.split(separator: "\n").last
        #expect(last == "⁴ Quedan fuera, entre otros, los gastos de soporte PGE GL4 y CDN GL9.")
        #expect(!result.output.contains("Transparencia"))
    }

    @Test func theOutlineNamesSectionsAndTables() throws {
        let result = try Command.run(["inspect", Repository.samples.appendingPathComponent("borrador-2025.pdf").path])
        #expect(result.status == 0)
        #expect(result.output.hasPrefix("CUENTA PÚBLICA PARTICIPATIVA 2025  p. 1\n"))
        #expect(result.output.contains("[table 23 × 4]  p. 5\n"))
    }

    @Test func thePipelinesHoldTheirExamples() throws {
        let result = try Command.run(["pipeline", "test"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(
            try Command.run(["pipeline", "list"]).output.split(separator: "\n").map { $0.split(separator: "\t")[0] } == [
                "gendarmeria", "sercotec", "generico",
            ])
        #expect(try Command.run(["pipeline", "check"]).status == 0)
    }
}
