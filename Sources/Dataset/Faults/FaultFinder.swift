/// Says where the fault may lie when checks fail.
///
/// Failed checks that share cells are one group; two groups become one where cells explain both together
/// that are fewer than those of each by itself, or as many in another way. For each group all the smallest sets of cells are found whose change would satisfy its checks, with the values they
/// would need. Checks that hold go on holding, checks that are only noted (`aviso`) ask nothing. A value that was not negative
/// stays so, and keeps the unit it is written in: counts are whole, an amount in thousands stays one.
public struct FaultFinder {
    private let checks: [Check]
    private let tables: [DataTable]
    private let writtenUnit: (CellReference) -> Int?
    private let maximumSize: Int
    private let budget: Int

    /// Groups past these are not tried together.
    private static let mergeLimit = 12

    /// - Parameters:
    ///   - checks: those that the results are of.
    ///   - writtenUnit: decimal exponent of the smallest unit a cell was written in (3 for "M$ 4.000"); `nil` for as many
    ///     decimals as its value has.
    ///   - maximumSize: how many cells a set has at most.
    ///   - budget: how much work is done, in cells and equations looked at (about 0.2 µs each); when it is spent the search ends
    ///     with what it has, the same on every machine.
    public init(
        checks: [Check], tables: [DataTable], maximumSize: Int = 3, budget: Int = 200_000,
        writtenUnit: @escaping (CellReference) -> Int? = { _ in nil }
    ) {
        self.checks = checks
        self.tables = tables
        self.writtenUnit = writtenUnit
        self.maximumSize = max(1, maximumSize)
        self.budget = budget
    }

    /// A group for every connected part of the failed checks, in the order of their first check; none where everything holds.
    public func diagnose(_ results: [CheckResult]) -> [FaultGroup] {
        let failed = results.indices.filter { results[$0].outcome == .falla && results[$0].severity == .error }
        if failed.isEmpty { return [] }
        let network = RelationNetwork(results, tables: tables)
        let violated = network.relations.indices.filter { network.relations[$0].isViolated && network.relations[$0].isExact }
        let nonlinear = NonlinearChecks(checks, results: results, tables: tables, precision: writtenUnit)
        var search = FaultSearch(network: network, writtenUnit: writtenUnit, nonlinear: nonlinear, budget: budget)
        var parts = components(of: violated, in: network).map { relations in
            Part(relations: relations, outcome: search.smallest(satisfying: relations, upTo: maximumSize))
        }
        merge(&parts, network, &search)
        var groups = parts.flatMap { self.groups(of: $0, network, results, &search) }
        let explained = Set(parts.flatMap { $0.relations.flatMap { network.relations[$0].results } })
        let nonlinearIDs = Set(checks.filter { !$0.isLinear }.map(\.id))
        for index in failed where !explained.contains(index) {
            let isLinear = !nonlinearIDs.contains(results[index].checkID)
            // The total of a table too long to be looked at cell by cell: its check says all there is to say.
            if isLinear, results[index].relations.isEmpty { continue }
            let finding: FaultGroup.Finding = isLinear ? .tolerant : .notLinear
            groups.append((index, FaultGroup(checks: [results[index].id], candidates: [], finding: finding)))
        }
        return groups.sorted { $0.first < $1.first }.map(\.group)
    }

    /// Violated relations that hang together, and the sets found for them.
    private struct Part {
        var relations: [Int]
        var outcome: FaultSearch.Outcome
        /// Cells of a smallest set; `nil` where none was found.
        var size: Int? { outcome.candidates.first?.count }
    }

    /// Relations joined by the cells they share, in order.
    private func components(of relations: [Int], in network: RelationNetwork) -> [[Int]] {
        let members = Set(relations)
        var seen: Set<Int> = []
        var cells: Set<Int> = []
        return relations.compactMap { start in
            guard seen.insert(start).inserted else { return nil }
            var component = [start]
            var position = 0
            while position < component.count {
                for term in network.relations[component[position]].terms where cells.insert(term.cell).inserted {
                    for (other, _) in network.relationsOfCell[term.cell] where members.contains(other) && seen.insert(other).inserted {
                        component.append(other)
                    }
                }
                position += 1
            }
            return component.sorted()
        }
    }

