/// Tells scans that another program has recognised: a picture of the whole page with text that is not shown, for searching and copying. It
/// holds that program's mistakes, and says nothing about how sure it was.
enum SearchLayer {
    /// What such text is taken for: surer than what is marked as doubtful, less sure than what an author wrote.
    static let confidence: UInt8 = 70

    /// A stamp or a page number may be shown, in so many runs of letters; a text has one for each line at least.
    private static let mostShown = 3

    /// Of a page that shows a picture as large as itself.
    static func isLayer(_ sheet: borrowing PopplerSheet) -> Bool { DrawingReader.lettersShown(on: sheet) <= mostShown }
}
