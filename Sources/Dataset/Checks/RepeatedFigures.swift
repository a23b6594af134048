import SpanishNumbers

/// A figure that a document states more than once, as one of its places states it.
struct RepeatedFigure {
    /// What the words before it ("más de", "hasta") say of the figure.
    enum Bound {
        case exact
        /// "más de", "al menos": not less.
        case least
        /// "menos de", "hasta": not more.
        case most
    }

    var cell: CellReference
    var value: ExactDecimal
    var bound: Bound
}

/// Groups the figures of a field that must be the same.
struct RepeatedFigures {
    struct Group {
        /// The values of the grouping fields; behind them the currency, where an earlier group has the same ones in another.
        var key: [String]
        var figures: [RepeatedFigure]
    }

    private struct Key: Hashable {
        var values: [String]
        /// A currency or "%"; empty for all that is counted.
        var unit: String
    }

    /// In the order of their first rows; a row without a value for one of the grouping fields is in none. Beside a field `valor`, `unidad`
    /// parts amounts of different currencies, and `calificador` tells bounds from figures; what is only about so much repeats none.
    static func groups(of table: DataTable, field: String, groupedBy: [String]) -> [Group] {
        guard let column = table.schema.index(of: field) else { return [] }
        let keys = groupedBy.compactMap { table.schema.index(of: $0) }
        let unit = field == valueField ? table.schema.index(of: "unidad") : nil
        let qualifier = field == valueField ? table.schema.index(of: "calificador") : nil
        var order: [Key] = []
        var figures: [Key: [RepeatedFigure]] = [:]
        for (index, row) in table.rows.enumerated() {
            guard case .number(let value) = row[column], let bound = bound(qualifier.map { row[$0].canonical } ?? "") else { continue }
            let key = Key(values: keys.map { row[$0].canonical }, unit: unit.map { kind(row[$0].canonical) } ?? "")
            if key.values.contains("") { continue }
            if figures[key] == nil { order.append(key) }
            let cell = CellReference(table: table.schema.name, row: index + 1, field: field)
            figures[key, default: []].append(RepeatedFigure(cell: cell, value: value, bound: bound))
        }
        var named: Set<[String]> = []
        return order.compactMap { key in
            let isFirst = named.insert(key.values).inserted
            guard let members = figures[key], members.count > 1 else { return nil }
            return Group(key: isFirst || key.unit.isEmpty ? key.values : key.values + [key.unit], figures: members)
        }
    }

    /// The field that unit and qualifier are of.
    static let valueField = "valor"

    private static func kind(_ unit: String) -> String { unit == "%" || Mention.isCurrency(unit) ? unit : "" }

    /// `nil` for what is only about so much.
    private static func bound(_ qualifier: String) -> RepeatedFigure.Bound? {
        switch Qualifier(rawValue: qualifier) {
        case .masDe, .alMenos: .least
        case .menosDe, .hasta: .most
        case .cercaDe, .vago: nil
        case nil: .exact
        }
    }
}

extension CheckEvaluator {
    /// The result for figures that must all be one: the least that it may be at most against the greatest that it must be at least. `nil`
    /// where they bound it from one side only.
    func agreement(_ check: Check, id: String, _ figures: [RepeatedFigure]) -> CheckResult? {
        do {
            let exact = figures.filter { $0.bound == .exact }
            guard let most = try Self.extreme(figures.filter { $0.bound != .least }, isGreatest: false),
                let least = try Self.extreme(figures.filter { $0.bound != .most }, isGreatest: true)
            else { return nil }
            let first = exact.first ?? most
            var relations: [LinearRelation] = []
            for figure in figures where figure.cell != first.cell {
                let isBroken: Bool
                switch figure.bound {
                case .exact: isBroken = true
                case .least: isBroken = try Self.isLess(first.value, figure.value)
                case .most: isBroken = try Self.isLess(figure.value, first.value)
                }
                // A bound that holds asks nothing of its cell, one that does not is met soonest where both are the same.
                if isBroken { relations.append(try equality(check, first.cell, figure.cell)) }
            }
            let difference = try SideEvaluation.fitting(ExactArithmetic.difference(most.value, least.value))
            let tolerance = try equality(check, most.cell, least.cell).tolerance
            let holds = try Self.isWithin(difference.coefficient > 0 ? ExactDecimal(0) : difference, tolerance)
            return CheckResult(
                id: id, checkID: check.id, statement: check.statement, left: most.value, right: least.value, difference: difference,
                tolerance: tolerance, outcome: holds ? .cumple : .falla, severity: check.severity, cells: figures.map(\.cell),
                relations: relations)
        } catch {
            return Self.withoutData(check, id: id, error)
        }
    }

    /// The first of the greatest figures, or of the least.
    private static func extreme(_ figures: [RepeatedFigure], isGreatest: Bool) throws(NoData) -> RepeatedFigure? {
        guard var extreme = figures.first else { return nil }
        for figure in figures.dropFirst() {
            let (low, high) = isGreatest ? (extreme, figure) : (figure, extreme)
            if try isLess(low.value, high.value) { extreme = figure }
        }
        return extreme
    }
}
