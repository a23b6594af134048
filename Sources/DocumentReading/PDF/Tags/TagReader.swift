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
    private static let mostPages = 20_000

    static func headings(of file: [UInt8]) -> [TaggedHeading] {
        guard var objects = PDFObjects(file) else { return [] }
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
        let pages = pages(objects).filter { wanted[$0.key] != nil }
        var places: [Int: [Int: (x: Double, y: Double)]] = [:]
        for (number, page) in pages.sorted(by: { $0.key < $1.key }) where page.isUpright {
            places[number] = MarkedContent.places(of: wanted[number] ?? [], in: contents(of: number, &objects))
        }
        return parts.compactMap { part in
            guard let page = pages[part.page], let place = places[part.page]?[part.part] else { return nil }
            return TaggedHeading(level: part.level, page: page.number, x: place.x - page.left, y: page.top - place.y)
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

    private struct Page {
        /// From 1.
        var number: Int
        var left: Double
        var top: Double
        var isUpright: Bool
    }

    /// The pages by the numbers of their objects.
    private static func pages(_ objects: PDFObjects) -> [Int: Page] {
        var pages: [Int: Page] = [:]
        var seen: Set<Int> = []
        var open: [(number: Int, box: PDFValue?, turn: PDFValue?)] = []
        if let root = objects.catalog?["Pages"]?.reference { open.append((root, nil, nil)) }
        var count = 0
        while let (number, box, turn) = open.popLast(), count < mostPages, seen.count < 2 * mostPages {
            guard seen.insert(number).inserted, let node = objects.value(number) else { continue }
            let ownBox = node["CropBox"] ?? node["MediaBox"] ?? box
            let ownTurn = node["Rotate"] ?? turn
            if let kids = objects.resolved(node["Kids"])?.array {
                open += kids.compactMap(\.reference).reversed().map { ($0, ownBox, ownTurn) }
                continue
            }
            count += 1
            let edges = objects.resolved(ownBox)?.array?.compactMap(\.number) ?? []
            guard edges.count == 4 else { continue }
            let isUpright = (objects.resolved(ownTurn)?.integer ?? 0) % 360 == 0
            pages[number] = Page(number: count, left: min(edges[0], edges[2]), top: max(edges[1], edges[3]), isUpright: isUpright)
        }
        return pages
    }

    private static func contents(of page: Int, _ objects: inout PDFObjects) -> [UInt8] {
        guard let contents = objects.value(page)?["Contents"] else { return [] }
        var numbers = contents.array?.compactMap(\.reference) ?? []
        if let number = contents.reference { numbers = objects.value(number)?.array?.compactMap(\.reference) ?? [number] }
        var bytes: [UInt8] = []
        for number in numbers {
            bytes += objects.stream(number) ?? []
            bytes.append(0x0A)
        }
        return bytes
    }
}
