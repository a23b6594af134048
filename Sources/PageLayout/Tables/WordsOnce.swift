extension [FoundTable] {
    /// The tables with each word in the first cell that took it only, so that no number of a page is counted twice.
    func withEachWordOnce() -> [FoundTable] {
        var taken: Set<Int> = []
        var tables = self
        for table in tables.indices {
            for cell in tables[table].cells.indices { tables[table].cells[cell].words.removeAll { !taken.insert($0).inserted } }
        }
        return tables
    }
}
