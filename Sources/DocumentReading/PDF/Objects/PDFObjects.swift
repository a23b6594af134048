internal import CLibDeflate
internal import Glibc

/// The objects of a PDF file, found by looking through its bytes: no cross-reference table is followed and nothing is read in depth, so that a
/// harmful file costs no more than its length. Enough for tags and drawn lines, which are mere evidence; an encrypted file has none.
struct PDFObjects {
    /// What all streams of objects together may unfold to, in bytes.
    private static let largest = 32 << 20
    /// Of one value no more is read, in bytes.
    private static let longest = 1 << 18

    /// The file itself, and then the streams of objects in it.
    private var sources: [[UInt8]]
    /// Where each object begins, behind its number.
    private var starts: [Int: (source: Int, start: Int, end: Int)] = [:]
    /// The same, source by source, in their order.
    private var order: [[(start: Int, number: Int)]] = []
    /// Some objects are there more than once, as where a file was added to, and which of them count was not found out.
    private(set) var hasOldVersions = false

    /// `nil` of an encrypted file.
    init?(_ file: [UInt8]) {
        sources = [file]
        guard !file.withUnsafeBufferPointer({ Self.contains("/Encrypt", $0) }) else { return nil }
        findObjects()
        var budget = Self.largest
        for number in starts.keys.sorted() where isObjectStream(number) { unfold(number, &budget) }
        order = Array(repeating: [], count: sources.count)
        for (number, place) in starts { order[place.source].append((place.start, number)) }
        for source in order.indices { order[source].sort { $0 < $1 } }
    }

    /// The numbers of the objects whose bytes hold a text.
    func objects(with text: String) -> Set<Int> {
        var found: Set<Int> = []
        for source in sources.indices where !order[source].isEmpty {
            sources[source].withUnsafeBufferPointer { bytes in
                var next = 0
                Self.each(text, in: bytes) { position in
                    while next < order[source].count, order[source][next].start <= position { next += 1 }
                    if next > 0 { found.insert(order[source][next - 1].number) }
                }
            }
        }
        return found
    }

    /// An object's value; of a stream its dictionary.
    ///
    /// - Parameter length: no more of it is read, in bytes.
    func value(_ number: Int, upTo length: Int = longest) -> PDFValue? {
        guard let place = starts[number] else { return nil }
        return sources[place.source].withUnsafeBufferPointer { bytes in
            var scanner = PDFScanner(bytes, from: place.start, to: min(place.end, place.start + length))
            return scanner.next()
        }
    }

    /// The value itself, or what it refers to.
    func resolved(_ value: PDFValue?) -> PDFValue? {
        guard let number = value?.reference else { return value }
        return self.value(number)
    }

    /// The dictionary that the file begins with, by the last trailer.
    var catalog: PDFValue? {
        sources[0].withUnsafeBufferPointer { bytes in
            var last: Int?
            Self.each("/Root", in: bytes) { last = $0 }
            guard let last else { return Int?.none }
            var scanner = PDFScanner(bytes, from: last)
            _ = scanner.next()
            return scanner.next()?.reference
        }.flatMap { value($0) }
    }

    /// The contents of a stream; `nil` where it is packed in a way that is not read here or is too large.
    ///
    /// - Parameter budget: how much it may unfold to, in bytes, which is then used up.
    func stream(_ number: Int, budget: inout Int) -> [UInt8]? {
        guard let place = starts[number], place.source == 0 else { return nil }
        let found: (from: Int, filter: PDFValue?, hasParameters: Bool)? = sources[0].withUnsafeBufferPointer { bytes in
            var scanner = PDFScanner(bytes, from: place.start, to: min(place.end, place.start + Self.longest))
            guard let dictionary = scanner.next(), scanner.next() == .keyword("stream") else { return nil }
            var from = scanner.position
            if from < bytes.count, bytes[from] == 0x0D { from += 1 }
            if from < bytes.count, bytes[from] == 0x0A { from += 1 }
            return (from, dictionary["Filter"], dictionary["DecodeParms"] != nil)
        }
        guard let found, found.from < place.end else { return nil }
        let end = sources[0].withUnsafeBufferPointer { bytes in
            Self.first("endstream", in: UnsafeBufferPointer(rebasing: bytes[..<place.end]), from: found.from) ?? place.end
        }
        switch resolved(found.filter) {
        case nil:
            guard end - found.from <= budget else { return nil }
            budget -= end - found.from
            return Array(sources[0][found.from..<end])
        case .name("FlateDecode") where !found.hasParameters, .array([.name("FlateDecode")]) where !found.hasParameters:
            return inflated(found.from..<end, &budget)
        default: return nil
        }
    }

