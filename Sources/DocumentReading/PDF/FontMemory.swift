internal import CPoppler

/// What the C libraries keep of the fonts of documents that were read.
public enum FontMemory {
    /// Gives it back: cairo keeps the last 256 scaled fonts with the font files that they came from, which are those of fifty documents.
    /// To be called where no document is open.
    public static func release() { cairo_debug_reset_static_data() }
}
