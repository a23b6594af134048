import Foundation
import Testing

@testable import Archive

/// A file that changes between the parent's look at it and the worker's must not leave its failure behind.
@Suite struct ChangedFileTests {
    private func run(_ folder: Folder, _ script: String) throws -> [String] {
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("#!/bin/sh\nread line\n\(script)\n", to: "trabajador")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder["trabajador"])
        let options = ArchiveOptions(
            inputs: [RawPath(folder["in"])], output: folder["out"], programVersion: "1", executable: folder["trabajador"])
        return try ArchiveRun.run(options) { _ in }.rows.map { "\($0.path) \($0.state) \($0.reason): \($0.message)" }
    }

    private let changed = ["a.md failed changed-file: the file changed while it was read"]

    private func answer(_ id: String) -> String {
        #"echo '{"documento_id":"\#(id)","message":"roto","path":"a.md","reason":"damaged-pdf","state":"failed"}'"#
    }

    @Test func aFailureOfOtherBytesIsNotKept() throws {
        let folder = try Folder()
        #expect(try run(folder, answer(String(repeating: "0", count: 64))) == changed)
        // It is tried again, and this failure is one of its own bytes.
        let own = "0e48f653df357f711e4c7ea31d6e6968324fe52302454c5466c2e2f134226c20"
        #expect(try run(folder, answer(own)) == ["a.md failed damaged-pdf: roto"])
        #expect(try run(folder, "exit 1") == ["a.md failed damaged-pdf: roto"])
    }

    @Test func aWorkerThatDiesOverAFileThatChangesIsNotKept() throws {
        let folder = try Folder()
        #expect(try run(folder, "printf x >> '\(folder["in/a.md"])'; exit 1") == changed)
        #expect(try run(folder, "exit 1") == ["a.md failed crash: the reader ended with status 1"])
    }
}
