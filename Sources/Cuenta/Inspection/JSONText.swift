import Dataset

/// Builds compact JSON text, keys in the order given.
package struct JSONText {
    package private(set) var text = ""
    private var needsComma = false

    package init() {}

    package mutating func object(_ key: String? = nil, _ body: (inout JSONText) -> Void) { nested("{", "}", key, body) }

    mutating func array(_ key: String? = nil, _ body: (inout JSONText) -> Void) { nested("[", "]", key, body) }

    package mutating func string(_ key: String? = nil, _ value: String) {
        begin(key)
        quote(value)
    }

    package mutating func integer(_ key: String? = nil, _ value: Int) {
        begin(key)
        text += String(value)
    }

    mutating func null(_ key: String? = nil) {
        begin(key)
        text += "null"
    }

    /// A number of points, rounded to two decimals; `null` where it is no finite number.
    mutating func points(_ key: String? = nil, _ value: Double) {
        begin(key)
        guard value.magnitude < 1e12 else {
            text += "null"
            return
        }
        let hundredths = Int((value * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        text += (hundredths < 0 ? "-" : "") + String(whole)
        if rest > 0 { text += rest % 10 == 0 ? ".\(rest / 10)" : rest < 10 ? ".0\(rest)" : ".\(rest)" }
    }

    private mutating func nested(_ open: String, _ close: String, _ key: String?, _ body: (inout JSONText) -> Void) {
        begin(key)
        text += open
        needsComma = false
        body(&self)
        text += close
        needsComma = true
    }

    private mutating func begin(_ key: String?) {
        if needsComma { text += "," }
        needsComma = true
        guard let key else { return }
        quote(key)
        text += ":"
    }

    private mutating func quote(_ value: String) { text += JSONQuoting.quoted(value) }
}
