/// Cuts CSV into rows (RFC 4180; a byte order mark and lines ended by LF or CR alone are taken too).
struct CSVParser {
    struct Row: Hashable {
        /// Of the file, from 1.
        var line: Int
        var values: [String]
    }

    struct Malformed: Error, Hashable {
        var line: Int
        var message: String
    }

    /// The rows of a file; blank lines are none.
    static func rows(_ bytes: [UInt8]) throws(Malformed) -> [Row] {
        var parser = CSVParser(bytes: bytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { parser.position = 3 }
        var rows: [Row] = []
        while parser.position < bytes.count {
            if let row = try parser.row() { rows.append(row) }
        }
        return rows
    }

    private let bytes: [UInt8]
    private var position = 0
    private var line = 1

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func row() throws(Malformed) -> Row? {
        var row = Row(line: line, values: [])
        let start = position
        while true {
            row.values.append(try value())
            guard position < bytes.count else { return row }
            if bytes[position] == UInt8(ascii: ",") {
                position += 1
                continue
            }
            let isBlank = position == start
            skipLineBreak()
            return isBlank ? nil : row
        }
    }

    private mutating func value() throws(Malformed) -> String {
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
            let start = position
            while position < bytes.count, !Self.endsValue(bytes[position]) { position += 1 }
            return try text(bytes[start..<position], line: line)
        }
        let opening = line
        position += 1
        var value: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            if byte == UInt8(ascii: "\"") {
                position += 1
                guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
                    if position < bytes.count, !Self.endsValue(bytes[position]) {
                        throw Malformed(line: line, message: "text after a closing quotation mark")
                    }
                    return try text(value[...], line: opening)
                }
            } else if byte == UInt8(ascii: "\n") {
                line += 1
            }
            value.append(byte)
            position += 1
        }
        throw Malformed(line: opening, message: "a quotation mark is not closed")
    }

    private func text(_ bytes: ArraySlice<UInt8>, line: Int) throws(Malformed) -> String {
        guard let text = String(validating: bytes, as: UTF8.self) else { throw Malformed(line: line, message: "not UTF-8") }
        return text
    }

    private mutating func skipLineBreak() {
        if bytes[position] == UInt8(ascii: "\r"), position + 1 < bytes.count, bytes[position + 1] == UInt8(ascii: "\n") { position += 1 }
        position += 1
        line += 1
    }

    private static func endsValue(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
}
