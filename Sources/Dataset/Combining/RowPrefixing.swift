/// Sets the document's id before rows that are written already, without reading their values.
enum RowPrefixing {
    /// - Parameter csv: a CSV file of this program; its header row is left out.
    static func csv(_ csv: [UInt8], id: String) -> [UInt8] {
        let prefix = Array("\(id),".utf8)
        var rows: [UInt8] = []
        rows.reserveCapacity(csv.count + csv.count / 2)
        var isQuoted = false
        var isHeader = true
        var start = 0
        csv.withUnsafeBufferPointer { bytes in
            for (index, byte) in bytes.enumerated() {
                if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
                guard byte == UInt8(ascii: "\n"), !isQuoted else { continue }
                if !isHeader {
                    rows.append(contentsOf: prefix)
                    // A row of one empty field is quoted where it stands alone.
                    if !bytes[start...index].elementsEqual("\"\"\r\n".utf8) {
                        rows.append(contentsOf: bytes[start...index])
                    } else {
                        rows.append(contentsOf: "\r\n".utf8)
                    }
                }
                isHeader = false
                start = index + 1
            }
        }
        return rows
    }

    /// - Parameter lines: a JSON Lines file of this program.
    static func jsonLines(_ lines: [UInt8], id: String) -> [UInt8] {
        let prefix = Array("{\"documento_id\":\"\(id)\"".utf8)
        var rows: [UInt8] = []
        rows.reserveCapacity(lines.count + lines.count / 2)
        for line in lines.split(separator: UInt8(ascii: "\n")) {
            rows.append(contentsOf: prefix)
            if line.count > 2 { rows.append(UInt8(ascii: ",")) }
            rows.append(contentsOf: line.dropFirst())
            rows.append(UInt8(ascii: "\n"))
        }
        return rows
    }
}
