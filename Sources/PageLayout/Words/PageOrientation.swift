import DocumentModel

/// Tells pages whose text runs upwards or downwards, as wide tables are printed on upright sheets, from pages with a turned label.
public enum PageOrientation {
    /// Fewer turned pairs of letters are a label.
    private static let fewestPairs = 24

    /// By how many quarter turns, clockwise, a page must be turned so that most of its text stands level: 0, 1 or 3.
    public static func quarterTurns(of page: PageContent) -> Int {
        // A turned letter is wider than high; nearly all level ones are higher than wide.
        var wide = 0
        for glyph in page.glyphs where glyph.box.width > 0.97 * glyph.box.height { wide += 1 }
        guard wide >= fewestPairs, wide * 3 > page.glyphs.count else { return 0 }
        var level = 0
        var upwards = 0
        var downwards = 0
        for (one, other) in zip(page.glyphs, page.glyphs.dropFirst()) where one.font == other.font {
            let near = 0.1 * page.fonts[one.font].size
            if abs(one.box.y0 - other.box.y0) < near, abs(one.box.x1 - other.box.x0) < near {
                level += 1
            } else if abs(one.box.x0 - other.box.x0) < near {
                if abs(one.box.y0 - other.box.y1) < near { upwards += 1 }
                if abs(one.box.y1 - other.box.y0) < near { downwards += 1 }
            }
        }
        let turned = max(upwards, downwards)
        guard turned >= fewestPairs, turned > 2 * level else { return 0 }
        return upwards > downwards ? 1 : 3
    }
}

extension PageContent {
    /// The page turned clockwise by quarters; a point stays the same spot of the sheet.
    public func turned(byQuarters quarters: Int) -> PageContent {
        guard quarters & 3 != 0 else { return self }
        var page = self
        if quarters & 1 == 1 { page.size = PageSize(width: size.height, height: size.width) }
        for index in page.glyphs.indices { page.glyphs[index].box = glyphs[index].box.turned(byQuarters: quarters, on: size) }
        for index in page.links.indices { page.links[index].box = links[index].box.turned(byQuarters: quarters, on: size) }
        return page
    }
}

extension RuleLine {
    public func turned(byQuarters quarters: Int, on size: PageSize) -> RuleLine {
        let direction: Direction = quarters & 1 == 0 ? direction : direction == .horizontal ? .vertical : .horizontal
        return RuleLine(direction: direction, box: box.turned(byQuarters: quarters, on: size))
    }
}

extension Box {
    /// The box on a page of that size that is turned clockwise by quarters.
    public func turned(byQuarters quarters: Int, on size: PageSize) -> Box {
        switch quarters & 3 {
        case 1: Box(x0: size.height - y1, y0: x0, x1: size.height - y0, y1: x1)
        case 2: Box(x0: size.width - x1, y0: size.height - y1, x1: size.width - x0, y1: size.height - y0)
        case 3: Box(x0: y0, y0: size.width - x1, x1: y1, y1: size.width - x0)
        default: self
        }
    }
}
