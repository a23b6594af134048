import Dataset
import DocumentModel
import Foundation
import Testing

private func failure(_ body: () throws(Diagnostic) -> Void) -> String? {
    do {
        try body()
        return nil
    } catch {
        return error.description
    }
}

private func isOwn(_ beginning: [UInt8]) -> Bool { beginning.starts(with: "mine ".utf8) }

@Test func aFileAppearsWholeInPlaceOfOneOfItsKind() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/a.html"
        try OutputFile.write(Array("mine 1".utf8), to: path)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine 1")
        try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: path)
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a.html")
        try OutputFile.write(Array("mine 2".utf8), to: "\(folder)/link", replacing: isOwn)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine 2")
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o640)
        try Data().write(to: URL(fileURLWithPath: "\(folder)/empty"))
        try OutputFile.write(Array("3".utf8), to: "\(folder)/empty")
        #expect(tree(folder) == ["a.html", "empty", "link"])
    }
}

@Test func aFileOfAnotherKindIsKept() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/borrador.html"
        try Data("<p>12</p>".utf8).write(to: URL(fileURLWithPath: path))
        #expect(
            failure { () throws(Diagnostic) in try OutputFile.write([1], to: path, replacing: isOwn) } == """
                \(path): error: there is a file of that name that this command did not write [output-exists]
                    name another, or remove it
                """)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "<p>12</p>")
        #expect(
            failure { () throws(Diagnostic) in try OutputFile.write([1], to: folder) }?.contains("Is a directory [output-failed]") == true)
        #expect(tree(folder) == ["borrador.html"])
    }
}

@Test func theFileThatWasReadIsKept() throws {
    try withTemporaryFolder { folder in
        let path = "\(folder)/a.html"
        try Data("mine 1".utf8).write(to: URL(fileURLWithPath: path))
        try FileManager.default.createSymbolicLink(atPath: "\(folder)/link", withDestinationPath: "a.html")
        for output in [path, "\(folder)/link", "\(folder)/./a.html"] {
            #expect(
                failure { () throws(Diagnostic) in try OutputFile.write([1], to: output, inputs: [path], replacing: isOwn) } == """
                    \(output): error: this is the file to read [output-is-input]
                        name another
                    """)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine 1")
    }
}

@Test func aDeviceIsWrittenToAndStays() throws {
    try OutputFile.write(Array("x".utf8), to: "/dev/null")
    #expect(FileManager.default.fileExists(atPath: "/dev/null"))
    if FileManager.default.fileExists(atPath: "/dev/full") {
        #expect(
            failure { () throws(Diagnostic) in try OutputFile.write([1], to: "/dev/full") }?.hasPrefix(
                "/dev/full: error: cannot write: No space left on device [disk-full]") == true)
        #expect(FileManager.default.fileExists(atPath: "/dev/full"))
    }
}
