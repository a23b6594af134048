import Dataset
internal import DocumentModel
internal import Glibc

/// The output folder: packages in `documentos`, combined files and the manifest at the top, the run's own files in `.cuenta`.
struct OutputFolder {
    let path: String
    /// Held as long as this process or one of its workers lives, so that no two runs write at once.
    private let lock: Int32
    private let wasThere: (folder: Bool, archive: Bool)

    var packages: String { "\(path)/documentos" }
    var own: String { "\(path)/.cuenta" }
    var journal: String { "\(own)/registro.jsonl" }
    var manifest: String { "\(path)/manifest.csv" }

    func package(_ name: String) -> String { "\(packages)/\(name)" }

    /// Makes the folder or takes over that of a run before.
    /// - Throws: `output-not-archive`, `output-in-use`, `output-failed` or `disk-full`.
    init(_ path: String) throws(Diagnostic) {
        var path = path
        while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
        self.path = path
        wasThere = (FileSystem.exists(following: path), FileSystem.exists(following: "\(path)/.cuenta"))
        if wasThere.folder, !wasThere.archive {
            guard FileSystem.kind(path) == .folder, let names = try? Files.names(in: RawPath(path)), names.isEmpty else {
                throw Diagnostic(
                    .error, id: "output-not-archive", "the output exists and is no archive of this program", file: path,
                    suggestion: "choose an empty folder or a new name")
            }
        }
        do throws(SystemError) {
            try Files.makeFolders("\(path)/.cuenta")
            try Files.makeFolders("\(path)/documentos")
            lock = open("\(path)/.cuenta/cerrojo", O_RDWR | O_CREAT, 0o666)
            guard lock >= 0 else { throw .last }
        } catch {
            throw error.diagnostic(writing: path)
        }
        // Workers of a run that was killed end with it, but not in the same moment.
        for _ in 0..<100 {
            if flock(lock, LOCK_EX | LOCK_NB) == 0 { return }
            usleep(50_000)
        }
        close(lock)
        throw Diagnostic(
            .error, id: "output-in-use", "another run is writing there", file: path, suggestion: "wait for its end, or end it")
    }

    func release() { close(lock) }

    /// Leaves things as they were found, where a run was refused before it began.
    func withdraw() {
        guard !wasThere.archive else { return }
        unlink("\(own)/cerrojo")
        for folder in [own, packages] + (wasThere.folder ? [] : [path]) { rmdir(folder) }
    }

    /// Removes a package and the folders above it that are empty then.
    func remove(package name: String) {
        Files.removeTree(RawPath(package(name)))
        var parts = name.split(separator: "/").dropLast()
        while !parts.isEmpty, rmdir(package(parts.joined(separator: "/"))) == 0 { parts = parts.dropLast() }
    }

    /// Removes what a run that was killed had begun.
    func sweep() {
        guard FileSystem.exists(following: runMark) else { return }
        for folder in [path, own] {
            for name in (try? Files.names(in: RawPath(folder))) ?? [] where name.suffix(6) == Array(Files.stageEnding.utf8)[...] {
                Files.removeTree(RawPath(folder).appending(name))
            }
        }
        sweep(RawPath(packages))
        Files.removeTree(RawPath("\(own)/juntas"))
    }

    private func sweep(_ folder: RawPath) {
        for name in (try? Files.names(in: folder)) ?? [] {
            let path = folder.appending(name)
            if name.starts(with: ".cuenta-".utf8) {
                Files.removeTree(path)
            } else if let text = path.text, FileSystem.kind(text) == .folder {
                sweep(path)
            }
        }
    }

    /// Stands while a run is going on.
    private var runMark: String { "\(own)/en-curso" }

    func begin() throws(SystemError) { try Files.replace(runMark, with: []) }

    func end() { unlink(runMark) }
}
