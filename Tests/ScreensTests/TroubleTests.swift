import BoneHealth
import Catalog
import Foundation
import Terminal
import Testing

@testable import Journal
@testable import Screens

/// What the screen shows and keeps when the journal cannot be read or written.
@Suite struct TroubleTests {
  private func played(_ keys: String) throws -> (play: Play, program: Program) {
    let play = try Play()
    for record in AWeek.records() { try play.record(record) }
    var program = try play.program(foods: Play.foods)
    for events in [[Event]].keys(keys) { program.update(events, now: play.now) }
    return (play, program)
  }

  private func rename(_ table: String, to name: String, in play: Play) throws {
    try play.journal.access { try $0.execute(sql: "ALTER TABLE \(table) RENAME TO \(name)") }
  }

  private func body(_ program: Program) -> Substring {
    let rows = program.draw().canvas.text.split(separator: "\n", omittingEmptySubsequences: false)
    return Substring(rows.prefix(20).joined(separator: "\n"))
  }

  /// The tables are read one after the other: whichever cannot be, nothing of the others is taken.
  @Test(arguments: ["record", "food_entry", "exercise_entry", "change"])
  func aDayThatCannotBeReadLeavesTheScreenAsItWas(table: String) throws {
    var (play, program) = try played("")
    let before = body(program)
    try rename(table, to: "elsewhere", in: play)
    program.update([.key(.left)], now: play.now)
    #expect(body(program) == before)
    #expect(program.context.date == play.now.date)
    #expect(program.draw().canvas.text.contains("no such table"))
    try rename("elsewhere", to: table, in: play)
    program.update([.key(.left)], now: play.now)
    #expect(program.context.date == play.now.date.advanced(by: -1))
  }

  /// The dialog whose change cannot be recorded stays, with what was typed, and says why.
  @Test(arguments: [
    ("a30 g almonds", "almonds"), ("wbrisk walk 35 min", "brisk walk 35 min"),
    ("scalcium 600 mg", "calcium 600 mg"), ("<Foods>xdairy", "dairy"), ("m", "Mark Thu 26 Nov"),
    ("<Foods>]]]]nBone Plus<Enter>calcium 600 mg", "Bone Plus"),
  ])
  func whatCannotBeRecordedIsNotLost(keys: String, typed: String) throws {
    var (play, program) = try played(keys)
    let enter: Event = .key(
      keys == "m" ? .character("c") : keys.hasPrefix("<Foods>]") ? .control("s") : .enter)
    let day = try play.journal.day(play.now.date)
    try rename("change", to: "elsewhere", in: play)
    program.update([enter], now: play.now)
    // A problem stays until the next key.
    for _ in 1...3 { program.update([.tick], now: play.now) }
    let text = program.draw().canvas.text
    #expect(text.contains("no such table: change"))
    #expect(text.contains(typed))
    #expect(try play.journal.day(play.now.date) == day)
    try rename("elsewhere", to: "change", in: play)
    program.update([enter], now: play.now)
    #expect(try play.journal.nextUndo() != "set up")
    #expect(program.dialogs.isEmpty)
  }

  @Test func whatWasRecordedAndCannotBeReadIsShownWhenItCan() throws {
    var (play, program) = try played("a30 g almonds")
    let count = try play.journal.day(play.now.date).foods.count
    try rename("record", to: "elsewhere", in: play)
    program.update([.key(.enter)], now: play.now)
    #expect(program.dialogs.isEmpty, "it is recorded: a second Enter must not record it again")
    let said = program.draw().canvas.text.split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    #expect(said.contains("Logged Almonds, 30 g."))
    #expect(said.contains("But not all can be read:"))
    #expect(said.contains("no such table: record"))
    #expect(program.context.day.foods.count == count)
    try rename("elsewhere", to: "record", in: play)
    program.update([.tick], now: play.now)
    #expect(program.context.day.foods.count == count + 1)
  }

  @Test func whatIsKeptAndCannotBeReadIsSaidBesideWhatWasDone() throws {
    var (play, program) = try played(
      "<Foods>]nOat drink<Enter>per 100 g: calcium 150 mg<Ctrl-S>[/kale<Enter>")
    let damage = "UPDATE record SET line = substr(line, 2) WHERE kind = 'own_food'"
    try play.journal.access { try $0.execute(sql: damage) }
    program.update([.key(.character("f"))], now: play.now)
    for _ in 1...3 { program.update([.tick], now: play.now) }
    let said = try #require(program.notice)
    #expect(said.isProblem)
    #expect(said.text.contains("is a favorite. u undoes it. But not all can be read: "))
    #expect(program.draw().canvas.text.contains("What you keep and eat cannot be read"))
    let mending = "UPDATE record SET line = '{' || line WHERE kind = 'own_food'"
    try play.journal.access { try $0.execute(sql: mending) }
    program.update([.tick], now: play.now)
    #expect(program.draw().canvas.text.contains("▸ Kale"))
  }

  @Test func aDamagedTableBroughtInIsNamed() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID())")
    let tables = folder.appendingPathComponent("foods", isDirectory: true)
    try FileManager.default.createDirectory(at: tables, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let play = try Play(size: Size(columns: 80, rows: 24))
    var program = try play.program(foods: try Catalog.open(folder))
    program.update([.tick], now: play.now)
    #expect(program.notice == nil)
    try Data("no table".utf8).write(to: tables.appendingPathComponent("bakery.db"))
    program.update([.tick], now: play.now)
    #expect(program.notice?.text.contains("“bakery” cannot be read") == true)
    for events in [[Event]].keys("<Foods>/poppy") + [[.tick]] {
      program.update(events, now: play.now)
    }
    #expect(program.notice == nil, "it is said once")
    let text = program.draw().canvas.text.split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
    #expect(text.contains("No food is called “poppy”"))
    #expect(text.contains("the table of foods “bakery” cannot be read"))
    #expect(text.contains("(osteon foods remove bakery)"))
  }

  @Test func aLongProblemIsReadToItsEnd() throws {
    let long =
      "The folder /home/someone/documents/health/osteon is gone, so that this entry "
      + "cannot be kept; make it again, or start anew with --data-dir"
    var canvas = Canvas(size: Size(columns: 60, rows: 16))
    Frame.draw(.problem(long), on: &canvas, in: Frame.areas(of: canvas.size).status)
    #expect(canvas.text.contains("--data-dir"))
  }
}
