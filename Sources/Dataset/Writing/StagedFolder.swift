import DocumentModel

/// A folder that is filled under another name beside its place and appears there whole, or not at all.
struct StagedFolder {
    /// Where files are written until `commit`.
    let path: String
    private let target: String
    private let isReplacing: Bool
    private let isDurable: Bool
    /// Folders above the target that were made for it, the outermost first.
    private let createdParents: [String]

    /// - Parameter durable: whether the files are on the disk before the folder appears, so that it is whole after a power cut too.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package`, `output-in-use` or `output-failed`.
    init(for target: String, replacing: Bool, durable: Bool) throws(Diagnostic) {
        isDurable = durable
        var target = target
        while target.utf8.count > 1, target.utf8.last == UInt8(ascii: "/") { target.removeLast() }
        guard !target.isEmpty else { throw Diagnostic(.error, id: "output-failed", "the output folder has no name") }
        isReplacing = FileSystem.exists(target)
        if isReplacing {
            try Self.checkReplaceable(target, replacing: replacing)
            // A symbolic link stays, what it leads to is replaced.
            target = FileSystem.resolved(target) ?? target
        }
        self.target = target
        let parent = Self.parent(of: target)
        createdParents = try Self.makeParents(parent, of: target)
        do {
            path = try Self.makeStage(in: parent)
        } catch {
            for folder in createdParents.reversed() { FileSystem.removeEmptyFolder(folder) }
            throw .outputFailed(target, error)
        }
    }

    /// One that was filled before, perhaps by another process; files are on the disk before it appears.
    init(made path: String, for target: String) {
        self.path = path
        isReplacing = FileSystem.exists(target)
        self.target = isReplacing ? FileSystem.resolved(target) ?? target : target
        isDurable = true
        createdParents = []
    }

    func write(_ bytes: [UInt8], to name: String) throws(Diagnostic) {
        guard !name.isEmpty, name.utf8.first != UInt8(ascii: "."), !name.utf8.contains(UInt8(ascii: "/")), !name.utf8.contains(0) else {
            throw Diagnostic(.error, id: "output-failed", "“\(name)” is no name for a file", file: target)
        }
        do {
            try FileSystem.writeFile(bytes, to: "\(path)/\(name)", isStarting: isDurable)
        } catch {
            throw .outputFailed("\(target)/\(name)", error)
        }
    }

    /// Makes the folder appear in its place, in place of the old one if there is one.
    func commit() throws(Diagnostic) {
        do throws(SystemError) {
            if isDurable { try FileSystem.synchronize(path) }
            if !isReplacing {
                try FileSystem.move(path, to: target)
            } else if FileSystem.exchange(path, target) {
                FileSystem.removeTree(path)
            } else {
                let old = try Self.makeStage(in: Self.parent(of: target))
                try FileSystem.move(target, to: old)
                do throws(SystemError) {
                    try FileSystem.move(path, to: target)
                } catch {
                    try FileSystem.move(old, to: target)
                    throw error
                }
                FileSystem.removeTree(old)
            }
        } catch {
            throw .outputFailed(target, error)
        }
    }

    /// Removes what was written and the folders that were made for it.
    func discard() {
        FileSystem.removeTree(path)
        for folder in createdParents.reversed() { FileSystem.removeEmptyFolder(folder) }
    }
}

extension StagedFolder {
    private static func checkReplaceable(_ target: String, replacing: Bool) throws(Diagnostic) {
        guard FileSystem.kind(target) == .folder else {
            throw Diagnostic(
                .error, id: "output-not-folder", "there is a file of that name", file: target, suggestion: "choose another name")
        }
        guard replacing else {
            throw Diagnostic(
                .error, id: "output-exists", "the output folder exists already", file: target,
                suggestion: "choose another name, or replace it with --force")
        }
        // Whoever mistypes a path must not lose a home or a project by it.
        if let resolved = FileSystem.resolved(target), let working = FileSystem.resolved("."),
            resolved == "/" || working == resolved || working.hasPrefix(resolved + "/")
        {
            throw Diagnostic(
                .error, id: "output-in-use", "the working folder is in the folder to replace", file: target,
                suggestion: "choose a folder of its own")
        }
        let names = (try? FileSystem.names(in: target)) ?? []
        if !names.contains(DataPackageDescriptor.fileName), names.contains(where: { FileSystem.kind("\(target)/\($0)") == .folder }) {
            throw Diagnostic(
                .error, id: "output-not-package", "the folder to replace holds folders and is no data package", file: target,
                suggestion: "remove it yourself, or choose another name")
        }
    }

    private static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        let parent = path[..<slash]
        return parent.isEmpty ? "/" : String(parent)
    }

    private static func makeParents(_ parent: String, of target: String) throws(Diagnostic) -> [String] {
        var missing: [String] = []
        var folder = parent
        while FileSystem.kind(folder) == nil, folder != ".", folder != "/" {
            missing.append(folder)
            folder = Self.parent(of: folder)
        }
        var created: [String] = []
        for folder in missing.reversed() {
            do {
                try FileSystem.makeFolder(folder)
                created.append(folder)
            } catch  where error == .exists {
                // Another process made it meanwhile.
            } catch {
                for folder in created.reversed() { FileSystem.removeEmptyFolder(folder) }
                throw .outputFailed(target, error)
            }
        }
        return created
    }

    private static func makeStage(in parent: String) throws(SystemError) -> String {
        var number = 0
        while true {
            let path = "\(parent)/.cuenta-\(FileSystem.processID)-\(number)"
            if !FileSystem.exists(path) {
                do {
                    try FileSystem.makeFolder(path)
                    return path
                } catch  where error == .exists && number < 10_000 {}
            }
            number += 1
        }
    }
}
