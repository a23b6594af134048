import SpanishNumbers

extension Check {
    /// A SELECT over the dataset's SQLite tables with the columns control_id, izquierda, derecha and diferencia; both sides are NULL
    /// where there are no data. A plain SQL check is returned as it is.
    /// - Parameter schemas: the tables that the check names.
    public func sql(for schemas: [TableSchema]) -> String {
        switch body {
        case .sql(let sql):
            return sql
        case .comparison(let left, let right, let forEach):
            var source = ""
            var key = SQLiteSchema.literal(id)
            if let forEach {
                source = " FROM \(SQLiteSchema.quoted(forEach)) AS fila"
                let fields = schemas.first { $0.name == forEach }?.primaryKey ?? []
                let row = fields.isEmpty ? "fila.rowid" : fields.map { "fila.\(SQLiteSchema.quoted($0))" }.joined(separator: " || '-' || ")
                key = "\(SQLiteSchema.literal(id + ".")) || \(row)"
            }
            let parts = [left, right].flatMap(Self.partsThatMayBeAbsent)
            if !parts.isEmpty {
                let isAbsent = parts.map { "fila.\(SQLiteSchema.quoted($0)) IS NULL" }.joined(separator: " OR ")
                var allowed = ExactDecimal(0)
                if case .exact(let tolerance) = tolerance { allowed = tolerance }
                let isUnknown = "falta AND abs(izquierda - derecha) > \(allowed)"
                return """
                    SELECT control_id, izquierda, derecha, izquierda - derecha AS diferencia
                    FROM (SELECT control_id, CASE WHEN NOT (\(isUnknown)) THEN izquierda END AS izquierda,
                      CASE WHEN NOT (\(isUnknown)) THEN derecha END AS derecha
                      FROM (SELECT \(key) AS control_id, \(Self.sql(left)) AS izquierda, \(Self.sql(right)) AS derecha,
                        (\(isAbsent)) AS falta\(source)))
                    """
            }
            return """
                SELECT control_id, izquierda, derecha, izquierda - derecha AS diferencia
                FROM (SELECT \(key) AS control_id, \(Self.sql(left)) AS izquierda, \(Self.sql(right)) AS derecha\(source))
                """
        case .repeated(let table, let field, let groupedBy):
            return Self.sql(repeated: field, of: table, groupedBy, id: id, schema: schemas.first { $0.name == table })
        }
    }

    /// As `RepeatedFigures` groups and names them.
    private static func sql(repeated field: String, of table: String, _ groupedBy: [String], id: String, schema: TableSchema?) -> String {
        let schema = field == RepeatedFigures.valueField ? schema : nil
        let column = SQLiteSchema.quoted(field)
        // The values but for those with some qualifiers.
        func values(without qualifiers: [String]) -> String {
            guard schema?.index(of: "calificador") != nil else { return column }
            let left = (qualifiers + ["cerca_de", "vago"]).map(SQLiteSchema.literal).joined(separator: ", ")
            return "CASE WHEN ifnull(\"calificador\", '') NOT IN (\(left)) THEN \(column) END"
        }
        let (most, least) = ("min(\(values(without: ["mas_de", "al_menos"])))", "max(\(values(without: ["menos_de", "hasta"])))")
        let fields = groupedBy.map(SQLiteSchema.quoted)
        let key = fields.joined(separator: " || '.' || ")
        let counted = "\(values(without: [])) IS NOT NULL"
        let conditions = (fields.map { "\($0) IS NOT NULL" } + [counted]).joined(separator: " AND ")
        var unit = "''"
        if schema?.index(of: "unidad") != nil {
            let units = (Mention.currencies.sorted() + ["%"]).map(SQLiteSchema.literal).joined(separator: ", ")
            unit = "CASE WHEN \"unidad\" IN (\(units)) THEN \"unidad\" ELSE '' END"
        }
        // Of several currencies of one key, the first has no name of its own.
        return """
            SELECT \(SQLiteSchema.literal(id + ".")) || clave || CASE WHEN moneda <> '' AND primera > de_la_clave THEN '.' || moneda ELSE '' END
              AS control_id, izquierda, derecha, izquierda - derecha AS diferencia
            FROM (SELECT \(key) AS clave, \(unit) AS moneda, count(*) AS veces,
              min(rowid) AS primera, min(min(rowid)) OVER (PARTITION BY \(fields.joined(separator: ", "))) AS de_la_clave,
              \(most) AS izquierda, \(least) AS derecha
              FROM \(SQLiteSchema.quoted(table)) WHERE \(conditions) GROUP BY \(fields.joined(separator: ", ")), moneda)
            WHERE veces > 1 AND izquierda - derecha IS NOT NULL ORDER BY primera
            """
    }

