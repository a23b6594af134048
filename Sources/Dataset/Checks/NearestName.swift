/// Finds the name that a misspelt one most likely stands for.
enum NearestName {
    /// "did you mean “almacenes”?", or a list of the names where none is near.
    static func suggestion(for name: String, among names: [String]) -> String? {
        if let nearest = nearest(to: name, among: names) { return "did you mean “\(nearest)”?" }
        return names.isEmpty ? nil : "known: " + names.joined(separator: ", ")
    }

    /// The first of the names with the fewest edits, if those are at most a third of its length and at least one may be.
    static func nearest(to name: String, among names: [String]) -> String? {
        let wanted = Array(name.unicodeScalars.prefix(100))
        var best: (name: String, edits: Int)?
        for candidate in names {
            let edits = edits(wanted, Array(candidate.unicodeScalars.prefix(100)))
            if edits <= max(1, max(wanted.count, candidate.unicodeScalars.count) / 3), edits < best?.edits ?? .max {
                best = (candidate, edits)
            }
        }
        return best?.name
    }

    /// Levenshtein distance.
    private static func edits(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
        var row = Array(0...right.count)
        for (i, scalar) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let substituted = diagonal + (scalar == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(substituted, row[j] + 1, row[j + 1] + 1)
            }
        }
        return row[right.count]
    }
}
