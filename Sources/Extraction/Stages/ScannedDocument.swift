import DocumentModel
import SpanishNumbers

/// A document with the mentions of each of its blocks.
struct ScannedDocument: Sendable {
    var document: Document
    var sections: [Section]
    /// As many as the document has.
    var blocks: [ScannedBlock]
    /// How many of its numbers are written in the Chilean way only, and how many in the English.
    var notation = NotationEvidence()
}

/// The mentions of a block.
struct ScannedBlock: Sendable {
    /// In order of the text, without overlap: all digits of the block lie in them.
    var mentions: [Mention]
    /// UTF-8 ranges that are no words of the text: note calls, list marks and labels of notes.
    var isolated: [Range<Int>]
    /// Index of the section the block stands in; a heading stands in its own.
    var section: Int?
    /// Unit and scale taken over from a column's head as written, by index of mention.
    var inheritedUnits: [Int: String] = [:]
}

extension Mention {
    /// A figure: what a document may not state without a table taking it up. Years, dates, identifiers and the like are none.
    var isFigure: Bool {
        switch type {
        case .dinero, .conteo, .porcentaje, .decimal, .fraccion, .rango, .malformado: true
        default: false
        }
    }
}
