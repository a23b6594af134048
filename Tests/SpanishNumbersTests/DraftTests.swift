import Foundation
import Testing

@testable import SpanishNumbers

/// The 540 digit-bearing mentions of the real draft, read from its Markdown with its note calls as isolated ranges, and its amounts in the table
/// with the scale of their column's head.
@Suite struct DraftTests {
    struct Line {
        var bytes: [UInt8] = []
        var calls: [Range<Int>] = []
        var inherited: InheritedUnit?
    }

    @Test(.enabled(if: SharedData.exists(SharedData.drafts), "needs ../shared/drafts"))
    func mentionsOfTheDraft() throws {
        let gold = try SharedData.text(SharedData.drafts.appending(path: "gold/menciones.csv"))
        let expected = gold.split(whereSeparator: \.isNewline).dropFirst().map { goldLine($0) }
        var found: [String] = []
        for line in lines(of: try SharedData.text(SharedData.drafts.appending(path: "borrador-2026.md"))) {
            let text = String(decoding: line.bytes, as: UTF8.self)
            var mentions = NumberScanner().mentions(in: text, isolated: line.calls)
            if let inherited = line.inherited { mentions = mentions.map { $0.applying(inherited) } }
            var rows = mentions.filter { $0.range.contains { line.bytes[$0].isDigit } }.map { ($0.range.lowerBound, row($0, line.bytes)) }
            for call in line.calls {
                let digits = String(decoding: line.bytes[call], as: UTF8.self)
                rows.append((call.lowerBound, "\(digits)|llamada_nota|\(digits)|"))
            }
            found += rows.sorted { $0.0 < $1.0 }.map(\.1)
        }
        #expect(expected.count == 540)
        #expect(found.count == expected.count)
        for (number, (left, right)) in zip(found, expected).enumerated() { #expect(left == right, "mention \(number + 1)") }
    }

    private func row(_ mention: Mention, _ bytes: [UInt8]) -> String {
        let text = String(decoding: bytes[mention.range], as: UTF8.self)
        return "\(text)|\(mention.type.rawValue)|\(mention.value?.canonical ?? "")|\(mention.upper?.canonical ?? "")"
    }

    /// The fields texto, tipo, valor and valor_hasta of a CSV row.
    private func goldLine(_ line: Substring) -> String {
        var fields: [String] = [""]
        var isQuoted = false
        for character in line {
            switch character {
            case "\"": isQuoted.toggle()
            case "," where !isQuoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields[1...4].joined(separator: "|")
    }

    private func lines(of markdown: String) -> [Line] {
        var lines: [Line] = []
        var head: [String]?
        for raw in markdown.split(whereSeparator: \.isNewline) {
            let text = raw.trimmingCharacters(in: .whitespaces)
            if text.hasPrefix("<sup>") || text == "---" { continue }
            if text.contains("\t") {
                let cells = text.replacing("\\", with: "").split(separator: "\t").map { $0.trimmingCharacters(in: .whitespaces) }
                if let known = head {
                    if cells == known { continue }
                    for (column, cell) in cells.enumerated() {
                        lines.append(
                            Line(bytes: Array(cell.utf8), inherited: column < known.count ? InheritedUnit(statedIn: known[column]) : nil))
                    }
                } else {
                    head = cells
                    lines += cells.map { Line(bytes: Array($0.utf8)) }
                }
                continue
            }
            lines.append(paragraph(text))
        }
        return lines
    }

    private func paragraph(_ markdown: String) -> Line {
        var text = markdown.replacing("*", with: "").replacing("\\", with: "").replacing("](#)", with: "").replacing("[", with: "")
        while text.hasPrefix("#") { text.removeFirst() }
        if text.hasPrefix("- ") { text.removeFirst(2) }
        var line = Line()
        var rest = text.trimmingCharacters(in: .whitespaces)[...]
        while let open = rest.range(of: "<sup>"), let close = rest.range(of: "</sup>") {
            line.bytes += rest[..<open.lowerBound].utf8
            let start = line.bytes.count
            line.bytes += rest[open.upperBound..<close.lowerBound].utf8
            line.calls.append(start..<line.bytes.count)
            rest = rest[close.upperBound...]
        }
        line.bytes += rest.utf8
        return line
    }
}
