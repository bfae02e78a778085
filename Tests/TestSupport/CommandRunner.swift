import Foundation

/// Runs the program as a person would: the built binary, with its own data folder, a pinned clock
/// and a known environment.
package struct CommandRunner: Sendable {
  /// What a run of the program came to.
  package struct Outcome: Equatable, Sendable {
    package var output: String
    package var errors: String
    /// The exit code; the negative number of the signal that ended it, if one did.
    package var code: Int32
  }

  /// What stands in the way of running the program.
  package struct NotRun: Error, CustomStringConvertible {
    package var description: String
  }

  /// The folder of the data; it does not exist until a command makes it.
  package let dataFolder: URL
  /// The folder everything of this runner lies in, which is also where the program runs.
  package let folder: URL
  /// The environment the program sees.
  package var environment: [String: String]

  /// - `now`: the moment the program takes it to be.
  package init(now: String = "2026-11-23T08:30") throws {
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-command-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    dataFolder = folder.appendingPathComponent("data")
    environment = [
      "OSTEON_DATA_DIR": dataFolder.path, "OSTEON_NOW": now, "HOME": folder.path,
      "LC_ALL": "C.UTF-8", "COLUMNS": "80", "TERM": "dumb",
      "PATH": Self.program.deletingLastPathComponent().path + ":/usr/bin:/bin",
    ].merging(programSettings) { $1 }
  }

  /// Removes all the runner made.
  package func clean() {
    try? FileManager.default.removeItem(at: folder)
  }

  /// The program as `swift build` made it, beside the tests.
  package static let program: URL = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    return tests.deletingLastPathComponent().appendingPathComponent("osteon")
  }()

  /// Runs the program to its end.
  /// - `input`: what it reads on standard input.
  package func run(_ arguments: [String], input: String = "") throws -> Outcome {
    try outcome(of: Self.program, arguments, input: input)
  }

  /// Runs a line of the shell, in which `osteon` is the program: for pipes and redirections.
  package func shell(_ line: String) throws -> Outcome {
    try outcome(of: URL(fileURLWithPath: "/bin/sh"), ["-c", line], input: "")
  }

  private func outcome(of program: URL, _ arguments: [String], input: String) throws -> Outcome {
    guard FileManager.default.isExecutableFile(atPath: Self.program.path) else {
      throw NotRun(description: "the program is not built: \(Self.program.path)")
    }
    // Files, unlike pipes, never fill up while nobody reads them.
    let files = ["input", "output", "errors"].map {
      folder.appendingPathComponent("\($0)-\(UUID().uuidString)")
    }
    defer {
      for file in files { try? FileManager.default.removeItem(at: file) }
    }
    try Data(input.utf8).write(to: files[0])
    try Data().write(to: files[1])
    try Data().write(to: files[2])
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = folder
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    let code = process.terminationStatus
    return Outcome(
      output: String(decoding: try Data(contentsOf: files[1]), as: UTF8.self),
      errors: String(decoding: try Data(contentsOf: files[2]), as: UTF8.self),
      code: process.terminationReason == .exit ? code : -code)
  }
}
