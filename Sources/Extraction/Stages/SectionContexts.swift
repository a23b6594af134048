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
        let sections = scanned.sections
        let titles = sections.map { texts.texts[$0.heading] ?? MatchableText("", mentions: []) }
        // Groups often share their paths.
        var known: [String: [PathMatch?]] = [:]
        func matches(_ paths: [PathPattern]) -> [[PathMatch?]] {
            paths.map { path in
                if let found = known[path.source.text] { return found }
                let found = path.matches(sections: sections, titles: titles)
                known[path.source.text] = found
                return found
            }
        }
        contexts = Array(repeating: [], count: sections.count + 1)
        for group in groups {
            let paths = matches(group.paths)
            let excluded = matches(group.excludedPaths)
            let optional = matches(group.optionalPaths)
            contexts[0].append(paths.isEmpty ? Context(captures: [], section: nil) : nil)
            for section in sections.indices {
                contexts[section + 1].append(
                    Self.context(
                        section, path: paths.isEmpty ? nil : .some(paths.lazy.compactMap { $0[section] }.first),
                        isExcluded: excluded.contains { $0[section] != nil }, optional: optional.lazy.compactMap { $0[section] }.first,
                        placed: { match in match.captures.map { texts.placed($0.capture, block: sections[$0.section].heading) } }))
            }
        }
    }

    func context(group: Int, section: Int?) -> Context? { contexts[(section ?? -1) + 1][group] }

    /// Section by section, which groups apply.
    func applies(section: Int?) -> [Bool] { contexts[(section ?? -1) + 1].map { $0 != nil } }

    /// - Parameter path: the path that holds, `.some(nil)` where the group has paths and none holds, `nil` where it has none.
    private static func context(
        _ section: Int, path: PathMatch??, isExcluded: Bool, optional: PathMatch?, placed: (PathMatch) -> [PlacedCapture]
    ) -> Context? {
        if isExcluded { return nil }
        var context = Context(captures: [], section: section)
        if let path {
            guard let path else { return nil }
            context.captures = placed(path)
            context.section = path.section
        }
        if let optional { context.captures += placed(optional) }
        return context
    }
}

/// The paths that decide where rules apply.
struct PathConditions: Sendable {
    var paths: [PathPattern] = []
    var excludedPaths: [PathPattern] = []
    var optionalPaths: [PathPattern] = []
}

extension PathConditions {
    init(_ group: GroupRule) {
        self.init(paths: group.paths, excludedPaths: group.excludedPaths, optionalPaths: group.optionalPaths)
    }
}
