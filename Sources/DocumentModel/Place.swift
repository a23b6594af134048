/// A rectangle on a page, in points, origin at the page's top left corner, `y` growing downwards.
public struct Box: Sendable, Hashable {
    /// The left edge, from the page's left.
    public var x0: Double
    /// The upper edge, from the page's top.
    public var y0: Double
    /// The right edge, from the page's left.
    public var x1: Double
    /// The lower edge, from the page's top.
    public var y1: Double

    /// Takes the edges in points, `x0 <= x1` and `y0 <= y1`.
    public init(x0: Double, y0: Double, x1: Double, y1: Double) {
        self.x0 = x0
        self.y0 = y0
        self.x1 = x1
        self.y1 = y1
    }

    /// In points.
    public var width: Double { x1 - x0 }
    /// In points.
    public var height: Double { y1 - y0 }
    /// The middle between left and right edge.
    public var midX: Double { (x0 + x1) / 2 }
    /// The middle between upper and lower edge.
    public var midY: Double { (y0 + y1) / 2 }

    /// The smallest rectangle that holds both.
    public func union(_ other: Box) -> Box {
        Box(x0: min(x0, other.x0), y0: min(y0, other.y0), x1: max(x1, other.x1), y1: max(y1, other.y1))
    }
}

/// Where something stands in the file it was read from.
public enum Place: Sendable, Hashable {
    /// A rectangle on a page; pages count from 1.
    case page(Int, Box)
    /// A position in a markup or text file; lines and columns count from 1, columns in Unicode code points.
    case markup(line: Int, column: Int)

    /// The number of the page, from 1; `nil` of a place in a text file.
    public var page: Int? {
        if case .page(let number, _) = self { number } else { nil }
    }

    /// The rectangle on the page; `nil` of a place in a text file.
    public var box: Box? {
        if case .page(_, let box) = self { box } else { nil }
    }
}
