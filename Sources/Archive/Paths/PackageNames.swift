/// The folders of the packages: the path of each input mirrored, as names that any file system and shell takes.
struct PackageNames {
    private var taken: Set<String> = []

    /// The path of a package below the output folder, unlike that of any other.
    /// - Parameter path: of the input, from where it is mirrored.
    mutating func name(for path: RawPath) -> String {
        var parts: [String] = []
        for part in path.bytes.split(separator: UInt8(ascii: "/")) where part != [UInt8(ascii: ".")] {
            parts.append(Self.name(part))
        }
        if parts.isEmpty { parts = ["documento"] }
        var name = parts.joined(separator: "/")
        var number = 1
        while taken.contains(name) || hasPackageAbove(parts) {
            number += 1
            name = (parts.dropLast() + ["\(parts[parts.count - 1])~\(number)"]).joined(separator: "/")
            if hasPackageAbove(parts) {
                parts[0] += "~"
                name = parts.joined(separator: "/")
            }
        }
        taken.insert(name)
        return name
    }

    private func hasPackageAbove(_ parts: [String]) -> Bool {
        (1..<max(1, parts.count)).contains { taken.contains(parts[..<$0].joined(separator: "/")) }
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
