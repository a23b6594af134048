internal import Glibc

/// Cuts what comes through a descriptor into lines.
struct LineReader {
    private var buffer: [UInt8] = []
    /// How much of the buffer is known to hold no line break.
    private var searched = 0
    private var start = 0

    enum Event {
        case line([UInt8])
        case end
        /// Nothing now, of a descriptor that does not wait.
        case nothing
    }

    /// The next line without its end; the last may lack one.
    mutating func next(_ file: Int32) -> Event {
        while true {
            if let end = buffer[max(start, searched)...].firstIndex(of: UInt8(ascii: "\n")) {
                let line = Array(buffer[start..<end])
                start = end + 1
                searched = start
                return .line(line)
            }
            buffer.removeFirst(start)
            start = 0
            searched = buffer.count
            var count = 0
            repeat {
                var piece = [UInt8](repeating: 0, count: 1 << 16)
                count = piece.withUnsafeMutableBytes { read(file, $0.baseAddress, $0.count) }
                if count > 0 { buffer += piece[..<count] }
            } while count < 0 && errno == EINTR
            if count < 0, errno == EAGAIN { return .nothing }
            if count <= 0 {
                if buffer.isEmpty { return .end }
                defer { buffer = [] }
                searched = 0
                return .line(buffer)
            }
        }
    }
}
