import ArgumentParser
import BoneHealth
import Catalog
import Glibc
import Journal
import NcursesTerminal
import Screens
import Terminal

/// `osteon`: the screen.
struct ScreenCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "screen", abstract: "Open the screen (this is what osteon alone does).")

  @OptionGroup var place: Place

  func run() throws {
    let folder = try place.folder()
    let clock = try Moment.clock()
    let journal = try place.journal()
    let foods = FoodsInBackground(folder: folder)
    var display = try NcursesTerminal()
    defer { display.restore() }
    let program = try Program(
      journal: journal, pantry: Pantry(foods: nil, activities: .embedded),
      ids: EntryIDGenerator(clock: Moment.milliseconds), now: clock(), size: display.size)
    var loop = Loop(program: program, clock: clock, newFoods: foods.arrival)
    loop.run(on: &display)
  }
}

extension NcursesTerminal: Display {}