    private mutating func findObjects() {
        let found: [(number: Int, start: Int)] = sources[0].withUnsafeBufferPointer { bytes in
            var found: [(Int, Int)] = []
            Self.each(" obj", in: bytes) { position in
                // "12 0 obj", read backwards.
                var index = position - 1
                while index >= 0, (0x30...0x39).contains(bytes[index]) { index -= 1 }
                guard index < position - 1, index >= 0, bytes[index] == 0x20 else { return }
                let end = index
                index -= 1
                while index >= 0, end - index < 10, (0x30...0x39).contains(bytes[index]) { index -= 1 }
                guard let number = Int(String(decoding: bytes[(index + 1)..<end], as: UTF8.self)) else { return }
                found.append((number, position + 4))
            }
            return found
        }
        for (index, object) in found.enumerated() {
            if starts[object.number] != nil { hasOldVersions = true }
            starts[object.number] = (0, object.start, index + 1 < found.count ? found[index + 1].start : sources[0].count)
        }
    }

    private func isObjectStream(_ number: Int) -> Bool {
        guard let place = starts[number], place.source == 0 else { return false }
        return sources[0].withUnsafeBufferPointer { bytes in
            let head = UnsafeBufferPointer(rebasing: bytes[place.start..<min(bytes.count, place.start + 200)])
            return Self.contains("/ObjStm", head)
        }
    }

    /// Adds the objects that a stream holds.
    private mutating func unfold(_ number: Int, _ budget: inout Int) {
        guard let dictionary = value(number), let first = dictionary["First"]?.integer, let bytes = stream(number, budget: &budget),
            first >= 0
        else {
            return
        }
        let source = sources.count
        let offsets: [(number: Int, start: Int)] = bytes.withUnsafeBufferPointer { bytes in
            var scanner = PDFScanner(bytes, to: first)
            var offsets: [(Int, Int)] = []
            while let object = scanner.next()?.integer, let offset = scanner.next()?.integer {
                if offset >= 0, first + offset < bytes.count { offsets.append((object, first + offset)) }
            }
            return offsets
        }
        sources.append(bytes)
        let inOrder = offsets.sorted { $0.start < $1.start }
        for (index, object) in inOrder.enumerated() {
            if starts[object.number] != nil { hasOldVersions = true }
            starts[object.number] = (source, object.start, index + 1 < inOrder.count ? inOrder[index + 1].start : bytes.count)
        }
    }

    private func inflated(_ range: Range<Int>, _ budget: inout Int) -> [UInt8]? {
        guard let decompressor = libdeflate_alloc_decompressor() else { return nil }
        defer { libdeflate_free_decompressor(decompressor) }
        var room = min(budget, max(4096, 6 * range.count))
        while room > 0 {
            var result = LIBDEFLATE_BAD_DATA
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                var used = 0
                var written = 0
                result = sources[0].withUnsafeBytes { file in
                    // A line end may stand behind the packed bytes.
                    libdeflate_zlib_decompress_ex(
                        decompressor, file.baseAddress.map { $0 + range.lowerBound }, range.count, buffer.baseAddress, room, &used, &written
                    )
                }
                count = result == LIBDEFLATE_SUCCESS ? written : 0
            }
            if result == LIBDEFLATE_SUCCESS {
                budget -= bytes.count
                return bytes
            }
            guard result == LIBDEFLATE_INSUFFICIENT_SPACE, room < budget else { return nil }
            room = min(budget, 4 * room)
        }
        return nil
    }

    static func contains(_ text: String, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool { first(text, in: bytes, from: 0) != nil }

    private static func each(_ text: String, in bytes: UnsafeBufferPointer<UInt8>, _ body: (Int) -> Void) {
        var position = 0
        while let found = first(text, in: bytes, from: position) {
            body(found)
            position = found + 1
        }
    }

    private static func first(_ text: String, in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
        guard let base = bytes.baseAddress else { return nil }
        var text = text
        return text.withUTF8 { pattern in
            guard let first = pattern.first, let head = pattern.baseAddress else { return nil }
            var position = start
            while position + pattern.count <= bytes.count {
                guard let found = memchr(base + position, Int32(first), bytes.count - pattern.count + 1 - position) else { return nil }
                position = base.distance(to: found.assumingMemoryBound(to: UInt8.self))
                if memcmp(base + position, head, pattern.count) == 0 { return position }
                position += 1
            }
            return nil
        }
    }
}
