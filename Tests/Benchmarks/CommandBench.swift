import Foundation

/// Commands, as whole processes.
enum CommandBench {
  static func runCommands(_ journals: Journals) throws {
    Report.title("Commands, \(Journals.entries) entries, median of \(Bench.starts)")
    let own = journals.environment("full")
    var commands: [(name: String, command: [String], environment: [String: String])] = [
      ("osteon eat", [journals.osteon, "eat", "30 g almonds, 1 cup milk"], own),
      ("osteon today --json", [journals.osteon, "today", "--json"], own),
    ]
    let hasTask = Program.isInstalled("task")
    if hasTask {
      for (name, count) in [("task-full", Journals.entries), ("task-empty", 0)] {
        let settings = try makeTasks(count, in: journals.path(name))
        commands.append(
          ("task add, \(count) tasks", ["task", "add", "Greek yogurt"], ["TASKRC": settings]))
      }
    }
    let medians = try inTurn(commands)
    for (command, median) in zip(commands, medians) {
      Report.line(command.name, Report.milliseconds(median))
    }
    guard hasTask else { return print("  Taskwarrior is not installed") }
    for (index, name) in ["eat", "today --json"].enumerated() {
      Report.line(
        "osteon \(name) / task add, \(Journals.entries) tasks",
        Report.ratio(medians[index] / medians[2], atMost: 0.5))
    }
    Report.line(
      "osteon eat / task add, no tasks", Report.rounded(medians[0] / medians[3]))
  }

  static func runExport(_ journals: Journals) throws {
    Report.title("Export of \(Journals.entries) entries to CSV, median of 10")
    let database = journals.path("full") + "/journal.db"
    let rows =
      "SELECT 'food', * FROM food_entry; SELECT 'exercise', * FROM exercise_entry;"
    var commands: [(name: String, command: [String], environment: [String: String])] = [
      (
        "osteon export --format csv", [journals.osteon, "export", "--format", "csv"],
        journals.environment("full")
      )
    ]
    let hasSQLite = Program.isInstalled("sqlite3")
    if hasSQLite { commands.append(("sqlite3 -csv", ["sqlite3", "-csv", database, rows], [:])) }
    let medians = try inTurn(commands, rounds: 10, output: journals.path("output.csv"))
    for (command, median) in zip(commands, medians) {
      Report.line(command.name, Report.milliseconds(median))
    }
    guard hasSQLite else { return print("  sqlite3 is not installed") }
    Report.line("osteon / sqlite3", Report.ratio(medians[0] / medians[1], atMost: 2))
  }

  /// Runs the commands in turn, round after round, and returns the median of each.
  private static func inTurn(
    _ commands: [(name: String, command: [String], environment: [String: String])],
    rounds: Int = Bench.starts, output: String = "/dev/null"
  ) throws -> [Double] {
    var times = commands.map { _ in [Double]() }
    for round in 0...rounds {
      for (index, command) in commands.enumerated() {
        let time = try Program.time(
          command.command, environment: command.environment, output: output)
        if round > 0 { times[index].append(time) }
      }
    }
    return times.map { Samples($0).median }
  }

  /// A folder of Taskwarrior's with so many tasks; returns its settings.
  private static func makeTasks(_ count: Int, in folder: String) throws -> String {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let tasks = (0..<count).map { number in
      "[description:\"Greek yogurt \(number)\" entry:\"\(1_500_000_000 + number * 6000)\" "
        + "status:\"pending\" uuid:\"\(UUID().uuidString.lowercased())\"]\n"
    }
    try tasks.joined().write(toFile: folder + "/pending.data", atomically: true, encoding: .utf8)
    let settings = folder + "/taskrc"
    try "data.location=\(folder)\nconfirmation=off\n".write(
      toFile: settings, atomically: true, encoding: .utf8)
    return settings
  }
}
