import Dataset
import PatternGrammar
import SpanishNumbers

/// A pipeline, loaded, checked and compiled: what one family of documents says and the tables it gives.
public struct Pipeline: Sendable {
    public let name: String
    public let version: String
    /// The tables it adds to the standard ones, in their order.
    public let tables: [TableSchema]
    public let checks: [Check]
    /// All rules that can fill a cell or recognise a reference, in the order of the files.
    public let patterns: [PatternEntry]

    /// A rule as the table `patrones` lists it.
    public struct PatternEntry: Sendable, Hashable {
        public var id: String
        /// `nil` of a rule that only recognises references.
        public var table: String?
        public var location: SourceLocation
    }

    /// What the figures of a field are counted in, by table and field.
    public var units: [String: [String: String]] {
        var units: [String: [String: String]] = [:]
        for table in definition.tables {
            for field in table.fields { units[table.name.value, default: [:]][field.name.value] = field.unit }
        }
        return units
    }

    let definition: PipelineDefinition
    /// What the spans of the definition refer to.
    let files: [SourceFile]
    let rules: PipelineRules
}

/// The compiled rules of a pipeline.
struct PipelineRules: Sendable {
    /// Parallel to `Pipeline.tables`.
    var tables: [TableRule]
    var groups: [GroupRule]
    /// Patterns over running text: those of the groups, then the references. Indices are those of the pattern set.
    var texts: [TextRule]
    var documentTables: [DocumentTableRule]
    var patternSet: PatternSet
    /// Parallel to the phrases of the signature.
    var signature: Signature?
    var documentFields: [DocumentFieldRule]
    var documentPatterns: PatternSet?
    var vocabularies: [Vocabulary]
    /// The number of patterns over text; document tables count on from there in the list of patterns.
    var textCount: Int { texts.count }
}

/// How a table of the dataset is filled.
struct TableRule: Sendable {
    struct Lookup: Sendable {
        var field: Int
        var keyField: Int
        /// Official names by key.
        var names: [String: String]
    }

    struct Unpivot: Sendable {
        /// Index of the wide table.
        var table: Int
        /// Fields of the wide table and the fields of this one they fill.
        var key: [(wide: Int, long: Int)]
        /// Numeric fields of the wide table: index, name, unit.
        var measures: [(field: Int, name: String, unit: String?)]
        var measure: Int
        var value: Int
        var unit: Int?
        var period: Int?
        /// Field of the wide table with the period, where it has one.
        var widePeriod: Int?
    }

    var schema: TableSchema
    var keyFields: [Int]
    var lookups: [Lookup]
    var automatic: [(field: Int, value: AutomaticValue)]
    /// The field `valor`, whose mention gives unit and qualifier.
    var valueField: Int?
    var unpivot: Unpivot?
}

/// A constant of a row.
struct FixedCell: Sendable, Hashable {
    var field: Int
    var template: Template
}

/// Patterns that share their table and context.
struct GroupRule: Sendable {
    /// Index of the table, or `nil` of the references.
    var table: Int?
    var paths: [PathPattern]
    var excludedPaths: [PathPattern]
    var optionalPaths: [PathPattern]
    var gathersSection: Bool
    var fixed: [FixedCell]
    var blocks: Set<BlockSelection>
}

/// A pattern over running text.
struct TextRule: Sendable {
    var group: Int
    var fixed: [FixedCell]
    var confirms: Bool
}

/// Tables of the document that feed a table of the dataset.
struct DocumentTableRule: Sendable {
    struct Column: Sendable {
        var field: Int
        var head: TextMatcher
        /// Mentions that count; `nil` where the cell's text does.
        var types: Set<MentionType>?
        /// Names that stand for the keys of a vocabulary; the cell's whole text must be one.
        var names: TextMatcher?
        /// Which end of a range or interval the field gets, of two that one column fills.
        var part: RangePart?
        var takesScaleFromHead: Bool
        var isOptional: Bool
        var inherits: Bool
    }

    enum RangePart: Sendable { case first, last }

    var table: Int
    var paths: [PathPattern]
    var columns: [Column]
    var subtotals: [TextMatcher]
    /// First cells of the only rows that are read; all rows where there are none.
    var only: [TextMatcher]
    var fixed: [FixedCell]
}

/// A field of `documento` that the pipeline fills.
struct DocumentFieldRule: Sendable {
    var field: String
    var constant: String?
    /// Indices in the set of document patterns, in the order they are tried.
    var patterns: Range<Int>
}
