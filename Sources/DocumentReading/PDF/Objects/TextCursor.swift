/// Where the lines of text begin that a page's contents set, as the operators of places tell (ISO 32000-1, 9.4.2 and 9.4.3).
struct TextCursor {
    enum Step {
        case begins
        case shows
        /// A line that begins and is shown by one operator.
        case beginsAndShows
        case other
    }

    /// From the line's own units to those in force around the text.
    private(set) var line = AffineMatrix()
    private var leading = 0.0

    /// - Parameters:
    ///   - code: an operator.
    ///   - numbers: those before it.
    mutating func step(_ code: UInt32, _ numbers: [Double]) -> Step {
        switch code {
        case Code.text: line = AffineMatrix()
        case Code.textMatrix:
            guard let matrix = AffineMatrix(numbers) else { return .other }
            line = matrix
        case Code.leading:
            leading = numbers.last ?? 0
            return .other
        case Code.move, Code.moveAndLead:
            guard numbers.count >= 2 else { return .other }
            let (x, y) = (numbers[numbers.count - 2], numbers[numbers.count - 1])
            if code == Code.moveAndLead { leading = -y }
            line = line.moved(x, y)
        case Code.nextLine: line = line.moved(0, -leading)
        case Code.showOnNextLine, Code.showSpacedOnNextLine:
            line = line.moved(0, -leading)
            return .beginsAndShows
        case Code.show, Code.showParts: return .shows
        default: return .other
        }
        return .begins
    }

    private enum Code {
        static let text = ContentScanner.code("BT")
        static let textMatrix = ContentScanner.code("Tm")
        static let leading = ContentScanner.code("TL")
        static let move = ContentScanner.code("Td")
        static let moveAndLead = ContentScanner.code("TD")
        static let nextLine = ContentScanner.code("T*")
        static let show = ContentScanner.code("Tj")
        static let showParts = ContentScanner.code("TJ")
        static let showOnNextLine = ContentScanner.code("'")
        static let showSpacedOnNextLine = ContentScanner.code("\"")
    }
}
