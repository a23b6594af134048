extension DatasetComparison {
    /// A table whose rows have a key (the regions), measure by measure: which cells both datasets have, and which only one.
    public struct Grid: Sendable, Hashable {
        /// What became of a cell from the old dataset to the new one.
        public enum State: String, Sendable, Hashable, CaseIterable {
            /// In both, within the threshold.
            case kept
            case jumped, vanished, appeared
            /// In neither.
            case absent
        }

        /// A measure of a row, in both datasets.
        public struct Cell: Sendable, Hashable {
            public var old: CellValue
            public var new: CellValue
            public var state: State
        }

        /// A row of the table by its key, with a cell for each measure.
        public struct Row: Sendable, Hashable {
            /// Its key, for people.
            public var name: String
            /// In the order of the measures.
            public var cells: [Cell]
        }

        public var table: String
        public var measures: [String]
        public var rows: [Row]

        /// Cells of a state.
        public func count(_ state: State) -> Int { rows.reduce(0) { $0 + $1.cells.count { $0.state == state } } }
    }
}
