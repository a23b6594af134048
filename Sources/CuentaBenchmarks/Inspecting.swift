import Cuenta

/// Whole runs of `cuenta inspect --as text` over PDFs, in turn with `pdftotext -bbox-layout` on the same file.
struct Inspecting {
    let files: [String]
    /// Rounds that count, after one that warms the caches.
    var rounds = 7

    func measure() {
        guard let program = WholeRuns.neighbour("cuenta"), let peer = WholeRuns.inPath("pdftotext") else {
            print("needs `cuenta` beside this program and `pdftotext` in the path")
            return
        }
        var with = (pages: 0, own: 0.0, peer: 0.0)
        var without = with
        print("pages   ms cuenta   ms pdftotext   pages/s   ratio   tables   file")
        for file in files {
            guard let shape = Self.shape(of: file), let (own, other) = time(file, program, peer) else {
                print("cannot be read: \(file)")
                continue
            }
            if shape.tables > 0 {
                with = (with.pages + shape.pages, with.own + own, with.peer + other)
            } else {
                without = (without.pages + shape.pages, without.own + own, without.peer + other)
            }
            let name = file.split(separator: "/").last.map(String.init) ?? file
            report(pages: shape.pages, own, other, "\(shape.tables)   \(name)")
        }
        if with.pages > 0, without.pages > 0 {
            report(pages: with.pages, with.own, with.peer, "files with tables")
            report(pages: without.pages, without.own, without.peer, "files without tables")
        }
        if files.count > 1 { report(pages: with.pages + without.pages, with.own + without.own, with.peer + without.peer, "all files") }
    }

    private func report(pages: Int, _ own: Double, _ other: Double, _ name: String) {
        print("\(pages)   \(short(own))   \(short(other))   \(short(Double(pages) * 1000 / own))   \(short(own / other))   \(name)")
    }

    /// Medians in milliseconds.
    private func time(_ file: String, _ program: String, _ peer: String) -> (own: Double, peer: Double)? {
        var own: [Duration] = []
        var others: [Duration] = []
        for round in 0...max(rounds, 1) {
            guard let one = WholeRuns.time([program, "inspect", file, "--as", "text", "--ocr", "never"]),
                let other = WholeRuns.time([peer, "-bbox-layout", file, "/dev/null"])
            else { return nil }
            if round > 0 {
                own.append(one)
                others.append(other)
            }
        }
        return (median(own), median(others))
    }

    private static func shape(of file: String) -> (pages: Int, tables: Int)? {
        guard let document = try? readDocument(file) else { return nil }
        let tables = document.blocks.count { if case .table = $0.kind { true } else { false } }
        return (document.pages.count, tables)
    }
}
