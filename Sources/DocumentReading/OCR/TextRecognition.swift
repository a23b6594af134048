/// Which pages of a PDF have their text recognised from their picture (OCR).
public enum TextRecognition: String, Sendable, Hashable, CaseIterable {
    /// Pages that hold no text.
    case auto
    /// None; pages without text are reported.
    case never
    /// Every page; what the PDF holds as text is used only where nothing could be recognised.
    case always
}
