internal import DocumentModel

extension HTMLBuilder {
    /// Headings, lists, tables, line breaks.
    mutating func applyStructure(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement, offset: Int) {
        if let level = headingLevel(of: tag, attributes) {
            headingLevel = level
            element.closing.formUnion([.heading, .block])
        }
        switch tag {
        case .br: lineBreak(offset: offset)
        case .ul, .ol, .dir, .menu:
            listDepth += 1
            element.closing.insert(.list)
        case .li:
            pendingItem = max(1, listDepth)
            element.closing.insert(.item)
        case .dd:
            pendingItem = 1
            element.closing.insert(.item)
        case .p, .div: applyWordList(attributes, &element)
        case .span:
            if attributes.style?.contains("mso-list:ignore") ?? false { element.closing.insert(.listMark) }
        // What lies deeper is kept as text: each table gathers anew what the tables in it hold.
        case .table where tables.count < Self.mostNestedTables:
            openTable(attributes, offset: offset)
            element.closing.insert(.table)
        case .thead, .tfoot:
            if !tables.isEmpty { openSection(isHead: tag == .thead) }
            element.closing.insert(.headRows)
        case .tr:
            openRow()
            element.closing.insert(.row)
        case .td, .th: openCell(tag, attributes, &element, offset: offset)
        default: break
        }
    }

    private func headingLevel(of tag: HTMLTag, _ attributes: HTMLAttributes) -> Int? {
        if let level = tag.headingLevel { return level }
        if attributes.hasRole("heading"), tag.isBlock { return min(6, max(1, attributes.ariaLevel?.number() ?? 2)) }
        guard tag == .p, let classes = attributes.classes else { return nil }
        if classes.hasWordPrefix("MsoTitle") { return 1 }
        if classes.hasPrefix("MsoHeading") { return min(6, max(1, classes.number(at: 10) ?? 1)) }
        return nil
    }

    /// Word writes list items as paragraphs: `class=MsoListParagraph style='mso-list:l0 level2 lfo1'`.
    private mutating func applyWordList(_ attributes: HTMLAttributes, _ element: inout OpenElement) {
        var level: Int?
        if let style = attributes.style, let at = style.offset(of: "mso-list:") {
            let rest = CText(bytes: style.bytes + at)
            if let word = rest.offset(of: "level") { level = rest.number(at: word + 5) }
        }
        if level == nil, attributes.classes?.hasWordPrefix("MsoList") ?? false { level = 1 }
        guard let level else { return }
        pendingItem = max(1, min(level, 9))
        element.closing.insert(.item)
    }

    /// A list of nothing but links is a menu when it leads into its own page, or when its links are short and lead to
    /// other pages; a list of documents to download is neither.
    mutating func closeList(_ element: OpenElement) {
        listDepth = max(0, listDepth - 1)
        guard listDepth == 0, element.flow == flows.count else { return }
        let top = flows.count - 1
        guard flows[top].count - element.blockStart >= 3 else { return }
        var total = 0
        var linked = 0
        var allInPage = true
        var hasDocuments = false
        for block in flows[top][element.blockStart...] {
            guard case .listItem = block.kind else { return }
            total += block.text.bytes.count
            for link in block.text.links {
                linked += link.range.count
                if link.target.utf8.first != 0x23 { allInPage = false }
                if isDocument(link.target) { hasDocuments = true }
            }
        }
        guard linked == total else { return }
        let items = flows[top].count - element.blockStart
        guard allInPage || (!hasDocuments && total / items <= 25) else { return }
        for index in element.blockStart..<flows[top].count { flows[top][index].furniture = .navigation }
    }

    /// Whether a link leads to a file that is no web page.
    private func isDocument(_ target: String) -> Bool {
        let path = target.lowercased()
        return [".pdf", ".doc", ".docx", ".xls", ".xlsx", ".csv", ".zip", ".odt", ".ods", ".ppt", ".pptx", ".rtf"].contains {
            path.hasSuffix($0)
        }
    }
}
