/// Time of matching by number of patterns.
struct PatternMatching {
    let text: String

    func measure() { print("not yet") }
}