    /// The row's own fields on a side that has other terms too.
    private static func partsThatMayBeAbsent(_ side: CheckExpression) -> [String] {
        guard side.terms.count > 1 else { return [] }
        return side.terms.compactMap { if case .rowField(let field) = $0.operand { field } else { nil } }
    }

    private static func sql(_ side: CheckExpression) -> String {
        var rowFields: [String] = []
        var namesOtherCells = false
        var terms: [String] = []
        for term in side.terms {
            let operand: String
            switch term.operand {
            case .one:
                terms.append(term.coefficient.description)
                continue
            case .rowField(let field):
                rowFields.append("fila.\(SQLiteSchema.quoted(field))")
                operand = "ifnull(fila.\(SQLiteSchema.quoted(field)), 0)"
            case .value(let selection):
                namesOtherCells = true
                operand = sql(selection) { "CASE WHEN count(DISTINCT \($0)) = 1 THEN min(\($0)) END" }
            case .sum(let selection):
                namesOtherCells = true
                operand = sql(selection) { "sum(\($0))" }
            case .count(let selection):
                operand = sql(selection) { "count(\($0))" }
            case .quotient(let dividend, let divisor):
                namesOtherCells = true
                let values = [dividend, divisor].map { sql($0) { "CASE WHEN count(DISTINCT \($0)) = 1 THEN min(\($0)) END" } }
                operand = "round(1.0 * \(values[0]) / \(values[1]), 9)"
            }
            terms.append(term.coefficient == ExactDecimal(1) ? operand : "\(term.coefficient) * \(operand)")
        }
        let sum = terms.joined(separator: " + ")
        // A row without one of its parts is still the sum of the others, but not of none.
        guard !namesOtherCells, !rowFields.isEmpty else { return sum }
        return "CASE WHEN coalesce(\(rowFields.joined(separator: ", ")), NULL) IS NOT NULL THEN \(sum) END"
    }

    private static func sql(_ selection: CellSelection, _ aggregate: (String) -> String) -> String {
        let conditions = selection.filters.map { filter in
            let field = "celda.\(SQLiteSchema.quoted(filter.field))"
            return switch filter.values {
            case .anyOf(let values): condition(field, values, filter.field, of: selection.table)
            case .rowField(let name): "\(field) = fila.\(SQLiteSchema.quoted(name))"
            }
        }
        let filter = conditions.isEmpty ? "" : " WHERE \(conditions.joined(separator: " AND "))"
        let value = aggregate("celda.\(SQLiteSchema.quoted(selection.field))")
        return "(SELECT \(value) FROM \(SQLiteSchema.quoted(selection.table)) AS celda\(filter))"
    }

    /// A value without letters is compared as it is; others without regard to case and accents where no row has them to the letter.
    private static func condition(_ cell: String, _ values: [String], _ field: String, of table: String) -> String {
        let exact = "\(cell) IN (\(values.map(SQLiteSchema.literal).joined(separator: ", ")))"
        let words = values.filter { $0.unicodeScalars.contains(where: \.properties.isAlphabetic) }
        if words.isEmpty { return exact }
        let (name, column) = (SQLiteSchema.quoted(table), SQLiteSchema.quoted(field))
        let missing =
            "(VALUES \(words.map { "(\(SQLiteSchema.literal($0)), \(SQLiteSchema.literal(FoldedText.folded($0))))" }.joined(separator: ", ")))"
        return """
            (\(exact) OR \(FoldedText.sql(cell)) IN (SELECT column2 FROM \(missing) \
            WHERE NOT EXISTS (SELECT 1 FROM \(name) AS otra WHERE otra.\(column) = column1)))
            """
    }
}
