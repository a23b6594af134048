internal import FoundationEssentials

/// The names of the files that this program writes into a folder, told from the folder's descriptor: nothing else may go when the
/// folder is replaced.
struct PackageFiles {
    private static let fixed: Set<String> = [
        DataPackageDescriptor.fileName, "cuenta.sqlite", "cuenta.xlsx", "revision.html",
        // What SQLite and the systems' file managers leave beside them.
        "cuenta.sqlite-journal", "cuenta.sqlite-wal", "cuenta.sqlite-shm", ".DS_Store", "Thumbs.db",
    ]

    private var names = fixed

    /// Of a folder that this program is filling, whose descriptor may be cut off.
    init(filling folder: String) { add(Self.descriptor(in: folder)?.resources.map(\.name) ?? []) }

    /// - Returns: `nil` where the folder is no data package of this program.
    init?(of folder: String) {
        guard let descriptor = Self.descriptor(in: folder) else { return nil }
        let document = descriptor.resources.first { $0.name == "documento" }
        guard descriptor.checks != nil || document?.schema.fields.contains(where: { $0.name == "documento_id" }) == true else { return nil }
        add(descriptor.resources.map(\.name))
    }

    private mutating func add(_ tables: [String]) {
        for table in tables { names.formUnion(["\(table).csv", "\(table).jsonl"]) }
    }

    private static func descriptor(in folder: String) -> DescriptorFile? {
        guard let bytes = try? FileSystem.readFile("\(folder)/\(DataPackageDescriptor.fileName)") else { return nil }
        return try? JSONDecoder().decode(DescriptorFile.self, from: Data(bytes))
    }

    private func isOwn(_ name: String, in folder: String) -> Bool { names.contains(name) && !FileSystem.isFolder("\(folder)/\(name)") }

    /// What else is in the folder, in the order of the names.
    func others(in folder: String) throws(SystemError) -> [String] {
        try FileSystem.names(in: folder).filter { !isOwn($0, in: folder) }.sorted()
    }

    /// Removes the files, the descriptor last, so that one that is left half done can be taken up again.
    func remove(from folder: String) {
        for name in (try? FileSystem.names(in: folder)) ?? [] where name != DataPackageDescriptor.fileName && isOwn(name, in: folder) {
            FileSystem.removeFile("\(folder)/\(name)")
        }
        FileSystem.removeFile("\(folder)/\(DataPackageDescriptor.fileName)")
    }
}

extension PackageFiles {
    /// What a folder holds that this program did not write: of one that holds packages and nothing else, as several documents make it,
    /// nothing.
    /// - Returns: names, and whether the folder is itself a package.
    static func others(in folder: String) throws(SystemError) -> (names: [String], isPackage: Bool) {
        if let files = PackageFiles(of: folder) { return (try files.others(in: folder), true) }
        let names = try FileSystem.names(in: folder).filter { name in
            let path = "\(folder)/\(name)"
            guard FileSystem.isFolder(path), let files = PackageFiles(of: path) else { return true }
            return (try? files.others(in: path))?.isEmpty != true
        }
        return (names.sorted(), false)
    }

    /// Removes a folder with what this program wrote into it; what else is there stays where it is.
    /// - Returns: whether the folder is gone.
    static func remove(_ folder: String, isFilling: Bool = false) -> Bool {
        if let files = isFilling ? PackageFiles(filling: folder) : PackageFiles(of: folder) {
            files.remove(from: folder)
        } else {
            for name in (try? FileSystem.names(in: folder)) ?? [] {
                let path = "\(folder)/\(name)"
                guard FileSystem.isFolder(path), let files = PackageFiles(of: path) else { continue }
                files.remove(from: path)
                FileSystem.removeEmptyFolder(path)
            }
        }
        return FileSystem.removeEmptyFolder(folder)
    }
}
