extension RandomAccessCollection {
    /// Position of the first element for which the condition holds, by bisection: it must hold for all after it.
    func partitioningIndex(where condition: (Element) -> Bool) -> Index {
        var low = startIndex
        var count = count
        while count > 0 {
            let half = count / 2
            let middle = index(low, offsetBy: half)
            if condition(self[middle]) {
                count = half
            } else {
                low = index(after: middle)
                count -= half + 1
            }
        }
        return low
    }
}
