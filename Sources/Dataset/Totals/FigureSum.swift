import SpanishNumbers

/// What some figures add up to.
struct FigureSum: Sendable {
    private(set) var total = ExactDecimal(0)
    /// How many figures were added, not counting empty cells.
    private(set) var count = 0
    /// The least decimal exponent among them, at most 0.
    private(set) var exponent = 0
    /// Something among them cannot be added.
    private(set) var isBroken = false
    private(set) var cells: [Int] = []

    mutating func add(_ cell: FigureGrid.Cell?) {
        switch cell?.figure ?? .none {
        case .none: break
        case .other: isBroken = true
        case .value(let value, _):
            guard let sum = ExactArithmetic.sum(total, value) else {
                isBroken = true
                return
            }
            total = sum
            count += 1
            exponent = min(exponent, value.exponent)
            if let cell { cells.append(cell.row) }
        }
    }

    enum Relation { case equal, near, far }

    /// What figures written with decimals may be off by: half of the last unit for each of them. Whole ones must agree exactly.
    func tolerance(with stated: ExactDecimal) -> ExactDecimal {
        let least = min(exponent, stated.exponent)
        guard least < 0, let half = ExactArithmetic.half(ofUnit: least) else { return ExactDecimal(0) }
        return ExactArithmetic.product(half, ExactDecimal(count + 1)) ?? ExactDecimal(0)
    }

    /// How a stated total stands to the sum: equal within the tolerance; near enough to be meant as the sum; or something else.
    func relation(to stated: ExactDecimal) -> Relation {
        guard let difference = ExactArithmetic.difference(stated, total).flatMap(ExactArithmetic.magnitude) else { return .far }
        if ExactArithmetic.isLess(tolerance(with: stated), difference) == false { return .equal }
        let sum = ExactArithmetic.magnitude(total) ?? total
        let own = ExactArithmetic.magnitude(stated) ?? stated
        // An average of two is half of their sum, the sum of items and their parts is twice it.
        guard let ten = ExactArithmetic.product(own, ExactDecimal(10)), let low = ExactArithmetic.product(sum, ExactDecimal(6)),
            let high = ExactArithmetic.product(sum, ExactDecimal(16)), ExactArithmetic.isLess(ten, low) == false,
            ExactArithmetic.isLess(high, ten) == false
        else { return .far }
        return .near
    }
}
