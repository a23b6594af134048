public import Dataset
public import DocumentModel
public import DocumentReading

/// The review page: one HTML file that shows a document beside what was extracted of it, and leads from each to the other.
///
/// It needs nothing but a browser. Whatever the document says is data on it: text is escaped, and the page's content security policy
/// lets no other script run and nothing be fetched.
public struct ReviewPage: Sendable {
    public var document: Document
    public var dataset: Dataset
    /// In the order of `controles`.
    public var checkResults: [CheckResult]
    /// Where the faults of failed checks may lie.
    public var faults: [FaultGroup]
    /// Pictures of the pages; without them the document is shown as text.
    public var pictures: [PagePicture]

    public init(document: Document, dataset: Dataset, checkResults: [CheckResult], faults: [FaultGroup] = [], pictures: [PagePicture] = [])
    {
        self.document = document
        self.dataset = dataset
        self.checkResults = checkResults
        self.faults = faults
        self.pictures = pictures
    }

    /// The name of the page in a data package.
    public static let fileName = "revision.html"

    /// Whether a file is such a page, told by its first 1,024 bytes.
    public static func isPage(_ beginning: [UInt8]) -> Bool { Template.isPage(beginning, titled: "Revisión · ") }

    /// A mention with less `confianza` than this is shown as doubtful: read in a poor picture, or written in a way that has two readings.
    public static let leastConfidence = 0.6

    /// Whether a cell of the column `confianza` says so.
    public static func isDoubtful(_ confidence: CellValue?) -> Bool {
        guard case .number? = confidence, let value = confidence.flatMap({ Double($0.canonical) }) else { return false }
        return value < leastConfidence
    }

    /// The page, in UTF-8; the same bytes for the same values.
    public func encoded() -> [UInt8] {
        let script = Template.script
        let mentions = MentionSpans(document: document, dataset: dataset)
        let title = dataset["documento"]?.value("titulo", row: 0)?.canonical ?? ""
        return Template.page.filled { (name, page: inout [UInt8]) in
            switch name {
            case "title": page.appendEscaped(title.isEmpty ? document.file : title)
            case "file": page.appendEscaped(document.file)
            case "kind": page.append(pictures.isEmpty ? "markup" : "pages")
            case "scriptHash": page.append(Template.hash(of: script))
            case "style": page += Template.style
            case "script": page += script
            case "pages": PageView(document: document, pictures: pictures).append(to: &page)
            case "text": TextView(document: document, mentions: mentions).append(to: &page)
            case "data": PageData(page: self, mentions: mentions).append(to: &page)
            default: break
            }
        }
    }
}
