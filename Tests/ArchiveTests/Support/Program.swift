import Foundation

/// The program built beside the tests, as a whole process.
struct Program {
    struct Result: Equatable {
        var status: Int32
        var output: String
        var errors: String
    }

    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("cuenta").path

    private let process = Process()
    private let work: Folder

    /// Starts it.
    init(_ arguments: [String], input: [UInt8] = [], in folder: Folder, path: String = Self.path) throws {
        work = try Folder()
        process.executableURL = URL(fileURLWithPath: path)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        // Files and not pipes: neither side waits for the other.
        for (name, bytes) in [("in", input), ("out", []), ("err", [])] { try work.write(bytes, to: name) }
        process.standardInput = FileHandle(forReadingAtPath: work["in"])
        process.standardOutput = FileHandle(forWritingAtPath: work["out"])
        process.standardError = FileHandle(forWritingAtPath: work["err"])
        try process.run()
    }

    var isRunning: Bool { process.isRunning }

    func end(by code: Int32) { Foundation.kill(process.processIdentifier, code) }

    func kill() { Foundation.kill(process.processIdentifier, SIGKILL) }

    func wait() throws -> Result {
        process.waitUntilExit()
        let text = { (name: String) in String(decoding: FileManager.default.contents(atPath: work[name]) ?? Data(), as: UTF8.self) }
        return Result(status: process.terminationStatus, output: text("out"), errors: text("err"))
    }

    @discardableResult
    static func run(_ arguments: [String], input: [UInt8] = [], in folder: Folder) throws -> Result {
        try Program(arguments, input: input, in: folder).wait()
    }
}

enum Shell {
    static func run(_ line: String, in folder: Folder) throws -> Program.Result {
        try Program(["-c", line], in: folder, path: "/bin/sh").wait()
    }
}
