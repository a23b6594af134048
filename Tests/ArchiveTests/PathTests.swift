import Testing

@testable import Archive

@Suite struct PathTests {
    @Test(arguments: [
        ("a/b.pdf", "a/b.pdf"), ("año.pdf", "año.pdf"), ("a\nb", "a\\x0Ab"), ("a\\b", "a\\\\b"), ("a\u{7F}", "a\\x7F"), ("", ""),
    ]) func aPathIsShownOnOneLine(_ path: String, _ shown: String) { #expect(RawPath(path).shown == shown) }

    @Test func bytesThatAreNoTextAreShownEscaped() {
        #expect(RawPath([0x61, 0xFF, 0xC3, 0xB1, 0xC3]).shown == "a\\xFFñ\\xC3")
    }

    @Test func aRequestCarriesAnyBytes() throws {
        let path = RawPath([0x2F, 0x61, 0xFF, 0x0A])
        let line = JSONLine.encode(WorkerRequest(path: path, output: "o"))
        #expect(String(decoding: line, as: UTF8.self) == "{\"output\":\"o\",\"path\":\"/a\\\\xFF\\\\x0A\",\"path_hex\":\"2F61FF0A\"}\n")
        #expect(JSONLine.decode(WorkerRequest.self, line)?.file == path)
        #expect(JSONLine.decode(WorkerRequest.self, Array("{\"path_hex\":\"2F6\"}".utf8))?.file == nil)
        #expect(JSONLine.decode(WorkerRequest.self, Array("{\"path\":\"\"}".utf8))?.file == nil)
    }

    @Test func packagesMirrorPathsWithoutMeeting() {
        var names = PackageNames()
        let paths: [RawPath] = [
            RawPath("/x/a.pdf"), RawPath("x/a.pdf"), RawPath("./x/./a.pdf"), RawPath("../b.pdf"), RawPath("a\nb"), RawPath([0x61, 0xFF]),
            RawPath(".cuenta-1-0"), RawPath("x/a.pdf/c"), RawPath(String(repeating: "ñ", count: 127)),
        ]
        #expect(
            paths.map { names.name(for: $0) } == [
                "x/a.pdf", "x/a.pdf~2", "x/a.pdf~3", "__/b.pdf", "a%0Ab", "a%FF", "_.cuenta-1-0", "x~/a.pdf/c",
                String(repeating: "ñ", count: 110) + "~",
            ])
    }

    @Test func aListIsPartedByLinesOrByNul() {
        #expect(InputWalk.list(Array("a.pdf\r\n\nb c.pdf".utf8)) == [RawPath("a.pdf"), RawPath("b c.pdf")])
        #expect(InputWalk.list(Array("a\nb.pdf\0c.pdf\0".utf8)) == [RawPath("a\nb.pdf"), RawPath("c.pdf")])
    }
}
