import SpanishNumbers

/// Finds the smallest sets of cells whose change satisfies some violated relations and breaks none that holds.
///
/// Sets grow cell by cell, breadth first. Where the equations over a set contradict each other, any larger set that solves them
/// must have a further cell of the equations that the contradiction follows from, so that only those are tried. A set with more
/// than one solution is passed over: it has a smaller one inside.
struct FaultSearch {
    let network: RelationNetwork
    /// Decimal exponent of the smallest unit that a cell was written in.
    let writtenUnit: (CellReference) -> Int?
    var nonlinear: NonlinearChecks
    /// Cells and equations that may still be looked at.
    var budget: Int

    struct Outcome {
        var candidates: [[CellChange]] = []
        var isCutShort = false
    }

    /// More sets of one size are not kept.
    private static let candidateLimit = 500

    /// - Parameters:
    ///   - required: the violated exact relations to satisfy.
    ///   - leavesOthers: whether other violated relations may come out as they will; else they must stay as they are.
    mutating func smallest(satisfying required: [Int], leavingOthers leavesOthers: Bool = false, upTo size: Int) -> Outcome {
        let wanted = Set(required)
        var outcome = Outcome()
        var level: [[Int]] = [[]]
        for count in 0...size {
            var next: [[Int]] = []
            var seen: Set<[Int]> = []
            for set in level {
                guard budget > 0 else {
                    outcome.isCutShort = true
                    return outcome
                }
                switch state(of: set, required, wanted, leavesOthers) {
                case .solved(let changes):
                    if outcome.candidates.count < Self.candidateLimit {
                        outcome.candidates.append(changes)
                    } else {
                        outcome.isCutShort = true
                    }
                case .useless: continue
                case .lacks(let cells):
                    if count == size || !outcome.candidates.isEmpty { continue }
                    for cell in cells {
                        let larger = (set + [cell]).sorted()
                        if seen.insert(larger).inserted { next.append(larger) }
                    }
                }
            }
            if !outcome.candidates.isEmpty { break }
            level = next
        }
        return outcome
    }

    private enum State {
        case solved([CellChange])
        case useless
        /// One of these cells is in every larger set that solves the equations.
        case lacks([Int])
    }

    private mutating func state(of set: [Int], _ required: [Int], _ wanted: Set<Int>, _ leavesOthers: Bool) -> State {
        // Relations by their first appearance, so that the order does not depend on hashes.
        var touched: [Int] = []
        var coefficients: [Int: [Int128]] = [:]
        for (position, cell) in set.enumerated() {
            for (relation, coefficient) in network.relationsOfCell[cell] {
                if coefficients[relation] == nil { touched.append(relation) }
                coefficients[relation, default: Array(repeating: 0, count: set.count)][position] = coefficient
            }
        }
        let equations = touched.filter {
            network.relations[$0].isExact && (!leavesOthers || !network.relations[$0].isViolated || wanted.contains($0))
        }
        budget -= 1 + equations.count * set.count
        var system = LinearSystem(unknowns: set.count)
        for index in equations {
            // A relation outside of the group keeps the residual that it has.
            system.add(coefficients[index] ?? [], equals: wanted.contains(index) ? -network.relations[index].residual : 0)
        }
        var contradictions = required.filter { coefficients[$0] == nil }.map { [$0] }
        switch system.solved() {
        case .overflow: return .useless
        case .none(let found): contradictions += found.map { $0.map { equations[$0] } }
        case .many: if contradictions.isEmpty { return .useless }
        case .unique(let solution):
            if contradictions.isEmpty { return changes(set, solution, touched).map { .solved($0) } ?? .useless }
        }
        var fewest: [Int]?
        for contradiction in contradictions {
            let cells = self.cells(of: contradiction, outside: set)
            budget -= cells.count
            if cells.count < fewest?.count ?? .max { fewest = cells }
        }
        return .lacks(fewest ?? [])
    }

    private func cells(of relations: [Int], outside set: [Int]) -> [Int] {
        var seen = Set(set)
        return relations.flatMap { network.relations[$0].terms.map(\.cell) }.filter { seen.insert($0).inserted }
    }

    /// `nil` where a value would not be one that the cell could have, or a check that holds would break.
    private mutating func changes(_ set: [Int], _ solution: [LinearSystem.Ratio], _ touched: [Int]) -> [CellChange]? {
        var changes: [CellChange] = []
        var deltas: [Int: ExactDecimal] = [:]
        for (cell, ratio) in zip(set, solution) {
            guard ratio.numerator != 0, let delta = delta(ratio, of: cell),
                let needed = ExactArithmetic.sum(network.values[cell], delta),
                needed.coefficient >= 0 || network.values[cell].coefficient < 0
            else { return nil }
            deltas[cell] = delta
            changes.append(CellChange(cell: network.cells[cell], current: network.values[cell], needed: needed))
        }
        for index in touched where !network.relations[index].isExact && !network.relations[index].isViolated {
            if !staysWithin(network.relations[index], deltas) { return nil }
        }
        return nonlinear.hold(after: changes) ? changes : nil
    }

    /// The change in units that the cell is written in: whole ones for a count, thousands for an amount in thousands.
    private func delta(_ ratio: LinearSystem.Ratio, of cell: Int) -> ExactDecimal? {
        let unit = writtenUnit(network.cells[cell]) ?? network.values[cell].exponent
        guard (-38...38).contains(unit),
            let numerator = ExactArithmetic.scaled(ExactDecimal(ratio.numerator), to: min(0, unit)),
            let denominator = ExactArithmetic.scaled(ExactDecimal(ratio.denominator), to: min(0, -unit)),
            numerator % denominator == 0
        else { return nil }
        return ExactDecimal(coefficient: numerator / denominator, exponent: unit)
    }

    private func staysWithin(_ relation: RelationNetwork.Relation, _ deltas: [Int: ExactDecimal]) -> Bool {
        var residual = ExactDecimal(relation.residual)
        for (cell, coefficient) in relation.terms {
            guard let delta = deltas[cell] else { continue }
            guard let product = ExactArithmetic.product(ExactDecimal(coefficient), delta), let sum = ExactArithmetic.sum(residual, product)
            else { return false }
            residual = sum
        }
        guard let magnitude = ExactArithmetic.magnitude(residual),
            let isLess = ExactArithmetic.isLess(ExactDecimal(relation.tolerance), magnitude)
        else { return false }
        return !isLess
    }
}

extension ExactDecimal {
    fileprivate init(_ whole: Int128) { self = ExactDecimal(coefficient: whole) ?? ExactDecimal(0) }
}
