internal import DocumentModel

/// Turns byte offsets of a UTF-8 source into lines and columns. It only moves forwards, so a whole document costs one pass.
struct SourceCursor {
    private var offset = 0
    private var line = 1
    private var column = 1

    /// The place of the byte at `target`; an offset behind the last one asked for gives the place of that one.
    mutating func place(at target: Int, in source: UnsafePointer<UInt8>) -> Place {
        var index = offset
        var line = line
        var column = column
        while index < target {
            let byte = source[index]
            if byte == 0x0A || (byte == 0x0D && source[index + 1] != 0x0A) {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 && byte != 0x0D {
                column += 1
            }
            index += 1
        }
        self.offset = max(index, offset)
        self.line = line
        self.column = column
        return .markup(line: line, column: column)
    }
}
