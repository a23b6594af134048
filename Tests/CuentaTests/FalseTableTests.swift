import Cuenta
import Foundation
import Testing

/// Real documents without any table: a presidential message and a report in two columns.
@Suite struct FalseTableTests {
    private static let archive = Repository.shared.appendingPathComponent("archive")
    private static let isHere = FileManager.default.fileExists(atPath: archive.path)

    @Test(
        .enabled(if: isHere, "the archive is not here: no ../shared/archive"),
        arguments: ["1990_PatricioAylwin.pdf", "cpublica06R.pdf", "cta05limari.pdf"])
    func whatHasNoTableGivesNone(_ name: String) throws {
        let extracted = try extract(Self.archive.appendingPathComponent(name).path)
        #expect(extracted.dataset.csv("tablas", columns: ["pagina", "fila", "texto"]).rows == [])
    }
}
