/// Groups lines of like wording: the sentence of each region, the items of a list.
enum LineClusters {
    /// Share of the longer line's items that two lines must have in common, in order.
    private static let likeness = 0.5
    /// Leaders a line is compared with, those that share most of its words.
    private static let compared = 8

    /// Indices of lines, those of each cluster in document order; the clusters in the order of their first lines.
    static func clusters(_ lines: [SuggestionLine]) -> [[Int]] {
        var clusters: [[Int]] = []
        var leaders: [String: [Int]] = [:]
        for (number, line) in lines.enumerated() {
            let keys = Set(line.items.filter { $0.isContent || $0.name != nil }.map(\.key))
            var shared: [Int: Int] = [:]
            for key in keys { for cluster in (leaders[key] ?? []).suffix(64) { shared[cluster, default: 0] += 1 } }
            let candidates = shared.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.prefix(compared)
            var best: (cluster: Int, likeness: Double)?
            for (cluster, _) in candidates {
                let other = lines[clusters[cluster][0]]
                guard other.isRow == line.isRow else { continue }
                let common = Double(Self.common(line.items, other.items))
                let likeness = common / Double(max(line.items.count, other.items.count))
                if likeness >= Self.likeness, likeness > best?.likeness ?? 0 { best = (cluster, likeness) }
            }
            if let best {
                clusters[best.cluster].append(number)
            } else {
                for key in keys { leaders[key, default: []].append(clusters.count) }
                clusters.append([number])
            }
        }
        return clusters
    }

    /// Length of the longest common subsequence.
    static func common(_ a: [LineItem], _ b: [LineItem]) -> Int {
        var row = [Int](repeating: 0, count: b.count + 1)
        for item in a {
            var diagonal = 0
            for (index, other) in b.enumerated() {
                let above = row[index + 1]
                row[index + 1] = item.key == other.key ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[b.count]
    }
}
