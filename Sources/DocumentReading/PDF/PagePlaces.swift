internal import DocumentModel

/// Leads the places of blocks laid out on turned pages back to the pages as the file has them, and gives the runs of recognised pages the
/// confidence of their words.
struct PagePlaces {
    /// By page number.
    let recognized: [Int: RecognizedPage]
    /// Of the pages as read, in their order.
    let turns: [PageTurn]
    /// Numbers of the pages whose text another program recognised.
    var layers: Set<Int> = []

    func apply(to blocks: inout [Block]) {
        guard !recognized.isEmpty || !layers.isEmpty || turns.contains(where: { $0.angle != 0 }) else { return }
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
            guard case .page(let number, let box) = text.runs[index].place else { continue }
            if let page = recognized[number] {
                text.runs[index].confidence = page.confidence(in: box)
            } else if layers.contains(number) {
                text.runs[index].confidence = SearchLayer.confidence
            }
            text.runs[index].place = original(text.runs[index].place)
        }
    }

    private func original(_ place: Place) -> Place {
        guard case .page(let number, let box) = place else { return place }
        guard let turn = recognized[number]?.turn ?? (turns.indices.contains(number - 1) ? turns[number - 1] : nil) else { return place }
        return .page(number, turn.original(box))
    }
}
