/// The number a heading begins with: "2.", "2.1", "IV.", "B)", "3.1.2.-".
struct HeadingNumber: Sendable, Hashable {
    /// Ways of numbering; a heading and those below it differ in theirs.
    enum Kind: Sendable, Hashable {
        /// Of so many parts: 1 for "2.", 2 for "2.1".
        case decimal(Int)
        case roman
        case letter
    }
    var kind: Kind
    /// From the highest part to the lowest; one value where the number has no parts.
    var path: [Int]

    /// - Parameter words: of the heading's first line. The number is followed by a word that begins with a capital or a figure: "12 ferias" and
    ///   "2.500 personas" are no numbered titles.
    init?(_ words: [Word]) {
        guard words.count > 1, !words[1].isJoined,
            let next = words[1].text.unicodeScalars.first(where: { !"¿¡«“\"'".unicodeScalars.contains($0) }),
            next.properties.isUppercase
        else { return nil }
        self.init(words[0].text)
    }

    private init?(_ text: String) {
        var bytes = Array(text.utf8)
        guard bytes.count <= 14 else { return nil }
        var isClosed = false
        while let last = bytes.last, last == 0x2E || last == 0x29 || last == 0x2D {
            bytes.removeLast()
            isClosed = true
        }
        guard let first = bytes.first else { return nil }
        if (0x30...0x39).contains(first) {
            let parts = bytes.split(separator: 0x2E, omittingEmptySubsequences: false)
            let path = parts.compactMap { $0.count <= 2 ? Int(String(decoding: $0, as: UTF8.self)) : nil }
            guard path.count == parts.count, path.count <= Self.mostParts, path.first ?? 0 > 0 else { return nil }
            self.init(kind: .decimal(path.count), path: path)
        } else if isClosed, let value = Self.roman(bytes) {
            self.init(kind: .roman, path: [value])
        } else if isClosed, bytes.count == 1, (0x41...0x5A).contains(first) {
            self.init(kind: .letter, path: [Int(first) - 0x40])
        } else {
            return nil
        }
    }

    private init(kind: Kind, path: [Int]) {
        self.kind = kind
        self.path = path
    }

    private static let mostParts = 5

    /// Whether it is the next one below the same parts: "1.3" after "1.2", or after "1.1" where one is missing.
    func follows(_ other: HeadingNumber) -> Bool {
        guard kind == other.kind, path.dropLast() == other.path.dropLast(), let own = path.last, let before = other.path.last else {
            return false
        }
        return own > before
    }

    /// The value of a Roman number in capitals up to 89. "C", "D", "L" and "M" alone are letters, as they are in lists.
    private static func roman(_ bytes: [UInt8]) -> Int? {
        let values = bytes.map { byte in
            switch byte {
            case 0x49: 1
            case 0x56: 5
            case 0x58: 10
            case 0x4C: 50
            default: 0
            }
        }
        guard (1...8).contains(values.count), !values.contains(0), values != [50] else { return nil }
        var sum = 0
        for (index, value) in values.enumerated() {
            sum += index + 1 < values.count && values[index + 1] > value ? -value : value
        }
        return sum > 0 ? sum : nil
    }
}
