/// Finds where the marked parts of a page's content begin (ISO 32000-1, 14.6), which is all that the operators of places tell; what the
/// letters are is not looked at.
struct MarkedContent {
    private static let deepest = 64

    private var page = AffineMatrix()
    private var saved: [AffineMatrix] = []
    private var text = TextCursor()
    /// The number of each part that is open, where it has one.
    private var open: [Int?] = []
    private let wanted: Set<Int>
    private var places: [Int: (x: Double, y: Double)] = [:]

    /// The places, in the page's own units, where the text of the parts with these numbers begins.
    static func places(of wanted: Set<Int>, in content: [UInt8]) -> [Int: (x: Double, y: Double)] {
        var state = MarkedContent(wanted: wanted)
        content.withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            while state.places.count < wanted.count, let code = scanner.next() {
                if code == Code.picture { scanner.passPicture() }
                state.run(code, scanner)
            }
        }
        return state.places
    }

    private mutating func run(_ code: UInt32, _ scanner: ContentScanner) {
        switch code {
        case Code.save: if saved.count < Self.deepest { saved.append(page) }
        case Code.restore: if let last = saved.popLast() { page = last }
        case Code.matrix: if let matrix = AffineMatrix(scanner.numbers) { page = matrix.then(page) }
        case Code.part: if open.count < Self.deepest { open.append(scanner.dictionaryValue?["MCID"]?.integer) }
        case Code.namedPart: if open.count < Self.deepest { open.append(nil) }
        case Code.partEnd: _ = open.popLast()
        default:
            switch text.step(code, scanner.numbers) {
            case .shows, .beginsAndShows: note()
            case .begins, .other: break
            }
        }
    }

    private mutating func note() {
        guard let number = open.last(where: { $0 != nil }) ?? nil, wanted.contains(number), places[number] == nil else { return }
        let place = text.line.then(page)
        places[number] = (place.e, place.f)
    }

    private enum Code {
        static let save = ContentScanner.code("q")
        static let restore = ContentScanner.code("Q")
        static let matrix = ContentScanner.code("cm")
        static let part = ContentScanner.code("BDC")
        static let namedPart = ContentScanner.code("BMC")
        static let partEnd = ContentScanner.code("EMC")
        static let picture = ContentScanner.code("ID")
    }
}
