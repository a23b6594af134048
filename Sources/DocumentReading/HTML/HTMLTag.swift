/// The elements the reader treats in a way of their own.
enum HTMLTag: String, CaseIterable {
    case html, head, title, body
    case h1, h2, h3, h4, h5, h6
    case p, div, section, article, main, header, footer, aside, nav, menu, address, blockquote, pre, center, form, fieldset, legend
    case figure, figcaption, details, summary, dialog, hgroup, search, listing, plaintext, xmp, noframes, frameset, marquee
    case ul, ol, dir, li, dl, dt, dd
    case table, caption, thead, tbody, tfoot, tr, td, th
    case a, b, strong, i, em, cite, sup, sub, span, br, hr, wbr, del, strike, s
    case script, style, noscript, template, select, datalist, textarea, iframe, audio, video, canvas, defs, desc, metadata, annotation
    case mfrac, msup, msub, msubsup, munder, mover, mroot, mtr
    case xml, math, svg, text, tspan, button, option, sdfield, rp
    case other

    /// By the first eight bytes of the name, which tell all of them apart.
    private static let byName: [UInt64: HTMLTag] = {
        var table: [UInt64: HTMLTag] = [:]
        for tag in allCases where tag != .other { table[tag.rawValue.withCString { key(UnsafeRawPointer($0)) }] = tag }
        return table
    }()

    private static func key(_ name: UnsafeRawPointer) -> UInt64 {
        var key: UInt64 = 0
        for index in 0..<8 {
            let byte = name.load(fromByteOffset: index, as: UInt8.self)
            if byte == 0 { break }
            key = key << 8 | UInt64(byte)
        }
        return key
    }

    /// - Parameter name: a NUL-terminated name in lower case.
    static func named(_ name: UnsafePointer<UInt8>) -> HTMLTag { byName[key(UnsafeRawPointer(name))] ?? .other }

    /// Its level if it is a heading.
    var headingLevel: Int? {
        switch self {
        case .h1: 1
        case .h2: 2
        case .h3: 3
        case .h4: 4
        case .h5: 5
        case .h6: 6
        default: nil
        }
    }

    /// Parts text into blocks.
    var isBlock: Bool {
        switch self {
        case .html, .body, .h1, .h2, .h3, .h4, .h5, .h6, .p, .div, .section, .article, .main, .header, .footer, .aside, .nav, .menu,
            .address, .blockquote, .pre, .center, .form, .fieldset, .legend, .figure, .figcaption, .details, .summary, .dialog, .hgroup,
            .search, .listing, .plaintext, .xmp, .noframes, .frameset, .marquee, .ul, .ol, .dir, .li, .dl, .dt, .dd, .table, .caption,
            .thead,
            .tbody, .tfoot, .tr, .td, .th, .hr, .text, .svg, .option:
            true
        default: false
        }
    }

    /// Its content is not shown as text.
    var isSkipped: Bool {
        switch self {
        case .script, .style, .noscript, .template, .select, .datalist, .iframe, .audio, .video, .canvas, .defs, .desc, .metadata,
            .annotation, .xml, .rp:
            true
        default: false
        }
    }

    /// Its content is struck out: what follows stands in its place, not at its end.
    var isStruck: Bool { self == .del || self == .strike || self == .s }

    var isList: Bool { self == .ul || self == .ol || self == .dir || self == .menu }
}

extension HTMLTag {
    /// What an element without a meaning of its own is by its role: a table, or a row or cell of one (WAI-ARIA 1.2, 5.3.3).
    /// What stands in such a row without a role of its own is a cell too.
    static func tablePart(_ tag: HTMLTag, _ attributes: HTMLAttributes, isInTable: Bool, isInRow: Bool) -> HTMLTag? {
        guard attributes.role != nil || isInRow else { return nil }
        switch tag {
        case .div, .span, .section, .p, .ul, .ol, .li, .dl, .dt, .dd, .a, .other: break
        default: return nil
        }
        if attributes.hasRole("table") || attributes.hasRole("grid") || attributes.hasRole("treegrid") { return .table }
        guard isInTable else { return nil }
        if attributes.role == nil { return .td }
        if attributes.hasRole("row") { return .tr }
        if attributes.hasRole("cell") || attributes.hasRole("gridcell") { return .td }
        return attributes.hasRole("columnheader") || attributes.hasRole("rowheader") ? .th : nil
    }
}
