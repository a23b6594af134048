import Dataset
import SpanishNumbers

/// Tables as defined → schemas and rules, with every name in them resolved.
struct TableCompiler {
    let definition: PipelineDefinition
    private(set) var rules: [TableRule] = []

    init(_ definition: PipelineDefinition) { self.definition = definition }

    func index(_ table: String) -> Int? { rules.firstIndex { $0.schema.name == table } }

    /// Names that a group may fill.
    var names: [String] { rules.filter { $0.unpivot == nil }.map(\.schema.name) }

    mutating func compile(_ problems: inout Problems) {
        let standard = StandardTables.names
        for table in definition.tables {
            let name = table.name
            if standard.contains(name.value) {
                problems.report("duplicate-id", "`\(name.value)` is a table of every document", at: name.span)
            } else if index(name.value) != nil {
                problems.report("duplicate-id", "there is a table `\(name.value)` already", at: name.span)
            } else if let unpivot = table.unpivot {
                if let rule = derived(table, unpivot, &problems) { rules.append(rule) }
            } else {
                rules.append(rule(table, &problems))
            }
        }
        for table in definition.tables { checkForeignKeys(table, &problems) }
    }

    private func rule(_ table: TableDefinition, _ problems: inout Problems) -> TableRule {
        let fields = table.fields.map { Field($0.name.value, $0.type, isRequired: $0.isRequired, description: $0.description) }
        var schema = TableSchema(name: table.name.value, description: table.description, fields: fields)
        schema.primaryKey = table.key.map(\.value)
        schema.foreignKeys = table.foreignKeys.map {
            ForeignKey(fields: $0.fields.map(\.value), table: $0.table.value, references: $0.references.map(\.value))
        }
        var rule = TableRule(
            schema: schema, keyFields: resolve(table.key, in: schema, &problems), lookups: [], automatic: [],
            valueField: schema.index(of: "valor"))
        for (index, field) in table.fields.enumerated() {
            if let automatic = field.automatic { rule.automatic.append((index, automatic)) }
            guard let vocabulary = field.vocabulary, let keyField = field.keyField else { continue }
            guard let found = definition.vocabularies.first(where: { $0.name.value == vocabulary.value }) else {
                problems.unknown("unknown-vocabulary", "vocabulary", vocabulary, among: definition.vocabularies.map(\.name.value))
                continue
            }
            guard let key = resolve([keyField], in: schema, &problems).first else { continue }
            var names: [String: String] = [:]
            for entry in found.entries { names[entry.key.value] = entry.forms.first?.value }
            rule.lookups.append(.init(field: index, keyField: key, names: names))
        }
        return rule
    }

    /// The long form of a wide table: its key, the name of the measure, value, unit and period.
    private func derived(_ table: TableDefinition, _ unpivot: TableDefinition.UnpivotDefinition, _ problems: inout Problems) -> TableRule? {
        guard let wideIndex = index(unpivot.table.value),
            let wide = definition.tables.first(where: { $0.name.value == unpivot.table.value })
        else {
            problems.unknown("unknown-table", "table", unpivot.table, among: names)
            return nil
        }
        let wideSchema = rules[wideIndex].schema
        let key = resolve(unpivot.key, in: wideSchema, &problems)
        guard key.count == unpivot.key.count else { return nil }
        var fields = key.map { wideSchema.fields[$0] }
        for index in fields.indices { fields[index].isRequired = true }
        let measure = fields.count
        fields.append(Field(unpivot.measure.value, .string, isRequired: true, description: "Nombre de la medida"))
        fields.append(Field(unpivot.value.value, .number, isRequired: true, description: "Valor (pesos enteros si es dinero)"))
        var rule = TableRule.Unpivot(
            table: wideIndex, key: key.enumerated().map { ($1, $0) }, measures: [], measure: measure, value: measure + 1)
        if let unit = unpivot.unit {
            rule.unit = fields.count
            fields.append(Field(unit.value, .string, description: "CLP, % o lo que se cuenta"))
        }
        if let period = unpivot.period {
            rule.period = fields.count
            rule.widePeriod = wideSchema.index(of: period.value)
            fields.append(Field(period.value, .string, description: "Período al que se refiere"))
        }
        for (index, field) in wide.fields.enumerated() where field.type == .integer || field.type == .number {
            if !key.contains(index) { rule.measures.append((index, field.name.value, field.unit)) }
        }
        var schema = TableSchema(name: table.name.value, description: table.description, fields: fields)
        let isKeyed = wideSchema.primaryKey == unpivot.key.map(\.value)
        if isKeyed {
            schema.primaryKey = wideSchema.primaryKey + [unpivot.measure.value]
            schema.foreignKeys = [ForeignKey(fields: wideSchema.primaryKey, table: wideSchema.name, references: wideSchema.primaryKey)]
        }
        return TableRule(
            schema: schema, keyFields: isKeyed ? Array(0...measure) : [], lookups: [], automatic: [], valueField: measure + 1, unpivot: rule
        )
    }

    /// Positions of fields; unknown ones are reported and left out.
    func resolve(_ names: [Located<String>], in schema: TableSchema, _ problems: inout Problems) -> [Int] {
        names.compactMap { name in
            if let index = schema.index(of: name.value) { return index }
            problems.unknown("unknown-field", "field of table `\(schema.name)`", name, among: schema.fields.map(\.name))
            return nil
        }
    }

    private func checkForeignKeys(_ table: TableDefinition, _ problems: inout Problems) {
        guard let own = index(table.name.value) else { return }
        let schemas = StandardTables.all + rules.map(\.schema)
        for key in table.foreignKeys {
            _ = resolve(key.fields, in: rules[own].schema, &problems)
            guard let other = schemas.first(where: { $0.name == key.table.value }) else {
                problems.unknown("unknown-table", "table", key.table, among: schemas.map(\.name))
                continue
            }
            let references = resolve(key.references, in: other, &problems)
            if key.fields.count != key.references.count {
                problems.report(
                    "foreign-key", "a foreign key of \(key.fields.count) fields refers to \(key.references.count)", at: key.table.span)
            } else if references.count == key.references.count, key.references.map(\.value) != other.primaryKey {
                problems.report(
                    "foreign-key", "`\(key.references.map(\.value).joined(separator: ", "))` is not the key of `\(other.name)`",
                    at: key.table.span,
                    suggestion: other.primaryKey.isEmpty
                        ? "`\(other.name)` has no `clave`" : "its key is `\(other.primaryKey.joined(separator: ", "))`")
            }
        }
    }
}
