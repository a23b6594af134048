extension FileObjects.Found {
    /// A picture of a whole page has more dots than this at the coarsest.
    private static let fewestDots = 200_000
    private static let deepestForm = 4
    private static let mostEntries = 400

    /// Whether a page may show a picture as large as itself, by the pictures that its resources name. poppler is slow to find the pictures: it
    /// interprets the whole page for them.
    ///
    /// - Parameter number: of the page, from 1.
    func mayShowWholePicture(on number: Int) -> Bool {
        guard !objects.hasOldVersions, pages.indices.contains(number - 1) else { return true }
        var left = Self.mostEntries
        return dots(pages[number - 1].resources, depth: 0, &left) >= Self.fewestDots || left <= 0
    }

    private func dots(_ resources: PDFValue?, depth: Int, _ left: inout Int) -> Int {
        guard case .dictionary(let entries)? = objects.resolved(objects.resolved(resources)?["XObject"]), depth < Self.deepestForm else {
            return 0
        }
        var dots = 0
        for (_, entry) in entries {
            left -= 1
            guard left > 0, let object = objects.resolved(entry) else { continue }
            if object["Subtype"]?.name == "Form" {
                dots += self.dots(object["Resources"], depth: depth + 1, &left)
            } else if let width = objects.resolved(object["Width"])?.number, let height = objects.resolved(object["Height"])?.number {
                dots += Int(min(max(width, 0), 1e6) * min(max(height, 0), 1e6))
            }
        }
        return dots
    }
}
