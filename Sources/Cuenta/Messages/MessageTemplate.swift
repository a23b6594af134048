/// A message with gaps and its translation.
struct MessageTemplate: Sendable {
    enum Piece: Sendable, Hashable {
        case text([UInt8])
        /// A gap, from 0, and whether what stands in it is a message too.
        case gap(Int, isMessage: Bool)
    }

    let english: String
    private let pieces: [Piece]
    private let translated: [Piece]
    let gaps: Int
    /// Bytes of text outside of the gaps.
    let weight: Int

    init(_ english: String, translation: String) {
        self.english = english
        pieces = Self.pieces(of: english)
        translated = Self.pieces(of: translation)
        gaps = pieces.count { if case .gap = $0 { true } else { false } }
        weight = pieces.reduce(0) { sum, piece in if case .text(let bytes) = piece { sum + bytes.count } else { sum } }
    }

    /// `{1}` and `{1!}` are gaps, any other brace is text.
    static func pieces(of text: String) -> [Piece] {
        let bytes = Array(text.utf8)
        var pieces: [Piece] = []
        var run: [UInt8] = []
        var position = 0
        while position < bytes.count {
            if bytes[position] == UInt8(ascii: "{"), let end = bytes[position...].firstIndex(of: UInt8(ascii: "}")) {
                let isMessage = bytes[end - 1] == UInt8(ascii: "!")
                let digits = bytes[position + 1..<max(position + 1, isMessage ? end - 1 : end)]
                if digits.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(String(decoding: digits, as: UTF8.self)), number > 0
                {
                    if !run.isEmpty { pieces.append(.text(run)) }
                    run = []
                    pieces.append(.gap(number - 1, isMessage: isMessage))
                    position = end + 1
                    continue
                }
            }
            run.append(bytes[position])
            position += 1
        }
        if !run.isEmpty { pieces.append(.text(run)) }
        return pieces
    }

    /// What stands in the gaps of a text, each as little as fits; `nil` if it is not this message.
    func values(in text: String) -> [Substring]? {
        let bytes = text.utf8
        var position = bytes.startIndex
        var end = bytes.endIndex
        var pieces = pieces[...]
        // The last piece is tied to the end, so that the gap before it takes all there is.
        if case .text(let last)? = pieces.last, pieces.count > 1 {
            guard bytes.count >= last.count else { return nil }
            end = bytes.index(end, offsetBy: -last.count)
            guard bytes[end...].elementsEqual(last) else { return nil }
            pieces.removeLast()
        }
        var values: [Substring] = []
        var open: String.Index?
        for piece in pieces {
            switch piece {
            case .gap:
                if let start = open { values.append(text[start..<position]) }
                open = position
            case .text(let wanted):
                if let start = open {
                    guard let found = Self.find(wanted, in: bytes[position..<end]) else { return nil }
                    values.append(text[start..<found])
                    position = bytes.index(found, offsetBy: wanted.count)
                    open = nil
                } else {
                    guard bytes[position..<end].starts(with: wanted) else { return nil }
                    position = bytes.index(position, offsetBy: wanted.count)
                }
            }
        }
        if let start = open { values.append(text[start..<end]) } else if position != end { return nil }
        return values
    }

    private static func find(_ wanted: [UInt8], in bytes: Substring.UTF8View) -> String.Index? {
        var start = bytes.startIndex
        while start < bytes.endIndex {
            if bytes[start...].starts(with: wanted) { return start }
            start = bytes.index(after: start)
        }
        return nil
    }

    /// The translation.
    func filled(_ value: (_ gap: Int, _ isMessage: Bool) -> String) -> String {
        var text: [UInt8] = []
        for piece in translated {
            switch piece {
            case .text(let bytes): text += bytes
            case .gap(let number, let isMessage): text += value(number, isMessage).utf8
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}
