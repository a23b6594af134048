/// The attributes of a start tag that the reader looks at. Valid only while the tag is being handled.
struct HTMLAttributes {
    var id: CText?
    var name: CText?
    var classes: CText?
    var style: CText?
    var href: CText?
    var role: CText?
    var epubType: CText?
    var title: CText?
    var type: CText?
    var rowSpan: CText?
    var columnSpan: CText?
    var start: CText?
    var ariaLevel: CText?
    var media: CText?
    var sourceDocument: CText?
    /// Of a piece of text in a drawing.
    var hasPlace = false
    var isHidden = false
    var isOpen = false

    /// - Parameter pairs: names and values in turn, ended by a null pointer; a value may be null.
    init(_ pairs: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard var pair = pairs else { return }
        while let key = pair[0] {
            let name = CText(bytes: key)
            if name.equals("hidden") { isHidden = true }
            if name.equals("open") { isOpen = true }
            if let value = pair[1] { take(name, CText(bytes: value)) }
            pair += 2
        }
    }

    private mutating func take(_ key: CText, _ value: CText) {
        switch key.bytes[0] | 0x20 {
        case 0x61: if key.equals("aria-level") { ariaLevel = value }
        case 0x64: if key.equals("dy") { hasPlace = true }
        case 0x63:
            if key.equals("class") { classes = value } else if key.equals("colspan") { columnSpan = value }
        case 0x65: if key.equals("epub:type") { epubType = value }
        case 0x68: if key.equals("href") { href = value }
        case 0x69: if key.equals("id") { id = value }
        case 0x6D: if key.equals("media") { media = value }
        case 0x6E: if key.equals("name") { name = value }
        case 0x72:
            if key.equals("role") { role = value } else if key.equals("rowspan") { rowSpan = value }
        case 0x73:
            if key.equals("style") { style = value } else if key.equals("start") { start = value }
            if key.equals("srcdoc") { sourceDocument = value }
        case 0x74:
            if key.equals("title") { title = value } else if key.equals("type") { type = value }
        case 0x78, 0x79: if key.equals("x") || key.equals("y") { hasPlace = true }
        default: break
        }
    }

    func hasRole(_ word: StaticString) -> Bool { role?.hasWord(word) ?? false }
    func hasClass(_ word: StaticString) -> Bool { classes?.hasWord(word) ?? false }
}
