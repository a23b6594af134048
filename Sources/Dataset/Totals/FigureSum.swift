import SpanishNumbers

/// What some figures add up to.
struct FigureSum: Sendable {
    private(set) var total = ExactDecimal(0)
    /// How many figures were added, not counting empty cells.
    private(set) var count = 0
    /// The least decimal exponent of those written with decimals; `nil` where all are whole.
    private(set) var decimals: Int?
    /// Something among them cannot be added: words, or amounts in different currencies.
    private(set) var isBroken = false
    private(set) var cells: [Int] = []
    /// That of the amounts that state one.
    private(set) var currency: String?

    mutating func add(_ cell: FigureGrid.Cell?) {
        switch cell?.figure ?? .none {
        case .none: break
        case .other: isBroken = true
        case .value(let value, _):
            guard isInCurrency(cell?.currency) else {
                isBroken = true
                return
            }
            currency = currency ?? cell?.currency
            guard let sum = ExactArithmetic.sum(total, value) else {
                isBroken = true
                return
            }
            total = sum
            count += 1
            decimals = Self.least(decimals, cell?.decimals)
            if let cell { cells.append(cell.row) }
        }
    }

    /// Whether the sum may be an amount in a currency; any may be where one of them states none.
    func isInCurrency(_ other: String?) -> Bool { currency == nil || other == nil || currency == other }

    /// Whether a stated total misses the sum by no more than so many parts of a hundred.
    func isClose(to stated: ExactDecimal, percent: Int) -> Bool {
        guard let off = ExactArithmetic.difference(stated, total).flatMap(ExactArithmetic.magnitude),
            let sum = ExactArithmetic.magnitude(total),
            let low = ExactArithmetic.product(off, ExactDecimal(100)), let high = ExactArithmetic.product(sum, ExactDecimal(percent))
        else { return false }
        return ExactArithmetic.isLess(high, low) == false
    }

    enum Relation { case equal, near, far }

    private static func least(_ a: Int?, _ b: Int?) -> Int? {
        guard let a, let b else { return a ?? b }
        return min(a, b)
    }

    /// What figures written with decimals may be off by: half of the last unit for each of them. Whole ones must agree exactly.
    /// - Parameter stated: the decimals of the total.
    func tolerance(with stated: Int?) -> ExactDecimal {
        guard let least = Self.least(decimals, stated), let half = ExactArithmetic.half(ofUnit: least) else { return ExactDecimal(0) }
        return ExactArithmetic.product(half, ExactDecimal(count + 1)) ?? ExactDecimal(0)
    }

    /// How a stated total stands to the sum: equal within the tolerance; near enough to be meant as the sum; or something else.
    func relation(to stated: ExactDecimal, decimals: Int?) -> Relation {
        guard let difference = ExactArithmetic.difference(stated, total).flatMap(ExactArithmetic.magnitude) else { return .far }
        if ExactArithmetic.isLess(tolerance(with: decimals), difference) == false { return .equal }
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
