internal import DocumentModel

/// Follows what a page's contents draw beside their letters: the operators of paths, matrices, colours and forms alone (ISO 32000-1, 8.4 to
/// 8.10), which costs a tenth of drawing the page. What is not known here makes it give up, and the page is drawn by poppler.
struct ContentDrawing {
    /// What a page and its forms may unfold to in all, each form as often as it is shown, in bytes.
    private static let largest = 16 << 20
    /// Forms within forms, and saved states.
    private static let deepestForm = 16
    private static let mostStates = 256
    private static let mostPoints = 200_000

    private struct State {
        var matrix: AffineMatrix
        var lineWidth = 1.0
        /// What may be painted, in points of the sheet.
        var clip: Box
        var fillSpace = ContentColorSpace.gray
        var fillIsWhite = false
        var fillsWithPattern = false
        var fillIsClear = false
    }

    private enum Step { case move, line, curve, close }

    private let objects: PDFObjects
    private let mayHideLayers: Bool
    private var shapes = PathShapes()
    private var state: State
    private var saved: [State] = []
    /// States below this one are not a form's to restore.
    private var floor = 0
    private var steps: [(step: Step, x: Double, y: Double)] = []
    private var extent: Box?
    private var clipsNext = false
    private var budget = largest
    /// Something was not understood.
    private var gaveUp = false

    /// The paths of a page; `nil` where something is not known here.
    static func shapes(of page: PDFPage, in file: FileObjects.Found) -> PathShapes? {
        guard let contents = page.contents else { return nil }
        var content: [UInt8] = []
        var drawing = ContentDrawing(page, file)
        for number in contents {
            guard let bytes = file.objects.stream(number, budget: &drawing.budget) else { return nil }
            content += bytes
            content.append(0x0A)
        }
        drawing.run(content, page.resources, depth: 0)
        return drawing.gaveUp ? nil : drawing.shapes
    }

    private init(_ page: PDFPage, _ file: FileObjects.Found) {
        objects = file.objects
        mayHideLayers = file.mayHideLayers
        state = State(matrix: page.toSheet, clip: Box(x0: 0, y0: 0, x1: page.width, y1: page.height))
    }

    private mutating func run(_ content: [UInt8], _ resources: PDFValue?, depth: Int) {
        let resources = objects.resolved(resources)
        content.withUnsafeBufferPointer { bytes in
            var scanner = ContentScanner(bytes)
            while !gaveUp, !shapes.isFull, let code = scanner.next() {
                _ = path(code, scanner.numbers) || color(code, scanner, resources) || setting(code, scanner, resources, depth)
            }
        }
    }

    /// Operators that build and paint paths.
    ///
    /// - Returns: whether it is one of them.
    private mutating func path(_ code: UInt32, _ numbers: [Double]) -> Bool {
        switch code {
        case Code.move: add(.move, numbers)
        case Code.line: add(.line, numbers)
        case Code.curve, Code.curveFromHere, Code.curveToThere: add(.curve, numbers)
        case Code.rectangle:
            guard numbers.count >= 4 else { break }
            let (x, y, width, height) = (numbers[0], numbers[1], numbers[2], numbers[3])
            add(.move, [x, y])
            for corner in [(x + width, y), (x + width, y + height), (x, y + height)] { add(.line, [corner.0, corner.1]) }
            close()
        case Code.close: close()
        case Code.end: end()
        case Code.stroke: paint(strokes: true)
        case Code.closeAndStroke:
            close()
            paint(strokes: true)
        case Code.fill, Code.fillAsBefore, Code.fillByTurns: fill()
        case Code.fillAndStroke, Code.fillByTurnsAndStroke: fill(strokes: true)
        case Code.closeFillAndStroke, Code.closeFillByTurnsAndStroke:
            close()
            fill(strokes: true)
        case Code.clip, Code.clipByTurns: clipsNext = true
        default: return false
        }
        return true
    }

    /// Operators that set the colour of fillings. That of strokes does not matter.
    ///
    /// - Returns: whether it is one of them.
    private mutating func color(_ code: UInt32, _ scanner: ContentScanner, _ resources: PDFValue?) -> Bool {
        switch code {
        case Code.fillGray: setFill(.gray, scanner.numbers)
        case Code.fillRGB: setFill(.rgb, scanner.numbers)
        case Code.fillCMYK: setFill(.cmyk, scanner.numbers)
        case Code.fillColor, Code.fillSpecialColor:
            state.fillsWithPattern = scanner.name != nil
            state.fillIsWhite = scanner.name == nil && state.fillSpace.isWhite(scanner.numbers)
        case Code.fillSpace:
            guard let name = scanner.name else { break }
            let text = scanner.text(of: name)
            state.fillSpace = ContentColorSpace(text, resources, objects)
            state.fillsWithPattern = text == "Pattern"
            state.fillIsWhite = false
        default: return false
        }
        return true
    }

