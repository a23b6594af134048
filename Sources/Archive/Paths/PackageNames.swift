/// The folders of the packages: the path of each input mirrored, as names that any file system and shell takes.
struct PackageNames {
    /// Hashes of the names, which take less memory. Two that meet by chance cost a number after the name.
    private var taken: Set<Int> = []
    /// Of the folders above them.
    private var folders: Set<Int> = []
    /// The last number after each name that was wanted more than once.
    private var numbers: [Int: Int] = [:]

    /// The path of a package below the output folder, unlike that of any other.
    /// - Parameter path: of the input, from where it is mirrored.
    mutating func name(for path: RawPath) -> String {
        var parts: [String] = []
        for part in path.bytes.split(separator: UInt8(ascii: "/")) where part != [UInt8(ascii: ".")] {
            parts.append(Self.name(part))
        }
        if parts.isEmpty { parts = ["documento"] }
        var keys = Self.keys(parts)
        while keys.dropLast().contains(where: taken.contains) {
            parts[0] += "~"
            keys = Self.keys(parts)
        }
        let (last, wanted) = (parts[parts.count - 1], keys[keys.count - 1])
        var number = numbers[wanted] ?? 1
        while let key = keys.last, taken.contains(key) || folders.contains(key) {
            number += 1
            parts[parts.count - 1] = "\(last)~\(number)"
            keys = Self.keys(parts)
        }
        if number > 1 { numbers[wanted] = number }
        taken.insert(keys.removeLast())
        folders.formUnion(keys)
        return parts.joined(separator: "/")
    }

    /// Of the path's first part, of its first two, and so on to the whole.
    private static func keys(_ parts: [String]) -> [Int] {
        var hasher = Hasher()
        return parts.map { part in
            hasher.combine(part)
            let soFar = hasher
            return soFar.finalize()
        }
    }

    /// Bytes that are no text and control characters are written `%0A`; what is too long for a name is cut.
    private static func name(_ part: ArraySlice<UInt8>) -> String {
        if part.elementsEqual("..".utf8) { return "__" }
        let isReserved = part.starts(with: ".cuenta-".utf8)
        let name = RawPath.escaped(part) { byte, isText in
            isText && byte >= 0x20 && byte != 0x7F ? nil : "%" + RawPath.hexadecimal([byte])
        }
        let safe = isReserved ? "_" + name : name
        guard safe.utf8.count > 240 else { return safe }
        var short = ""
        for character in safe where short.utf8.count + String(character).utf8.count <= 220 { short.append(character) }
        return short + "~"
    }
}
