import PatternGrammar
extension MatchableText { func sentence(around r: Range<Int>) -> Range<Int> { r } }
extension HeadScale { init?(head: String) { if head.contains("M$") { self.init(unit: "CLP", exponent: 3, written: "M$") } else { return nil } } }
