import ArgumentParser
import BoneHealth
import Interchange

/// `osteon export`: writes the log file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the log file: all that is recorded.",
    discussion: """
      osteon export --format markdown -o bones.md
      osteon export --from 2026-01-01 -o year.csv

      A file is written whole or not at all, readable by you alone. csv, json and jsonl hold all \
      there is and can be imported again; markdown is for reading and printing.
      """)

  @Option(help: "How to write it; by the ending of the file's name unless said, or csv.")
  var format: ExportFormat?

  @Option(parsing: .unconditional, help: "The first day; written as for --date elsewhere.")
  var from: String?

  @Option(parsing: .unconditional, help: "The last day.")
  var to: String?

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output = "-"

  @Flag(help: "Replace the file if it exists.")
  var force = false

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    let today = session.now.date
    let first = try from.map { text in try DayOption.read(text, today: today) }
    let last = try to.map { text in try DayOption.read(text, today: today) }
    if let first, let last, last < first {
      throw CommandError(.usage, "--from \(first) lies after --to \(last)")
    }
    let export = Export(session.journal, from: first, to: last)
    let format = format ?? ExportFormat(fileName: output) ?? .csv
    if output == "-" {
      try StandardOutput.writeBytes { sink in try export.write(format, to: sink) }
    } else {
      try OutputFile(path: output, replaces: force).write { sink in
        try export.write(format, to: sink)
      }
    }
  }
}

extension ExportFormat: ExpressibleByArgument {}
