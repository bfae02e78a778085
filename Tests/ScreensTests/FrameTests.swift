import Terminal
import Testing

@testable import Screens

/// What each screen looks like, as recorded in `Frames/`.
@Suite struct FrameTests {
  static let sizes = [
    Size(columns: 60, rows: 16), Size(columns: 80, rows: 24), Size(columns: 100, rows: 30),
    Size(columns: 200, rows: 60),
  ]

  /// A screen with a name, and the keys that lead there.
  struct View: Sendable, CustomTestStringConvertible {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let views = [
    View(name: "today", keys: ""),
    View(name: "today-exercise", keys: "<End>"),
    View(name: "week", keys: "<Week>"),
    View(name: "eat", keys: "a170 g greek yogurt, 30 g almonds, 1 cup milk"),
    View(name: "eat-problem", keys: "a2 cups xyzzy, 1 egg"),
    View(name: "move", keys: "wbrisk walk 35 min, squat 3x8 40 kg"),
    View(name: "take", keys: "scalcium carbonate 1500 mg + vitamin D 400 IU"),
    View(name: "about-you", keys: "P"),
    View(name: "go-to", keys: "g32 nov<Enter>"),
    View(name: "mark-day", keys: "m"),
    View(name: "foods", keys: "<Foods>"),
    View(name: "foods-search", keys: "<Foods>/kale<Enter>"),
    View(name: "foods-detail", keys: "<Foods>/kale<Enter><Enter>"),
    View(name: "foods-empty", keys: "<Foods>]"),
    View(name: "foods-gaps", keys: "<Foods><Left>"),
    View(name: "foods-gaps-calcium", keys: "<Foods>."),
    View(
      name: "foods-new-food",
      keys: "<Foods>nOat drink<Enter>per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g"),
    View(
      name: "foods-new-recipe",
      keys: "<Foods>]]nKale soup<Enter>200 g kale, 1 cup milk, 2 potatoes<Enter>4"),
    View(
      name: "foods-new-meal", keys: "<Foods>]]]nUsual<Enter>170 g greek yogurt, 30 g almonds"),
    View(
      name: "foods-new-supplement",
      keys: "<Foods>]]]]nBone Plus<Enter>calcium carbonate 1500 mg + vitamin D 400 IU"),
  ]

  /// Something of the person’s own of each kind.
  static let library = [
    View(
      name: "foods-own",
      keys:
        "<Foods>]nOat drink<Enter>per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g<Ctrl-S>"
    ),
    View(
      name: "foods-recipes",
      keys: "<Foods>]]nKale soup<Enter>200 g kale, 1 cup milk, 2 potatoes<Enter>4<Ctrl-S>"),
    View(
      name: "foods-meals",
      keys: "<Foods>]]]nUsual breakfast<Enter>170 g greek yogurt, 30 g almonds<Ctrl-S>"),
    View(
      name: "foods-supplements",
      keys: "<Foods>]]]]nBone Plus<Enter>calcium carbonate 1500 mg + vitamin D 400 IU<Enter>tablet"
        + "<Enter><Right><Enter>"),
  ]

  @Test(arguments: sizes, library)
  func whatOneKeepsLooksAsRecorded(size: Size, view: View) throws {
    let play = try Play(size: size)
    try expectBody(try play.frame(view.keys), view.name)
  }

  @Test(arguments: sizes, views)
  func aScreenLooksAsRecorded(size: Size, view: View) throws {
    let play = try Play(size: size)
    for record in AWeek.records() { try play.record(record) }
    try expectBody(try play.frame(view.keys), view.name)
  }

  /// All but the tabs, so that a new one changes one file.
  private func expectBody(_ frame: Canvas, _ name: String) throws {
    let size = frame.size
    try expectFrames(
      [frame], "\(name)-\(size.columns)x\(size.rows)", rows: Frame.tabRows..<size.rows)
  }

  @Test func theTabsLookAsRecorded() throws {
    let frames = try [60, 80, 100].flatMap { columns in
      let play = try Play(size: Size(columns: columns, rows: 16))
      return try Tab.all.indices.map { try play.frame("\($0 + 1)") }
    }
    try expectFrames(frames, "tabs", rows: 0..<Frame.tabRows)
  }

  /// With keys of its own, so that those of a screen can change.
  @Test(arguments: sizes)
  func helpLooksAsRecorded(size: Size) throws {
    let context = try Play(size: size).program().context
    let letters = (0..<26).compactMap { UnicodeScalar(97 + $0) }.map(Character.init)
    let bindings = (letters + letters.map { Character($0.uppercased()) }).map {
      Binding(.character($0), action: true, help: "Do what “\($0)” stands for.")
    }
    var canvas = Canvas(size: size)
    var help = HelpDialog(keys: KeyMap(bindings), title: "Today")
    help.fit(Frame.areas(of: size).body)
    _ = help.draw(on: &canvas, in: Frame.areas(of: size).body, context: context)
    try expectBody(canvas, "help")
  }

  @Test(arguments: sizes)
  func anEmptyDaySaysWhatToPress(size: Size) throws {
    try expectBody(try Play(size: size).frame(), "empty")
  }

  @Test(arguments: sizes)
  func theFirstStartAsksAFewThings(size: Size) throws {
    let play = try Play(size: size, isNew: true)
    try expectBody(try play.frame(), "first-start")
  }

  @Test func aWindowTooSmallSaysWhatItNeeds() throws {
    let play = try Play(size: Size(columns: 52, rows: 12))
    try expectFrames([try play.frame()], "too-small-52x12")
  }

  @Test func withoutUnicodeTheScreenIsTheSameInPlainLetters() throws {
    var play = try Play()
    play.drawing = .ascii
    for record in AWeek.records() { try play.record(record) }
    let frame = try play.frame()
    try expectBody(frame, "today-ascii")
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
