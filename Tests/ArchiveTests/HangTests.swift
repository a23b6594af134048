import Foundation
import Testing

@testable import Archive

@Suite struct HangTests {
    /// Only its wall time ends it, and what it has started, such as a recognition of text, must not outlive it.
    @Test func aWorkerThatNeverAnswersIsEndedWithWhatItStarted() throws {
        let folder = try Folder()
        try folder.write("# Uno\n\nHay 25 cosas.\n", to: "in/a.md")
        try folder.write("# Dos\n\nHay 26 cosas.\n", to: "in/b.md")
        try folder.write("#!/bin/sh\nsleep 600 &\necho $! >> '\(folder["hijos"])'\nwait\n", to: "trabajador")
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder["trabajador"])
        let options = ArchiveOptions(
            inputs: [RawPath(folder["in"])], output: folder["out"], limits: WorkerLimits(seconds: 1), programVersion: "1",
            executable: folder["trabajador"])
        let report = try ArchiveRun.run(options) { _ in }
        #expect(
            report.rows.map { "\($0.path) \($0.state) \($0.reason): \($0.message)" } == [
                "a.md failed time-limit: it was not read within 1 s", "b.md failed time-limit: it was not read within 1 s",
            ])
        let children = folder.text("hijos").split(separator: "\n").compactMap { pid_t($0) }
        #expect(children.count == 2)
        for child in children { #expect(ends(child)) }
    }

    /// A process that has ended may stand in the table until its parent asks for it.
    private func ends(_ process: pid_t) -> Bool {
        for _ in 0..<100 {
            guard let status = FileManager.default.contents(atPath: "/proc/\(process)/stat") else { return true }
            if String(decoding: status, as: UTF8.self).contains(") Z ") { return true }
            usleep(50_000)
        }
        kill(process, SIGKILL)
        return false
    }
}
