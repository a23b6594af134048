import PatternGrammar
import DocumentModel
import SpanishNumbers
struct PatternErrors: Error { var diagnostics: [Diagnostic] }
struct PatternSelection: Sendable { init(_ x: some Sequence<Int>, count: Int) {} }
enum SlotType: Sendable, Hashable {
    case mention(Set<MentionType>)
    case text
    case quotedText
    case textList(count: String?)
    case vocabulary(String)
    case constant(String)
}
struct Slot: Sendable, Hashable {
    var fields: [String]
    var type: SlotType
    var column: Int
}
struct MatchableText: Sendable { init(_ t: String, mentions: [Mention], skipping: [Range<Int>] = []) {}
  func sentence(around r: Range<Int>) -> Range<Int> { r } }
struct LostOverlap { var pattern: Int; var winner: Int; var range: Range<Int> }
struct MatchResult { var matches: [PatternMatch]; var lost: [LostOverlap] }
struct PatternSet: Sendable {
  init(patterns: [PatternSource], subpatterns: [PatternSource], vocabularies: [Vocabulary]) throws(PatternErrors) {}
  func slots(ofPattern: Int) -> [Slot] { [] }
  func matches(in t: MatchableText, allowed: PatternSelection?) -> MatchResult { MatchResult(matches: [], lost: []) }
}
struct PathMatch { struct C { var heading: Int; var capture: Capture }; var captures: [C]; var heading: Int }
struct PathPattern: Sendable {
  init(_ s: PatternSource, subpatterns: [PatternSource], vocabularies: [Vocabulary]) throws(PatternErrors) {}
  var slots: [Slot] { [] }
  func match(at: Int, sections: [Section], titles: [MatchableText]) -> PathMatch? { nil } }
struct TextMatcher: Sendable { init(_ s: PatternSource, subpatterns: [PatternSource], vocabularies: [Vocabulary]) throws(PatternErrors) {}
  func occurs(in: MatchableText) -> Bool { false } }
extension TextMatcher { func matchesWhole(_ t: MatchableText) -> Bool { false } }
extension HeadScale { init?(head: String) { return nil } }
extension MatchableText { var text: String { "" } }
