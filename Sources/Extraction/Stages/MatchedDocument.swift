import PatternGrammar

/// A document with the matches of the pipeline's patterns.
struct MatchedDocument: Sendable {
    var scanned: ScannedDocument
    /// Matches over running text in document order, those of one block in the order of their ranges.
    var matches: [TextMatch]
    /// Rows of the document's tables that feed tables of the dataset, in document order.
    var tableRows: [TableRowMatch]
    /// Matches that lost a mention to another, for the report.
    var lost: [LostMatch]
}

/// A pattern that matched in a block.
struct TextMatch: Sendable {
    /// Index of the pattern in the pipeline.
    var pattern: Int
    /// Index of the block.
    var block: Int
    /// UTF-8 offsets in the block's text.
    var range: Range<Int>
    var captures: [PlacedCapture]
    /// What the headings above the block give.
    var context: [PlacedCapture]
    /// The heading whose section the row gathers, by index of section.
    var gatheringSection: Int?
    /// UTF-8 offsets of the sentence it stands in.
    var sentence: Range<Int>
}

/// What a slot took, and where.
struct PlacedCapture: Sendable {
    var fields: [String]
    var value: CapturedValue
    /// Index of the block whose text the ranges and mentions of the value are of; its mentions are counted as in `ScannedBlock`.
    var block: Int
}

/// A row of a table of the document.
struct TableRowMatch: Sendable {
    struct Cell: Sendable {
        /// Index of the field.
        var field: Int
        /// Index of the mention in the block; `nil` where the cell's text counts.
        var mention: Int?
        /// UTF-8 offsets in the block's text.
        var range: Range<Int>
        /// The key of the vocabulary's entry that the text names.
        var key: String?
        var part: DocumentTableRule.RangePart?
    }

    /// Index of the rule in `PipelineRules.documentTables`.
    var rule: Int
    var block: Int
    var cells: [Cell]
    var context: [PlacedCapture]
}

/// A match that another one displaced, since both took the same mention for the same table.
struct LostMatch: Sendable {
    var pattern: Int
    var winner: Int
    var block: Int
    var range: Range<Int>
    /// Both put the mention into the same field of rows with the same constants, so that nothing is lost.
    var saysTheSame: Bool
    /// Both took as many words, so that their order in the files decided.
    var isTie = false
}
