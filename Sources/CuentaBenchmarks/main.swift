import Cuenta

let arguments = CommandLine.arguments.dropFirst()
let usage = """
    Measures this build of Cuenta; build it with: swift build -c release --static-swift-stdlib

      CuentaBenchmarks whole FILE.pdf [RUNS]   whole runs of `cuenta extract --no-review` against `pdftotext -bbox-layout`,
                                               alternating; prints both medians and their ratio (30 runs unless said)
      CuentaBenchmarks inspect FILE.pdf...     `cuenta inspect` against `pdftotext -bbox-layout`, alternating: for each file its pages,
                                               milliseconds of both, pages a second, their ratio and how many tables it holds;
                                               totals of the files with tables and of those without apart
      CuentaBenchmarks numbers FILE            MB/s of number scanning on the document's text repeated to 64 MB
      CuentaBenchmarks patterns FILE           time of matching 10, 100 and 1,000 patterns on the document's text
      CuentaBenchmarks stages FILE             time of reading and of extracting in one process, medians

    """

switch (arguments.first, arguments.dropFirst().first) {
case ("whole", let file?): WholeRuns(file: file, runs: arguments.dropFirst(2).first.flatMap { Int($0) } ?? 30).measure()
case ("inspect", _?): Inspecting(files: Array(arguments.dropFirst())).measure()
case ("numbers", let file?): NumberScanning(text: text(of: file)).measure()
case ("patterns", let file?): PatternMatching(text: text(of: file)).measure()
case ("stages", let file?): Stages(file: file).measure()
default: print(usage)
}

/// The body of a document as text.
func text(of file: String) -> String {
    do {
        return try readDocument(file).plainText()
    } catch {
        print(error)
        return ""
    }
}
