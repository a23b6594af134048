extension StyleSheet {
    private static let mostTracks = 12

    /// How many tracks "2fr 1fr 1fr", "repeat(3, 1fr)" and "10rem repeat(2, minmax(0, 1fr))" have; `nil` where the width of the page decides,
    /// and of fewer than two or more than a table has.
    static func trackCount(_ value: String) -> Int? {
        var count = 0
        var depth = 0
        var track = ""
        func close() -> Bool {
            defer { track = "" }
            guard !track.isEmpty, !track.hasPrefix("["), !track.hasPrefix("!") else { return true }
            guard track.hasPrefix("repeat(") else {
                count += 1
                return true
            }
            let parts = track.dropFirst(7).split(separator: ",", maxSplits: 1)
            guard parts.count == 2, let times = Int(parts[0].filter { !$0.isWhitespace }), (1...mostTracks).contains(times) else {
                return false
            }
            count += times * max(1, parts[1].dropLast().split(whereSeparator: \.isWhitespace).count { !$0.contains(",") && $0 != ")" })
            return true
        }
        for character in value.prefix(200) {
            if character == "(" { depth += 1 }
            if character == ")" { depth -= 1 }
            if depth == 0, character.isWhitespace {
                guard close() else { return nil }
            } else {
                track.append(character)
            }
        }
        return close() && (2...mostTracks).contains(count) ? count : nil
    }

    /// What declarations say of the room at the sides of an element in a line. CSS 2.2, chapters 8, 9 and 10.
    struct Spacing {
        /// So many pixels, or hundredths of a letter's size, are no kerning.
        private static let leastPixels = 4.0
        private static let leastHundredths = 25.0
        /// A box in a line narrower than this may hold one letter of a word.
        private static let leastWidth = 24.0

        var isInlineBlock = false
        private(set) var floats = false
        private(set) var isRaised = false
        private(set) var isPlaced = false
        private(set) var gridColumns: Int?
        private var isWide = false
        private var hasWidth = false

        var standsBeside: Bool { floats || isPlaced || isWide || isInlineBlock && hasWidth }

        mutating func add(_ name: String, _ value: ArraySlice<UInt8>) {
            switch name {
            case "float": floats = floats || Self.words(value).contains { $0 == "left" || $0 == "right" }
            case "position": isPlaced = isPlaced || Self.words(value).contains { $0 == "absolute" || $0 == "fixed" }
            case "vertical-align": isRaised = isRaised || Self.words(value).first.map(Self.isRaised) ?? false
            case "margin-left", "margin-right", "padding-left", "padding-right":
                isWide = isWide || Self.words(value).first.map { Self.isWide($0, from: Self.leastPixels) } ?? false
            case "margin", "padding":
                let words = Self.words(value)
                let sides = words.count == 4 ? [words[1], words[3]] : words.count > 1 ? [words[1]] : words
                isWide = isWide || sides.contains { Self.isWide($0, from: Self.leastPixels) }
            case "grid-template-columns": gridColumns = StyleSheet.trackCount(String(decoding: value, as: UTF8.self).lowercased())
            case "width", "min-width":
                hasWidth = hasWidth || Self.words(value).first.map { Self.isWide($0, from: Self.leastWidth) } ?? false
            default: break
            }
        }

        private static func words(_ value: ArraySlice<UInt8>) -> [String] {
            String(decoding: value, as: UTF8.self).lowercased().split(maxSplits: 4) { $0.isWhitespace || $0 == "!" }.map(String.init)
        }

        /// By "super", or by a fifth of a letter and more. What is said to stand on the line may be raised by other means.
        private static func isRaised(_ value: String) -> Bool {
            value == "super" || (value.hasSuffix("%") ? (Double(value.dropLast()) ?? 0) >= 20 : isWide(value, from: 3))
        }

        /// - Parameter pixels: a letter's size is taken for sixteen of them.
        private static func isWide(_ length: String, from pixels: Double) -> Bool {
            let number = length.prefix { $0.isNumber || $0 == "." || $0 == "-" }
            guard let value = Double(number) else { return false }
            switch length.dropFirst(number.count) {
            case "px", "": return value >= pixels
            case "pt": return value * 4 / 3 >= pixels
            case "em", "rem", "ch", "ex": return value * 100 >= leastHundredths * pixels / leastPixels
            case "mm": return value * 3.8 >= pixels
            case "cm", "in": return value * 38 >= pixels
            case "%", "vw": return value >= 1
            default: return false
            }
        }
    }
}
