internal import DocumentModel

/// Makes the blocks of a document from the drafts of a markup reader.
enum DocumentAssembly {
    static func blocks(of drafts: [DraftBlock], file: String) -> (blocks: [Block], diagnostics: [Diagnostic]) {
        var drafts = drafts
        var resolver = NoteResolver(file: file)
        resolver.findNotes(&drafts)
        var blocks: [Block] = []
        blocks.reserveCapacity(drafts.count)
        /// Identifiers that the calls of each block lead to.
        var targets: [[String?]] = []
        var notes: [(block: Int, key: String?, label: String)] = []
        for draft in drafts {
            var text: MarkedText
            let kind: Block.Kind
            switch draft.kind {
            case .table(var table):
                for row in table.rows.indices {
                    for cell in table.rows[row].indices { resolver.settleCalls(&table.rows[row][cell].text, isNote: false) }
                }
                let assembled = TableGrid.assemble(table)
                text = assembled.text
                kind = .table(assembled.table)
            case .note(let key, let label):
                text = draft.text
                resolver.settleCalls(&text, isNote: true)
                kind = .note(label: label ?? "")
                if draft.furniture == nil { notes.append((blocks.count, key, label ?? "")) }
            case .heading(let level):
                text = draft.text
                resolver.settleCalls(&text, isNote: false)
                kind = .heading(level: level)
            case .listItem(let level):
                text = draft.text
                resolver.settleCalls(&text, isNote: false)
                kind = .listItem(level: level)
            case .paragraph:
                text = draft.text
                resolver.settleCalls(&text, isNote: false)
                kind = .paragraph
            }
            let calls = draft.furniture == nil ? text.calls : []
            let placed = PlacedText(String(decoding: text.bytes, as: UTF8.self), runs: text.runs, links: text.links)
            let block = Block(
                kind: draft.furniture.map { .furniture(settled($0, text.bytes)) } ?? kind, text: placed, place: draft.place,
                marker: draft.furniture == nil ? draft.marker : nil, noteCalls: calls.map { NoteCall(range: $0.range, label: $0.label) })
            blocks.append(block)
            targets.append(calls.map(\.target))
        }
        return (ordered(blocks, targets, notes), resolver.diagnostics)
    }

    /// A running head or foot that is nothing but a number, or "Página 3", "3 de 26".
    private static func settled(_ kind: FurnitureKind, _ bytes: [UInt8]) -> FurnitureKind {
        guard kind == .runningHead || kind == .runningFoot else { return kind }
        return PageNumber.read(bytes) == nil ? kind : .pageNumber
    }

    /// Puts each note after the block that first calls it.
    private static func ordered(
        _ blocks: [Block], _ targets: [[String?]], _ notes: [(block: Int, key: String?, label: String)]
    ) -> [Block] {
        guard !notes.isEmpty else { return blocks }
        var byKey: [String: Int] = [:]
        /// Notes of each label, the next one last.
        var byLabel: [String: [Int]] = [:]
        for note in notes.reversed() {
            if let key = note.key { byKey[key] = note.block }
            byLabel[note.label, default: []].append(note.block)
        }
        var isNote = [Bool](repeating: false, count: blocks.count)
        for note in notes { isNote[note.block] = true }
        var isPlaced = [Bool](repeating: false, count: blocks.count)
        var followers: [Int: [Int]] = [:]
        for index in blocks.indices where !isNote[index] {
            for (call, target) in zip(blocks[index].noteCalls, targets[index]) {
                var note = target.flatMap { byKey[$0] }
                if target == nil || note == nil {
                    while let candidate = byLabel[call.label]?.last, isPlaced[candidate] { byLabel[call.label]?.removeLast() }
                    note = byLabel[call.label]?.last
                }
                guard let note, !isPlaced[note] else { continue }
                isPlaced[note] = true
                followers[index, default: []].append(note)
            }
        }
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        for index in blocks.indices where !isPlaced[index] {
            result.append(blocks[index])
            for note in followers[index] ?? [] { result.append(blocks[note]) }
        }
        return result
    }
}
