import Cuenta
import Foundation
import Testing

private let gendarmeriaAccount = Repository.shared.appendingPathComponent("archive/discurso_2019_2018.pdf").path

/// The pipeline of a second institution, on its real account, which is not published with the program.
@Suite(.enabled(if: FileManager.default.fileExists(atPath: gendarmeriaAccount), "needs ../shared/archive"))
struct GendarmeriaTests {
    static let folder = Repository.shared.appendingPathComponent("archive")

    @Test func itsFiguresAreThoseOfTheDocument() throws {
        let extracted = try extract(gendarmeriaAccount)
        #expect(extracted.pipelineName == "gendarmeria")
        let indicators = extracted.dataset.csv("indicadores", columns: ["indicador", "valor", "unidad"])
        #expect(indicators.rows.count == 129)
        #expect(indicators.rows.filter { $0[2] == "CLP" }.count >= 50)
        // The document's own sums hold, but for one of them, which does not in the document either.
        #expect(extracted.checkResults.map(\.outcome.rawValue).sorted() == Array(repeating: "cumple", count: 7) + ["falla"])
        #expect(extracted.checkResults.first { $0.outcome.rawValue == "falla" }?.id == "metas.02")
        #expect(extracted.dataset.csv("patrones").rows.filter { $0[2] == "0" } == [])
    }

    /// Read by another program, the words hold every figure as it may be written.
    @Test(.enabled(if: FileManager.default.fileExists(atPath: "/usr/bin/pdftotext"), "needs pdftotext"))
    func anotherReaderFindsEachFigure() throws {
        let folder = try TemporaryFolder()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/pdftotext")
        process.arguments = [gendarmeriaAccount, folder.path("texto")]
        try process.run()
        process.waitUntilExit()
        let text = String(decoding: FileManager.default.contents(atPath: folder.path("texto")) ?? Data(), as: UTF8.self)
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for row in try extract(gendarmeriaAccount).dataset.csv("indicadores", columns: ["indicador", "valor", "unidad"]).rows {
            #expect(Self.writings(row[1], unit: row[2]).contains { text.contains($0) }, "\(row[0]) = \(row[1])")
        }
    }

    /// `1500000` as "1.500.000", as thousands "1.500", as "1 millón 500 mil"; `12.5` as "12,5".
    private static func writings(_ value: String, unit: String) -> [String] {
        guard let number = Int(value) else { return [value.replacingOccurrences(of: ".", with: ",")] }
        func grouped(_ number: Int) -> String {
            var digits = Array(String(number))
            var index = digits.count - 3
            while index > 0 {
                digits.insert(".", at: index)
                index -= 3
            }
            return String(digits)
        }
        let (millions, thousands, units) = (number / 1_000_000, number / 1_000 % 1_000, number % 1_000)
        var writings = [grouped(number), "\(number / 1_000) mil", "\(thousands) mil \(units)", "\(thousands) mil 0\(units)"]
        if number % 1_000 == 0 { writings.append("M$" + grouped(number / 1_000)) }
        if number % 1_000 == 0 { writings.append(grouped(number / 1_000)) }
        if number % 100_000 == 0, millions > 0 { writings.append("\(millions),\(thousands / 100) millones") }
        if number / 1_000 == 1 { writings.append("mil \(units)") }
        if millions / 1_000 == 1 { writings.append("mil \(millions % 1_000) millones \(thousands) mil \(units)") }
        if millions > 0 {
            writings += [
                "\(millions) millones \(thousands) mil", "\(millions) millón", "\(millions / 1_000) mil \(millions % 1_000) millones",
            ]
        }
        return writings
    }

    @Test func othersDocumentsAreNotItsOwn() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        for name in names where ["pdf", "html", "htm"].contains((name as NSString).pathExtension) {
            // A scan has no words without recognition.
            guard let document = try? readDocument(Self.folder.appendingPathComponent(name).path, recognition: .never) else { continue }
            let pipeline = try PipelineChoice().pipeline(for: document)
            #expect(pipeline.name == (name == "discurso_2019_2018.pdf" ? "gendarmeria" : "generico"), "\(name)")
        }
        let draft = try readDocument(Repository.drafts.appendingPathComponent("borrador-2026.html").path)
        #expect(try PipelineChoice().pipeline(for: draft).name == "sercotec")
    }
}
