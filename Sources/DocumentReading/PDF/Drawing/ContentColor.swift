/// How a content stream counts its colours, as far as white must be told from the others (ISO 32000-1, 8.6).
enum ContentColorSpace {
    case gray, rgb, cmyk
    /// Amounts of inks.
    case tint
    /// Another, of which it is not known here what is white.
    case unknown

    /// Of a space that a page's resources name, or the file's own.
    init(_ name: String, _ resources: PDFValue?, _ objects: PDFObjects) {
        self = .unknown
        if let known = Self.device(name) {
            self = known
            return
        }
        guard let value = objects.resolved(objects.resolved(resources?["ColorSpace"])?[name]) else { return }
        if let known = value.name.flatMap(Self.device) {
            self = known
            return
        }
        guard let parts = value.array, let family = parts.first?.name else { return }
        switch family {
        case "CalGray": self = .gray
        case "CalRGB": self = .rgb
        case "Separation", "DeviceN": self = .tint
        case "ICCBased":
            switch objects.resolved(parts.dropFirst().first)?["N"].flatMap({ objects.resolved($0)?.integer }) {
            case 1: self = .gray
            case 3: self = .rgb
            case 4: self = .cmyk
            default: return
            }
        default: return
        }
    }

    private static func device(_ name: String) -> ContentColorSpace? {
        switch name {
        case "DeviceGray", "G": .gray
        case "DeviceRGB", "RGB": .rgb
        case "DeviceCMYK", "CMYK": .cmyk
        default: nil
        }
    }

    var isKnown: Bool { if case .unknown = self { false } else { true } }

    /// Whether a colour of these amounts leaves paper as it is.
    func isWhite(_ amounts: [Double]) -> Bool {
        switch self {
        case .gray, .rgb: !amounts.isEmpty && amounts.allSatisfy { $0 > 0.99 }
        case .cmyk, .tint: !amounts.isEmpty && amounts.allSatisfy { $0 < 0.01 }
        case .unknown: false
        }
    }
}
