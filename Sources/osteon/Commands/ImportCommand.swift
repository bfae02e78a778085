import BoneHealth
import ArgumentParser
import Glibc
import Interchange
import Journal

/// `osteon import`: reads a log file back.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Read a log file back: csv, json or jsonl.",
    discussion: """
      Entries that are there just so stay, so that the same file may be read twice; of those that \
      differ, the file's are taken. A file with a bad line changes nothing. One undo takes all of \
      it back.
      """)

  @Argument(help: "The file to read; - is standard input.")
  var file: String

  @Option(help: "How it is written; by the file's name or its beginning unless said.")
  var format: ExportFormat?

  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    let log = try read()
    guard log.problems.isEmpty else {
      let count = log.problems.count
      throw CommandError(
        .data,
        "\(name): \(count == 1 ? "a line is" : "\(count) lines are") no record; "
          + "nothing was imported", details: log.problems.map(\.description))
    }
    let plan = try log.plan(against: session.journal)
    if !dryRun { try session.journal.apply(plan.change) }
    let verbs = dryRun ? ("would be added", "would change") : ("added", "changed")
    try StandardOutput.write(
      lines: [
        "\(name): \(plan.added) \(verbs.0), \(plan.changed) \(verbs.1), "
          + "\(plan.unchanged) as they were"
      ] + (log.narrowedTo.map { ["The file holds only \($0)."] } ?? []))
  }

  private var name: String { file == "-" ? "standard input" : file }

  private func read() throws -> ImportedLog {
    do {
      if file == "-" {
        let source = try InputFile.source(descriptor: STDIN_FILENO, name: name)
        return try Import.read(format, from: source)
      }
      let input = InputFile(path: file)
      guard let format else { return try Import.read(input) }
      return try input.read { source in try Import.read(format, from: source) }
    } catch let error as FileError where error.category == .badData {
      throw CommandError(.data, "\(name): \(error.message)")
    }
  }
}
