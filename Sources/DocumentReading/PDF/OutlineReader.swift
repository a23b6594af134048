internal import CPoppler
internal import PageLayout

/// Reads the outline (bookmarks) of a PDF.
enum OutlineReader {
    /// An outline may lead back into itself: deeper entries and more than so many are not looked at.
    private static let deepest = 6
    private static let most = 2000

    static func outline(of file: borrowing PopplerFile) -> [OutlineEntry] {
        guard let first = poppler_index_iter_new(file.pointer) else { return [] }
        var entries: [OutlineEntry] = []
        var open = [first]
        while let iterator = open.last {
            if entries.count < most, let entry = entry(iterator, level: open.count, in: file) { entries.append(entry) }
            if entries.count < most, open.count < deepest, let child = poppler_index_iter_get_child(iterator) {
                open.append(child)
                continue
            }
            while let last = open.last, entries.count >= most || poppler_index_iter_next(last) == 0 {
                poppler_index_iter_free(last)
                open.removeLast()
            }
        }
        return entries
    }

    private static func entry(_ iterator: OpaquePointer, level: Int, in file: borrowing PopplerFile) -> OutlineEntry? {
        guard let action = poppler_index_iter_get_action(iterator) else { return nil }
        defer { poppler_action_free(action) }
        guard let title = action.pointee.any.title else { return nil }
        var page: Int?
        if action.pointee.type == POPPLER_ACTION_GOTO_DEST {
            page = PageContentReader.pageNumber(of: action.pointee.goto_dest.dest, in: file)
        }
        return OutlineEntry(title: String(cString: title), level: level, page: page)
    }
}
