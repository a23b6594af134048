import DocumentModel
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

    @Test func packagesOfAnyOrderDoNotMeet() {
        var names = PackageNames()
        let paths = ["./x~2/b.pdf", "./x", "x", "x~2/b.pdf", "x/c.pdf"].map { RawPath($0) }
        #expect(paths.map { names.name(for: $0) } == ["x~2/b.pdf", "x", "x~3", "x~2/b.pdf~2", "x~/c.pdf"])
    }

    @Test func inputsStandOnceInTheOrderOfTheirNames() throws {
        var inputs = InputList()
        for path in ["in/b.md", "in/a\n.md", "in/B.md", "in/b.md", "in"] {
            try inputs.append(RawPath(path), nameStart: min(3, path.utf8.count))
        }
        try inputs.append(RawPath("in/0"), nameStart: 3, refusal: .init(state: .skipped, reason: "not-a-file", message: "a pipe"))
        inputs.arrange()
        #expect(inputs.indices.map { inputs.name($0).shown } == ["", "0", "B.md", "a\\x0A.md", "b.md"])
        #expect(inputs.indices.map { inputs.path($0).shown } == ["in", "in/0", "in/B.md", "in/a\\x0A.md", "in/b.md"])
        #expect(inputs.indices.map { inputs.package($0) } == ["documento", "", "B.md", "a%0A.md", "b.md"])
        #expect(inputs.indices.map { inputs.refusal($0)?.message } == [nil, "a pipe", nil, nil, nil])
    }

    @Test func inputsBeyondTheirMemoryAreRefused() throws {
        var inputs = InputList(mostBytes: 500)
        for name in ["a", "b", "c"] { try inputs.append(RawPath(name), nameStart: 0) }
        #expect(
            throws: Diagnostic(
                .error, id: "too-many-inputs", "there are more than 3 inputs, too many for one archive", suggestion: "make several archives"
            )
        ) { try inputs.append(RawPath("d"), nameStart: 0) }
    }
}
