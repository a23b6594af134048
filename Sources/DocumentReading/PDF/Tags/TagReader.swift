internal import DocumentModel
internal import PageLayout

/// Reads which places of a PDF its tags name as headings (ISO 32000-1, 14.7 and 14.8).
///
/// poppler reads the tree of tags in depth, so that one of 100,000 levels ends the program, and interprets a page for each tag whose text is
/// asked for. Here the tags are found by their bytes, and a tag's place is where the page begins to draw it.
enum TagReader {
    private static let most = 2000
    /// How many steps are taken from a heading down to its text, and from all headings; of a tag no more is read, in bytes.
    private static let mostSteps = 40
    private static let mostStepsOfAll = 20_000
    private static let longest = 1 << 13
    /// So many names of the file's own may stand for headings.
    private static let mostNames = 40
    /// What the contents of all pages may unfold to, in bytes.
    private static let largest = 32 << 20

    static func headings(of file: FileObjects) -> [TaggedHeading] {
        guard file.mayHaveTags, let found = file.found else { return [] }
        let objects = found.objects
        let levels = levels(objects)
        var parts: [(level: Int, page: Int, part: Int)] = []
        var candidates: Set<Int> = []
        for name in levels.keys { candidates.formUnion(objects.objects(with: "/" + escaped(name))) }
        var steps = 0
        for number in candidates.sorted().prefix(most) {
            guard let element = objects.value(number, upTo: longest), let level = element["S"]?.name.flatMap({ levels[$0] }),
                let content = content(of: element, objects, &steps)
            else { continue }
            parts.append((level, content.page, content.part))
        }
        guard !parts.isEmpty else { return [] }
        let wanted = Dictionary(grouping: parts, by: \.page).mapValues { Set($0.map(\.part)) }
        var budget = largest
        var places: [Int: [Int: (x: Double, y: Double)]] = [:]
        let pages = Dictionary(found.pages.filter { wanted[$0.object] != nil && $0.width > 0 }.map { ($0.object, $0) }) { first, _ in first
        }
        for page in found.pages where pages[page.object] != nil {
            let content = (page.contents ?? []).reduce(into: [UInt8]()) { $0 += (objects.stream($1, budget: &budget) ?? []) + [0x0A] }
            places[page.object] = MarkedContent.places(of: wanted[page.object] ?? [], in: content)
        }
        return parts.compactMap { part in
            guard let page = pages[part.page], let place = places[part.page]?[part.part] else { return nil }
            let shown = page.toSheet.point(place.x, place.y)
            return TaggedHeading(level: part.level, page: page.number, x: shown.x, y: shown.y)
        }
    }

    /// The names of headings, the file's own among them, and their levels.
    private static func levels(_ objects: PDFObjects) -> [String: Int] {
        var levels: [String: Int] = [:]
        for level in 1...6 { levels["H\(level)"] = level }
        guard let root = objects.resolved(objects.catalog?["StructTreeRoot"]),
            case .dictionary(let roles)? = objects.resolved(root["RoleMap"])
        else { return levels }
        for name in roles.keys.sorted() where levels[name] == nil && levels.count < mostNames {
            var target = roles[name]?.name
            // A name may stand for another that stands for another.
            for _ in 0..<4 where target.map({ levels[$0] == nil }) ?? false { target = target.flatMap { roles[$0]?.name } }
            if let level = target.flatMap({ levels[$0] }) { levels[name] = level }
        }
        return levels
    }

    /// A name as files write it.
    private static func escaped(_ name: String) -> String {
        var text = ""
        for byte in name.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte) || "-_+.".utf8.contains(byte)
            text +=
                isPlain
                ? String(UnicodeScalar(byte))
                : "#" + String(byte >> 4, radix: 16, uppercase: true) + String(byte & 15, radix: 16, uppercase: true)
        }
        return text
    }

    /// The first part of a page's content that an element or one below it names.
    private static func content(of element: PDFValue, _ objects: PDFObjects, _ steps: inout Int) -> (page: Int, part: Int)? {
        var open: [(value: PDFValue, page: Int?)] = [(element, nil)]
        for _ in 0..<mostSteps {
            guard let (value, page) = open.popLast(), steps < mostStepsOfAll else { return nil }
            steps += 1
            switch value {
            case .number: if let page, let part = value.integer { return (page, part) }
            case .array(let values): open += values.prefix(mostSteps).reversed().map { ($0, page) }
            case .reference(let number): if let value = objects.value(number, upTo: longest) { open.append((value, page)) }
            case .dictionary:
                let page = value["Pg"]?.reference ?? page
                if let page, let part = value["MCID"]?.integer { return (page, part) }
                if let below = value["K"] { open.append((below, page)) }
            default: break
            }
        }
        return nil
    }
}
