internal import DocumentModel
internal import PageLayout

/// What became of the pages of a document that hold no text: recognised, empty or only reported.
struct ScannedPages: Sendable {
    /// What is read beside a stamp makes the page a scan from so many words and this mean confidence on.
    private static let fewestWordsOfScan = 20
    private static let leastConfidenceOfScan = 60.0

    private enum Obstacle { case notAsked, notInstalled }

    /// By number.
    private(set) var pages: [Int: RecognizedPage] = [:]
    /// Numbers of the pages that show a little text over a picture of the whole page.
    private let stamped: Set<Int>
    private var obstacle: Obstacle?
    private let file: String
    /// About each page, and about the language used.
    private(set) var diagnostics: [Diagnostic] = []

    /// - Parameters:
    ///   - readings: the document's pages as read.
    ///   - progress: called when a page was recognised.
    init(
        _ readings: [PageReading], bytes: [UInt8], password: String?, file name: String, recognition: TextRecognition, program: String,
        threads: Int, progress: (@Sendable () -> Void)? = nil
    ) throws(PopplerFile.Failure) {
        file = name
        let overPictures = readings.filter { $0.isMostlyPicture && !$0.isGarbled }
        stamped = recognition == .always ? [] : Set(overPictures.map(\.page.content.number))
        let wanted = readings.filter { reading in
            reading.problem != .unreadable
                && (reading.page.content.glyphs.isEmpty || reading.isMostlyPicture || reading.isGarbled || recognition == .always)
        }.map(\.page.content.number)
        guard !wanted.isEmpty else { return }
        let file = try PopplerFile(bytes, password: password)
        // An empty page is no scan, and costs neither a large picture nor a program.
        let drawn = wanted.filter { number in
            guard readings[number - 1].page.content.glyphs.isEmpty, let sheet = PopplerSheet(file, number: number) else { return true }
            return !PageImage.isBlank(sheet)
        }
        let blank = Set(wanted).subtracting(drawn)
        for number in wanted where blank.contains(number) { reportBlank(number) }
        guard !drawn.isEmpty else { return }
        guard recognition != .never, let tesseract = Tesseract(program: program) else {
            obstacle = recognition == .never ? .notAsked : .notInstalled
            for number in drawn {
                if readings[number - 1].isGarbled {
                    reportGarbled(number)
                } else if stamped.contains(number) || readings[number - 1].page.content.glyphs.isEmpty {
                    reportUnread(number)
                }
            }
            return
        }
        if tesseract.language != "spa" {
            diagnostics.append(
                Diagnostic(
                    .warning, id: "no-spanish-recognition", "Tesseract has no Spanish; the scanned pages were read as English", file: name,
                    suggestion: "install Tesseract's Spanish data (Debian: tesseract-ocr-spa)"))
        }
        let reader = ScanReader(tesseract: tesseract, processes: threads)
        for number in drawn {
            if readings[number - 1].isGarbled { reportGarbled(number) }
            let outcomes = reader.read([number], of: file)
            add(outcomes[number] ?? .failed, number, over: readings[number - 1].page.content)
            progress?()
        }
    }

    private mutating func add(_ outcome: ScanReader.Outcome, _ number: Int, over content: PageContent) {
        switch outcome {
        case .blank where stamped.contains(number): break
        case .recognized(let page) where stamped.contains(number):
            // A cover's photograph gives few words or doubtful ones; then the page is what it seemed to be.
            let rest = page.beside(content)
            guard rest.lines.reduce(0, { $0 + $1.words.count }) >= Self.fewestWordsOfScan, rest.confidence >= Self.leastConfidenceOfScan
            else { return }
            pages[number] = rest
            reportRecognized(rest, number)
        case .blank: reportBlank(number)
        case .failed: warn("unread-scan", "text recognition failed or took too long on the page; whatever it says is missing", number)
        case .recognized(let page) where page.lines.isEmpty:
            warn("page-without-text", "the page holds no text, and none could be recognised in its picture", number)
        case .recognized(let page):
            pages[number] = page
            reportRecognized(page, number)
        }
    }

    private mutating func reportRecognized(_ page: RecognizedPage, _ number: Int) {
        warn(
            "recognised-text",
            "the page's text was recognised from its picture, with a mean confidence of \(Int(page.confidence.rounded())) of 100", number)
    }

    private mutating func warn(_ identifier: String, _ message: String, _ number: Int, suggestion: String? = nil) {
        diagnostics.append(Diagnostic(.warning, id: identifier, message, file: file, page: number, suggestion: suggestion))
    }

    private mutating func reportBlank(_ number: Int) {
        diagnostics.append(Diagnostic(.note, id: "empty-page", "the page is empty", file: file, page: number))
    }

    private mutating func reportUnread(_ number: Int) {
        let held = stamped.contains(number) ? "little text over a picture" : "no text, only a picture"
        warn("page-without-text", "the page holds \(held); whatever it says is missing", number, suggestion: remedy)
    }

    private mutating func reportGarbled(_ number: Int) {
        warn(
            "garbled-text", "the fonts of the page do not say which letters they show; the text and the numbers the file gives are others",
            number, suggestion: remedy)
    }

    private var remedy: String? {
        switch obstacle {
        case .notInstalled: "to have scans read, install Tesseract with Spanish (Debian: tesseract-ocr and tesseract-ocr-spa)"
        case .notAsked: "leave out --ocr never to have scans read"
        case nil: nil
        }
    }

    /// Why a document of which no page has text cannot be read.
    func refusal(pageCount: Int) -> Diagnostic {
        let unread = diagnostics.contains { $0.id == "page-without-text" || $0.id == "unread-scan" }
        guard unread else {
            return Diagnostic(
                .error, id: "no-text", "expected text on the \(pageCount) page(s), found nothing at all", file: file,
                suggestion: "export the document anew as PDF or HTML")
        }
        return Diagnostic(
            .error, id: "no-text", "expected text on the \(pageCount) page(s), found only pictures (a scan?)", file: file,
            suggestion: remedy ?? "no text could be recognised in them; export the document anew as PDF or HTML")
    }

    /// Puts recognised text in place of what the pages hold.
    func replaceContents(of readings: inout [PageReading]) {
        guard !pages.isEmpty else { return }
        let sizes = PrintSizes(pages.values.sorted { $0.number < $1.number })
        for index in readings.indices {
            guard let page = pages[readings[index].page.content.number] else { continue }
            let old = readings[index]
            let content = page.content(sizes: sizes)
            readings[index].page = PreparedPage(
                stamped.contains(page.number) ? content.adding(old.page.content, seenThrough: page.turn, from: old.turn) : content)
            if readings[index].page.mayHoldTable { readings[index].page.add(rules: [], fills: []) }
        }
    }
}
