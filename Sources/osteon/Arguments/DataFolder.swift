import ArgumentParser
import Catalog
import Foundation
import Interchange
import Journal

/// Where the data lies; shared by all commands.
struct DataFolder: ParsableArguments {
  @Option(
    name: .customLong("data-dir"),
    help: ArgumentHelp(
      "The folder of the data, in place of OSTEON_DATA_DIR or the usual one.", valueName: "folder"))
  var dataFolder: String?

  /// The folder: `--data-dir`, else `OSTEON_DATA_DIR`, else `osteon` in `XDG_DATA_HOME`, which is
  /// `~/.local/share` unless it says otherwise.
  /// - Throws: also where the output goes to a file of Osteon’s own, before anything is read.
  func folder() throws(CommandError) -> String {
    guard let folder = chosenFolder else {
      throw CommandError(
        .usage, "HOME is not set, so there is no place for the data; say one with --data-dir DIR")
    }
    let own = OwnFiles(folder: folder)
    if own.include(descriptor: STDERR_FILENO) { dup2(open("/dev/null", O_RDONLY), STDERR_FILENO) }
    guard !own.include(descriptor: STDOUT_FILENO) else {
      throw CommandError(
        .cannotCreate, "standard output is a file of Osteon’s own; redirect it elsewhere")
    }
    return folder
  }

  private var chosenFolder: String? {
    if let dataFolder, !dataFolder.isEmpty { return dataFolder }
    if let folder = environment("OSTEON_DATA_DIR") { return folder }
    if let data = environment("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/osteon" }
    let home = environment("HOME").flatMap { $0.hasPrefix("/") ? $0 : nil }
    return home.map { $0 + "/.local/share/osteon" }
  }

  /// Its foods, as they are.
  /// - `warn`: told of each table brought in that turns out to be one that cannot be read.
  func catalog(warn: @escaping @Sendable (FoodIndexProblem) -> Void = { _ in }) throws -> Catalog {
    try Catalog.open(URL(fileURLWithPath: folder(), isDirectory: true), warn: warn)
  }

  func journal() throws -> Journal {
    try Journal.open(folder: try folder(), clock: Moment.journalClock) {
      StandardOutput.hasChanged.store(true, ordering: .relaxed)
    }
  }
}

/// A variable of the environment; `nil` where it is empty.
func environment(_ name: String) -> String? {
  guard let value = getenv(name), value.pointee != 0 else { return nil }
  return String(cString: value)
}
