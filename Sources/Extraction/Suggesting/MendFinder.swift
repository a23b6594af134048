import DocumentModel
import PatternGrammar
import SpanishNumbers

/// Finds the pattern of a pipeline that an unexplained number was likely meant for, before its sentence was reworded: one that looks there,
/// found nothing there, and shares its words.
struct MendFinder {
    struct Mend: Hashable {
        var pattern: Int
        var field: String
    }

    private let explainer: Explainer
    private let words: [PatternWordSet]
    /// Sections in which each pattern found something.
    private let served: Set<Service>

    private struct Service: Hashable {
        var pattern: Int
        /// `nil` of patterns whose matches are rows of their own: anywhere.
        var section: Int??
    }

    /// Share of a pattern's words that must stand near the number.
    private static let likeness = 0.4
    private static let reach = 14

    init(_ explainer: Explainer) {
        self.explainer = explainer
        words = explainer.rules.patternSet.patterns.map { PatternWordSet($0.source.text) }
        var served: Set<Service> = []
        for match in explainer.run.matched.matches {
            let gathers = explainer.rules.groups[explainer.rules.texts[match.pattern].group].gathersSection
            served.insert(Service(pattern: match.pattern, section: gathers ? .some(match.gatheringSection) : nil))
        }
        self.served = served
    }

    /// The patterns a number of a line may have been meant for, the likeliest first, with how like they are.
    func mends(_ line: SuggestionLine, _ position: Int) -> [(mend: Mend, score: Double)] {
        guard let type = line.items[position].type else { return [] }
        let first = max(0, position - Self.reach)
        let last = min(line.items.count - 1, position + Self.reach)
        let near = line.items[first...last].map(\.text).joined(separator: " ")
        var found: [(mend: Mend, score: Double)] = []
        var applies: [Int: Bool] = [:]
        for (index, rule) in explainer.rules.texts.enumerated() {
            guard !rule.confirms, explainer.rules.groups[rule.group].table != nil, words[index].count > 0 else { continue }
            let slot = explainer.rules.patternSet.patterns[index].slots.first { slot in
                guard slot.fields.count == 1, !slot.fields[0].hasPrefix("_"), case .mention(let types) = slot.type else { return false }
                return types.contains(type)
            }
            guard let field = slot?.fields.first else { continue }
            let group = rule.group
            if applies[group] == nil { applies[group] = explainer.applies(group: group, block: line.block) }
            guard applies[group] ?? false, !isServed(index, line.block) else { continue }
            let shared = words[index].shared(with: near)
            let score = Double(shared) / Double(words[index].count)
            if shared > 0, score >= Self.likeness { found.append((Mend(pattern: index, field: field), score + Double(shared) / 100)) }
        }
        return found.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(\.element)
    }

    /// The one pattern for sections such as a block's that found nothing in the whole document and takes such a number: a sentence that lost
    /// all of its words to a synonym still stands in every section.
    func orphan(block: Int, type: MentionType) -> Mend? {
        let alive = Set(served.map(\.pattern))
        var found: [Mend] = []
        for (index, rule) in explainer.rules.texts.enumerated() {
            let group = explainer.rules.groups[rule.group]
            guard !rule.confirms, group.gathersSection, group.table != nil, !alive.contains(index) else { continue }
            let slots = explainer.rules.patternSet.patterns[index].slots.filter { slot in
                guard slot.fields.count == 1, !slot.fields[0].hasPrefix("_"), case .mention(let types) = slot.type else { return false }
                return types.contains(type)
            }
            guard let field = slots.first?.fields.first, explainer.applies(group: rule.group, block: block) else { continue }
            found.append(Mend(pattern: index, field: field))
        }
        return found.count == 1 ? found[0] : nil
    }

    private func isServed(_ pattern: Int, _ block: Int) -> Bool {
        let group = explainer.rules.texts[pattern].group
        guard explainer.rules.groups[group].gathersSection else { return served.contains(Service(pattern: pattern, section: nil)) }
        let home = explainer.contexts.context(group: group, section: explainer.scanned.blocks[block].section)?.section
        return served.contains(Service(pattern: pattern, section: .some(home)))
    }

    /// The group of a pattern as its file writes it, with the constants of the pattern.
    func context(_ pattern: Int) -> (context: PatternDraft.Context, fixed: [PatternDraft.FieldValue])? {
        let pipeline = explainer.pipeline
        let index = explainer.rules.texts[pattern].group
        guard pipeline.definition.groups.indices.contains(index) else { return nil }
        let group = pipeline.definition.groups[index]
        func values(_ fixed: [FixedValue]) -> [PatternDraft.FieldValue] {
            fixed.map { PatternDraft.FieldValue(field: $0.field.value, value: $0.value.value) }
        }
        let standard: Set<BlockSelection> = [.paragraph, .item, .note]
        let context = PatternDraft.Context(
            table: group.table.value, paths: group.paths.map(\.value), excludedPaths: group.excludedPaths.map(\.value),
            optionalPaths: group.optionalPaths.map(\.value), rowMode: group.rowMode?.rawValue, fixed: values(group.fixed),
            blocks: group.blocks == standard ? [] : BlockSelection.allCases.filter(group.blocks.contains).map(\.rawValue))
        let definition = group.patterns.first { $0.id.value == pipeline.patterns[pattern].id }
        return (context, values(definition?.fixed ?? []))
    }

    /// `negocios-de-mujeres` (Pipelines/sercotec/2-regiones.yaml:120)
    func name(_ pattern: Int) -> String {
        let entry = explainer.pipeline.patterns[pattern]
        return "\(entry.id) (\(entry.location.file):\(entry.location.line))"
    }

    func id(_ pattern: Int) -> String { explainer.pipeline.patterns[pattern].id }
    func group(_ pattern: Int) -> Int { explainer.rules.texts[pattern].group }
}
