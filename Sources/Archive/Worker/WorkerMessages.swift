internal import FoundationEssentials

/// What became of an input.
public enum DocumentState: String, Sendable, Hashable, Codable, CaseIterable {
    case done, failed
    /// Not a file.
    case skipped
    /// The same bytes as an input before it.
    case duplicate
}

/// A line that a worker reads: `{"path": "a.pdf", "output": "datos/a.pdf"}`.
struct WorkerRequest: Codable, Sendable, Hashable {
    /// The file to read.
    var path: String?
    /// Its bytes in hexadecimal digits, where they are no UTF-8.
    var pathHex: String?
    /// The folder to write; without it the tables come in the answer.
    var output: String?
    /// Whether the folder gets the review page.
    var review: Bool?

    enum CodingKeys: String, CodingKey {
        case path, output, review
        case pathHex = "path_hex"
    }

    init(path: RawPath, output: String?, review: Bool = false) {
        self.review = review ? true : nil
        self.path = path.text ?? path.shown
        pathHex = path.text == nil ? RawPath.hexadecimal(path.bytes) : nil
        self.output = output
    }

    /// `nil` where neither names a file.
    var file: RawPath? {
        if let pathHex {
            let digits = Array(pathHex.utf8)
            guard digits.count % 2 == 0, !digits.isEmpty else { return nil }
            var bytes: [UInt8] = []
            for index in stride(from: 0, to: digits.count, by: 2) {
                guard let byte = UInt8(String(decoding: digits[index...index + 1], as: UTF8.self), radix: 16), byte != 0 else { return nil }
                bytes.append(byte)
            }
            return RawPath(bytes)
        }
        guard let path, !path.isEmpty, !path.utf8.contains(0) else { return nil }
        return RawPath(path)
    }
}

/// A line that a worker writes for each line it reads, in their order.
public struct WorkerAnswer: Codable, Sendable, Hashable {
    public var path: String
    public var state: DocumentState
    /// Name of the diagnostic, or `time-limit`, `cpu-limit`, `memory-limit`, `crash`, `bad-request`.
    public var reason: String?
    public var message: String?
    /// SHA-256 of the file, of one that failed too if its bytes were read.
    public var documentID: String?
    public var pipeline: String?
    public var pipelineVersion: String?
    public var pages: Int?
    /// Rows of `menciones`.
    public var numbers: Int?
    public var unexplained: Int?
    public var failedChecks: Int?
    /// The folder that was written.
    public var output: String?
    /// Where it waits to be put in its place, of a worker whose parent does that.
    var stage: String?

    enum CodingKeys: String, CodingKey {
        case path, state, reason, message, pipeline, pages, numbers, unexplained, output, stage
        case documentID = "documento_id"
        case pipelineVersion = "pipeline_version"
        case failedChecks = "failed_checks"
    }

    init(path: String, state: DocumentState) {
        self.path = path
        self.state = state
    }

    static func failed(_ path: String, _ reason: String, _ message: String) -> WorkerAnswer {
        var answer = WorkerAnswer(path: path, state: .failed)
        answer.reason = reason
        answer.message = message
        return answer
    }
}

/// JSON on one line.
enum JSONLine {
    static func encode(_ value: some Encodable) -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return ((try? encoder.encode(value)).map(Array.init) ?? Array("{}".utf8)) + [UInt8(ascii: "\n")]
    }

    static func decode<Value: Decodable>(_ type: Value.Type, _ line: some Collection<UInt8>) -> Value? {
        try? JSONDecoder().decode(type, from: Data(line))
    }
}
