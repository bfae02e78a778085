import ArgumentParser
import BoneHealth
import Interchange
import Journal

/// `osteon export`: writes the log file.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "Write the log file: all that is recorded.",
    discussion: """
      osteon export --format markdown -o bones.md
      osteon export --from 2026-01-01 -o year.csv

      A file is written whole or not at all, readable by you alone. csv, json and jsonl hold all \
      there is and can be imported again; markdown is for reading and printing. --kind food,exercise \
      writes only these, and the file says so.
      """)

  @Option(help: "How to write it; by the ending of the file's name unless said, or csv.")
  var format: ExportFormat?

  @Option(parsing: .unconditional, help: "The first day; written as for --date elsewhere.")
  var from: String?

  @Option(parsing: .unconditional, help: "The last day.")
  var to: String?

  @Option(
    help: ArgumentHelp(
      "Only these kinds of records, parted by commas: food,exercise.", valueName: "kinds"))
  var kind: [String] = []

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
    let first = try from.map { try DayOption.read($0, today: today) }
    let last = try to.map { try DayOption.read($0, today: today) }
    if let first, let last, last < first {
      throw CommandError(.usage, "--from \(first) lies after --to \(last)")
    }
    let kinds = try kinds()
    if let kinds, from != nil || to != nil, !kinds.contains(where: \.isDated) {
      throw CommandError(
        .usage,
        "\(kinds.map(\.name).sorted().joined(separator: ", ")) belong to no day, and --from and --to "
          + "take nothing of them; leave the days out")
    }
    let export = Export(session.journal, from: first, to: last, kinds: kinds)
    let format = format ?? ExportFormat(fileName: output) ?? .csv
    if format == .markdown, let kinds, kinds.isDisjoint(with: Export.kindsOfReports) {
      throw CommandError(
        .usage,
        "a report shows only food, exercise and day; csv, json and jsonl hold the other kinds")
    }
    if output == "-" {
      try StandardOutput.writeBytes { sink in try export.write(format, to: sink) }
    } else {
      let own = OwnFiles(folder: try dataFolder.folder())
      try OutputFile(path: output, replaces: force, keepingOff: own).write { sink in
        try export.write(format, to: sink)
      }
    }
  }

  /// `nil` for all.
  private func kinds() throws(CommandError) -> Set<Record.Kind>? {
    guard !kind.isEmpty else { return nil }
    let names = kind.joined(separator: ",").split(separator: ",", omittingEmptySubsequences: false)
      .map { String($0).trimmed.lowercased().replacing("-", with: "_") }
    let kinds = try names.map { name throws(CommandError) in
      guard let kind = Record.Kind(name) else {
        throw CommandError(
          .usage,
          (name.isEmpty ? "--kind lacks a name" : "“\(name)” is no kind of record")
            + "; write one of: "
            + Record.kinds.map(\.name).joined(separator: ", "))
      }
      return kind
    }
    return Set(kinds)
  }
}

extension ExportFormat: ExpressibleByArgument {}
