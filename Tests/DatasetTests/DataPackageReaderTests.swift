import Dataset
import DocumentModel
import Foundation
import Testing

/// The diagnostic of reading a package after a change to one of its files, paths taken off.
private func problem(file: String, _ change: (String) -> String?) throws -> String {
    var message = "read"
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        let url = URL(fileURLWithPath: "\(folder)/p/\(file)")
        if let text = change(try String(contentsOf: url, encoding: .utf8)) {
            try Data(text.utf8).write(to: url)
        } else {
            try FileManager.default.removeItem(at: url)
        }
        do {
            _ = try DataPackageReader().read("\(folder)/p")
        } catch let error as Diagnostic {
            message = error.description.replacingOccurrences(of: "\(folder)/", with: "")
        }
    }
    return message
}

@Test func aCorrectedFileIsCheckedAgain() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        #expect(try DataPackageReader().read("\(folder)/p").checkResults().map(\.outcome) == [.cumple, .cumple])
        let url = URL(fileURLWithPath: "\(folder)/p/visitas.csv")
        // As a spreadsheet saves it: byte order mark, bare line feeds, everything quoted.
        try Data("\u{FEFF}\"codigo\",\"nota\",\"personas\"\n\"01\",\"a\nb\",\"6\"\n\n\"10\",\"\",\"7\"".utf8).write(to: url)
        let dataset = try DataPackageReader().read("\(folder)/p")
        #expect(
            dataset["visitas"]?.rows == [
                [.text("01"), .text("a\nb"), Sample.number("6")], [.text("10"), .empty, Sample.number("7")],
            ])
        #expect(dataset.checkResults().map(\.outcome) == [.falla, .cumple])
    }
}

/// Units are known by the number of their row: where one was taken out by hand, they must not be given to the next.
@Test func unitsOfOtherRowsAreNotTaken() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        let cell = { CellReference(table: "zonas", row: $0, field: "monto_clp") }
        #expect(try DataPackageReader().read("\(folder)/p").writtenUnits == [cell(1): 5, cell(3): 0])
        let url = URL(fileURLWithPath: "\(folder)/p/zonas.csv")
        let lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\r\n")
        try Data(([lines[0]] + lines.dropFirst(2)).joined(separator: "\r\n").utf8).write(to: url)
        #expect(try DataPackageReader().read("\(folder)/p").writtenUnits == [:])
    }
}

@Test func aDamagedPackageSaysWhere() throws {
    #expect(
        try problem(file: "datapackage.json") { _ in nil } == """
            p: error: no data package: there is no datapackage.json [package-not-found]
                name the folder that “cuenta extract” wrote
            """)
    #expect(try problem(file: "datapackage.json") { _ in "{" } == "p/datapackage.json: error: not JSON [package-descriptor]")
    #expect(
        try problem(file: "datapackage.json") { $0.replacingOccurrences(of: "\"path\": \"zonas.csv\",", with: "") }
            == "p/datapackage.json: error: “path” is missing in /resources/0 [package-descriptor]")
    #expect(
        try problem(file: "datapackage.json") { $0.replacingOccurrences(of: "\"zonas.csv\"", with: "\"../zonas.csv\"") }
            == "p/datapackage.json: error: “../zonas.csv” is no file of the package [package-descriptor]")
    #expect(
        try problem(file: "datapackage.json") { $0.replacingOccurrences(of: "suma de zonas.locales", with: "suma de zonas.locale") } == """
            p/datapackage.json: error: no field “locale” in table “zonas” [unknown-field]
                suma de zonas.locale
                              ^^^^^^
                did you mean “locales”?
            """)
    #expect(
        try problem(file: "zonas.csv") { _ in nil } == "p/zonas.csv: error: cannot read: No such file or directory [package-unreadable]")
    #expect(
        try problem(file: "zonas.csv") { $0.replacingOccurrences(of: "codigo,", with: "code,") }
            == "p/zonas.csv:1: error: the header row is not that of the schema: codigo,zona,monto_clp,locales,tasa,desde [package-csv]")
    #expect(
        try problem(file: "zonas.csv") { $0.replacingOccurrences(of: "-7,12", with: "-7,12.5") }
            == "p/zonas.csv:5: error: “12.5” in field “locales” is no integer [package-value]")
    #expect(
        try problem(file: "zonas.csv") { $0.replacingOccurrences(of: "3.12", with: "3,12") }
            == "p/zonas.csv:2: error: expected 6 values, found 7 [package-csv]")
    #expect(
        try problem(file: "zonas.csv") { $0.replacingOccurrences(of: "dos\"", with: "dos") }
            == "p/zonas.csv:3: error: a quotation mark is not closed [package-csv]")
    #expect(
        try problem(file: "zonas.csv") { $0.replacingOccurrences(of: "dos\",", with: "dos\"x,") }
            == "p/zonas.csv:4: error: text after a closing quotation mark [package-csv]")
    #expect(try problem(file: "zonas.csv") { $0 } == "read")
}

/// A pipe would never end.
@Test(arguments: ["datapackage.json", "zonas.csv"]) func aPipeIsNotWaitedFor(_ name: String) throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.csv]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        try FileManager.default.removeItem(atPath: "\(folder)/p/\(name)")
        #expect(mkfifo("\(folder)/p/\(name)", 0o600) == 0)
        #expect {
            try DataPackageReader().read("\(folder)/p")
        } throws: {
            "\($0)" == "\(folder)/p/\(name): error: cannot read: a file was expected [package-unreadable]"
        }
    }
}

@Test func aPipeIsNoDatabase() throws {
    try withTemporaryFolder { folder in
        try DataPackageWriter(formats: [.sqlite]).write(Sample.dataset, package: Sample.package, to: "\(folder)/p")
        try FileManager.default.removeItem(atPath: "\(folder)/p/cuenta.sqlite")
        #expect(mkfifo("\(folder)/p/cuenta.sqlite", 0o600) == 0)
        #expect(throws: Diagnostic.self) { try DataPackageReader().read("\(folder)/p") }
    }
}

@Test func aWholePackageIsToldFromADamagedOne() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/p"
        let writer = DataPackageWriter(formats: [.csv, .jsonl, .sqlite])
        for (name, damage) in [
            ("datapackage.json", ""), ("zonas.csv", nil), ("zonas.csv", "codigo"), ("visitas.jsonl", "{}\n"), ("cuenta.sqlite", ""),
        ] {
            try writer.write(Sample.dataset, package: Sample.package, to: path)
            #expect(PackageCheck.isWhole(path))
            if let damage {
                try Data(damage.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
            } else {
                try FileManager.default.removeItem(atPath: "\(path)/\(name)")
            }
            #expect(!PackageCheck.isWhole(path), "\(name)")
            try FileManager.default.removeItem(atPath: path)
        }
        #expect(!PackageCheck.isWhole(path))
    }
}

@Test func aFolderWithoutAPackageIsNamed() throws {
    #expect(throws: Diagnostic.self) { try DataPackageReader().read("/nowhere") }
}
