extension PipelineLoader {
    /// A text that changes with the files of a pipeline, as their names and bytes stand; of all built-in ones for `nil`.
    ///
    /// Made with FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), which tells versions apart and keeps no secret.
    public static func fingerprint(_ nameOrPath: String?) -> String {
        let files: [SourceFile]
        if let nameOrPath, !builtInNames.contains(nameOrPath) {
            files = (try? PipelineFiles.onDisk(nameOrPath)) ?? []
        } else {
            files = (nameOrPath.map { [$0] } ?? builtInNames).flatMap { PipelineFiles.builtIn($0) }
        }
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        for file in files {
            for byte in file.name.utf8.split(separator: UInt8(ascii: "/")).last ?? file.name.utf8[...] { add(byte) }
            add(0)
            file.withBytes { for byte in $0 { add(byte) } }
            add(0)
        }
        return String(hash, radix: 16)
    }
}
