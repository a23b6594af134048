/// Text that belongs to the page or the site, not to the body. It is kept and marked, never dropped.
public enum FurnitureKind: String, Sendable, Hashable, CaseIterable {
    case runningHead
    case runningFoot
    case pageNumber
    case watermark
    /// The head of a table printed again on a later page.
    case repeatedTableHead
    /// A title block that repeats the first heading.
    case titleBlock
    /// Menus, breadcrumbs and the like of a web page.
    case navigation
}

/// A call to a note, in the text it stands in.
public struct NoteCall: Sendable, Hashable {
    /// UTF-8 offsets of the call in the block's text. A call is never part of a number or a word beside it.
    public var range: Range<Int>
    /// The label as written, without parentheses or stops: "2", "a", "*".
    public var label: String

    /// Takes the values of the properties.
    public init(range: Range<Int>, label: String) {
        self.range = range
        self.label = label
    }
}

/// One block of a document in reading order.
public struct Block: Sendable, Hashable {
    /// What a block is in its document.
    public enum Kind: Sendable, Hashable {
        /// Level 1 is the highest.
        case heading(level: Int)
        case paragraph
        /// Level 1 is the outermost list.
        case listItem(level: Int)
        /// The block's text is the text of the cells in row order, cells parted by a tab, rows by a newline.
        case table(Table)
        /// A foot or end note; `label` as in its calls ("1").
        case note(label: String)
        case furniture(FurnitureKind)
    }

    /// What it is: heading, paragraph, item, table, note or furniture.
    public var kind: Kind
    /// Its text with the place of each run; a table's cells are ranges of it.
    public var text: PlacedText
    /// Where the block begins; of a block over several pages, its part on the first.
    public var place: Place
    /// UTF-8 offsets of a list mark or a note's own label at the start of the text, where the source has one as text.
    public var marker: Range<Int>?
    /// In order of the text.
    public var noteCalls: [NoteCall]

    /// Takes the values of the properties.
    public init(kind: Kind, text: PlacedText, place: Place, marker: Range<Int>? = nil, noteCalls: [NoteCall] = []) {
        self.kind = kind
        self.text = text
        self.place = place
        self.marker = marker
        self.noteCalls = noteCalls
    }
}
