internal import DocumentModel

/// Pages that converters of PDF files make, line by line.
extension HTMLBuilder {
    /// Notes where a converter of PDF files placed the element, and on which of its pages.
    mutating func applySheet(_ tag: HTMLTag, _ attributes: HTMLAttributes, isPlaced: Bool, _ element: inout OpenElement) {
        guard tag == .div || tag == .p || tag == .span else { return }
        if tag == .div, isSheet(attributes) { sheets += 1 }
        guard sheets > 0, isPlaced else { return }
        let style = attributes.style
        element.sheet = SheetPlace(
            page: sheets, top: style.flatMap { Self.pixels("top", $0) }, left: style.flatMap { Self.pixels("left", $0) })
    }

    /// A page of pdftohtml ("page3-div") or of pdf2htmlEX (class "pf").
    private func isSheet(_ attributes: HTMLAttributes) -> Bool {
        if let id = attributes.id?.string, id.hasPrefix("page"), id.hasSuffix("-div") {
            return !id.dropFirst(4).dropLast(4).isEmpty && id.dropFirst(4).dropLast(4).utf8.allSatisfy { (0x30...0x39).contains($0) }
        }
        return attributes.hasClass("pf") && (attributes.id?.hasPrefix("pf") ?? false)
    }

    private static func pixels(_ name: StaticString, _ style: CText) -> Double? {
        guard let at = style.offset(of: name), let colon = CText(bytes: style.bytes + at).offset(of: ":") else { return nil }
        return CText(bytes: style.bytes + at + colon + 1).number().map(Double.init)
    }

    /// Notes that a page begins which pdftohtml marks with nothing but its number, `<a name=2></a>`. The lines stand in the body itself.
    mutating func applyPageNumber(_ tag: HTMLTag, _ attributes: HTMLAttributes) {
        guard tag == .a, stack.last?.tag == .body, text.isEmpty, attributes.href == nil,
            numberedPages > 0 || flows.count == 1 && flows[0].isEmpty,
            attributes.name?.string == String(numberedPages + 1)
        else { return }
        numberedPages += 1
    }

    /// What the present text has of a place on the pages of a conversion.
    var sheet: SheetPlace? {
        var sheet: SheetPlace?
        if sheets > 0 {
            sheet = stack.last { $0.sheet != nil }?.sheet
        } else if numberedPages > 0, stack.last(where: { $0.tag.isBlock })?.tag == .body {
            sheet = SheetPlace(page: numberedPages)
        }
        sheet?.lineOfBlock = lineOfBlock
        return sheet
    }

    /// Ends a line of a conversion. What goes on behind a break without a new line of the source is of the same block.
    mutating func endSheetLine(offset: Int) {
        let tagEnd = source[max(0, offset - 1)] == 0x3E ? offset - 1 : find(">", from: offset)
        let goesOn = !text.isEmpty && (sheets > 0 || tagEnd + 1 < sourceEnd && !WhiteSpace.isSpace(source[tagEnd + 1]))
        let next = lineOfBlock + 1
        flush()
        lineOfBlock = goesOn ? next : 0
    }
}
