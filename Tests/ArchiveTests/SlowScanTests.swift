import Foundation
import Testing

@testable import Archive

@Suite struct SlowScanTests {
    private func run(_ script: String) throws -> [String] {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("#!/bin/sh\nread line\n\(script)\n", to: "trabajador")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder["trabajador"])
        let options = ArchiveOptions(
            inputs: [RawPath(folder["in"])], output: folder["out"], limits: WorkerLimits(seconds: 2), programVersion: "1",
            executable: folder["trabajador"])
        return try ArchiveRun.run(options) { _ in }.rows.map { "\($0.path) \($0.state) \($0.reason): \($0.message)" }
    }

    /// The pages of a scan take as long each as other documents whole.
    @Test func aWorkerThatShowsThatItGoesOnIsNotEnded() throws {
        let answer = #"echo '{"message":"leído","path":"a.md","reason":"prueba","state":"failed"}'"#
        #expect(try run("for page in 1 2 3 4; do sleep 0.8; echo +; done; \(answer)") == ["a.md failed prueba: leído"])
        #expect(try run("echo +; echo +; \(answer)") == ["a.md failed prueba: leído"])
    }

    @Test func aPageThatTakesTooLongEndsIt() throws {
        #expect(try run("sleep 0.5; echo +; exec sleep 600") == ["a.md failed time-limit: it was not read within 2 s"])
    }
}
