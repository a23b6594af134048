import DocumentModel
import SpanishNumbers

/// The bare numbers that headings begin with: "1 Presentación", "2 Resultados", "II.1 Plazos".
///
/// "12 Ferias" is written the same way; hence a number of one part must be 1 or go on counting from a heading before it.
struct HeadingMarks {
    private static let mostParts = 5
    /// Numbers that headings so far began with, whatever signs stood behind them.
    private var numbers: Set<Int> = []

    /// Marks the number of a heading in its mentions; headings come in document order.
    mutating func mark(_ mentions: inout [Mention], of block: Block) {
        guard case .heading = block.kind else { return }
        var text = block.text.string
        let found = text.withUTF8 { Self.number(in: $0) }
        guard let found else { return }
        defer { if let last = found.path.last { numbers.insert(last) } }
        guard found.isBare, found.isCompound || found.path == [1] || found.path.count == 1 && numbers.contains(found.path[0] - 1) else {
            return
        }
        // "1 Enero 2025" and "2 Millones" are more than a mark.
        guard !mentions.contains(where: { $0.range.lowerBound < found.range.upperBound && $0.range.upperBound > found.range.upperBound })
        else { return }
        mentions.removeAll { $0.range.lowerBound < found.range.upperBound }
        let label = String(decoding: block.text.string.utf8.prefix(found.range.count), as: UTF8.self)
        mentions.insert(
            Mention(range: found.range, type: .marcadorLista, value: .text(label), rule: .marcaDeLista, confidence: 80), at: 0)
    }

    private struct Number {
        var range: Range<Int>
        var path: [Int]
        /// Nothing but a space follows it.
        var isBare: Bool
        /// A letter or Roman number stands before the figures.
        var isCompound: Bool
    }

    /// The number at the start of a heading, a word with a capital behind it.
    private static func number(in bytes: UnsafeBufferPointer<UInt8>) -> Number? {
        var index = 0
        var path: [Int] = []
        while index < bytes.count, index < 5, "IVX".utf8.contains(bytes[index]) || index == 0 && (0x41...0x5A).contains(bytes[index]) {
            index += 1
        }
        let isCompound = index > 0
        if isCompound {
            guard index + 1 < bytes.count, bytes[index] == 0x2E, isDigit(bytes[index + 1]) else { return nil }
            index += 1
        }
        var end = index
        while index < bytes.count, isDigit(bytes[index]), path.count < mostParts {
            let start = index
            while index < bytes.count, isDigit(bytes[index]) { index += 1 }
            guard index - start <= 2, let value = Int(String(decoding: bytes[start..<index], as: UTF8.self)) else { return nil }
            path.append(value)
            end = index
            if index + 1 < bytes.count, bytes[index] == 0x2E, isDigit(bytes[index + 1]) { index += 1 }
        }
        guard !path.isEmpty else { return nil }
        while index < bytes.count, ".)-".utf8.contains(bytes[index]) { index += 1 }
        let isBare = index == end
        guard index < bytes.count, bytes[index] == 0x20 else { return nil }
        let rest = String(decoding: bytes[(index + 1)...].prefix(8), as: UTF8.self)
        guard let next = rest.unicodeScalars.first(where: { !"¿¡«“\"'".unicodeScalars.contains($0) }), next.properties.isUppercase else {
            return nil
        }
        return Number(range: 0..<end, path: path, isBare: isBare, isCompound: isCompound)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
