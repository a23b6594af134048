internal import DocumentModel

/// An element whose end tag has not come yet.
struct OpenElement {
    /// What its end brings about.
    struct Closing: OptionSet {
        let rawValue: UInt16
        static let block = Closing(rawValue: 1)
        static let heading = Closing(rawValue: 2)
        static let item = Closing(rawValue: 4)
        static let list = Closing(rawValue: 8)
        static let anchor = Closing(rawValue: 16)
        static let listMark = Closing(rawValue: 32)
        static let cell = Closing(rawValue: 64)
        static let row = Closing(rawValue: 128)
        static let table = Closing(rawValue: 256)
        static let titleBlock = Closing(rawValue: 512)
        static let siteHead = Closing(rawValue: 1024)
        static let headRows = Closing(rawValue: 2048)
    }

    /// How it stands among its neighbours, whatever its tag.
    enum Setting { case inLine, apart, block }

    var tag: HTMLTag
    var closing: Closing = []
    var style: TextStyle = []
    var isHidden = false
    /// By the page's own styles, or by an attribute that a script may take away; not by what the element is.
    var isHiddenByStyle = false
    /// Its children stand apart.
    var partsChildren = false
    var setting = Setting.inLine
    var display: StyleSheet.Display?
    /// Columns of the grid that its children are laid out in.
    var gridColumns: Int?
    /// Stands beside its neighbours, whose letters it may still go on with (a drop capital floats).
    var standsBeside = false
    /// How many elements began in it.
    var children = 0
    /// Which elements that rules look for stand around, this one included.
    var styleBits: UInt64 = 0
    var isPreformatted = false
    /// Inside of an article, where a header or an aside is part of the text.
    var isInArticle = false
    /// Inside of a list of notes.
    var isInNotes = false
    var hasIdentifier = false
    var furniture: FurnitureKind?
    /// Of a formula.
    var isPower = false
    /// Where the text stood when the element began, and in which block.
    var textStart = 0
    var serial = 0
    /// How many blocks its flow had when the element began, and which flow that was.
    var blockStart = 0
    var flow = 0
    var href: String?
    var anchor: HTMLAnchorRole = .link
    /// The identifier that calls of this note lead to.
    var noteKey: String?
    /// Where a converter of PDF files placed it.
    var sheet: SheetPlace?
}

/// Builds blocks from the events of the HTML parser.
struct HTMLBuilder {
    let source: UnsafePointer<UInt8>
    let sourceEnd: Int
    let file: String
    var cursor = SourceCursor()
    var stack: [OpenElement] = []
    /// The blocks of the document, then those of each cell that is open.
    var flows: [[DraftBlock]] = [[]]
    var tables: [OpenTable] = []
    var text = MarkedText()
    /// Counts the blocks, to tell whether an element began in the present one.
    var serial = 0
    var title = MarkedText()
    var headingLevel = 0
    /// Level of the list item whose text has not begun.
    var pendingItem = 0
    var listDepth = 0
    /// A list mark found in the present text.
    var marker: Range<Int>?
    /// What comes next stands beside the text so far, not at its end: their figures are two.
    var isParted = false
    var lastLineBreak = -1
    /// How long the present text was at each of its line breaks.
    var lineBreaks: [Int] = []
    var newlines = 0
    /// Labels of the calls seen, by the identifier they lead to.
    var callLabels: [String: String] = [:]
    var titleBlock: Range<Int>?
    var siteHeads: [Range<Int>] = []
    var notesWithoutCall = 0
    var openNotes = 0
    var styles = StyleSheet()
    /// How many pages of a converted PDF have begun.
    var sheets = 0
    /// The same, where nothing but their numbers marks them.
    var numberedPages = 0
    /// Which line of its block the present text is, on a page of a conversion.
    var lineOfBlock = 0
    var hasReportedHidden = false
    var diagnostics: [Diagnostic] = []

    init(source: UnsafePointer<UInt8>, end: Int, file: String) {
        self.source = source
        self.sourceEnd = end
        self.file = file
    }

    var depth: Int { stack.count }

    mutating func startElement(_ tag: HTMLTag, _ attributes: HTMLAttributes, offset: Int) {
        let offset = min(max(0, offset), sourceEnd)
        let isInRow = stack.last?.tag == .tr && tables.last.map { $0.isByRole && $0.isInRow && !$0.hasOpenCell } ?? false
        let isByRole = HTMLTag.tablePart(tag, attributes, isInTable: tables.last?.isByRole ?? false, isInRow: isInRow)
        var tag = isByRole ?? tag
        var element = OpenElement(tag: tag)
        if let parent = stack.last {
            stack[stack.count - 1].children += 1
            element.style = parent.style
            element.isHidden = parent.isHidden
            element.isHiddenByStyle = parent.isHiddenByStyle
            element.isPreformatted = parent.isPreformatted
            element.isInArticle = parent.isInArticle
            element.isInNotes = parent.isInNotes
            element.furniture = parent.furniture
        }
        if tag == .style { readStyles(attributes, offset: offset) }
        if tag == .iframe { reportEmbedded(attributes, offset: offset) }
        let isHidden = attributes.isHidden && !opensOnClick(attributes)
        if element.isHidden || tag.isSkipped || isHidden || (tag == .dialog && !attributes.isOpen) {
            if !element.isHidden, attributes.isHidden, !tag.isSkipped { element.isHiddenByStyle = true }
            element.isHidden = true
            stack.append(element)
            return
        }
        if isParting(tag, attributes) { text.breakWord() }
        applyShowing(tag, attributes, &element)
        applyPageNumber(tag, attributes)
        if tag == .a, isSkipLink(attributes) { element.setting = .block }
        guard !element.isHidden else {
            stack.append(element)
            return
        }
        if tag == .title {
            stack.append(element)
            return
        }
        if let styled = styledTablePart(tag, element, offset: offset) {
            tag = styled
            element.tag = styled
        }
        if element.setting == .apart { text.breakWord() }
        if element.standsBeside || tag.isStruck { isParted = true }
        applyMathematics(tag, &element, offset: offset)
        if tag.isBlock || element.setting == .block {
            if headingLevel == 0 || tag == .table || tag.headingLevel != nil { flush() } else { text.breakWord() }
            element.closing.insert(.block)
        }
        element.textStart = text.bytes.count
        element.serial = serial
        element.blockStart = flows[flows.count - 1].count
        element.flow = flows.count
        element.hasIdentifier = attributes.id != nil
        applyStyle(tag, attributes, &element)
        applyFurniture(tag, attributes, &element)
        applyNotes(tag, attributes, &element)
        applyStructure(tag, attributes, &element, offset: offset)
        if isByRole == .table, element.closing.contains(.table) { tables[tables.count - 1].isByRole = true }
        stack.append(element)
    }

