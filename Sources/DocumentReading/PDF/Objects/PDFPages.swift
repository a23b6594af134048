/// A page of a PDF file as its own objects describe it (ISO 32000-1, 7.7.3).
struct PDFPage {
    /// The number of its object.
    var object: Int
    /// From 1.
    var number: Int
    /// The part of it that is shown, in the file's units, lower left corner first.
    var left: Double
    var bottom: Double
    var right: Double
    var top: Double
    /// Clockwise, in degrees: 0, 90, 180 or 270.
    var turn: Int
    var resources: PDFValue?
    /// The numbers of the streams with its contents; `nil` where they are not told as they should be.
    var contents: [Int]?
    /// Its units are not points.
    var isScaled: Bool
    /// The file has more of the page than it shows.
    var isCropped = false

    /// From the file's units to points from the top left corner of the page as it is shown.
    var toSheet: AffineMatrix {
        switch turn {
        case 90: AffineMatrix(0, 1, 1, 0, -bottom, -left)
        case 180: AffineMatrix(-1, 0, 0, 1, right, -bottom)
        case 270: AffineMatrix(0, -1, -1, 0, top, right)
        default: AffineMatrix(1, 0, 0, -1, -left, top)
        }
    }

    var width: Double { turn % 180 == 0 ? right - left : top - bottom }
    var height: Double { turn % 180 == 0 ? top - bottom : right - left }
}

extension PDFObjects {
    private static let mostPages = 20_000

    /// Whether some layers of the file are not shown when it is opened (ISO 32000-1, 8.11.4.3).
    var mayHideLayers: Bool {
        guard let layers = resolved(catalog?["OCProperties"]) else { return false }
        let first = resolved(layers["D"])
        return resolved(first?["OFF"])?.array?.isEmpty == false || (resolved(first?["BaseState"])?.name ?? "ON") != "ON"
    }

    /// The pages in their order. No tree is followed in depth, and none twice.
    var pages: [PDFPage] {
        var pages: [PDFPage] = []
        var seen: Set<Int> = []
        var open: [(number: Int, inherited: [String: PDFValue])] = []
        if let root = catalog?["Pages"]?.reference { open.append((root, [:])) }
        while let (number, inherited) = open.popLast(), pages.count < Self.mostPages, seen.count < 2 * Self.mostPages {
            guard seen.insert(number).inserted, let node = value(number) else { continue }
            var own = inherited
            for key in ["MediaBox", "CropBox", "Rotate", "Resources"] { if let value = node[key] { own[key] = value } }
            if let kids = resolved(node["Kids"])?.array {
                open += kids.compactMap(\.reference).reversed().map { ($0, own) }
            } else if let page = page(number, node, own, at: pages.count + 1) {
                pages.append(page)
            } else {
                // Its place among the others stays taken.
                pages.append(
                    PDFPage(
                        object: number, number: pages.count + 1, left: 0, bottom: 0, right: 0, top: 0, turn: 0, contents: [], isScaled: true
                    )
                )
            }
        }
        return pages
    }

    private func page(_ object: Int, _ node: PDFValue, _ inherited: [String: PDFValue], at number: Int) -> PDFPage? {
        guard let sheet = edges(inherited["MediaBox"]) else { return nil }
        var shown = sheet
        if let crop = edges(inherited["CropBox"]) {
            shown = (max(sheet.0, crop.0), max(sheet.1, crop.1), min(sheet.2, crop.2), min(sheet.3, crop.3))
            if shown.0 >= shown.2 || shown.1 >= shown.3 { shown = sheet }
        }
        let turn = ((resolved(inherited["Rotate"])?.integer ?? 0) % 360 + 360) % 360
        guard turn % 90 == 0 else { return nil }
        var contents: [Int]? = []
        if let told = node["Contents"] {
            let parts = told.array ?? resolved(told)?.array
            contents = parts.map { $0.compactMap(\.reference) } ?? told.reference.map { [$0] }
            if let parts, contents?.count != parts.count { contents = nil }
        }
        return PDFPage(
            object: object, number: number, left: shown.0, bottom: shown.1, right: shown.2, top: shown.3, turn: turn,
            resources: inherited["Resources"], contents: contents, isScaled: node["UserUnit"] != nil, isCropped: shown != sheet)
    }

    private func edges(_ box: PDFValue?) -> (Double, Double, Double, Double)? {
        guard let edges = resolved(box)?.array?.compactMap({ resolved($0)?.number }), edges.count == 4 else { return nil }
        return (min(edges[0], edges[2]), min(edges[1], edges[3]), max(edges[0], edges[2]), max(edges[1], edges[3]))
    }
}
