import Dataset
import DocumentModel

/// The rows of `menciones` by block, their positions as UTF-8 offsets.
struct MentionSpans {
    struct Span {
        var id: Int
        var range: Range<Int>
        var type: String
        var state: String
        var isDoubtful: Bool
    }

    /// In text order, one list a block.
    private(set) var byBlock: [[Span]]

    init(document: Document, dataset: Dataset) {
        byBlock = Array(repeating: [], count: document.blocks.count)
        guard let table = dataset["menciones"] else { return }
        let column = { (name: String) in table.schema.index(of: name) ?? 0 }
        let (id, block, start, length) = (column("mencion_id"), column("bloque_id"), column("inicio"), column("largo"))
        let (type, state) = (column("tipo"), column("estado"))
        let confidence = column("confianza")
        for row in table.rows {
            guard let block = row[block].whole, byBlock.indices.contains(block - 1), let start = row[start].whole,
                let length = row[length].whole, let id = row[id].whole
            else { continue }
            byBlock[block - 1].append(
                Span(
                    id: id, range: start..<(start + max(0, length)), type: row[type].canonical, state: row[state].canonical,
                    isDoubtful: ReviewPage.isDoubtful(row[confidence])))
        }
        for index in byBlock.indices where !byBlock[index].isEmpty {
            let offsets = CodePointOffsets(document.blocks[index].text.string)
            byBlock[index] = byBlock[index].map { span in
                var span = span
                span.range = offsets.utf8(span.range)
                return span
            }.sorted { ($0.range.lowerBound, $0.id) < ($1.range.lowerBound, $1.id) }
        }
    }

    /// Those of a block that begin at an offset or after it, found by bisection.
    func spans(of block: Int, from offset: Int) -> ArraySlice<Span> {
        let spans = byBlock[block]
        var low = 0
        var high = spans.count
        while low < high {
            let middle = (low + high) / 2
            if spans[middle].range.lowerBound >= offset { high = middle } else { low = middle + 1 }
        }
        return spans[low...]
    }
}

/// Turns positions in Unicode code points into UTF-8 offsets.
struct CodePointOffsets {
    private var starts: [Int] = []

    init(_ text: String) {
        for (offset, byte) in text.utf8.enumerated() where byte & 0xC0 != 0x80 { starts.append(offset) }
        starts.append(text.utf8.count)
    }

    /// A range beyond the text ends with it.
    func utf8(_ range: Range<Int>) -> Range<Int> {
        let last = starts.count - 1
        let start = starts[min(max(0, range.lowerBound), last)]
        return start..<max(start, starts[min(max(0, range.upperBound), last)])
    }
}

extension CellValue {
    /// A whole number, as the standard tables hold their counts and positions.
    var whole: Int? {
        if case .number(let number) = self { number.integer.map(Int.init) } else { nil }
    }
}

extension String {
    /// The text of a range of UTF-8 offsets.
    func slice(_ range: Range<Int>) -> String { String(decoding: utf8.dropFirst(range.lowerBound).prefix(range.count), as: UTF8.self) }
}
