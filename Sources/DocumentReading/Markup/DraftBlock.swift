internal import DocumentModel

/// A block as a markup reader finds it, before its notes are resolved and its text is final.
struct DraftBlock {
    enum Kind {
        case heading(Int)
        case paragraph
        case listItem(Int)
        case table(DraftTable)
        /// `key` is the identifier calls lead to, `label` what is known of its label.
        case note(key: String?, label: String?)
    }

    var kind: Kind
    /// Set where the block belongs to the page or the site.
    var furniture: FurnitureKind?
    /// Empty for a table.
    var text: MarkedText
    var place: Place
    var marker: Range<Int>?
    /// Where a converter of PDF files placed it.
    var sheet: SheetPlace?

    init(kind: Kind, text: MarkedText, place: Place, marker: Range<Int>? = nil, furniture: FurnitureKind? = nil) {
        self.kind = kind
        self.furniture = furniture
        self.text = text
        self.place = place
        self.marker = marker
    }

    var table: DraftTable? {
        if case .table(let table) = kind { table } else { nil }
    }

    /// The text of any block as one line.
    var flatText: MarkedText {
        guard let table else { return text }
        var flat = MarkedText()
        for row in table.rows {
            for cell in row { flat.append(cell.text) }
        }
        return flat
    }
}

struct DraftCell {
    var text: MarkedText
    var rowSpan = 1
    var columnSpan = 1
    var isHead = false
    var place: Place
}

/// A table before its cells have their final places in the grid.
struct DraftTable {
    var rows: [[DraftCell]] = []
    /// Rows that the markup itself calls the head; `nil` where it says nothing.
    var headRows: Int?
    var evidence: String
}
