internal import CPoppler
internal import Dispatch
internal import DocumentModel
internal import PageLayout
internal import Synchronization

/// A page as read, with what was wrong with it.
struct PageReading: Sendable {
    enum Problem: Sendable, Equatable {
        /// poppler cannot hand the page out; it is kept as an empty one, so that the numbers of the others stay right.
        case unreadable
        case drawingCutOff
        /// So many parts of the page's contents could not be made sense of.
        case faults(Int)
    }

    var page: PreparedPage
    var problem: Problem?
    /// By how much the page was turned for its text to stand level.
    var turn: PageTurn
    /// A picture covers nearly all of the page, with no more than a stamp's worth of text over it.
    var isMostlyPicture = false
    /// The text is a layer under the picture of the page, recognised by another program.
    var isSearchLayer = false
    /// What the file gives as the page's text is not what the page shows.
    var isGarbled = false
    /// So many pieces of text stand outside of what the page shows.
    var piecesOutside = 0
    /// The marks of lists among what the page draws are among its words.
    private var hasMarks = false

    init(_ content: PageContent, problem: Problem? = nil) {
        let quarters = PageOrientation.quarterTurns(of: content)
        turn = PageTurn(size: content.size, quarters: quarters)
        page = PreparedPage(content.turned(byQuarters: quarters))
        self.problem = problem
    }

    /// - Parameter hasTables: whether the page's tables are to be looked for in it.
    mutating func add(_ drawing: DrawingReader.Drawing, hasTables: Bool) {
        let rules = drawing.rules.map { $0.turned(byQuarters: turn.quarters, on: turn.size) }
        if hasTables {
            page.add(rules: rules, fills: drawing.fills.map { $0.turned(byQuarters: turn.quarters, on: turn.size) })
        } else if page.mayHoldRuledNotes {
            page.add(rulesOfNotes: rules)
        }
        if !hasMarks { page.add(spots: drawing.spots.map { $0.turned(byQuarters: turn.quarters, on: turn.size) }) }
        hasMarks = true
    }
}

/// Reads the pages of a PDF, on several threads if asked to.
struct PageSequence {
    /// Below so many pages a second thread, which must open the document again, gains nothing.
    private static let fewestPagesForThreads = 8

    /// A stamp, a page number or an electronic signature over a scan has at most so many characters, and the scan covers this much.
    private static let mostGlyphsOfStamp = 300
    private static let leastPictureShare = 0.85

    var title: String?
    var outline: [OutlineEntry]
    var pages: [PageReading]

    /// - Parameter threads: at most so many, this one included.
    init(_ objects: FileObjects, password: String?, threads: Int) throws(PopplerFile.Failure) {
        let file = try PopplerFile(objects.bytes, password: password)
        title = file.title
        outline = OutlineReader.outline(of: file)
        let count = file.pageCount
        guard count > 0 else {
            pages = []
            return
        }
        guard threads > 1, count >= Self.fewestPagesForThreads else {
            pages = []
            pages.reserveCapacity(count)
            for number in 1...count { pages.append(Self.read(number, of: file, objects)) }
            findRests(in: file, objects)
            return
        }
        let work = SharedWork(objects: objects, password: password, count: count)
        let helpers = (1..<threads).compactMap { _ in
            g_thread_try_new("pages", { data in SharedWork.run(data) }, Unmanaged.passRetained(work).toOpaque(), nil)
        }
        // The first page is read alone: poppler initialises its colour profiles at that time, and without a lock.
        let first = Self.read(1, of: file, objects)
        for _ in helpers { work.firstPageIsRead.signal() }
        work.readPages(of: file)
        for helper in helpers { g_thread_join(helper) }
        pages = [first] + work.takeReadings()
        findRests(in: file, objects)
    }

    /// Looks at the drawing of pages that show no table by themselves, but may hold the end of one.
    private mutating func findRests(in file: borrowing PopplerFile, _ objects: FileObjects) {
        for place in pages.indices.dropFirst() where pages[place].page.mayGoOn(withTableOf: pages[place - 1].page) {
            guard let sheet = PopplerSheet(file, number: place + 1) else { continue }
            pages[place].add(DrawingReader.drawing(of: sheet, in: objects, pageCount: file.pageCount), hasTables: true)
        }
    }

