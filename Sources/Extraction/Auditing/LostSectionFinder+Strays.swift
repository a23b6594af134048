import PatternGrammar

/// One heading renamed among others that are not: "Zona Austral" between "Región de Aysén" and "Región de Magallanes".
extension LostSectionFinder {
    /// Sections that read like those where some paths hold.
    func strays(_ shared: [SharedPaths]) -> [LostSection] {
        var counts: [Int: Int] = [:]
        for key in unexplained {
            if let section = run.matched.scanned.blocks[key.block].section { counts[section, default: 0] += 1 }
        }
        let doubtful = Set(counts.filter { $0.value >= Self.fewestPatterns }.keys)
        if doubtful.isEmpty { return [] }
        var found: [(section: Int, paths: Int, evidence: [Evidence])] = []
        for (number, paths) in shared.enumerated() {
            let outside = doubtful.subtracting(paths.held)
            if outside.isEmpty { continue }
            let texts = paths.patterns.filter { $0 < rules.textCount }
            let evidence = evidence(texts, in: outside).filter { !unexplained.isDisjoint(with: $0.numbers) }
            for section in outside.sorted() {
                let own = evidence.filter { $0.section == section }
                guard Set(own.map(\.pattern)).count >= Self.fewestPatterns, isBeside(section, paths) else { continue }
                if let known = found.firstIndex(where: { $0.section == section }) {
                    if found[known].evidence.count < own.count { found[known] = (section, number, own) }
                } else {
                    found.append((section, number, own))
                }
            }
        }
        return found.sorted { $0.section < $1.section }.compactMap { stray(shared[$0.paths], $0.section, $0.evidence) }
    }

    /// Whether the path holds there but for its last segment.
    private func isBeside(_ section: Int, _ paths: SharedPaths) -> Bool {
        paths.paths.contains { path in
            let last = path.segmentSpans.count - 1
            return path.relaxed(segment: last).matches(sections: sections, titles: titles)[section]?.section == section
        }
    }

    private func stray(_ paths: SharedPaths, _ filler: Int, _ evidence: [Evidence]) -> LostSection? {
        guard let path = paths.paths.last, let span = path.segmentSpans.last else { return nil }
        let mended = mended(paths.paths, path, path.segmentSpans.count - 1, fillers: [filler], evidence)
        return LostSection(
            segment: Self.text(path, span), headings: [sections[filler].heading], patterns: paths.patterns,
            matching: Set(evidence.map(\.pattern)), numbers: Set(evidence.flatMap(\.numbers)), mends: paths.mends(mended.mended),
            isStray: true)
    }
}
