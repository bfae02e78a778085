import ArgumentParser
import BoneHealth
import Journal

/// `osteon day`: says what a day was.
struct DayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Say what a day was.",
    discussion: "Averages leave out days that are skipped or open.")

  enum Mark: String, CaseIterable, ExpressibleByArgument {
    case complete
    case none
    case skip
    case open

    var state: DayState {
      switch self {
      case .complete: .complete
      case .none: .noneTaken
      case .skip: .skipped
      case .open: .open
      }
    }
  }

  @Argument(
    help: """
      complete: all you ate is recorded. none: you took nothing. skip: do not count the day. \
      open: take the mark away.
      """)
  var mark: Mark

  @Flag(help: "Show what the day would be, and change nothing.")
  var dryRun = false
  @Flag var form: OutputForm?
  @OptionGroup var day: DayOption
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    let date = try day.day(today: session.now.date)
    let edit: Edit =
      mark == .open ? .remove(DayMark.key(date)) : .put(DayMark(date: date, state: mark.state))
    if !dryRun {
      try session.journal.apply(
        Change(label: "mark \(date.shortDisplay) \(mark.state.title)", edits: [edit]))
    }
    var marked = try session.journal.day(date)
    marked.mark = mark == .open ? nil : mark.state
    switch form {
    case .json:
      try StandardOutput.write([
        "date": .text(date.description), "state": .text(marked.state.rawValue),
      ])
    case .plain:
      try StandardOutput.write(
        lines: ["\(Sentences.date(date)) \(dryRun ? "would be" : "is") \(marked.state.title)."])
    case nil:
      let wouldBe = dryRun ? "would be " : ""
      try StandardOutput.write(lines: ["\(date.display): \(wouldBe)\(marked.state.title)"])
    }
  }
}
