/// What a document was read from.
public enum DocumentFormat: String, Sendable, Hashable, CaseIterable {
    case pdf, html, markdown, text
}

/// Size of a page in points.
public struct PageSize: Sendable, Hashable {
    /// In points.
    public var width: Double
    /// In points.
    public var height: Double

    /// Takes the size in points.
    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }
}

/// A document as read: its blocks in reading order, body, notes and furniture alike.
public struct Document: Sendable, Hashable {
    /// SHA-256 of the file, in lower-case hexadecimal digits.
    public var identifier: String
    /// The file's name, without its folder.
    public var file: String
    /// What it was read from.
    public var format: DocumentFormat
    /// The title the file declares of itself (PDF information, HTML `<title>`), which may be empty or wrong.
    public var declaredTitle: String?
    /// Empty for markup.
    public var pages: [PageSize]
    /// Notes stand after the block that calls them, furniture where it stands on its page.
    public var blocks: [Block]
    /// What the reader could not decide or had to give up.
    public var diagnostics: [Diagnostic]

    /// Takes the values of the properties.
    public init(
        identifier: String, file: String, format: DocumentFormat, declaredTitle: String? = nil, pages: [PageSize] = [], blocks: [Block],
        diagnostics: [Diagnostic] = []
    ) {
        self.identifier = identifier
        self.file = file
        self.format = format
        self.declaredTitle = declaredTitle
        self.pages = pages
        self.blocks = blocks
        self.diagnostics = diagnostics
    }
}

/// A heading and what stands under it.
public struct Section: Sendable, Hashable {
    /// Index of the heading in `Document.blocks`.
    public var heading: Int
    /// 1 is the highest.
    public var level: Int
    /// Index in the list of sections of the nearest earlier section of a higher level, by the levels as read.
    public var parent: Int?
}

extension Document {
    /// The sections in document order.
    public func sections() -> [Section] {
        var sections: [Section] = []
        var open: [Int] = []
        for (index, block) in blocks.enumerated() {
            guard case .heading(let level) = block.kind else { continue }
            while let last = open.last, sections[last].level >= level { open.removeLast() }
            sections.append(Section(heading: index, level: level, parent: open.last))
            open.append(sections.count - 1)
        }
        return sections
    }
}
