import DocumentModel
import PatternGrammar

/// The phrases by which a pipeline knows its documents.
struct Signature: Sendable {
    let patterns: PatternSet
    /// How often each must occur.
    let times: [Int]

    /// Whether all phrases occur in the headings or the body of a document. Headings first, since most signatures stand in them; the
    /// rest of the document is read only as far as needed.
    func fits(_ document: Document) -> Bool {
        var missing = times
        var open = times.count
        for headings in [true, false] {
            for block in document.blocks {
                if case .heading = block.kind { if !headings { continue } } else if headings { continue }
                let text = MatchableText(block.text.string, mentions: [], skipping: [])
                for match in patterns.matches(in: text, allowed: nil).matches {
                    missing[match.pattern] -= 1
                    if missing[match.pattern] == 0 { open -= 1 }
                }
                if open == 0 { return true }
            }
        }
        return false
    }
}

extension Pipeline {
    /// Whether all phrases of the pipeline's signature occur in the headings or the body of a document; of a pipeline without a
    /// signature, never.
    public func fits(_ document: Document) -> Bool { rules.signature?.fits(document) ?? false }
}
