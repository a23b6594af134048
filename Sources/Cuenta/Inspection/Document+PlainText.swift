import DocumentModel

extension Document {
    /// The body in reading order, one paragraph a line and table rows as tab-separated lines, then the notes. Furniture is left out.
    /// Calls to notes are written as superscripts (34.249²), so that they can be told from the figures they stand beside.
    public func plainText() -> String {
        var body = ""
        var notes = ""
        for block in blocks {
            switch block.kind {
            case .furniture:
                continue
            case .note(let label):
                let text = block.withRaisedCalls(from: block.marker?.upperBound ?? 0)
                notes += Superscript.raise(label) + " " + text.drop { $0 == " " } + "\n"
            default:
                body += block.withRaisedCalls(from: 0) + "\n"
            }
        }
        return body + notes
    }
}

extension Block {
    fileprivate func withRaisedCalls(from start: Int) -> String {
        var result = ""
        var position = start
        for call in noteCalls where call.range.lowerBound >= position {
            result += text.string.slice(position..<call.range.lowerBound) + Superscript.raise(call.label)
            position = call.range.upperBound
        }
        return result + text.string.slice(position..<max(position, text.string.utf8.count))
    }
}

enum Superscript {
    /// The label in raised digits; letters and signs stay as they are.
    static func raise(_ label: String) -> String {
        let digits = Array("⁰¹²³⁴⁵⁶⁷⁸⁹".unicodeScalars)
        var raised = String.UnicodeScalarView()
        for scalar in label.unicodeScalars {
            if ("0"..."9").contains(scalar) { raised.append(digits[Int(scalar.value - 48)]) } else { raised.append(scalar) }
        }
        return String(raised)
    }
}
