import DocumentModel

/// A page whose text runs up or down, as a wide table is set on a tall page: it is laid out as a reader turns it.
enum SidewaysPage: Sendable, Hashable {
    /// The text runs from the bottom up, or from the top down; with the page's own size.
    case up(PageSize)
    case down(PageSize)

    /// At least so many pairs of neighbouring glyphs must tell, three to one.
    private static let fewest = 24

    /// `nil` for a page whose text is mostly level.
    init?(_ page: PageContent) {
        var level = 0
        var up = 0
        var down = 0
        var before: Glyph?
        for glyph in page.glyphs {
            guard !glyph.scalar.isBlank else {
                before = nil
                continue
            }
            defer { before = glyph }
            guard let last = before, last.font == glyph.font else { continue }
            let slack = 0.1 * page.fonts[glyph.font].size
            if abs(glyph.box.y0 - last.box.y0) < slack, abs(glyph.box.x0 - last.box.x1) < slack { level += 1 }
            guard abs(glyph.box.x0 - last.box.x0) < slack, abs(glyph.box.x1 - last.box.x1) < slack else { continue }
            if abs(glyph.box.y1 - last.box.y0) < slack { up += 1 }
            if abs(glyph.box.y0 - last.box.y1) < slack { down += 1 }
            // An ordinary page tells soon.
            if level > 400, level > 10 * (up + down) { return nil }
        }
        guard max(up, down) >= Self.fewest, max(up, down) > 3 * (level + min(up, down)) else { return nil }
        self = up > down ? .up(page.size) : .down(page.size)
    }

    var original: PageSize {
        switch self {
        case .up(let size), .down(let size): size
        }
    }

    /// A box of the page as turned for reading.
    func turned(_ box: Box) -> Box {
        switch self {
        case .up(let size): Box(x0: size.height - box.y1, y0: box.x0, x1: size.height - box.y0, y1: box.x1)
        case .down(let size): Box(x0: box.y0, y0: size.width - box.x1, x1: box.y1, y1: size.width - box.x0)
        }
    }

    /// The box on the page itself of one on the turned page.
    func original(_ box: Box) -> Box {
        switch self {
        case .up(let size): Box(x0: box.y0, y0: size.height - box.x1, x1: box.y1, y1: size.height - box.x0)
        case .down(let size): Box(x0: size.width - box.y1, y0: box.x0, x1: size.width - box.y0, y1: box.x1)
        }
    }

    func turned(_ page: PageContent) -> PageContent {
        var page = page
        page.size = PageSize(width: original.height, height: original.width)
        for index in page.glyphs.indices { page.glyphs[index].box = turned(page.glyphs[index].box) }
        for index in page.links.indices { page.links[index].box = turned(page.links[index].box) }
        page.rules = page.rules?.map { turned($0) }
        page.fills = page.fills?.map { turned($0) }
        return page
    }

    func turned(_ rule: RuleLine) -> RuleLine {
        RuleLine(direction: rule.direction == .horizontal ? .vertical : .horizontal, box: turned(rule.box))
    }
}

/// Leads the places of blocks back from turned pages to the pages themselves.
struct SidewaysPlaces {
    /// By page number.
    let pages: [Int: SidewaysPage]

    func apply(to blocks: inout [Block]) {
        guard !pages.isEmpty else { return }
        for index in blocks.indices {
            blocks[index].place = original(blocks[index].place)
            for run in blocks[index].text.runs.indices {
                blocks[index].text.runs[run].place = original(blocks[index].text.runs[run].place)
            }
            guard case .table(var table) = blocks[index].kind else { continue }
            for cell in table.cells.indices { table.cells[cell].place = original(table.cells[cell].place) }
            blocks[index].kind = .table(table)
        }
    }

    private func original(_ place: Place) -> Place {
        guard case .page(let number, let box) = place, let page = pages[number] else { return place }
        return .page(number, page.original(box))
    }
}
