import Foundation

/// A folder that goes with its last user.
final class Folder {
    let path: String

    init() throws {
        var template = Array("\(NSTemporaryDirectory())/cuenta-archivo-XXXXXX".utf8CString)
        guard let made = mkdtemp(&template) else { throw POSIXError(.EIO) }
        path = String(cString: made)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    subscript(name: String) -> String { "\(path)/\(name)" }

    func write(_ bytes: some Sequence<UInt8>, to name: String) throws {
        let url = URL(fileURLWithPath: self[name])
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(bytes).write(to: url)
    }

    func write(_ text: String, to name: String) throws { try write(text.utf8, to: name) }

    /// A file whose name is any bytes.
    func write(_ text: String, toRaw name: [UInt8]) throws {
        let path = Array("\(path)/".utf8) + name + [0]
        let file = path.withUnsafeBytes { open($0.assumingMemoryBound(to: CChar.self).baseAddress!, O_WRONLY | O_CREAT, 0o666) }
        guard file >= 0 else { throw POSIXError(.EIO) }
        defer { close(file) }
        _ = Data(text.utf8).withUnsafeBytes { Foundation.write(file, $0.baseAddress, $0.count) }
    }

    func text(_ name: String) -> String {
        String(decoding: FileManager.default.contents(atPath: self[name]) ?? Data(), as: UTF8.self)
    }

    /// All files below a folder with their bytes, hidden ones too.
    func files(_ name: String) -> [String: Data] {
        var files: [String: Data] = [:]
        let root = self[name]
        for case let path as String in FileManager.default.enumerator(atPath: root) ?? .init() {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: "\(root)/\(path)", isDirectory: &isFolder), !isFolder.boolValue {
                files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
            }
        }
        return files
    }
}

/// PDF files made for the tests.
enum TestPDF {
    /// One page with a content stream.
    ///
    /// - Parameters:
    ///   - resources: of the page besides the font F.
    ///   - more: objects from number 6 on.
    static func page(_ content: String, resources: String = "", objects more: [String] = []) -> [UInt8] {
        var bytes = Array("%PDF-1.4\n".utf8)
        var offsets: [Int] = []
        let objects =
            [
                "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>",
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>\(resources)>>>>",
                "<</Length \(content.utf8.count)>>stream\n\(content)\nendstream", "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            ] + more
        for (index, object) in objects.enumerated() {
            offsets.append(bytes.count)
            bytes += Array("\(index + 1) 0 obj\n\(object)\nendobj\n".utf8)
        }
        let start = bytes.count
        bytes += Array("xref\n0 \(objects.count + 1)\n0000000000 65535 f \n".utf8)
        for offset in offsets {
            let digits = String(offset)
            bytes += Array((String(repeating: "0", count: 10 - digits.count) + digits + " 00000 n \n").utf8)
        }
        return bytes + Array("trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n".utf8)
    }

    static func text(_ words: String) -> [UInt8] { page("BT /F 12 Tf 72 700 Td (\(words)) Tj ET") }
}
