/// Finds where the marked parts of a page's content begin (ISO 32000-1, 14.6), which is all that the operators of places tell; what the
/// letters are is not looked at.
struct MarkedContent {
    private static let deepest = 64

    private var page = AffineMatrix()
    private var saved: [AffineMatrix] = []
    private var line = AffineMatrix()
    private var leading = 0.0
    /// The number of each part that is open, where it has one.
    private var open: [Int?] = []
    private let wanted: Set<Int>
    private var places: [Int: (x: Double, y: Double)] = [:]

    /// The places, in the page's own units, where the text of the parts with these numbers begins.
    static func places(of wanted: Set<Int>, in content: [UInt8]) -> [Int: (x: Double, y: Double)] {
        var state = MarkedContent(wanted: wanted)
        content.withUnsafeBufferPointer { bytes in
            var scanner = PDFScanner(bytes)
            scanner.passesOverArrays = true
            var operands: [PDFValue] = []
            while state.places.count < wanted.count, let value = scanner.next() {
                guard case .keyword(let word) = value else {
                    if operands.count < deepest { operands.append(value) }
                    continue
                }
                if word == "ID" { skipImage(&scanner) }
                state.run(word, operands)
                operands.removeAll(keepingCapacity: true)
            }
        }
        return state.places
    }

    private static func skipImage(_ scanner: inout PDFScanner) {
        while scanner.position + 2 < scanner.end {
            let (one, two, three) = (
                scanner.bytes[scanner.position], scanner.bytes[scanner.position + 1], scanner.bytes[scanner.position + 2]
            )
            scanner.position += 1
            if PDFScanner.isBlank(one), two == 0x45, three == 0x49 { return }
        }
        scanner.position = scanner.end
    }

    private mutating func run(_ word: String, _ operands: [PDFValue]) {
        switch word {
        case "q": if saved.count < Self.deepest { saved.append(page) }
        case "Q": if let last = saved.popLast() { page = last }
        case "cm": if let matrix = AffineMatrix(operands.suffix(6).compactMap(\.number)) { page = matrix.then(page) }
        case "BT": line = AffineMatrix()
        case "Tm": if let matrix = AffineMatrix(operands.suffix(6).compactMap(\.number)) { line = matrix }
        case "TL": leading = operands.last?.number ?? 0
        case "Td", "TD": move(operands, setsLeading: word == "TD")
        case "T*": line = line.moved(0, -leading)
        case "BDC": if open.count < Self.deepest { open.append(operands.last?["MCID"]?.integer) }
        case "BMC": if open.count < Self.deepest { open.append(nil) }
        case "EMC": _ = open.popLast()
        case "'", "\"":
            line = line.moved(0, -leading)
            note()
        case "Tj", "TJ": note()
        default: break
        }
    }

    private mutating func move(_ operands: [PDFValue], setsLeading: Bool) {
        let numbers = operands.suffix(2).compactMap(\.number)
        guard numbers.count == 2 else { return }
        if setsLeading { leading = -numbers[1] }
        line = line.moved(numbers[0], numbers[1])
    }

    private mutating func note() {
        guard let number = open.last(where: { $0 != nil }) ?? nil, wanted.contains(number), places[number] == nil else { return }
        let place = line.then(page)
        places[number] = (place.e, place.f)
    }
}
