import Foundation

/// A run of the program as a whole process.
struct CommandResult: Equatable {
    var status: Int32
    var output: String
    var errors: String
}

enum Command {
    /// The program built beside the tests.
    static let path = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appendingPathComponent("cuenta").path

    /// - Parameters:
    ///   - locale: `LC_ALL`, which decides the language of messages.
    ///   - searchPath: the folders in which programs are looked for, as `PATH`.
    static func run(
        _ arguments: [String], input: [UInt8] = [], folder: URL? = nil, locale: String = "C", program: String = path,
        searchPath: String? = nil
    ) throws -> CommandResult {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(["LC_ALL": locale, "COLUMNS": "80"]) { $1 }
        if let searchPath { process.environment?["PATH"] = searchPath }
        // Files and not pipes: neither side waits for the other, however much is written.
        let work = try TemporaryFolder()
        process.standardInput = try FileHandle(forReadingFrom: URL(fileURLWithPath: try work.write(input, to: "in")))
        process.standardOutput = try FileHandle(forWritingTo: URL(fileURLWithPath: try work.write([], to: "out")))
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: try work.write([], to: "err")))
        try process.run()
        process.waitUntilExit()
        let text = { (name: String) in
            String(decoding: FileManager.default.contents(atPath: work.path(name)) ?? Data(), as: UTF8.self)
        }
        return CommandResult(status: process.terminationStatus, output: text("out"), errors: text("err"))
    }
}
