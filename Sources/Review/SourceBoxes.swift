import DocumentModel

extension PlacedText {
    /// The boxes of a UTF-8 range, one a line; empty where the text has no pages.
    func boxes(of range: Range<Int>) -> [(page: Int, box: Box)] {
        var boxes: [(page: Int, box: Box)] = []
        for run in runs[firstRun(after: range.lowerBound)...] {
            guard run.range.lowerBound < range.upperBound, case .page(let page, let box) = run.place else { break }
            if let last = boxes.last, last.page == page, box.midY > last.box.y0, box.midY < last.box.y1, box.x0 >= last.box.x1 - 2 {
                boxes[boxes.count - 1].box = last.box.union(box)
            } else {
                boxes.append((page, box))
            }
        }
        return boxes
    }

    /// Index of the first run that ends after an offset, by bisection.
    private func firstRun(after offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].range.upperBound > offset { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