    /// The other operators; those of text and of strokes' looks are passed over.
    ///
    /// - Returns: true.
    private mutating func setting(_ code: UInt32, _ scanner: ContentScanner, _ resources: PDFValue?, _ depth: Int) -> Bool {
        switch code {
        case Code.save:
            gaveUp = saved.count >= Self.mostStates
            saved.append(state)
        case Code.restore: if saved.count > floor { state = saved.removeLast() }
        case Code.matrix: if let matrix = AffineMatrix(scanner.numbers) { state.matrix = matrix.then(state.matrix) }
        case Code.lineWidth: if let width = scanner.numbers.last { state.lineWidth = width }
        case Code.settings:
            guard let name = scanner.name else { break }
            set(objects.resolved(objects.resolved(resources?["ExtGState"])?[scanner.text(of: name)]))
        case Code.object:
            guard let name = scanner.name else { break }
            show(objects.resolved(resources?["XObject"])?[scanner.text(of: name)], resources, depth)
        case Code.markedPart:
            if mayHideLayers, let name = scanner.name, scanner.text(of: name) == "OC" { gaveUp = true }
        case Code.shading: fillClip()
        case Code.picture: gaveUp = true
        default: break
        }
        return true
    }

    private mutating func setFill(_ space: ContentColorSpace, _ numbers: [Double]) {
        state.fillSpace = space
        state.fillsWithPattern = false
        state.fillIsWhite = space.isWhite(numbers)
    }

    private mutating func set(_ settings: PDFValue?) {
        guard let settings else { return }
        if let mask = objects.resolved(settings["SMask"]), mask.name != "None" { gaveUp = true }
        if let width = objects.resolved(settings["LW"])?.number { state.lineWidth = width }
        if let alpha = objects.resolved(settings["ca"])?.number { state.fillIsClear = alpha == 0 }
    }

    private mutating func show(_ reference: PDFValue?, _ resources: PDFValue?, _ depth: Int) {
        guard let number = reference?.reference, let object = objects.value(number) else { return }
        if object["OC"] != nil, mayHideLayers { gaveUp = true }
        guard object["Subtype"]?.name == "Form" else {
            // poppler paints a mask of one dot as a rectangle.
            if object["ImageMask"] == .keyword("true"), object["Width"]?.integer == 1, object["Height"]?.integer == 1 { gaveUp = true }
            return
        }
        let box = objects.resolved(object["BBox"])?.array?.compactMap { objects.resolved($0)?.number } ?? []
        guard !gaveUp, depth < Self.deepestForm, saved.count < Self.mostStates, box.count == 4,
            let content = objects.stream(number, budget: &budget)
        else {
            gaveUp = true
            return
        }
        let before = (state: state, floor: floor, saved: saved.count)
        if let own = (objects.resolved(object["Matrix"])?.array?.compactMap(\.number)).flatMap({ AffineMatrix($0) }) {
            state.matrix = own.then(state.matrix)
        }
        clip(to: state.matrix.box(box[0], box[1], box[2], box[3]))
        floor = saved.count
        run(content, object["Resources"] ?? resources, depth: depth + 1)
        saved.removeLast(max(0, saved.count - before.saved))
        (state, floor) = (before.state, before.floor)
    }

    private mutating func add(_ step: Step, _ numbers: [Double]) {
        guard numbers.count >= 2 else { return }
        gaveUp = gaveUp || steps.count >= Self.mostPoints
        // A line needs a place to begin at.
        guard step == .move || !steps.isEmpty else { return }
        let (x, y) = state.matrix.point(numbers[numbers.count - 2], numbers[numbers.count - 1])
        steps.append((step, x, y))
        let spot = Box(x0: x, y0: y, x1: x, y1: y)
        extent = extent?.union(spot) ?? spot
    }

    private mutating func close() {
        gaveUp = gaveUp || steps.count >= Self.mostPoints
        if !steps.isEmpty { steps.append((.close, 0, 0)) }
    }

    private mutating func fill(strokes: Bool = false) {
        gaveUp = gaveUp || !(state.fillsWithPattern || state.fillSpace.isKnown || steps.isEmpty)
        paint(fills: true, strokes: strokes)
    }

