// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Cuenta",
    defaultLocalization: "es",
    products: [
        .library(name: "Cuenta", targets: ["Cuenta"]),
        .library(name: "SpanishNumbers", targets: ["SpanishNumbers"]),
        .executable(name: "cuenta", targets: ["CuentaCommand"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        .systemLibrary(name: "CPoppler", pkgConfig: "poppler-glib", providers: [.apt(["libpoppler-glib-dev", "pkg-config"])]),
        .systemLibrary(name: "CLCMS2", pkgConfig: "lcms2", providers: [.apt(["liblcms2-dev", "pkg-config"])]),
        .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev", "pkg-config"])]),
        // Loaded when a workbook is written, hence no pkg-config, which would have it linked.
        .systemLibrary(name: "CXLSXWriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev", "pkg-config"])]),
        .target(name: "DocumentModel"),
        .target(name: "PageLayout", dependencies: ["DocumentModel"]),
        .target(name: "DocumentReading", dependencies: ["DocumentModel", "PageLayout", "CPoppler", "CLCMS2", "CLibXML2", "CLibDeflate"]),
        .target(name: "SpanishNumbers"),
        .target(name: "PatternGrammar", dependencies: ["SpanishNumbers", "DocumentModel"]),
        .target(
            name: "Dataset",
            dependencies: ["DocumentModel", "SpanishNumbers", "CXLSXWriter", .product(name: "GRDB", package: "GRDB.swift")]),
        .target(
            name: "Extraction",
            dependencies: [
                "DocumentModel", "SpanishNumbers", "PatternGrammar", "Dataset", .product(name: "Yams", package: "Yams"),
            ],
            plugins: ["EmbedPipelines"]
        ),
        .executableTarget(name: "EmbedFiles", exclude: ["Pipelines"]),
        .plugin(name: "EmbedPipelines", capability: .buildTool(), dependencies: ["EmbedFiles"], path: "Sources/EmbedPipelines"),
        .target(name: "Archive", dependencies: ["DocumentModel", "DocumentReading", "Dataset", "Extraction", "Review"]),
        .target(
            name: "Review", dependencies: ["Dataset", "DocumentModel", "DocumentReading"],
            resources: [
                .embedInCode("Template/page.html"), .embedInCode("Template/style.css"), .embedInCode("Template/base.js"),
                .embedInCode("Template/places.js"), .embedInCode("Template/detail.js"), .embedInCode("Template/tables.js"),
                .embedInCode("Template/ledger.js"), .embedInCode("Template/decisions.js"), .embedInCode("Template/charts.js"),
                .embedInCode("Template/start.js"), .embedInCode("Template/comparison.css"),
            ]
        ),
        .target(
            name: "Cuenta",
            dependencies: [
                "DocumentModel", "DocumentReading", "SpanishNumbers", "PatternGrammar", "Dataset", "Extraction", "Review", "Archive",
            ]),
        .executableTarget(
            name: "CuentaCommand",
            dependencies: ["Cuenta", .product(name: "ArgumentParser", package: "swift-argument-parser")]
        ),
        .executableTarget(name: "NumberFuzzer", dependencies: ["SpanishNumbers"], path: "Sources/Fuzzers/NumberFuzzer"),
        .target(
            name: "FuzzTargets",
            dependencies: ["DocumentModel", "DocumentReading", "PageLayout", "SpanishNumbers", "PatternGrammar", "Extraction"],
            path: "Sources/Fuzzers/FuzzTargets"),
        .executableTarget(name: "HTMLFuzzer", dependencies: ["FuzzTargets"], path: "Sources/Fuzzers/HTMLFuzzer"),
        .executableTarget(name: "LayoutFuzzer", dependencies: ["FuzzTargets"], path: "Sources/Fuzzers/LayoutFuzzer"),
        .executableTarget(name: "PatternFuzzer", dependencies: ["FuzzTargets"], path: "Sources/Fuzzers/PatternFuzzer"),
        .executableTarget(name: "PipelineFuzzer", dependencies: ["FuzzTargets"], path: "Sources/Fuzzers/PipelineFuzzer"),
        .executableTarget(name: "CuentaBenchmarks", dependencies: ["Cuenta", "PatternGrammar", "SpanishNumbers"]),
        .testTarget(name: "DocumentModelTests", dependencies: ["DocumentModel"]),
        .testTarget(name: "PageLayoutTests", dependencies: ["PageLayout", "DocumentModel"], exclude: ["scripts"]),
        .testTarget(
            name: "DocumentReadingTests", dependencies: ["DocumentReading", "DocumentModel", "PageLayout", "CLibDeflate", "CLCMS2"],
            exclude: ["scripts"]),
        .testTarget(name: "SpanishNumbersTests", dependencies: ["SpanishNumbers"]),
        .testTarget(name: "PatternGrammarTests", dependencies: ["PatternGrammar", "SpanishNumbers", "DocumentModel"]),
        .testTarget(name: "DatasetTests", dependencies: ["Dataset", "DocumentModel", "SpanishNumbers"]),
        .testTarget(name: "ExtractionTests", dependencies: ["Extraction", "DocumentModel", "SpanishNumbers", "PatternGrammar", "Dataset"]),
        .testTarget(
            name: "ReviewTests", dependencies: ["Cuenta", "Review", "Dataset", "DocumentModel", "DocumentReading"], exclude: ["browser.py"]),
        .testTarget(name: "ArchiveTests", dependencies: ["Archive", "CuentaCommand"], exclude: ["scripts"]),
        .testTarget(name: "FuzzTests", dependencies: ["FuzzTargets"], exclude: ["fuzz.py"]),
        .testTarget(
            name: "CuentaTests", dependencies: ["Cuenta", "CuentaCommand", "Dataset", "DocumentModel", "SpanishNumbers"],
            exclude: ["scripts"]),
    ],
    swiftLanguageModes: [.v6]
)
