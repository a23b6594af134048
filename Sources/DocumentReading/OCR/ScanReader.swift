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

    /// A page is read again at this share of the size: in other mistakes lies what two readings are better by than one. Between .8 and .9 it
    /// matters little; at the same size the second reading gained half as much.
    private static let secondShare = 0.85
    /// Small or blurred print, of which two readings are not surer than this, is read a third time at another share.
    private static let thirdShare = 0.65
    private static let doubtfulConfidence = 90.0

    let tesseract: Tesseract
    /// How many programs may run side by side, 1 or 2.
    var processes = 2

    /// - Parameter numbers: of the pages, from 1.
    func read(_ numbers: [Int], of file: borrowing PopplerFile) -> [Int: Outcome] {
        var outcomes: [Int: Outcome] = [:]
        for number in numbers { outcomes[number] = read(number, of: file) }
        return outcomes
    }

    private func read(_ number: Int, of file: borrowing PopplerFile) -> Outcome {
        guard let sheet = PopplerSheet(file, number: number) else { return .failed }
        let turn = PageTurn(size: PageSize(width: sheet.width, height: sheet.height))
        guard let image = PageImage(of: sheet, turned: turn) else { return .failed }
        if image.isBlank { return .blank }
        guard var page = recognize(number, image: image, turned: turn, of: sheet) else { return .failed }
        if page.confidence < Self.poorConfidence || page.isSideways, let quarters = tesseract.quarterTurns(of: image),
            let turned = recognize(PageTurn(size: turn.size, quarters: quarters), number, of: sheet),
            turned.weight > (page.isSideways ? 0.8 : 1) * page.weight
        {
            page = turned
        }
        return .recognized(levelled(page, of: sheet))
    }

    /// The page with its lines level.
    private func levelled(_ page: RecognizedPage, of sheet: borrowing PopplerSheet) -> RecognizedPage {
        guard let fall = RecognizedLine.skew(of: page.lines), abs(fall) > Self.leastSkew else { return page }
        if abs(fall) > Self.mostSkewOfPlaces {
            let turn = PageTurn(size: page.turn.size, quarters: page.turn.quarters, skew: page.turn.skew - fall)
            if let again = recognize(turn, page.number, of: sheet), again.weight >= 0.9 * page.weight { return again }
        }
        return page.turned(by: -fall)
    }

    private func recognize(_ turn: PageTurn, _ number: Int, of sheet: borrowing PopplerSheet) -> RecognizedPage? {
        guard let image = PageImage(of: sheet, turned: turn) else { return nil }
        return recognize(number, image: image, turned: turn, of: sheet)
    }

    /// Reads a page's picture, and a second one where print and paper can be parted in more than one way.
    private func recognize(
        _ number: Int, image: borrowing PageImage, turned turn: PageTurn, of sheet: borrowing PopplerSheet
    ) -> RecognizedPage? {
        guard let first = tesseract.recognition(of: image, threshold: .ofPage) else { return nil }
        if image.isBlackOnWhite {
            guard let words = Tesseract.words(of: first) else { return nil }
            return RecognizedPage(number: number, turn: turn, words: words, scale: image.scale)
        }
        let ours: [RecognizedWord]?
        let others: [RecognizedWord]?
        if processes < 2 {
            ours = Tesseract.words(of: first)
            others = readAgain(turn, of: sheet, share: Self.secondShare, scale: image.scale)
        } else {
            // While the first picture is recognised the second is drawn.
            others = readAgain(turn, of: sheet, share: Self.secondShare, scale: image.scale)
            ours = Tesseract.words(of: first)
        }
        guard ours != nil || others != nil else { return nil }
        var words = MergedReadings.merged(ours ?? [], others ?? [])
        if image.isUneven,
            let flattened = readAgain(turn, of: sheet, share: 1, scale: image.scale, threshold: .ofPage, isFlattened: true)
        {
            words = MergedReadings.merged(words, flattened)
        }
        let page = RecognizedPage(number: number, turn: turn, words: words, scale: image.scale)
        guard page.confidence < Self.doubtfulConfidence, !words.isEmpty,
            let third = readAgain(turn, of: sheet, share: Self.thirdShare, scale: image.scale)
        else { return page }
        words = MergedReadings.merged(words, third)
        return RecognizedPage(number: number, turn: turn, words: words, scale: image.scale)
    }

    /// The words of another reading, in pixels of the first's picture.
    /// - Parameters:
    ///   - share: of the first picture's size.
    ///   - scale: of the first picture.
    private func readAgain(
        _ turn: PageTurn, of sheet: borrowing PopplerSheet, share: Double, scale: Double, threshold: Tesseract.Threshold = .ofPart,
        isFlattened: Bool = false
    ) -> [RecognizedWord]? {
        guard let image = PageImage(of: sheet, turned: turn, share: share, isFlattened: isFlattened),
            let process = tesseract.recognition(of: image, threshold: threshold), let words = Tesseract.words(of: process)
        else { return nil }
        return words.map { $0.enlarged(by: scale / image.scale) }
    }
}
