#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#elseif canImport(Darwin)
    internal import Darwin
#endif

/// Sets the document's id before rows that are written already, without reading their values. A file passes through in pieces, of
/// which no more than a row is kept.
struct RowPrefixing {
    enum Form {
        /// A CSV file of this program, whose header row is left out.
        case csv
        /// A JSON Lines file of this program.
        case jsonLines
    }

    private let form: Form
    private let prefix: [UInt8]
    private var isHeader: Bool
    /// The beginning of a row whose end is still to come, and how much of it was looked at.
    private var row: [UInt8] = []
    private var isQuoted = false

    /// - Parameter id: `nil` where rows are taken over as they are.
    init(_ form: Form, id: String?) {
        self.form = form
        prefix = id.map { Array((form == .csv ? "\($0)," : "{\"documento_id\":\"\($0)\"").utf8) } ?? []
        isHeader = form == .csv
    }

    /// Adds the rows that end in a piece of the file.
    mutating func add(_ piece: UnsafeBufferPointer<UInt8>, to rows: inout [UInt8]) {
        var start = 0
        var searched = 0
        while let stop = Self.lineEnd(in: piece, from: searched) {
            if form == .csv, Self.hasOddQuotes(piece, searched..<stop) { isQuoted.toggle() }
            searched = stop + 1
            // Each quote of a text is doubled, so that an odd number of them is still open.
            if isQuoted { continue }
            let rest = UnsafeBufferPointer(rebasing: piece[start...stop])
            if row.isEmpty {
                finish(rest, to: &rows)
            } else {
                row.append(contentsOf: rest)
                let whole = row
                row.removeAll(keepingCapacity: true)
                whole.withUnsafeBufferPointer { finish($0, to: &rows) }
            }
            start = searched
        }
        if form == .csv, Self.hasOddQuotes(piece, searched..<piece.count) { isQuoted.toggle() }
        row.append(contentsOf: UnsafeBufferPointer(rebasing: piece[start...]))
    }

    /// A row with its end.
    private mutating func finish(_ row: UnsafeBufferPointer<UInt8>, to rows: inout [UInt8]) {
        defer { isHeader = false }
        if isHeader { return }
        var own = row[...]
        if !prefix.isEmpty {
            rows.append(contentsOf: prefix)
            switch form {
            // A row of one empty field is quoted where it stands alone.
            case .csv: if row.count == 4, row.elementsEqual("\"\"\r\n".utf8) { own = own.dropFirst(2) }
            case .jsonLines:
                own = own.dropFirst()
                if row.count > 3 { rows.append(UInt8(ascii: ",")) }
            }
        }
        rows.append(contentsOf: UnsafeBufferPointer(rebasing: own))
    }

    private static func lineEnd(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard start < bytes.count, let base = bytes.baseAddress, let found = memchr(base + start, 0x0A, bytes.count - start) else {
            return nil
        }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    private static func hasOddQuotes(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> Bool {
        var count: UInt8 = 0
        for position in range { count &+= bytes[position] == UInt8(ascii: "\"") ? 1 : 0 }
        return count & 1 == 1
    }
}
