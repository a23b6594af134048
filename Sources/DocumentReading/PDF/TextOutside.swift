/// Finds text that stands outside of the part of a page that is shown, where the file crops it: poppler leaves it out, as viewers and printers
/// do. What it says is not known here, since its letters are not looked at.
struct TextOutside {
    private static let deepest = 64
    private static let deepestForm = 8
    /// What the contents of one page may unfold to, in bytes.
    private static let largest = 4 << 20
    /// Text that begins so near the edge may still be seen, in points.
    private static let margin = 1.0

    private struct State {
        var matrix: AffineMatrix
        var text = TextCursor()
    }

    private let objects: PDFObjects
    private let page: PDFPage
    private var state: State
    private var saved: [State] = []
    /// Text was shown since the place was last set: where more of it goes on depends on its letters.
    private var isBehindText = false
    private var budget = largest
    private var count = 0

    /// How many pieces of text begin outside of what a page shows; 0 where its contents are not told as they should be.
    static func count(on page: PDFPage, in objects: PDFObjects) -> Int {
        guard page.isCropped, let contents = page.contents else { return 0 }
        var finder = TextOutside(page, objects)
        var content: [UInt8] = []
        for number in contents {
            guard let bytes = objects.stream(number, budget: &finder.budget) else { return 0 }
            content += bytes
            content.append(0x0A)
        }
        finder.run(content, page.resources, depth: 0)
        return finder.count
    }

    private init(_ page: PDFPage, _ objects: PDFObjects) {
        self.page = page
        self.objects = objects
        state = State(matrix: page.toSheet)
    }

    private mutating func run(_ content: [UInt8], _ resources: PDFValue?, depth: Int) {
        let resources = objects.resolved(resources)
        let floor = saved.count
        content.withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            while let code = scanner.next() {
                switch code {
                case Code.save: if saved.count < Self.deepest { saved.append(state) }
                case Code.restore: if saved.count > floor { state = saved.removeLast() }
                case Code.matrix: if let matrix = AffineMatrix(scanner.numbers) { state.matrix = matrix.then(state.matrix) }
                case Code.object:
                    guard let name = scanner.name else { break }
                    show(objects.resolved(resources?["XObject"])?[scanner.text(of: name)], resources, depth)
                case Code.picture: scanner.passPicture()
                default: text(code, scanner)
                }
            }
        }
        saved.removeLast(max(0, saved.count - floor))
    }

    private mutating func text(_ code: UInt32, _ scanner: ContentScanner) {
        switch state.text.step(code, scanner.numbers) {
        case .begins: isBehindText = false
        case .beginsAndShows:
            isBehindText = false
            note(scanner)
        case .shows: note(scanner)
        case .other: break
        }
    }

    private mutating func note(_ scanner: ContentScanner) {
        guard !isBehindText, scanner.showsLetters else { return }
        isBehindText = true
        let place = state.text.line.then(state.matrix)
        let isShown =
            place.e >= -Self.margin && place.e <= page.width + Self.margin && place.f >= -Self.margin
            && place.f <= page.height + Self.margin
        if !isShown { count += 1 }
    }

    private mutating func show(_ reference: PDFValue?, _ resources: PDFValue?, _ depth: Int) {
        guard depth < Self.deepestForm, let number = reference?.reference, let object = objects.value(number),
            object["Subtype"]?.name == "Form", let content = objects.stream(number, budget: &budget)
        else { return }
        let before = state
        if let own = (objects.resolved(object["Matrix"])?.array?.compactMap(\.number)).flatMap({ AffineMatrix($0) }) {
            state.matrix = own.then(state.matrix)
        }
        run(content, object["Resources"] ?? resources, depth: depth + 1)
        state = before
    }

    private enum Code {
        static let save = ContentScanner.code("q")
        static let restore = ContentScanner.code("Q")
        static let matrix = ContentScanner.code("cm")
        static let object = ContentScanner.code("Do")
        static let picture = ContentScanner.code("ID")
    }
}
