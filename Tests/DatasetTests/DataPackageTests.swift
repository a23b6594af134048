import Dataset
import DocumentModel
import Foundation
import Testing

private func write(
    _ dataset: Dataset = Sample.dataset, to path: String, formats: Set<OutputFormat> = Set(OutputFormat.allCases), replacing: Bool = false
) throws(Diagnostic) {
    try DataPackageWriter(formats: formats).write(dataset, package: Sample.package, to: path, replacing: replacing)
}

private func failure(_ body: () throws(Diagnostic) -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return error.description
    }
}

@Test func aPackageIsReadBackAsItWasWritten() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/p")
        #expect(
            tree(folder) == [
                "p", "p/cuenta.sqlite", "p/cuenta.xlsx", "p/datapackage.json", "p/visitas.csv", "p/visitas.jsonl", "p/zonas.csv",
                "p/zonas.jsonl",
            ])
        var expected = Sample.dataset
        expected.tables[1].rows[1][1] = .empty
        // Only the units of fields that a check with rounding compares are needed again.
        expected.writtenUnits[CellReference(table: "zonas", row: 1, field: "locales")] = nil
        #expect(try DataPackageReader().read("\(folder)/p") == expected)
        #expect(try DataPackageReader().read("\(folder)/p").checkResults() == Sample.dataset.checkResults())
        try write(to: "\(folder)/q", formats: [.jsonl])
        #expect(tree("\(folder)/q") == ["datapackage.json", "visitas.jsonl", "zonas.jsonl"])
        #expect(try DataPackageReader().read("\(folder)/q") == expected)
        try write(to: "\(folder)/r", formats: [.sqlite])
        #expect(tree("\(folder)/r") == ["cuenta.sqlite", "datapackage.json"])
        // SQLite holds whole numbers of 64 bits; the larger one comes back rounded.
        expected.tables[0].rows[1][2] = Sample.number("170141183460469230000000000000000000000")
        #expect(try DataPackageReader().read("\(folder)/r") == expected)
    }
}

@Test func theSameDatasetGivesTheSameBytes() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/a")
        try write(to: "\(folder)/b")
        #expect(try contents("\(folder)/a") == contents("\(folder)/b"))
    }
}

@Test func missingParentsAreMade() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/2031/norte/p/", formats: [.csv])
        #expect(
            tree(folder) == [
                "2031", "2031/norte", "2031/norte/p", "2031/norte/p/datapackage.json", "2031/norte/p/visitas.csv", "2031/norte/p/zonas.csv",
            ])
    }
}

@Test func aFolderThatExistsIsRefusedAndKept() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        #expect(
            failure { () throws(Diagnostic) in try write(to: path) } == """
                \(path): error: the output folder exists already [output-exists]
                    choose another name, or replace it with --force
                """)
        #expect(tree(folder) == ["p"])
    }
}

@Test func aFolderIsReplacedWholeOnRequest() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try Data("old".utf8).write(to: URL(fileURLWithPath: "\(path)/old.txt"))
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "p")
        try write(to: "\(folder)/link", formats: [.csv], replacing: true)
        #expect(tree(folder) == ["link", "p", "p/datapackage.json", "p/visitas.csv", "p/zonas.csv"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "p")
    }
}

@Test func aFailedReplacementKeepsTheOldFolder() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try write(to: path)
        let before = try contents(path)
        var broken = Sample.dataset
        broken.tables[1].schema.name = String(repeating: "x", count: 300)
        #expect(
            failure { () throws(Diagnostic) in try write(broken, to: path, replacing: true) }
                == "\(path)/\(broken.tables[1].schema.name).csv: error: cannot write: File name too long [output-failed]")
        #expect(try contents(path) == before)
        #expect(tree(folder).filter { !$0.hasPrefix("p/") } == ["p"])
    }
}

@Test func whatIsNoPackageIsNotReplaced() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try FileManager.default.createDirectory(atPath: "\(path)/projects/thesis", withIntermediateDirectories: true)
        #expect(
            failure { () throws(Diagnostic) in try write(to: path, replacing: true) } == """
                \(path): error: the folder to replace holds folders and is no data package [output-not-package]
                    remove it yourself, or choose another name
                """)
        #expect(
            failure { () throws(Diagnostic) in try write(to: "/", replacing: true) }?.contains("[output-in-use]") == true)
        #expect(
            failure { () throws(Diagnostic) in try write(to: ".", replacing: true) }?.contains("[output-in-use]") == true)
        #expect(tree(folder) == ["p", "p/projects", "p/projects/thesis"])
    }
}

@Test func aFileInThePlaceOfTheFolderIsNamed() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try Data("x".utf8).write(to: URL(fileURLWithPath: path))
        for replacing in [false, true] {
            #expect(
                failure { () throws(Diagnostic) in try write(to: path, replacing: replacing) } == """
                    \(path): error: there is a file of that name [output-not-folder]
                        choose another name
                    """)
        }
        #expect(
            failure { () throws(Diagnostic) in try write(to: "\(path)/q/r") }
                == "\(path)/q/r: error: cannot write: Not a directory [output-failed]")
        #expect(tree(folder) == ["p"])
    }
}

@Test func aFailureLeavesNothingBehind() throws {
    try withTemporaryFolder { folder in
        for name in ["a/b", "", ".hidden", String(repeating: "x", count: 300)] {
            var broken = Sample.dataset
            broken.tables[1].schema.name = name
            broken.tables[1].schema.foreignKeys = []
            #expect(failure { () throws(Diagnostic) in try write(broken, to: "\(folder)/new/p") } != nil)
            #expect(tree(folder) == [])
        }
        // /proc takes no folders, from nobody.
        #expect(failure { () throws(Diagnostic) in try write(to: "/proc/cuenta/p") }?.contains("[output-failed]") == true)
    }
}

@Test(.enabled(if: getuid() != 0, "left out: the superuser may write everywhere"))
func aFolderWithoutPermissionIsNamed() throws {
    try withTemporaryFolder { folder in
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: folder)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder) }
        #expect(
            failure { () throws(Diagnostic) in try write(to: "\(folder)/p") } == """
                \(folder)/p: error: cannot write: Permission denied [output-failed]
                    choose a folder you may write to
                """)
        #expect(tree(folder) == [])
    }
}

@Test func rowsThatShareAKeyAreWrittenAllTheSame() throws {
    try withTemporaryFolder { folder in
        var dataset = Sample.dataset
        dataset.tables[0].rows[2][0] = .text("01")
        try write(dataset, to: "\(folder)/p", formats: [.sqlite])
        let keys = try DataPackageReader().read("\(folder)/p").tables[0].rows.map { $0[0] }
        #expect(keys == [.text("01"), .text("02"), .text("01")])
        // Without the key on the other table nothing changes there.
        #expect(SQLiteExporter().schema(of: [Sample.zonas]).contains("PRIMARY KEY (\"codigo\")"))
    }
}

@Test func furtherFilesAreWrittenWithThePackage() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv], isDurable: false).write(
            Dataset(tables: [Sample.tables[0]]), package: Sample.package, to: "\(folder)/p",
            additional: [("revision.html", Array("<html>".utf8))])
        #expect(tree(folder) == ["p", "p/datapackage.json", "p/revision.html", "p/zonas.csv"])
    }
}
