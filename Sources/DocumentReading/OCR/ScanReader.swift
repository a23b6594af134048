internal import DocumentModel

/// Recognises the text of pages of a PDF from their pictures.
struct ScanReader: Sendable {
    enum Outcome: Sendable {
        case recognized(RecognizedPage)
        /// Nothing is drawn on the page.
        case blank
        case failed
    }

    /// Below this mean confidence a page may lie on its side.
    private static let poorConfidence = 60.0
    /// Lines that fall by less are level; in radians.
    private static let leastSkew = 0.004
    /// Up to here it is enough to turn the places of the words; beyond, the page is drawn anew and recognised again. In radians.
    private static let mostSkewOfPlaces = 0.017

    let tesseract: Tesseract
    /// How many programs may run side by side, 1 or 2.
    var processes = 2

    /// - Parameter numbers: of the pages, from 1.
    func read(_ numbers: [Int], of file: borrowing PopplerFile) -> [Int: Outcome] {
        var outcomes: [Int: Outcome] = [:]
        var running: Run? = nil
        for number in numbers {
            var next: Run? = nil
            outcomes[number] = begin(number, of: file, run: &next)
            // While one page is recognised the next is drawn.
            if let run = running.take() { outcomes[run.number] = finish(run, of: file) }
            running = next.take()
            if processes < 2, let run = running.take() { outcomes[run.number] = finish(run, of: file) }
        }
        if let run = running.take() { outcomes[run.number] = finish(run, of: file) }
        return outcomes
    }

    /// A page whose words are being recognised.
    private struct Run: ~Copyable {
        let number: Int
        let turn: PageTurn
        let scale: Double
        let process: ChildProcess
        let image: PageImage
    }

    /// Begins to recognise a page as it lies.
    private func begin(_ number: Int, of file: borrowing PopplerFile, run: inout Run?) -> Outcome? {
        guard let sheet = PopplerSheet(file, number: number) else { return .failed }
        let turn = PageTurn(size: PageSize(width: sheet.width, height: sheet.height))
        guard let image = PageImage(of: sheet, turned: turn) else { return .failed }
        if image.isBlank { return .blank }
        guard let process = tesseract.recognition(of: image) else { return .failed }
        run = Run(number: number, turn: turn, scale: image.scale, process: process, image: image)
        return nil
    }

    private func finish(_ run: consuming Run, of file: borrowing PopplerFile) -> Outcome {
        let (number, turn, scale) = (run.number, run.turn, run.scale)
        let image = run.image
        guard let words = Tesseract.words(of: run.process) else { return .failed }
        var page = RecognizedPage(number: number, turn: turn, words: words, scale: scale)
        if page.confidence < Self.poorConfidence || page.isSideways, let quarters = tesseract.quarterTurns(of: image),
            let turned = recognize(number, turned: PageTurn(size: turn.size, quarters: quarters), of: file),
            turned.weight > (page.isSideways ? 0.8 : 1) * page.weight
        {
            page = turned
        }
        return .recognized(levelled(page, of: file))
    }

    /// The page with its lines level.
    private func levelled(_ page: RecognizedPage, of file: borrowing PopplerFile) -> RecognizedPage {
        guard let fall = RecognizedLine.skew(of: page.lines), abs(fall) > Self.leastSkew else { return page }
        if abs(fall) > Self.mostSkewOfPlaces {
            let turn = PageTurn(size: page.turn.size, quarters: page.turn.quarters, skew: page.turn.skew - fall)
            if let again = recognize(page.number, turned: turn, of: file), again.weight >= 0.9 * page.weight { return again }
        }
        return page.turned(by: -fall)
    }

    private func recognize(_ number: Int, turned turn: PageTurn, of file: borrowing PopplerFile) -> RecognizedPage? {
        guard let sheet = PopplerSheet(file, number: number), let image = PageImage(of: sheet, turned: turn),
            let process = tesseract.recognition(of: image), let words = Tesseract.words(of: process)
        else { return nil }
        return RecognizedPage(number: number, turn: turn, words: words, scale: image.scale)
    }
}