    /// Joins parts that a relation which holds ties together, where that takes fewer cells, or as many in another way.
    private func merge(_ parts: inout [Part], _ network: RelationNetwork, _ search: inout FaultSearch) {
        guard parts.count <= Self.mergeLimit else { return }
        var first = 0
        while first < parts.count {
            var second = first + 1
            while second < parts.count {
                let relations = (parts[first].relations + parts[second].relations).sorted()
                let apart = parts[first].size.flatMap { size in parts[second].size.map { size + $0 } }
                if areTied(parts[first].relations, parts[second].relations, network) {
                    let outcome = search.smallest(satisfying: relations, upTo: min(apart ?? maximumSize, maximumSize))
                    let ways = parts[first].outcome.candidates.count * parts[second].outcome.candidates.count
                    if let size = outcome.candidates.first?.count, size != apart || outcome.candidates.count > ways {
                        parts[first] = Part(relations: relations, outcome: outcome)
                        parts.remove(at: second)
                        second = first
                    }
                }
                second += 1
            }
            first += 1
        }
    }

    private func areTied(_ left: [Int], _ right: [Int], _ network: RelationNetwork) -> Bool {
        func neighbours(_ relations: [Int]) -> Set<Int> {
            let cells = Set(relations.flatMap { network.relations[$0].terms.map(\.cell) })
            return Set(cells.flatMap { network.relationsOfCell[$0].map(\.relation) })
        }
        return !neighbours(left).isDisjoint(with: neighbours(right))
    }

    /// The group of a part; where nothing was found for all of it, one for each of its checks alone.
    private func groups(
        of part: Part, _ network: RelationNetwork, _ results: [CheckResult], _ search: inout FaultSearch
    ) -> [(first: Int, group: FaultGroup)] {
        let indices = Set(part.relations.flatMap { network.relations[$0].results }).sorted()
        let ids = indices.map { results[$0].id }
        guard let first = indices.first else { return [] }
        func finding(_ outcome: FaultSearch.Outcome, _ found: FaultGroup.Finding) -> FaultGroup.Finding {
            if outcome.isCutShort { return .unfinished }
            return outcome.candidates.isEmpty ? .none(upTo: maximumSize) : found
        }
        guard part.outcome.candidates.isEmpty, indices.count > 1 else {
            let group = FaultGroup(checks: ids, candidates: part.outcome.candidates, finding: finding(part.outcome, .complete))
            return [(first, group)]
        }
        let ownRelations = Dictionary(
            grouping: part.relations.flatMap { relation in Set(network.relations[relation].results).map { (result: $0, relation: relation) }
            },
            by: \.result)
        return indices.map { index in
            let own = ownRelations[index, default: []].map(\.relation)
            let outcome = search.smallest(satisfying: own, leavingOthers: true, upTo: maximumSize)
            return (index, FaultGroup(checks: [results[index].id], candidates: outcome.candidates, finding: finding(outcome, .alone)))
        }
    }
}

extension Dataset {
    /// Where the fault of failed checks may lie.
    /// - Parameter results: those of `checkResults()`.
    public func faults(of results: [CheckResult]) -> [FaultGroup] {
        FaultFinder(checks: checks, tables: tables) { writtenUnits[$0] }.diagnose(results)
    }
}

extension [CheckResult] {
    /// Notes with each failed check the cells that the fault may lie in.
    public mutating func addSuspects(of groups: [FaultGroup]) {
        var byCheck: [String: [[CellReference]]] = [:]
        for group in groups {
            for check in group.checks { byCheck[check] = group.candidates.map { $0.map(\.cell) } }
        }
        for index in indices { self[index].suspects = byCheck[self[index].id] ?? [] }
    }
}
