import ArgumentParser
import Cuenta

/// What the commands read: documents, passwords, pipelines.
enum Inputs {
    /// The first line of a file, without its end.
    static func password(_ path: String) throws -> String {
        let bytes: [UInt8]
        do {
            bytes = try Console.readFile(path)
        } catch {
            Console.note(error)
            throw ExitStatus.wrongUsage
        }
        return String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }, as: UTF8.self)
    }

    /// A pipeline by name or path; its problems are printed.
    static func pipeline(_ nameOrPath: String) throws -> Pipeline {
        let (pipeline, diagnostics) = Pipelines.load(nameOrPath)
        for diagnostic in diagnostics where diagnostic.severity != .note { Console.note(diagnostic) }
        guard let pipeline else { throw ExitStatus.wrongUsage }
        return pipeline
    }

    /// A draft and the pipeline for it, the one chosen or the one whose signature fits; what makes it unreadable is printed.
    static func document(_ input: String, password: String?, _ choice: PipelineChoice) throws -> (document: Document, pipeline: Pipeline) {
        InputGuard.begin(input)
        do {
            let document = try readDocument(input, password: password)
            return (document, try choice.pipeline(for: document))
        } catch {
            Console.note(error.inOneLine)
            throw ExitStatus.unreadable
        }
    }

    /// What staff decided about a draft: the files beside it, or the one named; what is wrong with them is printed.
    static func decisions(for input: String, named file: String?) throws -> Decisions? {
        do throws(DecisionErrors) {
            if let file { return try DecisionFiles.read([file], for: input) }
            return try DecisionFiles.readBeside(input)
        } catch {
            for diagnostic in error.diagnostics { Console.note(diagnostic) }
            throw ExitStatus.wrongUsage
        }
    }

    /// The folder each input is written to: the output folder itself for one, one in it named after the whole file name for several.
    static func targets(of inputs: [String], in output: String) throws -> [String] {
        if inputs.count == 1 { return [output] }
        var seen: [String: String] = [:]
        var targets: [String] = []
        for input in inputs {
            let name = input.split(separator: "/").last.map(String.init) ?? input
            if let other = seen.updateValue(input, forKey: name) {
                throw ValidationError("“\(other)” and “\(input)” would both be written to \(output)/\(name); extract them one by one.")
            }
            targets.append(output.hasSuffix("/") ? output + name : output + "/" + name)
        }
        return targets
    }
}
