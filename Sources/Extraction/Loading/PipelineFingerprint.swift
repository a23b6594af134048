extension PipelineLoader {
    /// A text that changes with the files of a pipeline, as their names and bytes stand; of all built-in ones for `nil`.
    public static func fingerprint(_ nameOrPath: String?) -> String {
        let files: [SourceFile]
        if let nameOrPath, !builtInNames.contains(nameOrPath) {
            files = (try? PipelineFiles.onDisk(nameOrPath)) ?? []
        } else {
            files = (nameOrPath.map { [$0] } ?? builtInNames).flatMap { PipelineFiles.builtIn($0) }
        }
        var hash = VersionHash()
        for file in files {
            hash.add(file.name.utf8.split(separator: UInt8(ascii: "/")).last ?? file.name.utf8[...])
            hash.add([0])
            file.withBytes { hash.add($0) }
            hash.add([0])
        }
        return hash.text
    }
}
