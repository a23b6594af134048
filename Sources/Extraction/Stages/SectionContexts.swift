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

    /// For each kind of conditions: by section (the first is "before any heading"), `nil` where groups with them do not apply.
    private var contexts: [[Context?]] = []
    /// The kind of each group's conditions: groups often share their paths.
    private var kinds: [Int] = []

    init(_ scanned: ScannedDocument, _ texts: MatchableDocument, groups: [PathConditions]) {
        let sections = scanned.sections
        let titles = sections.map { texts.texts[$0.heading] ?? MatchableText("", mentions: []) }
        var known: [PathConditions.Key: Int] = [:]
        func matches(_ paths: [PathPattern]) -> [[PathMatch?]] {
            paths.map { $0.matches(sections: sections, titles: titles) }
        }
        for group in groups {
            if let kind = known[group.key] {
                kinds.append(kind)
                continue
            }
            known[group.key] = contexts.count
            kinds.append(contexts.count)
            let paths = matches(group.paths)
            let excluded = matches(group.excludedPaths)
            let optional = matches(group.optionalPaths)
            var column: [Context?] = [paths.isEmpty ? Context(captures: [], section: nil) : nil]
            for section in sections.indices {
                column.append(
                    Self.context(
                        section, path: paths.isEmpty ? nil : .some(paths.lazy.compactMap { $0[section] }.first),
                        isExcluded: excluded.contains { $0[section] != nil }, optional: optional.lazy.compactMap { $0[section] }.first,
                        placed: { match in match.captures.map { texts.placed($0.capture, block: sections[$0.section].heading) } }))
            }
            contexts.append(column)
        }
    }

    func context(group: Int, section: Int?) -> Context? { contexts[kinds[group]][(section ?? -1) + 1] }

    /// Which groups apply in a section.
    func applies(section: Int?) -> [Bool] {
        let applies = contexts.map { $0[(section ?? -1) + 1] != nil }
        return kinds.map { applies[$0] }
    }

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

    /// The texts of the paths, which tell conditions apart.
    struct Key: Hashable {
        var texts: [[String]]
    }

    var key: Key { Key(texts: [paths, excludedPaths, optionalPaths].map { $0.map(\.source.text) }) }
}

extension PathConditions {
    init(_ group: GroupRule) {
        self.init(paths: group.paths, excludedPaths: group.excludedPaths, optionalPaths: group.optionalPaths)
    }
}