    mutating func endElement(_ tag: HTMLTag) {
        guard let element = stack.last else { return }
        guard !element.isHidden, tag != .title else {
            stack.removeLast()
            return
        }
        if element.closing.contains(.anchor) { closeAnchor(element) }
        if element.isPower, element.serial == serial { closePower(element) }
        if element.setting == .apart { text.breakWord() }
        if element.standsBeside || element.tag.isStruck { isParted = true }
        if element.closing.contains(.listMark), element.serial == serial {
            let range = text.written(since: element.textStart)
            if range.lowerBound == 0, !range.isEmpty { marker = range }
            text.breakWord()
        }
        if element.closing.contains(.block) {
            if headingLevel == 0 || element.closing.contains(.heading) { flush() } else { text.breakWord() }
        }
        if element.gridColumns != nil { closeGrid(element) }
        if element.closing.contains(.heading) { headingLevel = 0 }
        if element.closing.contains(.item) { pendingItem = 0 }
        if element.closing.contains(.list) { closeList(element) }
        if element.noteKey != nil { closeNote(element) }
        if element.closing.contains(.cell) { closeCell(element) }
        if element.closing.contains(.row), !tables.isEmpty { tables[tables.count - 1].isInRow = false }
        if element.closing.contains(.headRows), !tables.isEmpty { closeSection() }
        if element.closing.contains(.table) { closeTable() }
        if element.closing.contains(.titleBlock), element.flow == 1 { titleBlock = element.blockStart..<flows[0].count }
        if element.closing.contains(.siteHead), element.flow == 1 { siteHeads.append(element.blockStart..<flows[0].count) }
        stack.removeLast()
    }

    /// Ends the present block, if it has any text.
    mutating func flush() {
        lastLineBreak = -1
        newlines = 0
        isParted = false
        serial += 1
        defer {
            text = MarkedText()
            marker = nil
            lineBreaks = []
            lineOfBlock = 0
        }
        guard !text.isEmpty, let place = text.place else { return }
        var kind = DraftBlock.Kind.paragraph
        if headingLevel > 0 {
            kind = .heading(headingLevel)
        } else if pendingItem > 0 {
            kind = .listItem(pendingItem)
            if marker == nil, stack.last?.tag == .p, let length = ListMark.length(text.bytes) { marker = 0..<length }
            pendingItem = 0
        } else if let length = ListMark.bulletLength(text.bytes) {
            kind = .listItem(1)
            marker = 0..<length
        }
        if case .paragraph = kind, sheets == 0, let pieces = BrokenLines.pieces(of: text.bytes, breaks: lineBreaks) {
            return append(pieces)
        }
        var block = DraftBlock(kind: kind, text: text, place: place, marker: marker, furniture: stack.last?.furniture)
        block.sheet = sheet
        flows[flows.count - 1].append(block)
    }

    /// Appends the pieces of the present text as blocks of their own.
    private mutating func append(_ pieces: [BrokenLines.Piece]) {
        for piece in pieces {
            let part = text.slice(piece.range)
            guard !part.isEmpty, let place = part.place else { continue }
            flows[flows.count - 1].append(
                DraftBlock(
                    kind: piece.mark == nil ? .paragraph : .listItem(1), text: part, place: place, marker: piece.mark.map { 0..<$0 },
                    furniture: stack.last?.furniture))
        }
    }

    /// Ends everything that is open.
    mutating func finish() {
        while let last = stack.last { endElement(last.tag) }
        flush()
        while !tables.isEmpty { closeTable() }
        if sheets + numberedPages > 0, let settled = PlacedLines.settle(flows[0]) {
            flows[0] = settled
        } else if sheets == 0 {
            BoldTitles.mark(&flows[0])
        }
    }

    /// The parser begins anew at `offset` and knows nothing of the elements around.
    mutating func restartAfterTooDeep(at offset: Int) {
        finish()
        guard !diagnostics.contains(where: { $0.id == "nested-too-deep" }) else { return }
        var line: Int?
        if case .markup(let number, _) = cursor.place(at: offset, in: source) { line = number }
        diagnostics.append(
            Diagnostic(
                .warning, id: "nested-too-deep",
                "elements are nested too deep here; the text is read on, but what encloses it is forgotten", file: file, line: line))
    }
}
