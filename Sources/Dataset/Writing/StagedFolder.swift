import DocumentModel

/// A folder that is filled under another name beside its place and appears there whole, or not at all.
struct StagedFolder {
    /// What may go for it.
    enum Replacement {
        /// Nothing.
        case none
        /// A folder that this program wrote, with nothing else in it.
        case own
        /// The same; files that someone put there go to a folder beside it.
        case ownSettingAside
        /// Whatever stands there, in a folder that is this program's alone.
        case anything
    }

    /// Where files are written until `commit`.
    let path: String
    private let target: String
    private let replacement: Replacement
    private let isDurable: Bool
    /// Folders above the target that were made for it, the outermost first.
    private let createdParents: [String]

    /// - Parameters:
    ///   - durable: whether the files are on the disk before the folder appears, so that it is whole after a power cut too.
    ///   - keeping: files that must not go, such as the one that was read.
    /// - Throws: a diagnostic `output-exists`, `output-not-folder`, `output-not-package`, `output-holds-input`, `output-in-use` or
    ///   `output-failed`.
    init(for target: String, _ replacement: Replacement, durable: Bool, keeping: [String] = []) throws(Diagnostic) {
        isDurable = durable
        self.replacement = replacement
        guard !target.isEmpty else { throw Diagnostic(.error, id: "output-failed", "the output folder has no name") }
        try Self.check(target, replacement, keeping: keeping)
        self.target = Self.place(of: target)
        let parent = Self.parent(of: self.target)
        createdParents = try Self.makeParents(parent, of: target)
        do {
            path = try Self.makeStage(in: parent)
        } catch {
            for folder in createdParents.reversed() { FileSystem.removeEmptyFolder(folder) }
            throw .outputFailed(target, error)
        }
    }

    /// One that was filled before, perhaps by another process; files are on the disk before it appears.
    init(made path: String, for target: String, _ replacement: Replacement) {
        self.path = path
        self.target = Self.place(of: target)
        self.replacement = replacement
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
    /// - Returns: the folder to which files went that this program did not write; `nil` where there were none.
    func commit() throws(Diagnostic) -> String? {
        do throws(SystemError) {
            if isDurable { try FileSystem.synchronize(path) }
            if isNew || !FileSystem.exists(target) {
                // A folder that came there meanwhile stays, unless it is empty.
                try FileSystem.move(path, to: target)
                return nil
            }
            if FileSystem.exchange(path, target) { return try clear(path) }
            let old = Self.unusedName(beside: target)
            try FileSystem.move(target, to: old)
            do throws(SystemError) {
                try FileSystem.move(path, to: target)
            } catch {
                try FileSystem.move(old, to: target)
                throw error
            }
            return try clear(old)
        } catch {
            throw .outputFailed(target, error)
        }
    }

    private var isNew: Bool { if case .none = replacement { true } else { false } }

    /// Removes the old folder.
    private func clear(_ old: String) throws(SystemError) -> String? {
        if case .anything = replacement {
            FileSystem.removeTree(old)
            return nil
        }
        return try Self.clear(old, of: target, isFilling: false)
    }

    private static func clear(_ folder: String, of target: String, isFilling: Bool) throws(SystemError) -> String? {
        if PackageFiles.remove(folder, isFilling: isFilling) { return nil }
        guard isStage(folder) else { return folder }
        let kept = unusedName(beside: target)
        try FileSystem.move(folder, to: kept)
        return kept
    }

    /// Removes what was written and the folders that were made for it.
    func discard() {
        FileSystem.removeTree(path)
        for folder in createdParents.reversed() { FileSystem.removeEmptyFolder(folder) }
    }

    /// Removes what a process that was ended had begun to write for a place, a folder or a file.
    static func sweep(leftBy process: Int32, for target: String) {
        let target = place(of: target)
        let parent = Self.parent(of: target)
        for name in (try? FileSystem.names(in: parent)) ?? [] where name.utf8.starts(with: stagePrefix(process).utf8) {
            let path = "\(parent)/\(name)"
            if FileSystem.isFolder(path) { _ = try? clear(path, of: target, isFilling: true) } else { FileSystem.removeFile(path) }
        }
    }
}

extension StagedFolder {
    /// Whether a folder may be written there.
    /// - Throws: as `init`.
    static func check(_ target: String, _ replacement: Replacement, keeping: [String]) throws(Diagnostic) {
        let given = target
        let target = place(of: target)
        guard FileSystem.exists(target) else { return }
        guard FileSystem.kind(target) == .folder else {
            throw Diagnostic(
                .error, id: "output-not-folder", "there is a file of that name", file: given, suggestion: "choose another name")
        }
        let setsAside: Bool
        switch replacement {
        case .none:
            throw Diagnostic(
                .error, id: "output-exists", "the output folder exists already", file: given,
                suggestion: "choose another name, or replace it with --force")
        case .anything: return
        case .own: setsAside = false
        case .ownSettingAside: setsAside = true
        }
        // Whoever mistypes a path must not lose a home or a project by it.
        if holds(target, ".") {
            throw Diagnostic(
                .error, id: "output-in-use", "the working folder is in the folder to replace", file: given,
                suggestion: "choose a folder of its own")
        }
        if let kept = keeping.first(where: { holds(target, $0) }) {
            throw Diagnostic(
                .error, id: "output-holds-input", "the folder to replace holds “\(kept)”, which is to be read", file: given,
                suggestion: "choose a folder of its own")
        }
        let others: (names: [String], isPackage: Bool)
        do throws(SystemError) { others = try PackageFiles.others(in: target) } catch { throw .outputFailed(given, error) }
        let canStay = setsAside && others.isPackage
        if let name = others.names.first(where: { !canStay || FileSystem.isFolder("\(target)/\($0)") }) {
            throw Diagnostic(
                .error, id: "output-not-package", "the folder to replace holds “\(name)”, which this program did not write", file: given,
                suggestion: "move it elsewhere, or choose another name")
        }
    }

