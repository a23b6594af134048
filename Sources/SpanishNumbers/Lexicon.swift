/// The words the scanner knows, in an open-addressed table, and the byte tables of its hot loop.
/// The tables are built once and live as long as the process.
struct Lexicon: @unchecked Sendable {
    struct Slot {
        var key = WordKey()
        var roles: WordRoles = []
        var value = 0
    }

    /// `ByteClass` of each byte.
    let classes: UnsafePointer<UInt8>
    /// A bit for each run of three letters (five bits each) with which a word can begin that the scanner must look at.
    let prefixes: UnsafePointer<UInt32>
    /// For each such run a bit for each length (the last one for eight and more) that a word in plain lower-case letters must have.
    let lengths: UnsafePointer<UInt8>
    /// A bit for each hash that a word of the lexicon has, so that the many other words need no look at the slots.
    private let present: UnsafePointer<UInt64>
    private let slots: UnsafePointer<Slot>
    private let mask: Int

    static let shared = Lexicon()
    /// The value of the words for a page.
    static let page = 26
    /// The value of the nouns whose numbers stay below a hundred: "Etapa 3", but "meta 345" states a figure.
    static let few = 27

    private init() {
        let classes = UnsafeMutablePointer<UInt8>.allocate(capacity: 256)
        for value in 0..<256 {
            classes[value] = ByteClass.of(UInt8(value))
        }
        let capacity = 2048
        let slots = UnsafeMutablePointer<Slot>.allocate(capacity: capacity)
        slots.initialize(repeating: Slot(), count: capacity)
        let prefixes = UnsafeMutablePointer<UInt32>.allocate(capacity: 1024)
        prefixes.initialize(repeating: 0, count: 1024)
        let lengths = UnsafeMutablePointer<UInt8>.allocate(capacity: 32768)
        lengths.initialize(repeating: 0, count: 32768)
        let present = UnsafeMutablePointer<UInt64>.allocate(capacity: 128)
        present.initialize(repeating: 0, count: 128)
        for (words, roles, value) in Self.entries {
            for word in words.split(separator: " ") {
                let bytes = Array(word.utf8)
                var builder = WordKeyBuilder()
                Self.spell(bytes, into: &builder)
                guard let key = builder.finished else { continue }
                var place = Int(truncatingIfNeeded: key.hash) & (capacity - 1)
                while !slots[place].roles.isEmpty, slots[place].key != key { place = (place + 1) & (capacity - 1) }
                slots[place].key = key
                present[Self.presence(key.hash).word] |= Self.presence(key.hash).bit
                slots[place].roles.formUnion(roles)
                if value != 0 || slots[place].value == 0 { slots[place].value = value }
                if !roles.isDisjoint(with: .trigger) { Self.mark(bytes, prefixes, lengths) }
            }
        }
        for first in "IVXLCDM".utf8 {
            for second in "IVXLCDM ".utf8 {
                for third in "IVXLCDM ".utf8 { Self.mark([first, second, third], prefixes, nil) }
            }
        }
        self.classes = UnsafePointer(classes)
        self.prefixes = UnsafePointer(prefixes)
        self.lengths = UnsafePointer(lengths)
        self.present = UnsafePointer(present)
        self.slots = UnsafePointer(slots)
        mask = capacity - 1
    }

    private static func spell(_ bytes: [UInt8], into builder: inout WordKeyBuilder) {
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC3, index + 1 < bytes.count {
                builder.push(WordKeyBuilder.latin(bytes[index + 1]))
                index += 2
            } else {
                builder.push(bytes[index] | 0x20)
                index += 1
            }
        }
    }

    /// Marks every way the first three bytes can stand: with its accents composed, decomposed or left out, in either case.
    private static func mark(_ bytes: [UInt8], _ prefixes: UnsafeMutablePointer<UInt32>, _ lengths: UnsafeMutablePointer<UInt8>?) {
        var plain: [UInt8] = []
        var decomposed: [UInt8] = []
        var upper: [UInt8] = []
        var index = 0
        while index < bytes.count {
            if bytes[index] == 0xC3, index + 1 < bytes.count {
                let folded = WordKeyBuilder.latin(bytes[index + 1])
                let letter = folded == WordKeyBuilder.enye ? UInt8(ascii: "n") : folded
                plain.append(letter)
                decomposed += [letter, 0xCC]
                upper += [0xC3, bytes[index + 1] & ~0x20]
                index += 2
            } else {
                plain.append(bytes[index])
                decomposed.append(bytes[index])
                upper.append(bytes[index])
                index += 1
            }
        }
        for spelling in [bytes, plain, decomposed, upper] {
            let code = { (place: Int) in place < spelling.count ? Int(spelling[place] == .space ? 0 : spelling[place] & 31) : 0 }
            let run = code(0) << 10 | code(1) << 5 | code(2)
            prefixes[run >> 5] |= 1 << UInt32(run & 31)
            lengths?[run] |= 1 << UInt8(min(plain.count, 8) - 1)
        }
    }

    @inline(__always)
    private static func presence(_ hash: UInt64) -> (word: Int, bit: UInt64) {
        (Int(truncatingIfNeeded: hash >> 40 & 127), 1 << (hash >> 48 & 63))
    }

    @inline(__always)
    func slot(for key: WordKey) -> UnsafePointer<Slot>? {
        let hash = key.hash
        let (word, bit) = Self.presence(hash)
        guard present[word] & bit != 0 else { return nil }
        var place = Int(truncatingIfNeeded: hash) & mask
        while !slots[place].roles.isEmpty {
            if slots[place].key == key { return slots + place }
            place = (place + 1) & mask
        }
        return nil
    }
}
