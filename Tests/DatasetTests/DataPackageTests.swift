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

@Test func aPackageIsReplacedWholeOnRequest() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        try write(to: path, formats: [.csv, .jsonl, .sqlite, .xlsx])
        for name in ["revision.html", "cuenta.sqlite-wal"] { try Data("old".utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)")) }
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "p")
        try write(to: "\(folder)/link", formats: [.csv], replacing: true)
        #expect(tree(folder) == ["link", "p", "p/datapackage.json", "p/visitas.csv", "p/zonas.csv"])
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: "\(folder)/link") == "p")
        try FileManager.default.createDirectory(atPath: "\(folder)/empty", withIntermediateDirectories: false)
        try write(to: "\(folder)/empty", formats: [.jsonl], replacing: true)
        #expect(tree("\(folder)/empty") == ["datapackage.json", "visitas.jsonl", "zonas.jsonl"])
    }
}

/// As `extract a b -o DIR` writes it.
@Test func aFolderOfPackagesIsReplacedAndNothingElse() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/d/a.pdf", formats: [.csv])
        try write(to: "\(folder)/d/b.pdf", formats: [.csv])
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/d/b.pdf/carta.txt"))
        #expect(
            failure { () throws(Diagnostic) in try write(to: "\(folder)/d", replacing: true) } == """
                \(folder)/d: error: the folder to replace holds “b.pdf”, which this program did not write [output-not-package]
                    move it elsewhere, or choose another name
                """)
        try FileManager.default.removeItem(atPath: "\(folder)/d/b.pdf/carta.txt")
        try write(to: "\(folder)/d", formats: [.csv], replacing: true)
        #expect(tree(folder) == ["d", "d/datapackage.json", "d/visitas.csv", "d/zonas.csv"])
    }
}

@Test func filesOfAPersonInAPackageAreKeptBesideIt() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        for name in ["p.anterior", "p.anterior-2"] {
            try write(to: path, formats: [.csv], replacing: true)
            try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(path)/gráfico.ods"))
            let notes = try DataPackageWriter(formats: [.csv]).write(
                Sample.dataset, package: Sample.package, to: path, replacing: true)
            #expect(
                notes.map(\.description) == [
                    "\(folder)/\(name): note: files that this program did not write are kept here [other-files-kept]"
                ])
            #expect(tree("\(folder)/\(name)") == ["gráfico.ods"])
        }
        #expect(tree(path) == ["datapackage.json", "visitas.csv", "zonas.csv"])
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == ["p", "p.anterior", "p.anterior-2"])
    }
}

/// Of another maker, even with a file of the same name.
@Test(arguments: [
    ["carta.txt"], ["borradores/a.md"], ["datapackage.json", "zonas.csv"], ["p/datapackage.json"], ["revision.html"],
])
func whatThisProgramDidNotWriteIsNotReplaced(_ names: [String]) throws {
    try withTemporaryFolder { folder in
        for name in names {
            let url = URL(fileURLWithPath: "\(folder)/p/\(name)")
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            let foreign =
                #"{"resources": [{"name": "zonas", "path": "zonas.csv", "schema": {"fields": [{"name": "a", "type": "string"}]}}]}"#
            try Data(foreign.utf8).write(to: url)
        }
        let before = tree(folder)
        for path in ["\(folder)/p", "\(folder)/p/", "\(folder)/q/../p"] {
            #expect(failure { () throws(Diagnostic) in try write(to: path, replacing: true) }?.contains("[output-not-package]") == true)
        }
        #expect(tree(folder) == before)
    }
}

@Test func aPackageThatHoldsTheInputIsNotReplaced() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/p", formats: [.csv])
        let writer = DataPackageWriter(formats: [.csv])
        // Even one of the package's own files may be what is read.
        for input in ["\(folder)/p/zonas.csv", "\(folder)/x/../p/zonas.csv"] {
            try FileManager.default.createDirectory(atPath: "\(folder)/x", withIntermediateDirectories: true)
            #expect(
                failure { () throws(Diagnostic) in
                    try writer.write(Sample.dataset, package: Sample.package, to: "\(folder)/p", replacing: true, keeping: [input])
                } == """
                    \(folder)/p: error: the folder to replace holds “\(input)”, which is to be read [output-holds-input]
                        choose a folder of its own
                    """)
        }
        let beside = "\(folder)/p.pdf"
        try Data().write(to: URL(fileURLWithPath: beside))
        try writer.write(Sample.dataset, package: Sample.package, to: "\(folder)/p", replacing: true, keeping: [beside])
    }
}

@Test func noFolderIsMadeThatTheNameDoesNotNeed() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/no/../p", formats: [.csv])
        #expect(tree(folder) == ["p", "p/datapackage.json", "p/visitas.csv", "p/zonas.csv"])
        // What is there is gone through as the system does, links too.
        try FileManager.default.createDirectory(atPath: "\(folder)/far/away", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/near", withDestinationPath: "far/away")
        try write(to: "\(folder)/near/../q", formats: [.jsonl])
        #expect(tree("\(folder)/far/q") == ["datapackage.json", "visitas.jsonl", "zonas.jsonl"])
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

@Test func aFolderOfTheSystemIsNotReplaced() throws {
    for path in ["/", ".", "../."] {
        #expect(failure { () throws(Diagnostic) in try write(to: path, replacing: true) }?.contains("[output-in-use]") == true)
    }
}

/// What a process that was ended had begun goes, and only that.
@Test func whatWasBegunIsSwept() throws {
    try withTemporaryFolder { folder in
        try write(to: "\(folder)/p", formats: [.csv])
        try write(to: "\(folder)/.cuenta-77-0", formats: [.csv])
        try write(to: "\(folder)/.cuenta-77-1", formats: [.csv])
        try Data("mine".utf8).write(to: URL(fileURLWithPath: "\(folder)/.cuenta-77-1/carta.txt"))
        try write(to: "\(folder)/.cuenta-7-0", formats: [.csv])
        for name in [".cuenta-77-f", ".cuenta-7", "carta.txt"] { try Data("x".utf8).write(to: URL(fileURLWithPath: "\(folder)/\(name)")) }
        DataPackageWriter.sweep(leftBy: 77, for: "\(folder)/p")
        #expect(
            try FileManager.default.contentsOfDirectory(atPath: folder).sorted() == [
                ".cuenta-7", ".cuenta-7-0", "carta.txt", "p", "p.anterior",
            ])
        #expect(tree("\(folder)/p.anterior") == ["carta.txt"])
        #expect(tree("\(folder)/p").count == 3)
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