    /// Whether a folder is what another path stands for, or above it.
    private static func holds(_ folder: String, _ path: String) -> Bool {
        guard let folder = FileSystem.resolved(folder), let path = FileSystem.resolved(path) else { return false }
        return folder == "/" || folder == path || path.hasPrefix(folder + "/")
    }

    /// Where a folder of that name stands or will: of a symbolic link, what it leads to; without `..` after a folder that is not there
    /// and would have to be made for nothing.
    static func place(of target: String) -> String {
        var target = target
        while target.utf8.count > 1, target.utf8.last == UInt8(ascii: "/") { target.removeLast() }
        if FileSystem.exists(target) { return FileSystem.resolved(target) ?? target }
        let root = target.hasPrefix("/") ? "/" : ""
        var parts: [Substring] = []
        for part in target.split(separator: "/") {
            if part == "..", let last = parts.last, last != "..", !FileSystem.exists(root + parts.joined(separator: "/")) {
                parts.removeLast()
            } else if part != "." {
                parts.append(part)
            }
        }
        let path = root + parts.joined(separator: "/")
        if path.isEmpty { return "." }
        return FileSystem.exists(path) ? FileSystem.resolved(path) ?? path : path
    }

    static func parent(of path: String) -> String {
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
            let path = "\(parent)/\(stagePrefix(FileSystem.processID))\(number)"
            if !FileSystem.exists(path) {
                do {
                    try FileSystem.makeFolder(path)
                    return path
                } catch  where error == .exists && number < 10_000 {}
            }
            number += 1
        }
    }

    static func stagePrefix(_ process: Int32) -> String { ".cuenta-\(process)-" }

    private static func isStage(_ path: String) -> Bool { path.split(separator: "/").last?.hasPrefix(".cuenta-") ?? false }

    private static func unusedName(beside target: String) -> String {
        let wanted = target + ".anterior"
        var name = wanted
        var number = 1
        while FileSystem.exists(name) {
            number += 1
            name = "\(wanted)-\(number)"
        }
        return name
    }
}
