/// The text recognition program Tesseract, used as a program of its own where it is installed.
/// https://tesseract-ocr.github.io/tessdoc/Command-Line-Usage.html
struct Tesseract: Sendable {
    /// One page may take so long; a page of small print takes a few seconds.
    private static let longestRun = 180
    private static let largestOutput = 1 << 26
    /// Its threads gain little on a page and slow each other down; pages are recognised side by side instead.
    private static let environment = [(name: "OMP_THREAD_LIMIT", value: "1")]

    /// What is print and what is paper. Versions before 5 know only the first and read with it twice.
    enum Threshold: Int, Sendable {
        /// One grey for the whole page, by Otsu's method: right where paper and print are the same all over, however dusty.
        case ofPage = 0
        /// Another for each part of the page: for pages in colours, with light print on dark and grey print on white.
        case ofPart = 1
    }

    let program: String
    /// "spa", or "eng" where that is all there is.
    let language: String
    private let knowsOrientation: Bool

    /// - Parameter program: a name or path.
    /// - Returns: `nil` where the program is not installed, or knows neither Spanish nor English.
    init?(program: String = "tesseract") {
        guard let child = ChildProcess(program, ["--list-langs"], input: nil, environment: Self.environment),
            let bytes = child.finish(within: 20, limit: 1 << 20)
        else { return nil }
        let languages = bytes.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).map { String(decoding: $0, as: UTF8.self) }
        guard let language = ["spa", "eng"].first(where: languages.contains) else { return nil }
        self.program = program
        self.language = language
        knowsOrientation = languages.contains("osd")
    }

    /// Begins to recognise the words of a picture.
    func recognition(of image: borrowing PageImage, threshold: Threshold) -> ChildProcess? {
        ChildProcess(
            program,
            [
                "stdin", "stdout", "-l", language, "--dpi", "\(image.dotsPerInch)", "--psm", "3", "-c", "tessedit_create_tsv=1", "-c",
                "thresholding_method=\(threshold.rawValue)",
            ],
            input: image.file, environment: Self.environment)
    }

    /// The words that a run of `recognition(of:threshold:)` found; `nil` where it failed or took too long.
    static func words(of run: consuming ChildProcess) -> [RecognizedWord]? {
        guard let bytes = run.finish(within: longestRun, limit: largestOutput) else { return nil }
        return RecognizedWord.words(tsv: bytes)
    }

    /// By how many quarter turns, clockwise, a picture must be turned so that its text stands upright; `nil` where that cannot be told.
    func quarterTurns(of image: borrowing PageImage) -> Int? {
        guard knowsOrientation,
            let run = ChildProcess(
                program, ["stdin", "stdout", "--dpi", "\(image.dotsPerInch)", "--psm", "0"], input: image.file,
                environment: Self.environment),
            let bytes = run.finish(within: Self.longestRun, limit: Self.largestOutput)
        else { return nil }
        for line in bytes.split(separator: 0x0A) {
            let text = String(decoding: line, as: UTF8.self)
            guard text.hasPrefix("Rotate: ") else { continue }
            return Int(text.dropFirst("Rotate: ".count)).flatMap { [90: 1, 180: 2, 270: 3][$0] }
        }
        return nil
    }
}
