internal import CPoppler
internal import DocumentModel
internal import PageLayout

/// Reads the pages of a PDF one after another.
enum PageSequence {
    static func read(_ bytes: [UInt8], password: String?) throws(PopplerFile.Failure) -> (title: String?, pages: [PageContent]) {
        let file = try PopplerFile(bytes, password: password)
        var pages: [PageContent] = []
        let finder = TableFinder()
        let builder = WordBuilder()
        for number in 1...max(1, file.pageCount) {
            guard let sheet = PopplerSheet(file, number: number) else { continue }
            var page = PageContentReader.content(of: sheet, in: file)
            if !page.glyphs.isEmpty, finder.mayHoldTable(page, words: builder.words(of: page).level) {
                DrawingReader.readDrawing(of: sheet, into: &page)
            }
            pages.append(page)
        }
        return (file.title, pages)
    }
}
