import Dataset
internal import DocumentModel
internal import Glibc

/// Names of inputs that come through a descriptor, parted by NUL where the first of them is, as `find -print0` writes them, else by
/// line breaks. No more than a piece of the list is kept.
struct NameReader {
    /// The system takes no longer path. What goes on past it is cut, so that the name has its row all the same.
    private static let longestName = 4096
    private static let pieceLength = 1 << 16

    private let file: Int32
    private let mostBytes: Int
    private var piece: [UInt8] = []
    private var position = 0
    private var total = 0
    private var isAtEnd = false
    private var separator: UInt8?

    /// - Parameter mostBytes: of the whole list, which may have no end.
    init(_ file: Int32, mostBytes: Int = 16 << 30) {
        self.file = file
        self.mostBytes = mostBytes
    }

    /// The next name; `nil` at the end of the list.
    /// - Throws: `list-unreadable` or `list-too-long`.
    mutating func next() throws(Diagnostic) -> RawPath? {
        if separator == nil {
            // The first name ends in the first piece, or is none.
            while piece.count < Self.pieceLength, try readMore() {}
            separator = piece.contains(0) ? 0 : UInt8(ascii: "\n")
        }
        let separator = separator ?? 0
        var name: [UInt8] = []
        while true {
            let end = piece[position...].firstIndex(of: separator)
            name += piece[position..<(end ?? piece.count)].prefix(Self.longestName - name.count)
            position = (end ?? piece.count - 1) + 1
            if end == nil {
                piece.removeAll(keepingCapacity: true)
                position = 0
                if try readMore() { continue }
                if name.isEmpty { return nil }
            }
            if separator != 0, name.last == UInt8(ascii: "\r") { name.removeLast() }
            if !name.isEmpty { return RawPath(name) }
        }
    }

    /// - Returns: whether there was more.
    private mutating func readMore() throws(Diagnostic) -> Bool {
        if isAtEnd { return false }
        while true {
            let start = piece.count
            piece.append(contentsOf: repeatElement(0, count: Self.pieceLength))
            let count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress?.advanced(by: start), Self.pieceLength) }
            let code = errno
            piece.removeLast(Self.pieceLength - max(0, count))
            if count < 0, code == EINTR { continue }
            if count < 0 {
                let message = "the list cannot be read: \(SystemError(code: code).message)"
                throw Diagnostic(.error, id: "list-unreadable", message, file: "-")
            }
            isAtEnd = count == 0
            total += count
            guard total <= mostBytes else {
                throw Diagnostic(
                    .error, id: "list-too-long", "the list is longer than \(mostBytes >> 20) MB", file: "-",
                    suggestion: "name folders, or make several archives")
            }
            return count > 0
        }
    }
}
