extension SourceFile {
    /// Keys of what only the tests of patterns need.
    private static let exampleKeys = ["ejemplos:", "no:"].map { Array($0.utf8) }

    /// The file with empty lines in place of examples that stand as blocks, so that all else keeps its lines. For files that are known
    /// to hold no text in which such a key begins a line.
    var withoutExamples: SourceFile {
        var bytes = withBytes { Array($0) }
        bytes.withUnsafeMutableBufferPointer { bytes in
            var start = 0
            /// Column of the key whose block is being blanked.
            var key: Int?
            while start < bytes.count {
                let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
                let indentation = bytes[start..<end].prefix { $0 == UInt8(ascii: " ") }.count
                let words = bytes[(start + indentation)..<end]
                if let column = key {
                    let goesOn = indentation == column && words.first.map { "-]}".utf8.contains($0) } ?? false
                    if !words.isEmpty, indentation <= column, !goesOn { key = nil }
                }
                if key == nil, Self.exampleKeys.contains(where: { words.starts(with: $0) }) { key = indentation }
                if key != nil { UnsafeMutableBufferPointer(rebasing: bytes[start..<end]).update(repeating: UInt8(ascii: " ")) }
                start = end + 1
            }
        }
        return SourceFile(name: name, content: .bytes(bytes))
    }

    /// Whether a line begins with the key under which a signature stands.
    var mayHoldSignature: Bool {
        withBytes { bytes in
            let key = Array("tuberia:".utf8)
            var start = 0
            while start < bytes.count {
                if bytes[start...].starts(with: key) { return true }
                guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) else { return false }
                start = end + 1
            }
            return false
        }
    }
}
