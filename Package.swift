// swift-tools-version: 6.1
import PackageDescription

// What `make fuzz` builds; it links with libFuzzer alone.
let fuzzing: [Target] =
  Context.environment["OSTEON_FUZZ"] == nil
  ? []
  : [
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "BoneHealth", "Catalog", "Interchange", "Journal", "Screens", "Terminal",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      path: "Tests/Fuzz")
  ]

// Arrows run one way; ARCHITECTURE.md says why each is there.
let package = Package(
  name: "osteon",
  products: [
    .executable(name: "osteon", targets: ["osteon"])
  ],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    .target(name: "Resources", path: "Resources", exclude: ["README.md", "making"]),
    .target(name: "BoneHealth"),
    .target(
      name: "Catalog",
      dependencies: [
        "BoneHealth", "DelimitedText", "Resources", "CArchive",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "CArchive"),
    .target(name: "DelimitedText"),
    .target(name: "Formats"),
    .target(
      name: "Journal",
      dependencies: [
        "BoneHealth", "Formats", "CWriteAheadLog",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(name: "CWriteAheadLog"),
    .target(name: "Kitchen", dependencies: ["BoneHealth", "Catalog", "Journal"]),
    .target(
      name: "Interchange", dependencies: ["BoneHealth", "DelimitedText", "Formats", "Journal"]),
    .target(name: "Terminal"),
    .target(name: "CNcurses", linkerSettings: [.linkedLibrary("ncursesw")]),
    .target(name: "NcursesTerminal", dependencies: ["Terminal", "CNcurses"]),
    .target(
      name: "Screens", dependencies: ["BoneHealth", "Catalog", "Journal", "Kitchen", "Terminal"]),
    .executableTarget(
      name: "osteon",
      dependencies: [
        "BoneHealth", "Formats", "Catalog", "Journal", "Kitchen", "Interchange", "Terminal",
        "NcursesTerminal", "CNcurses", "Screens", "Resources",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(
      name: "TestSupport", dependencies: ["BoneHealth", "Formats", "Journal"],
      path: "Tests/TestSupport"),
    .testTarget(name: "BoneHealthTests", dependencies: ["BoneHealth", "TestSupport"]),
    .testTarget(
      name: "CatalogTests", dependencies: ["BoneHealth", "Catalog", "Resources"],
      exclude: ["Foods/queries.tsv"]),
    .testTarget(name: "DelimitedTextTests", dependencies: ["DelimitedText", "TestSupport"]),
    .testTarget(
      name: "JournalTests",
      dependencies: [
        "BoneHealth", "Formats", "Journal", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(
      name: "KitchenTests",
      dependencies: ["BoneHealth", "Catalog", "Journal", "Kitchen", "TestSupport"]),
    .testTarget(
      name: "InterchangeTests",
      dependencies: [
        "BoneHealth", "Formats", "Interchange", "Journal", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ]),
    .testTarget(name: "TerminalTests", dependencies: ["Terminal", "TestSupport"]),
    .executableTarget(
      name: "TerminalProbe", dependencies: ["Terminal", "NcursesTerminal"],
      path: "Tests/TerminalProbe"),
    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .testTarget(
      name: "NcursesTerminalTests",
      dependencies: [
        "NcursesTerminal", "Terminal", "TerminalProbe", "CPseudoTerminal", "TestSupport",
      ]),
    .testTarget(
      name: "ScreensTests",
      dependencies: ["BoneHealth", "Catalog", "Journal", "Screens", "Terminal"],
      exclude: ["Frames"]),
    .testTarget(
      name: "EndToEndTests",
      dependencies: [
        "osteon", "BoneHealth", "Catalog", "Journal", "TestSupport",
        .product(name: "GRDB", package: "GRDB.swift"),
      ],
      exclude: ["Transcripts"]),
    .executableTarget(
      name: "Benchmarks",
      dependencies: ["BoneHealth", "Catalog", "Journal", "TestSupport", "CPseudoTerminal"],
      path: "Tests/Benchmarks"),
  ] + fuzzing
)
