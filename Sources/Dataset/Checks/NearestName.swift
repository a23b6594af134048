/// Finds the name that a misspelt one was likely meant to be.
public enum NearestName {
    /// "did you mean “almacenes”?", or a list of the names where none is near.
    static func suggestion(for name: String, among names: [String]) -> String? {
        if let nearest = nearest(to: name, among: names) { return "did you mean “\(nearest)”?" }
        return names.isEmpty ? nil : "known: " + names.joined(separator: ", ")
    }

    /// The first of the nearest names, or `nil` where none is near: at most a third of the letters changed, one of a short name.
    public static func nearest(to name: String, among names: some Sequence<String>) -> String? {
        let wanted = Array(name.unicodeScalars.prefix(64))
        var best: (name: String, distance: Int)?
        for candidate in names {
            let limit = max(1, max(wanted.count, candidate.unicodeScalars.count) / 3)
            let distance = distance(wanted, Array(candidate.unicodeScalars.prefix(64)))
            if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
        }
        return best?.name
    }

    /// Letters inserted, removed, replaced or swapped with their neighbour (Damerau's distance, optimal string alignment).
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i] + [Int](repeating: 0, count: b.count)
            for j in 1...b.count {
                let cost = a[i - 1] == b[j - 1] ? 0 : 1
                row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { row[j] = min(row[j], beforeLast[j - 2] + 1) }
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
