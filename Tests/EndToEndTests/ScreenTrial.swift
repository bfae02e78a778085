import BoneHealth
import Catalog
import Foundation
import Journal
import TestSupport

/// A person's folder for one test, and the built program to start on it. It is a Monday morning.
final class ScreenTrial {
  let folder: URL
  private var terminals = 0

  /// The moment the program takes it to be.
  static let now = "2026-11-23T08:30"
  static let today = CivilDate(dayNumber: 20_780)

  /// - `profile`: what she said of herself; `nil` when she was never asked.
  /// - `records`: what she recorded before.
  init(
    profile: Profile? = Profile(bodyWeightKilograms: 62), records: [Record] = []
  ) throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "osteon-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.createDirectory(at: data, withIntermediateDirectories: true)
    // The index of foods takes a moment to build, so it is built once for all tests.
    try FileManager.default.copyItem(
      at: try Self.foods.get().appendingPathComponent("catalog.db"),
      to: data.appendingPathComponent("catalog.db"))
    let given = (profile.map { [Record($0)] } ?? []) + records
    if !given.isEmpty { try record(given) }
  }

  deinit {
    // A program whose terminal was just closed may still be removing files of its own here.
    do {
      try TmuxTerminal.wait(for: "the removal of \(folder.path)") {
        try? FileManager.default.removeItem(at: folder)
        return !FileManager.default.fileExists(atPath: folder.path)
      }
    } catch {
      print(error)
    }
  }

  var data: URL { folder.appendingPathComponent("data", isDirectory: true) }
  var journalPath: String { data.appendingPathComponent(Journal.fileName).path }

  // MARK: The program

  /// The folder the tests were built in.
  private static let products = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent()

  static let program = products.appendingPathComponent("osteon").path

  private static let foods = Result {
    let folder = products.appendingPathComponent("foods-of-tests", isDirectory: true)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Catalog.open(folder).build()
    return folder
  }

  /// What the program finds in its environment.
  var environment: [String: String] {
    [
      "TERM": "tmux-256color", "LC_ALL": "C.UTF-8", "OSTEON_DATA_DIR": data.path,
      "OSTEON_NOW": Self.now, "OSTEON": Self.program, "FOLDER": folder.path,
    ].merging(programSettings) { $1 }
  }

  /// A new terminal in which a command runs: the program itself unless another is given.
  /// - `changes`: variables of the environment; `nil` takes one away.
  func terminal(
    _ command: [String] = [program], columns: Int = 100, rows: Int = 30,
    changes: [String: String?] = [:]
  ) throws -> TmuxTerminal {
    var environment = environment
    for (name, value) in changes { environment[name] = value }
    terminals += 1
    return try TmuxTerminal(
      command, socket: folder.appendingPathComponent("tmux-\(terminals)").path, columns: columns,
      rows: rows, environment: environment, owner: self)
  }

  /// A terminal with the program on Today, ready for keys.
  func today(
    columns: Int = 100, rows: Int = 30, changes: [String: String?] = [:]
  ) throws -> TmuxTerminal {
    let terminal = try terminal(columns: columns, rows: rows, changes: changes)
    try terminal.wait(for: "osteon", "1 Today", "23 Nov 2026", "a eat")
    return terminal
  }

  // MARK: The journal, as another program sees it

  func journal() throws -> Journal {
    try Journal.open(folder: data.path) { 0 }
  }

  func record(_ records: [Record]) throws {
    try journal().apply(
      Change(label: "record beforehand", edits: records.map { .put($0) }))
  }

  /// What stands in the journal of today.
  func recorded() throws -> Day { try journal().day(Self.today) }

  /// What a file of the person's folder holds, without the line's end.
  func text(of name: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      .trimmingCharacters(in: .whitespacesAndNewlines)
  }

  func has(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
  }
}

extension FoodEntry {
  /// Something eaten today at eight, with all five amounts 100 of their unit.
  static func eaten(
    _ name: String, amount: String = "100 g", on date: CivilDate = ScreenTrial.today,
    number: UInt16 = 0
  ) -> FoodEntry {
    FoodEntry(
      id: EntryID(milliseconds: 1, counter: number, random: UInt64(number)), date: date,
      time: CivilTime(hour: 8, minute: 0) ?? .midnight, meal: .breakfast, foodName: name,
      amount: amount, grams: 100,
      nutrients: NutrientAmounts(
        calciumMilligrams: 100, vitaminDMicrograms: 100, magnesiumMilligrams: 100,
        vitaminKMicrograms: 100, proteinGrams: 100))
  }
}
