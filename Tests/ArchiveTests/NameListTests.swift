import DocumentModel
import Foundation
import Testing

@testable import Archive

@Suite struct NameListTests {
    private func names(_ list: [UInt8], mostBytes: Int = 1 << 30) throws -> [RawPath] {
        let folder = try Folder()
        try folder.write(list, to: "lista")
        let file = open(folder["lista"], O_RDONLY)
        defer { close(file) }
        var reader = NameReader(file, mostBytes: mostBytes)
        var names: [RawPath] = []
        while let name = try reader.next() { names.append(name) }
        return names
    }

    @Test func aListIsPartedByLinesOrByNul() throws {
        #expect(try names(Array("a.pdf\r\n\nb c.pdf".utf8)) == [RawPath("a.pdf"), RawPath("b c.pdf")])
        #expect(try names(Array("a\nb.pdf\0c.pdf\0".utf8)) == [RawPath("a\nb.pdf"), RawPath("c.pdf")])
        #expect(try names(Array("a\r\0".utf8)) == [RawPath("a\r")])
        #expect(try names([]).isEmpty && names([10, 10]).isEmpty && names([0, 0]).isEmpty)
    }

    /// The first names fill more than a piece, and some lie across the ends of pieces.
    @Test func aListComesInPieces() throws {
        let wanted = (0..<30_000).map { "carpeta/\($0)/cuenta pública.pdf" }
        for separator in ["\n", "\r\n", "\0"] {
            let found = try names(Array(wanted.map { $0 + separator }.joined().utf8))
            #expect(found.map(\.shown) == wanted)
        }
    }

    @Test func aNameTooLongForAnyFileIsCut() throws {
        let list = [UInt8](repeating: 97, count: 200_000) + Array("\nb\n".utf8)
        #expect(try names(list) == [RawPath([UInt8](repeating: 97, count: 4096)), RawPath("b")])
    }

    @Test func aListWithoutEndIsRefused() throws {
        let refusal = Diagnostic(
            .error, id: "list-too-long", "the list is longer than 1 MB", file: "-", suggestion: "name folders, or make several archives")
        #expect(throws: refusal) { try names([UInt8](repeating: 10, count: 2 << 20), mostBytes: 1 << 20) }
        #expect(throws: refusal) { try names([UInt8](repeating: 97, count: 2 << 20), mostBytes: 1 << 20) }
    }
}
