import DocumentModel

/// Gives each word the link whose area holds its middle.
enum LinkFinder {
    static func attach(_ links: [LinkArea], to words: inout [Word]) {
        guard !links.isEmpty else { return }
        for index in words.indices {
            let box = words[index].box
            // The smallest area wins, so that a call inside a linked sentence keeps its own.
            var best: (index: Int, area: Double)?
            for (link, area) in links.enumerated() {
                let target = area.box
                guard target.x0 <= box.midX, box.midX <= target.x1, target.y0 <= box.midY, box.midY <= target.y1 else { continue }
                let size = target.width * target.height
                if best.map({ size < $0.area }) ?? true { best = (link, size) }
            }
            words[index].link = best?.index
        }
    }
}
