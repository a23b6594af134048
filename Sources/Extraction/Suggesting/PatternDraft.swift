import DocumentModel

/// A pattern drafted from a document, with the context it stands in.
struct PatternDraft: Sendable {
    /// The group it is written under.
    struct Context: Sendable, Hashable {
        var table: String
        var paths: [String] = []
        var excludedPaths: [String] = []
        var optionalPaths: [String] = []
        var rowMode: String?
        var fixed: [FieldValue] = []
        var blocks: [String] = []
    }

    struct FieldValue: Sendable, Hashable {
        var field: String
        var value: String
    }

    struct Example: Sendable {
        var text: String
        var headings: [String] = []
        var gives: [FieldValue]
    }

    var context: Context
    var id: String
    var pattern: String
    var fixed: [FieldValue] = []
    var examples: [Example]
    var counterexample: String
    /// The numbers it is to explain.
    var targets: [MentionKey]
    /// Where they stand: "p. 4–19".
    var place: String
    /// The pattern whose words changed, and where it is written.
    var replaces: String?
    /// Repeats a figure that another pattern gives.
    var confirms = false
}

/// A table drafted for figures that no table of the pipeline can take.
struct TableDraft: Sendable {
    struct FieldDraft: Sendable {
        var name: String
        var type: String
        var isRequired = false
        var unit: String?
        /// Vocabulary whose official name is looked up, and the field with its key.
        var lookup: (vocabulary: String, key: String)?
        var automatic: String?
        var description: String
    }

    var name: String
    var description: String
    var key: [String] = []
    var fields: [FieldDraft]
}

/// A rule for a table of the document.
struct DocumentTableDraft: Sendable {
    struct Column: Sendable {
        var field: String
        var head: String
        var type: String?
        var takesScaleFromHead = false
        var isOptional = false
        /// As it stands in the head and the example.
        var headText: String
    }

    var id: String
    var table: String
    var paths: [String] = []
    var columns: [Column]
    var subtotals: [String] = []
    var fixed: [PatternDraft.FieldValue] = []
    var headings: [String] = []
    var rows: [[String]]
    var gives: [[PatternDraft.FieldValue]]
    var targets: [MentionKey]
    var place: String
    var replaces: String?
    /// The rule that reads other columns of the same table.
    var beside: String?
}

/// Something to paste, and what it explains.
struct Suggestion: Sendable {
    enum Content: Sendable {
        case pattern(PatternDraft)
        case documentTable(DocumentTableDraft)
    }

    var content: Content
    /// A table it needs that the pipeline does not have.
    var table: TableDraft?
    /// Numbers of the document that it explains, as tried.
    var explained = 0

    var targets: [MentionKey] {
        switch content {
        case .pattern(let draft): draft.targets
        case .documentTable(let draft): draft.targets
        }
    }

    var id: String {
        switch content {
        case .pattern(let draft): draft.id
        case .documentTable(let draft): draft.id
        }
    }
}
