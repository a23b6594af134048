import Cuenta

/// The help and the errors of the argument parser in another language: its headings, what the commands say of themselves, and the parser's
/// own sentences, broken again to the width of the terminal.
struct HelpText {
    let language: Language
    let columns: Int
    /// Where the parser begins what it says of an option.
    private let textColumn = 26

    /// - Parameter text: the parser's own text, of lines that are not broken.
    func translated(_ text: String) -> String {
        var isList = false
        var parts: [String] = []
        for part in text.split(separator: "\n\n", omittingEmptySubsequences: false).map(String.init) {
            let lines = part.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            if lines.contains(where: { ["ARGUMENTS:", "OPTIONS:", "SUBCOMMANDS:"].contains($0) }) { isList = true }
            parts.append(paragraph(part, lines, isList: isList))
        }
        return parts.joined(separator: "\n\n")
    }

    private func paragraph(_ text: String, _ lines: [String], isList: Bool) -> String {
        if lines.count > 1, Catalogue.spanish.key(of: text) == text { return language(text) }
        var result: [String] = []
        var hanging: (from: Int, to: Int)?
        for line in lines {
            let indent = line.prefix { $0 == " " }.count
            let words = String(line.dropFirst(indent))
            if let (label, rest) = heading(line) {
                let title = language(label)
                result += wrapped(language(rest), after: title + " ", hanging: label == "OVERVIEW:" ? 0 : title.count + 1)
                hanging = label == "USAGE:" || label == "Usage:" ? (label.count + 1, title.count + 1) : nil
            } else if let hang = hanging, indent == hang.from {
                result.append(String(repeating: " ", count: hang.to) + language(words))
            } else if isList, indent == textColumn {
                result += wrapped(described(words), after: String(repeating: " ", count: textColumn), hanging: textColumn)
            } else if isList, indent == 2, let item = item(words) {
                result += item
            } else if words.hasPrefix("See '") {
                result.append("  " + language(words))
            } else if words.hasPrefix("cuenta ") || words.contains("| cuenta ") {
                // A line to be typed: of it only what is there for a person to fill in has another name.
                result.append(String(repeating: " ", count: indent) + (Catalogue.spanish.key(of: words) == words ? language(words) : words))
            } else {
                result.append(String(repeating: " ", count: indent) + language(words))
            }
        }
        return result.joined(separator: "\n")
    }

    private func heading(_ line: String) -> (label: String, rest: String)? {
        for label in ["OVERVIEW:", "USAGE:", "Usage:", "Error:"] where line.hasPrefix(label + " ") {
            return (label, String(line.dropFirst(label.count + 1)))
        }
        guard line.hasPrefix("Help:  ") else { return nil }
        // `Help:  --output <DIR>  Folder to write.`
        let rest = line.dropFirst(7)
        guard let gap = rest.firstRange(of: "  ") else { return ("Help:", String(rest)) }
        return ("Help:", " " + named(String(rest[..<gap.lowerBound])) + "  " + described(String(rest[gap.upperBound...])))
    }

    /// An option or a command and what is said of it.
    private func item(_ words: String) -> [String]? {
        if words.hasPrefix("See '") { return nil }
        guard let gap = words.firstRange(of: "  ") else { return ["  " + named(words)] }
        let label = named(String(words[..<gap.lowerBound]))
        let text = described(String(words[gap.lowerBound...].drop { $0 == " " }))
        let start = "  " + label
        if start.count + 2 > textColumn {
            return [start] + wrapped(text, after: String(repeating: " ", count: textColumn), hanging: textColumn)
        }
        return wrapped(text, after: start + String(repeating: " ", count: textColumn - start.count), hanging: textColumn)
    }

    /// `<FILE>` is a key of the catalogue.
    private func named(_ label: String) -> String {
        guard let start = label.firstIndex(of: "<"), let end = label.lastIndex(of: ">"), start < end else { return label }
        return label[..<start] + language(String(label[start...end])) + label[label.index(after: end)...]
    }

    /// A sentence and, in parentheses, the values an option may have.
    private func described(_ text: String) -> String {
        for mark in [" (values: ", " (default: "] {
            guard let range = text.firstRange(of: mark), text.hasSuffix(")") else { continue }
            return language(String(text[..<range.lowerBound])) + " " + language(String(text[range.lowerBound...].dropFirst()))
        }
        return language(text)
    }

    /// Breaks at spaces.
    private func wrapped(_ text: String, after start: String, hanging: Int) -> [String] {
        var lines: [String] = []
        var line = start
        var isEmpty = true
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if !isEmpty, line.count + 1 + word.count > columns {
                lines.append(line)
                line = String(repeating: " ", count: hanging)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return lines + [line]
    }
}
