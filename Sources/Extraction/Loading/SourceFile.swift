/// A file of a pipeline, as bytes: those of the standard pipelines stand in the binary and need no copy.
struct SourceFile: Sendable {
    enum Content: Sendable {
        case embedded(StaticString)
        case bytes([UInt8])
    }

    /// As printed in messages: "Pipelines/sercotec/10-regiones.yaml".
    var name: String
    var content: Content

    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        switch content {
        case .embedded(let text): body(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
        case .bytes(let bytes): bytes.withUnsafeBufferPointer(body)
        }
    }

    /// A line, counted from 1, without its end; empty past the last.
    func line(_ number: Int) -> String {
        withBytes { bytes in
            var line = 1
            var start = 0
            while line < number, start < bytes.count {
                if bytes[start] == UInt8(ascii: "\n") { line += 1 }
                start += 1
            }
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
            return String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<end]), as: UTF8.self)
        }
    }
}
