internal import DocumentModel

/// Leads the places of blocks laid out from recognised pages back to the pages as the file has them, and gives their runs the confidence
/// of their words.
struct RecognizedPlaces {
    /// By page number.
    let pages: [Int: RecognizedPage]

    func apply(to blocks: inout [Block]) {
        for index in blocks.indices { apply(to: &blocks[index]) }
    }

    private func apply(to block: inout Block) {
        apply(to: &block.text)
        block.place = original(block.place)
        guard case .table(var table) = block.kind else { return }
        for index in table.cells.indices {
            table.cells[index].place = original(table.cells[index].place)
        }
        block.kind = .table(table)
    }

    private func apply(to text: inout PlacedText) {
        for index in text.runs.indices {
            guard case .page(let number, let box) = text.runs[index].place, let page = pages[number] else { continue }
            text.runs[index].confidence = page.confidence(in: box)
            text.runs[index].place = .page(number, page.turn.original(box))
        }
    }

    private func original(_ place: Place) -> Place {
        guard case .page(let number, let box) = place, let page = pages[number] else { return place }
        return .page(number, page.turn.original(box))
    }
}