    /// A tag's place on its page as the page was turned; `nil` where there is no such page.
    func turned(_ heading: TaggedHeading) -> TaggedHeading? {
        guard pages.indices.contains(heading.page - 1) else { return nil }
        let place = pages[heading.page - 1].turn.turned(Box(x0: heading.x, y0: heading.y, x1: heading.x, y1: heading.y))
        return TaggedHeading(level: heading.level, page: heading.page, x: place.x0, y: place.y0)
    }

    fileprivate static func read(_ number: Int, of file: borrowing PopplerFile, _ objects: FileObjects) -> PageReading {
        guard let sheet = PopplerSheet(file, number: number) else {
            let size = PageSize(width: 0, height: 0)
            return PageReading(PageContent(number: number, size: size, glyphs: [], fonts: []), problem: .unreadable)
        }
        _ = PopplerMessages.takeFaults()
        // Drawing it first is dear, and brings what is laid over the page into its text.
        let drawn = PageAnnotations.mayShowText(on: sheet) ? DrawingReader.drawing(of: sheet) : nil
        var reading = PageReading(PageContentReader.content(of: sheet, in: file))
        let count = reading.page.content.glyphs.count
        // Of an encrypted file it is not known, and looking at all pages of text would take half as long as reading them.
        let mayBePicture = objects.found?.mayShowWholePicture(on: number) ?? (count <= mostGlyphsOfStamp)
        if count > 0, mayBePicture, PagePictures.largestShare(of: sheet) >= leastPictureShare {
            reading.isMostlyPicture = count <= mostGlyphsOfStamp
            reading.isSearchLayer = count > mostGlyphsOfStamp && SearchLayer.isLayer(sheet)
        }
        if let found = objects.found, !found.objects.hasOldVersions, found.pages.indices.contains(number - 1) {
            reading.piecesOutside = TextOutside.count(on: found.pages[number - 1], in: found.objects)
        }
        reading.isGarbled = GarbledText.isGarbled(reading.page.content)
        let faults = PopplerMessages.takeFaults()
        if faults > 0 { reading.problem = .faults(faults) }
        let mayHoldTable = reading.page.mayHoldTable
        if mayHoldTable || reading.page.mayHoldDrawnMarks || reading.page.mayHoldRuledNotes {
            let drawing = drawn ?? DrawingReader.drawing(of: sheet, in: objects, pageCount: file.pageCount)
            if mayHoldTable, drawing.isCutOff, reading.problem == nil { reading.problem = .drawingCutOff }
            reading.add(drawing, hasTables: mayHoldTable)
        }
        return reading
    }
}

/// The pages from the second on, each taken by whichever thread is free. A class, because threads share it.
private final class SharedWork: Sendable {
    private struct State {
        /// From 1.
        var next = 2
        var readings: [PageReading?]
    }

    private let objects: FileObjects
    private let password: String?
    private let count: Int
    private let state: Mutex<State>
    /// For each helping thread, which opens the document meanwhile.
    let firstPageIsRead = DispatchSemaphore(value: 0)

    init(objects: FileObjects, password: String?, count: Int) {
        self.objects = objects
        self.password = password
        self.count = count
        state = Mutex(State(readings: Array(repeating: nil, count: count - 1)))
    }

    /// Entry of a helping thread, which works on a document of its own.
    static func run(_ data: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let data else { return nil }
        let work = Unmanaged<SharedWork>.fromOpaque(data).takeRetainedValue()
        do throws(PopplerFile.Failure) {
            let file = try PopplerFile(work.objects.bytes, password: work.password)
            work.firstPageIsRead.wait()
            work.readPages(of: file)
        } catch {
            // The thread that began the work does all of it then.
        }
        return nil
    }

    func readPages(of file: borrowing PopplerFile) {
        while let number = takeNumber() {
            let reading = PageSequence.read(number, of: file, objects)
            state.withLock { $0.readings[number - 2] = reading }
        }
    }

    private func takeNumber() -> Int? {
        state.withLock { state in
            guard state.next <= count else { return nil }
            defer { state.next += 1 }
            return state.next
        }
    }

    /// In page order, once every thread is done.
    func takeReadings() -> [PageReading] { state.withLock { $0.readings.compactMap { $0 } } }
}
