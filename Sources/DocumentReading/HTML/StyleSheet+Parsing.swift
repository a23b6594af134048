extension StyleSheet {
    /// Reads the rules of a `<style>` element. https://www.w3.org/TR/css-syntax-3
    mutating func add(_ css: UnsafeBufferPointer<UInt8>) {
        let text = Self.withoutComments(css)
        addRules(text[...], depth: 0)
    }

    /// - Parameter depth: of `@media` blocks around.
    private mutating func addRules(_ text: ArraySlice<UInt8>, depth: Int) {
        var rest = text
        while let open = rest.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: ";") }) {
            let prelude = Self.trimmed(rest[rest.startIndex..<open])
            guard rest[open] == UInt8(ascii: "{") else {
                // `@import …;`, or a stray sign.
                rest = rest[(open + 1)...]
                continue
            }
            let close = Self.endOfBlock(rest, from: open + 1)
            let body = rest[(open + 1)..<close]
            if prelude.first == UInt8(ascii: "@") {
                if depth < 4, Self.isForEveryScreen(prelude) { addRules(body, depth: depth + 1) }
            } else {
                addRule(prelude, body)
            }
            rest = rest[min(close + 1, rest.endIndex)...]
        }
    }

    private mutating func addRule(_ prelude: ArraySlice<UInt8>, _ body: ArraySlice<UInt8>) {
        let declarations = Self.declarations(in: body)
        guard
            declarations.display != nil || declarations.isInvisible != nil || declarations.standsBeside || declarations.isRaised
                || declarations.gridColumns != nil
        else { return }
        for selector in String(decoding: prelude, as: UTF8.self).split(separator: ",") { add(selector: selector, declarations) }
    }

    /// `display` and `visibility` among the declarations of a rule or of a `style` attribute.
    static func declarations(in body: some Sequence<UInt8>) -> Declarations {
        var result = Declarations()
        var spacing = Spacing()
        for declaration in Array(body).split(separator: UInt8(ascii: ";")) {
            guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")) else { continue }
            let name = lowercased(trimmed(declaration[..<colon]))
            guard name == "display" || name == "visibility" else {
                spacing.add(name, declaration[(colon + 1)...])
                continue
            }
            let words = lowercased(trimmed(declaration[(colon + 1)...])).split { $0 == " " || $0 == "!" || $0.isWhitespace }
            guard let value = words.first else { continue }
            let isImportant = words.contains("important")
            if name == "visibility" {
                result.isInvisible = value == "hidden" || value == "collapse"
            } else if isImportant || !result.displayIsImportant {
                result.display = display(value)
                spacing.isInlineBlock = value == "inline-block" || value == "inline-table"
                result.displayIsImportant = isImportant
            }
        }
        result.standsBeside = spacing.standsBeside
        result.floats = spacing.floats
        result.isPlaced = spacing.isPlaced
        result.isRaised = spacing.isRaised
        result.gridColumns = spacing.gridColumns
        return result
    }

    private static func display(_ value: Substring) -> Display {
        switch value {
        case "none": .none
        case "block", "flow-root", "list-item", "table-caption": .block
        case "table": .table
        case "table-row": .row
        case "flex", "grid", "inline-flex", "inline-grid": .container
        case "table-cell": .cell
        default: .inline
        }
    }

    private static func isForEveryScreen(_ prelude: ArraySlice<UInt8>) -> Bool {
        let words = lowercased(prelude).split(whereSeparator: \.isWhitespace)
        return words.first == "@media" && isForEveryScreen(media: words.dropFirst().joined(separator: " "))
    }

    /// - Parameter media: in lower case.
    static func isForEveryScreen(media: String) -> Bool {
        guard !media.isEmpty else { return true }
        return media.split(separator: ",").contains { query in
            let words = query.split(whereSeparator: \.isWhitespace)
            return words == ["all"] || words == ["screen"] || words == ["only", "screen"]
        }
    }

    private static func endOfBlock(_ text: ArraySlice<UInt8>, from start: Int) -> Int {
        var depth = 1
        for index in start..<text.endIndex {
            if text[index] == UInt8(ascii: "{") { depth += 1 }
            if text[index] == UInt8(ascii: "}") { depth -= 1 }
            if depth == 0 { return index }
        }
        return text.endIndex
    }

    /// Without `/* … */` and the signs `<!--` and `-->` that hide styles from browsers of 1995.
    private static func withoutComments(_ css: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(css.count)
        var index = 0
        func stands(_ word: StaticString) -> Bool {
            index + word.utf8CodeUnitCount <= css.count
                && (0..<word.utf8CodeUnitCount).allSatisfy { css[index + $0] == word.utf8Start[$0] }
        }
        while index < css.count {
            if stands("/*") {
                index += 2
                while index < css.count, !stands("*/") { index += 1 }
                index += 2
            } else if stands("<!--") {
                index += 4
            } else if stands("-->") {
                index += 3
            } else {
                result.append(css[index])
                index += 1
            }
        }
        return result
    }

    private static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var text = text
        while let first = text.first, WhiteSpace.isSpace(first) { text = text.dropFirst() }
        while let last = text.last, WhiteSpace.isSpace(last) { text = text.dropLast() }
        return text
    }

    private static func lowercased(_ text: ArraySlice<UInt8>) -> String { String(decoding: text, as: UTF8.self).lowercased() }
}
