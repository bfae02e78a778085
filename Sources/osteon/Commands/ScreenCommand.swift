import ArgumentParser
import BoneHealth
import Catalog
import Glibc
import Journal
import NcursesTerminal
import Screens
import Terminal

/// `osteon`: the screen, or today's figures where there is no screen to show.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Open the screen.",
    discussion: "Where the output is no terminal, it prints today instead.")

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    guard isatty(STDOUT_FILENO) == 1 else {
      let session = try Session(dataFolder)
      return try DayReport(of: session.now.date, in: session).write(nil)
    }
    let clock = try Moment.clock()
    let journal = try dataFolder.journal()
    let foods = FoodsInBackground(dataFolder)
    var display = try NcursesTerminal(theme: try Self.theme())
    defer { display.restore() }
    var program = try Program(
      journal: journal, foodLookup: FoodLookup(foods: nil),
      ids: EntryIDGenerator(clock: Moment.journalClock), now: clock(), size: display.size)
    program.run(on: &display, clock: clock, newFoods: foods.arrival)
  }

  /// The theme that `OSTEON_THEME` names; `nil` leaves the choice to what the terminal announces.
  private static func theme() throws(CommandError) -> Theme? {
    guard let name = environment("OSTEON_THEME") else { return nil }
    guard let theme = Theme(rawValue: name) else {
      let names = Theme.allCases.map(\.rawValue).joined(separator: ", ")
      throw CommandError(.usage, "OSTEON_THEME is “\(name)”; it can be one of: \(names)")
    }
    return theme
  }
}

extension NcursesTerminal: Display {}
