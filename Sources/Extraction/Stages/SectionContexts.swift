import DocumentModel
import PatternGrammar
import SpanishNumbers

/// What the headings above a block say of the groups of a pipeline: whether a group applies, and what its path captures.
struct SectionContexts: Sendable {
    /// A group that applies in a section.
    struct Context: Sendable {
        var captures: [PlacedCapture]
        /// Section whose heading the last segment of the path matched; without a path, the section itself.
        var section: Int?
    }

    /// By section (the first is "before any heading") and group; `nil` where the group does not apply.
    private var contexts: [[Context?]]

    init(_ scanned: ScannedDocument, _ texts: MatchableDocument, groups: [PathConditions]) {
        let titles = scanned.sections.map { texts.texts[$0.heading] ?? MatchableText("", mentions: []) }
        contexts = (-1..<scanned.sections.count).map { section in
            groups.map { group in
                Self.context(
                    group, section: section,
                    match: { path in path.match(at: section, sections: scanned.sections, titles: titles) },
                    placed: { match in
                        match.captures.map { texts.placed($0.capture, block: scanned.sections[$0.heading].heading) }
                    })
            }
        }
    }

    func context(group: Int, section: Int?) -> Context? { contexts[(section ?? -1) + 1][group] }

    /// Section by section, which groups apply.
    func applies(section: Int?) -> [Bool] { contexts[(section ?? -1) + 1].map { $0 != nil } }

    /// - Parameter section: -1 before any heading.
    private static func context(
        _ group: PathConditions, section: Int, match: (PathPattern) -> PathMatch?, placed: (PathMatch) -> [PlacedCapture]
    ) -> Context? {
        func first(_ paths: [PathPattern]) -> PathMatch? {
            guard section >= 0 else { return nil }
            for path in paths {
                if let found = match(path) { return found }
            }
            return nil
        }
        if first(group.excludedPaths) != nil { return nil }
        var context = Context(captures: [], section: section < 0 ? nil : section)
        if !group.paths.isEmpty {
            guard let found = first(group.paths) else { return nil }
            context.captures = placed(found)
            context.section = found.heading
        }
        if let found = first(group.optionalPaths) { context.captures += placed(found) }
        return context
    }
}

/// The paths that decide where rules apply.
struct PathConditions: Sendable {
    var paths: [PathPattern] = []
    var excludedPaths: [PathPattern] = []
    var optionalPaths: [PathPattern] = []
}
