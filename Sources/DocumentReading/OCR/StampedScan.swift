internal import DocumentModel
internal import PageLayout

/// A scan with text of the file over it: a stamp, a page number, an electronic signature. The file's own characters stand; the rest is
/// recognised.
extension RecognizedPage {
    /// What was recognised, without the words that the page holds as text.
    func beside(_ content: PageContent) -> RecognizedPage {
        let boxes = content.glyphs.map { turn.turned($0.box) }
        let rest = lines.flatMap(\.words).filter { word in
            !boxes.contains { box in
                (word.box.x0...word.box.x1).contains(box.midX) && (word.box.y0...word.box.y1).contains(box.midY)
                    || (box.x0...box.x1).contains(word.box.midX) && (box.y0...box.y1).contains(word.box.midY)
            }
        }
        return RecognizedPage(number: number, turn: turn, words: rest, scale: 1)
    }
}

extension PageContent {
    /// The recognised page with the text that the file holds.
    ///
    /// - Parameters:
    ///   - own: the page as read from the file.
    ///   - turn: of the recognised page.
    ///   - ownTurn: of the page as read.
    func adding(_ own: PageContent, seenThrough turn: PageTurn, from ownTurn: PageTurn) -> PageContent {
        var page = self
        let offset = page.fonts.count
        page.fonts += own.fonts
        page.glyphs += own.glyphs.map { glyph in
            Glyph(scalar: glyph.scalar, box: turn.turned(ownTurn.original(glyph.box)), font: glyph.font + offset)
        }
        return page
    }
}