    /// A shading covers all that may be painted.
    private mutating func fillClip() {
        let box = state.clip
        guard box.x0 < box.x1, box.y0 < box.y1 else { return }
        shapes.begin(with: PathShapes.Pen(isStroke: false, width: 0, isWhite: false))
        shapes.move(to: box.x0, box.y0)
        shapes.line(to: box.x1, box.y0)
        shapes.line(to: box.x1, box.y1)
        shapes.line(to: box.x0, box.y1)
        shapes.close()
        shapes.finish()
    }

    private mutating func paint(fills: Bool = false, strokes: Bool = false) {
        if let extent {
            // What has no area has nothing to fill.
            if fills, extent.x0 < extent.x1, extent.y0 < extent.y1, state.clip.meets(extent) {
                draw(PathShapes.Pen(isStroke: false, width: 0, isWhite: state.fillIsWhite || state.fillIsClear))
            }
            if strokes {
                let width = state.lineWidth * state.matrix.scale
                let half = max(width, 0.1) / 2
                let inked = Box(x0: extent.x0 - half, y0: extent.y0 - half, x1: extent.x1 + half, y1: extent.y1 + half)
                if state.clip.meets(inked) { draw(PathShapes.Pen(isStroke: true, width: width, isWhite: false)) }
            }
        }
        end()
    }

    private mutating func draw(_ pen: PathShapes.Pen) {
        shapes.begin(with: pen)
        var start = (x: 0.0, y: 0.0)
        var isClosed = false
        for (step, x, y) in steps {
            // What goes on behind a closed outline begins where that began.
            if isClosed, step == .line || step == .curve { shapes.move(to: start.x, start.y) }
            isClosed = step == .close
            switch step {
            case .move:
                start = (x, y)
                shapes.move(to: x, y)
            case .line: shapes.line(to: x, y)
            case .curve: shapes.curve(to: x, y)
            case .close: shapes.close()
            }
        }
        shapes.finish()
    }

    private mutating func end() {
        if clipsNext, let extent { clip(to: extent) }
        clipsNext = false
        steps.removeAll(keepingCapacity: true)
        extent = nil
    }

    private mutating func clip(to box: Box) {
        let old = state.clip
        state.clip = Box(x0: max(old.x0, box.x0), y0: max(old.y0, box.y0), x1: min(old.x1, box.x1), y1: min(old.y1, box.y1))
    }

    private enum Code {
        static let move = ContentScanner.code("m")
        static let line = ContentScanner.code("l")
        static let curve = ContentScanner.code("c")
        static let curveFromHere = ContentScanner.code("v")
        static let curveToThere = ContentScanner.code("y")
        static let rectangle = ContentScanner.code("re")
        static let close = ContentScanner.code("h")
        static let end = ContentScanner.code("n")
        static let stroke = ContentScanner.code("S")
        static let closeAndStroke = ContentScanner.code("s")
        static let fill = ContentScanner.code("f")
        static let fillAsBefore = ContentScanner.code("F")
        static let fillByTurns = ContentScanner.code("f*")
        static let fillAndStroke = ContentScanner.code("B")
        static let fillByTurnsAndStroke = ContentScanner.code("B*")
        static let closeFillAndStroke = ContentScanner.code("b")
        static let closeFillByTurnsAndStroke = ContentScanner.code("b*")
        static let clip = ContentScanner.code("W")
        static let clipByTurns = ContentScanner.code("W*")
        static let fillGray = ContentScanner.code("g")
        static let fillRGB = ContentScanner.code("rg")
        static let fillCMYK = ContentScanner.code("k")
        static let fillColor = ContentScanner.code("sc")
        static let fillSpecialColor = ContentScanner.code("scn")
        static let fillSpace = ContentScanner.code("cs")
        static let save = ContentScanner.code("q")
        static let restore = ContentScanner.code("Q")
        static let matrix = ContentScanner.code("cm")
        static let lineWidth = ContentScanner.code("w")
        static let settings = ContentScanner.code("gs")
        static let object = ContentScanner.code("Do")
        static let markedPart = ContentScanner.code("BDC")
        static let shading = ContentScanner.code("sh")
        static let picture = ContentScanner.code("BI")
    }
}

extension Box {
    /// Whether they have a point in common, be it of their edges.
    fileprivate func meets(_ other: Box) -> Bool { x0 <= other.x1 && other.x0 <= x1 && y0 <= other.y1 && other.y0 <= y1 }
}
