internal import DocumentModel

extension HTMLBuilder {
    /// Class names and identifiers that sites give to their menus.
    private static let menuNames: Set<String> = [
        "menu", "nav", "navbar", "navigation", "breadcrumb", "breadcrumbs", "sidebar", "toc", "pagination", "main-menu", "mainmenu",
        "main-nav", "site-nav", "topmenu", "top-menu", "submenu", "navmenu", "migas", "menu-principal", "skip-link",
    ]

    /// Names of the boxes that ask for leave to set cookies; whole names only, since pages around such a box are named after it too.
    private static let cookieNames: Set<String> = [
        "cookie-notice", "cookie-banner", "cookie-consent", "cookie-law-info-bar", "cookie-bar", "cookiebanner", "cookieconsent",
        "cookies-banner",
        "cookies-notice", "cookies-consent", "cookiebar", "aviso-cookies", "banner-cookies", "onetrust-banner-sdk", "cc-window",
        "cmplz-cookiebanner", "cookiescript_injected",
    ]

    /// Names of the links at the head of a page that lead past its menus.
    private static let skipNames: Set<String> = [
        "skip-link", "skiplink", "skip-to-content", "skip-nav", "skip-main", "screen-reader-shortcut",
    ]

    /// Names of the boxes with which visitors share a page and comment on it.
    private static let visitorNames: Set<String> = [
        "sharedaddy", "addtoany_share_save_container", "social-share", "share-buttons", "heateor_sss_sharing_container", "comments-area",
        "comment-respond", "jp-relatedposts", "related-posts",
    ]

    func isSkipLink(_ attributes: HTMLAttributes) -> Bool {
        attributes.classes?.hasWord(among: Self.skipNames) ?? false
    }

    /// What of the page belongs to the site or the sheet and not to the text.
    mutating func applyFurniture(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: inout OpenElement) {
        switch tag {
        case .article, .main: element.isInArticle = true
        case .button: element.furniture = element.furniture ?? .navigation
        default: break
        }
        if attributes.hasRole("main") || attributes.hasRole("article") { element.isInArticle = true }
        // E-books keep the numbers of the printed pages.
        if text.isEmpty, attributes.hasRole("doc-pagebreak") || attributes.epubType?.hasWord("pagebreak") ?? false {
            element.furniture = .pageNumber
            element.closing.insert(.block)
            return
        }
        if tag == .a, isSkipLink(attributes) { element.furniture = element.furniture ?? .navigation }
        guard element.furniture == nil, tag.isBlock, tag != .body, tag != .html else { return }
        if tag == .header || tag == .div, isTitleBlock(attributes) {
            element.closing.insert(.titleBlock)
            return
        }
        element.furniture = siteFurniture(tag, attributes, element) ?? sheetFurniture(attributes) ?? menu(tag, attributes)
        if element.furniture == .runningHead { element.closing.insert(.siteHead) }
    }

    /// The title block of pandoc and R Markdown.
    private func isTitleBlock(_ attributes: HTMLAttributes) -> Bool {
        guard let id = attributes.id else { return false }
        return id.equals("title-block-header") || id.equals("header")
    }

    private func siteFurniture(_ tag: HTMLTag, _ attributes: HTMLAttributes, _ element: OpenElement) -> FurnitureKind? {
        if tag == .nav || attributes.hasRole("navigation") || attributes.hasRole("search") { return .navigation }
        if isCookieNotice(attributes) || attributes.classes?.hasWord(among: Self.visitorNames) ?? false { return .navigation }
        if attributes.hasRole("banner") { return .runningHead }
        if attributes.hasRole("contentinfo") { return .runningFoot }
        guard !element.isInArticle, !element.isInNotes else { return nil }
        if tag == .header { return .runningHead }
        if tag == .footer { return .runningFoot }
        if tag == .div, attributes.id?.equals("footer") ?? false { return .runningFoot }
        if tag == .aside, !isNoteList(attributes) { return .navigation }
        return nil
    }

    /// What a site asks of its visitors.
    private func isCookieNotice(_ attributes: HTMLAttributes) -> Bool {
        [attributes.id, attributes.classes].contains { $0?.hasWord(among: Self.cookieNames) ?? false }
    }

    /// Running heads and feet of LibreOffice and Word.
    private func sheetFurniture(_ attributes: HTMLAttributes) -> FurnitureKind? {
        if let title = attributes.title {
            if title.equals("header") { return .runningHead }
            if title.equals("footer") { return .runningFoot }
        }
        if let style = attributes.style {
            if style.contains("mso-element:header") { return .runningHead }
            if style.contains("mso-element:footer") { return .runningFoot }
        }
        return nil
    }

    private func menu(_ tag: HTMLTag, _ attributes: HTMLAttributes) -> FurnitureKind? {
        if attributes.id?.hasPrefix("Table of Contents") ?? false { return .navigation }
        if let classes = attributes.classes {
            if classes.hasWordPrefix("MsoToc") { return .navigation }
            if tag != .p, classes.hasWord(among: Self.menuNames) { return .navigation }
        }
        if tag != .p, attributes.id?.hasWord(among: Self.menuNames) ?? false { return .navigation }
        return nil
    }

    /// What can be told of furniture only when the whole document is read: a title block that repeats the first heading,
    /// the head of a site that holds the only title.
    mutating func settleFurniture() {
        let all = 0..<flows[0].count
        if let range = titleBlock?.clamped(to: all), let title = firstHeading(in: range),
            let next = firstHeading(in: range.upperBound..<flows[0].count),
            folded(flows[0][title]) == folded(flows[0][next])
        {
            flows[0][title].furniture = .titleBlock
        }
        let hasTitle = flows[0].contains { block in
            if block.furniture == nil, case .heading(1) = block.kind { true } else { false }
        }
        guard !hasTitle else { return }
        for range in siteHeads {
            for index in range.clamped(to: all) {
                if case .heading(1) = flows[0][index].kind { flows[0][index].furniture = nil }
            }
        }
    }

    private func firstHeading(in range: Range<Int>) -> Int? {
        range.first { index in
            if flows[0][index].furniture == nil, case .heading = flows[0][index].kind { true } else { false }
        }
    }

    private func folded(_ block: DraftBlock) -> String { String(decoding: block.text.bytes, as: UTF8.self).lowercased() }
}
