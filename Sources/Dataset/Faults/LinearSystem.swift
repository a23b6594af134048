/// A few linear equations over a few unknowns, solved exactly by Gauss–Jordan elimination without fractions.
struct LinearSystem {
    /// Σ coefficients × unknowns = right, and which of the given equations it was made from.
    private struct Row {
        var coefficients: [Int128]
        var right: Int128
        var origin: [Int]
    }

    struct Ratio: Hashable {
        var numerator: Int128
        /// Greater than 0.
        var denominator: Int128
    }

    enum Solution {
        case unique([Ratio])
        case many
        /// For each contradiction, the equations it follows from.
        case none(contradictions: [[Int]])
        /// A number does not fit in 128 bits.
        case overflow
    }

    private var rows: [Row] = []
    private let unknowns: Int

    init(unknowns: Int) { self.unknowns = unknowns }

    mutating func add(_ coefficients: [Int128], equals right: Int128) {
        rows.append(Row(coefficients: coefficients, right: right, origin: [rows.count]))
    }

    consuming func solved() -> Solution {
        var pivots: [Int] = []
        for column in 0..<unknowns {
            guard let pivot = rows.indices.first(where: { rows[$0].coefficients[column] != 0 && !pivots.contains($0) }) else { continue }
            pivots.append(pivot)
            for index in rows.indices where index != pivot && rows[index].coefficients[column] != 0 {
                guard let row = Self.eliminated(rows[index], column, by: rows[pivot]) else { return .overflow }
                rows[index] = row
            }
        }
        let contradictions = rows.filter { $0.right != 0 && $0.coefficients.allSatisfy { $0 == 0 } }.map(\.origin)
        if !contradictions.isEmpty { return .none(contradictions: contradictions) }
        guard pivots.count == unknowns else { return .many }
        return .unique(
            pivots.enumerated().map { column, row in
                let pivot = rows[row].coefficients[column]
                let divisor = Self.gcd(pivot, rows[row].right)
                let sign: Int128 = pivot < 0 ? -1 : 1
                return Ratio(numerator: sign * rows[row].right / divisor, denominator: sign * pivot / divisor)
            })
    }

    /// The row times the pivot minus the pivot's row times the row's coefficient, in lowest terms.
    private static func eliminated(_ row: Row, _ column: Int, by pivot: Row) -> Row? {
        let divisor = gcd(row.coefficients[column], pivot.coefficients[column])
        let factor = pivot.coefficients[column] / divisor
        let share = row.coefficients[column] / divisor
        func combined(_ value: Int128, _ other: Int128) -> Int128? {
            let (left, overflow) = value.multipliedReportingOverflow(by: factor)
            let (right, carry) = other.multipliedReportingOverflow(by: share)
            let (difference, borrow) = left.subtractingReportingOverflow(right)
            // The least number has no magnitude that fits.
            return overflow || carry || borrow || difference == .min ? nil : difference
        }
        var result = row
        guard let right = combined(row.right, pivot.right) else { return nil }
        result.right = right
        for index in row.coefficients.indices {
            guard let value = combined(row.coefficients[index], pivot.coefficients[index]) else { return nil }
            result.coefficients[index] = value
        }
        let common = result.coefficients.reduce(gcd(result.right, 0), gcd)
        if common > 1 {
            result.right /= common
            for index in result.coefficients.indices { result.coefficients[index] /= common }
        }
        result.origin += pivot.origin.filter { !row.origin.contains($0) }
        return result
    }

    /// The greatest common divisor, not negative; 1 where one of them has no magnitude.
    static func gcd(_ a: Int128, _ b: Int128) -> Int128 {
        guard a != .min, b != .min else { return 1 }
        var (a, b) = (abs(a), abs(b))
        while b != 0 { (a, b) = (b, a % b) }
        return a
    }
}
