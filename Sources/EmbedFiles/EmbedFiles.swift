import Foundation

/// Writes the YAML and JSON files of a folder tree as Swift string literals: `EmbedFiles FOLDER OUTPUT.swift`.
enum EmbedFiles {
    static func run(_ arguments: [String]) -> CInt {
        guard arguments.count == 3 else {
            FileHandle.standardError.write(Data("usage: EmbedFiles FOLDER OUTPUT\n".utf8))
            return 2
        }
        do {
            try write(URL(fileURLWithPath: arguments[1], isDirectory: true), to: URL(fileURLWithPath: arguments[2]))
            return 0
        } catch {
            FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
            return 1
        }
    }

    private static func write(_ folder: URL, to output: URL) throws {
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
            .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".json") }
            .sorted { Array($0.utf8).lexicographicallyPrecedes(Array($1.utf8)) }
        var source = """
            /// The files of `Pipelines/` as they were at the build, in the order of their paths.
            enum EmbeddedPipelines {
                static let files: [(path: String, text: StaticString)] = [

            """
        for name in names {
            let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
            source += "        (path: \(literal(name)), text: \(literal(text))),\n"
        }
        source += "    ]\n}\n"
        try source.write(to: output, atomically: true, encoding: .utf8)
    }

    /// A Swift string literal with that text.
    private static func literal(_ text: String) -> String {
        var result = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\u{0}"..<" ", "\u{7F}": result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + "\""
    }
}
