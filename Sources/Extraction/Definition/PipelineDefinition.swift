import Dataset
import DocumentModel
import PatternGrammar

/// A pipeline as its files write it, before names are resolved and patterns compiled.
struct PipelineDefinition: Sendable {
    var name: Located<String>?
    var version: Located<String>?
    /// Patterns that all occur in a document of this pipeline.
    var signature: [SignaturePhrase] = []
    var documentFields: [DocumentFieldDefinition] = []
    var vocabularies: [VocabularyDefinition] = []
    var tables: [TableDefinition] = []
    var groups: [GroupDefinition] = []
    var documentTables: [DocumentTableDefinition] = []
    var subpatterns: [(name: Located<String>, text: Located<String>)] = []
    var references: [PatternDefinition] = []
    var checks: [CheckDefinition] = []
}

/// Words that a document of the pipeline holds, so many times at least.
struct SignaturePhrase: Sendable {
    var text: Located<String>
    var times = 1
}

/// A field of the table `documento` that the pipeline fills.
struct DocumentFieldDefinition: Sendable {
    var field: Located<String>
    var constant: Located<String>?
    /// Tried in order; each has the slot `valor`.
    var patterns: [Located<String>] = []
}

struct VocabularyDefinition: Sendable {
    struct Entry: Sendable {
        var key: Located<String>
        var forms: [Located<String>]
    }

    var name: Located<String>
    var entries: [Entry]
}

/// A table that the pipeline adds to the standard ones.
struct TableDefinition: Sendable {
    struct FieldDefinition: Sendable {
        var name: Located<String>
        var type: FieldType
        var isRequired: Bool
        var description: String
        /// Unit of the figures of this field, for the long form.
        var unit: String?
        /// Vocabulary whose official name is looked up, and the field that holds its key.
        var vocabulary: Located<String>?
        var keyField: Located<String>?
        var automatic: AutomaticValue?
        /// Where the field itself is written.
        var span: SourceSpan
    }

    struct ForeignKeyDefinition: Sendable {
        var fields: [Located<String>]
        var table: Located<String>
        var references: [Located<String>]
    }

    /// The long form of the numeric fields of a wide table: one row a figure.
    struct UnpivotDefinition: Sendable {
        var table: Located<String>
        var key: [Located<String>]
        var measure: Located<String>
        var value: Located<String>
        var unit: Located<String>?
        var period: Located<String>?
    }

    var name: Located<String>
    var description: String
    var key: [Located<String>]
    var fields: [FieldDefinition]
    var foreignKeys: [ForeignKeyDefinition]
    var unpivot: UnpivotDefinition?

    func field(_ name: String) -> FieldDefinition? { fields.first { $0.name.value == name } }
}

/// What a field is filled with where no pattern fills it.
enum AutomaticValue: String, Sendable, CaseIterable {
    /// Id of the nearest section.
    case section = "seccion"
    /// The sentence the match stands in, note calls left out.
    case sentence = "frase"
    /// Unit of the mention in the field `valor`.
    case unit = "unidad"
    /// Qualifier of the mention in the field `valor`.
    case qualifier = "calificador"
    /// `documento.periodo`.
    case period = "periodo"
}

/// Whether a table's rows gather the matches of a section or stand for one match each.
enum RowMode: String, Sendable, CaseIterable {
    case section = "seccion"
    case match = "coincidencia"
}

/// Kinds of block that patterns look at.
enum BlockSelection: String, Sendable, CaseIterable {
    case heading = "titulo"
    case paragraph = "parrafo"
    case item
    case note = "nota"
    case table = "tabla"
}

/// A constant of a row: field and text.
typealias FixedValue = (field: Located<String>, value: Located<String>)

/// Patterns that share their table and context.
struct GroupDefinition: Sendable {
    var table: Located<String>
    var paths: [Located<String>] = []
    var excludedPaths: [Located<String>] = []
    var optionalPaths: [Located<String>] = []
    var rowMode: RowMode?
    var fixed: [FixedValue] = []
    var blocks: Set<BlockSelection> = [.paragraph, .item, .note]
    var patterns: [PatternDefinition] = []
    var span: SourceSpan
}

struct PatternDefinition: Sendable {
    var id: Located<String>
    var text: Located<String>
    var fixed: [FixedValue] = []
    /// Only adds provenance to rows that other patterns made.
    var confirms = false
    var examples: [ExampleDefinition] = []
    var counterexamples: [CounterexampleDefinition] = []
}

/// A text that a pattern must match, with what it gives.
struct ExampleDefinition: Sendable {
    var text: Located<String>
    /// Headings above the text, outermost first, for the path of the group.
    var headings: [Located<String>]
    /// The rows it gives: one of `da`, or those of `filas`.
    var gives: [[FixedValue]]
    var span: SourceSpan
}

/// A text that a pattern must not match.
struct CounterexampleDefinition: Sendable {
    var text: Located<String>
    var headings: [Located<String>]
}

/// Tables of the document that feed a table of the dataset.
struct DocumentTableDefinition: Sendable {
    struct ColumnDefinition: Sendable {
        var field: Located<String>
        /// Occurs in the text of the column's head.
        var head: Located<String>
        var type: Located<String>?
        /// Of two fields that one column fills, `desde,hasta`, which this one is.
        var part: DocumentTableRule.RangePart? = nil
        var takesScaleFromHead: Bool
        var isOptional: Bool
        /// An empty cell has the value of the cell above.
        var inherits: Bool
    }

    struct Example: Sendable {
        /// The cells of the head, one row.
        var head: [Located<String>]
        var rows: [[Located<String>]]
        var gives: [[FixedValue]]
        var headings: [Located<String>]
        var span: SourceSpan
    }

    var id: Located<String>
    var table: Located<String>
    var paths: [Located<String>]
    var columns: [ColumnDefinition]
    /// First cells of rows that sum others.
    var subtotals: [Located<String>]
    /// First cells of the only rows that are read, such as a total.
    var only: [Located<String>]
    var fixed: [FixedValue]
    var examples: [Example]
    var counterexamples: [Example]
}

struct CheckDefinition: Sendable {
    var declaration: CheckDeclaration
    var span: SourceSpan
}
