internal import Glibc

/// A path as the file system has it: any bytes but 0, which need not be UTF-8.
public struct RawPath: Sendable, Hashable, Comparable {
    public var bytes: [UInt8]

    public init(_ bytes: [UInt8]) { self.bytes = bytes }

    public init(_ text: String) { bytes = Array(text.utf8) }

    /// By bytes, so that the order does not depend on the locale.
    public static func < (a: RawPath, b: RawPath) -> Bool { a.bytes.lexicographicallyPrecedes(b.bytes) }

    func appending(_ name: some Sequence<UInt8>) -> RawPath {
        var bytes = bytes
        if let last = bytes.last, last != UInt8(ascii: "/") { bytes.append(UInt8(ascii: "/")) }
        return RawPath(bytes + name)
    }

    /// For system calls.
    func withCString<Result>(_ body: (UnsafePointer<CChar>) -> Result) -> Result {
        (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { buffer in
            withUnsafePointer(to: 0) { body(buffer.baseAddress ?? $0) }
        }
    }

    /// Without symbolic links, `.` and `..`; `nil` where nothing is.
    var resolved: RawPath? {
        guard let resolved = withCString({ realpath($0, nil) }) else { return nil }
        defer { free(resolved) }
        return RawPath(UnsafeRawBufferPointer(start: resolved, count: strlen(resolved)).map { $0 })
    }

    /// The text where it is UTF-8.
    var text: String? { String(validating: bytes, as: UTF8.self) }

    /// To show: on one line, bytes that are no UTF-8 and control characters as `\xFF`, a backslash doubled.
    public var shown: String { Self.shown(bytes) }

    /// The last part, to show.
    var shownName: String { Self.shown(bytes.split(separator: UInt8(ascii: "/")).last ?? bytes[...]) }

    private static func shown(_ bytes: some Collection<UInt8>) -> String {
        escaped(bytes) { byte, isText in
            if byte == UInt8(ascii: "\\") { return "\\\\" }
            return isText && byte >= 0x20 && byte != 0x7F ? nil : "\\x" + hexadecimal([byte])
        }
    }

    /// Bytes as text, some of them replaced.
    /// - Parameter replacement: what stands for a byte, which is or is not part of UTF-8 text; `nil` for itself.
    static func escaped(_ bytes: some Collection<UInt8>, _ replacement: (UInt8, _ isText: Bool) -> String?) -> String {
        var text = ""
        var rest = Array(bytes)[...]
        while let byte = rest.first {
            let length = scalarLength(rest)
            let isText = length > 0
            if length <= 1, let replaced = replacement(byte, isText) {
                text += replaced
            } else {
                text += String(decoding: rest.prefix(max(1, length)), as: UTF8.self)
            }
            rest = rest.dropFirst(max(1, length))
        }
        return text
    }

    /// Bytes of the UTF-8 scalar that some bytes begin with; 0 if they do not.
    private static func scalarLength(_ bytes: ArraySlice<UInt8>) -> Int {
        for length in 1...4 where length <= bytes.count {
            if String(validating: bytes.prefix(length), as: UTF8.self) != nil { return length }
        }
        return 0
    }

    static func hexadecimal(_ bytes: [UInt8]) -> String {
        bytes.map { ($0 < 16 ? "0" : "") + String($0, radix: 16, uppercase: true) }.joined()
    }
}
