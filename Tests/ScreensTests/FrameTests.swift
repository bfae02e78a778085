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
    View(name: "week", keys: "2"),
    View(name: "eat", keys: "a170 g greek yogurt, 30 g almonds, 1 cup milk"),
    View(name: "eat-problem", keys: "a2 cups xyzzy, 1 egg"),
    View(name: "move", keys: "wbrisk walk 35 min, squat 3x8 40 kg"),
    View(name: "take", keys: "scalcium carbonate 1500 mg + vitamin D 400 IU"),
    View(name: "help", keys: "?"),
    View(name: "about-you", keys: "P"),
    View(name: "go-to", keys: "g32 nov<Enter>"),
    View(name: "mark-day", keys: "m"),
  ]

  @Test(arguments: sizes, views)
  func aScreenLooksAsRecorded(size: Size, view: View) throws {
    let play = try Play(size: size)
    for record in AWeek.records() { try play.record(record) }
    try expectFrame(
      try play.frame(view.keys), "\(view.name)-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes)
  func anEmptyDaySaysWhatToPress(size: Size) throws {
    try expectFrame(try Play(size: size).frame(), "empty-\(size.columns)x\(size.rows)")
  }

  @Test(arguments: sizes)
  func theFirstStartAsksAFewThings(size: Size) throws {
    let play = try Play(size: size, isNew: true)
    try expectFrame(try play.frame(), "first-start-\(size.columns)x\(size.rows)")
  }

  @Test func aWindowTooSmallSaysWhatItNeeds() throws {
    let play = try Play(size: Size(columns: 52, rows: 12))
    try expectFrame(try play.frame(), "too-small-52x12")
  }

  @Test func withoutUnicodeTheScreenIsTheSameInPlainLetters() throws {
    var play = try Play()
    play.drawing = .ascii
    for record in AWeek.records() { try play.record(record) }
    let frame = try play.frame()
    try expectFrame(frame, "today-ascii-100x30")
    #expect(frame.text.utf8.allSatisfy { $0 < 0x80 })
  }
}
