import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon day`: says what a day was.
struct DayCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "day", abstract: "Say what a day was.",
    discussion: """
      osteon day complete
      osteon day none --date yesterday

      Averages leave out days that are skipped or open.
      """)

  @Argument(
    help: """
      complete: all you ate is recorded. none: you took nothing. skip: do not count the day. \
      open: take the mark away.
      """)
  var mark: DayState

  @OptionGroup var day: DayOption
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let date = try day.day(today: session.now.date)
    let edit: Edit =
      mark == .open ? .remove(DayMark.key(date)) : .put(DayMark(date: date, state: mark))
    try options.apply(
      Change(label: "mark \(date.shortDisplay) \(mark.title)", edits: [edit]), in: session)
    var marked = try session.journal.day(date)
    marked.mark = mark == .open ? nil : mark
    let (said, shown) = options.dryRun ? ("would be ", "would be ") : ("is ", "")
    return Answer(
      json: ["date": JSONValue(date), "state": .text(marked.state.rawValue)],
      sentences: ["\(Sentences.date(date)) \(said)\(marked.state.title)."],
      lines: ["\(date.display): \(shown)\(marked.state.title)"])
  }
}

/// Those that a person gives a day; “open” takes one away.
extension DayState: ExpressibleByArgument {
  package static var allValueStrings: [String] { (marks + [.open]).map(\.rawValue) }

  package init?(argument: String) {
    guard Self.allValueStrings.contains(argument) else { return nil }
    self.init(rawValue: argument)
  }
}
