internal import CPoppler

/// What is laid over a page's contents: fields that were filled in, remarks typed on it, stamps (ISO 32000-1, 12.5).
enum PageAnnotations {
    /// Whether letters may stand there that are no part of the page's contents. poppler gives them with the page's text only where the
    /// page was drawn before.
    static func mayShowText(on sheet: borrowing PopplerSheet) -> Bool {
        let annotations = poppler_page_get_annot_mapping(sheet.pointer)
        defer { poppler_page_free_annot_mapping(annotations) }
        var node = annotations
        while let current = node, let data = current.pointee.data {
            node = current.pointee.next
            if let annotation = data.assumingMemoryBound(to: PopplerAnnotMapping.self).pointee.annot, mayShowText(annotation) {
                return true
            }
        }
        return false
    }

    private static func mayShowText(_ annotation: OpaquePointer) -> Bool {
        let flags = poppler_annot_get_flags(annotation).rawValue
        let hidden = POPPLER_ANNOT_FLAG_HIDDEN.rawValue | POPPLER_ANNOT_FLAG_NO_VIEW.rawValue
        guard flags & hidden == 0 else { return false }
        switch poppler_annot_get_annot_type(annotation) {
        case POPPLER_ANNOT_LINK, POPPLER_ANNOT_POPUP, POPPLER_ANNOT_TEXT, POPPLER_ANNOT_HIGHLIGHT, POPPLER_ANNOT_UNDERLINE,
            POPPLER_ANNOT_SQUIGGLY, POPPLER_ANNOT_STRIKE_OUT, POPPLER_ANNOT_INK, POPPLER_ANNOT_CARET, POPPLER_ANNOT_FILE_ATTACHMENT,
            POPPLER_ANNOT_SOUND, POPPLER_ANNOT_MOVIE:
            return false
        default: return true
        }
    }
}
