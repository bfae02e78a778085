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

  enum Mark: String, CaseIterable, ExpressibleByArgument {
    case complete, none, skip, open

    /// `nil` takes a mark away.
    var state: DayState? {
      switch self {
      case .complete: .complete
      case .none: .noneTaken
      case .skip: .skipped
      case .open: nil
      }
    }
  }

  @Argument(
    help: """
      complete: all you ate is recorded. none: you took nothing. skip: do not count the day. \
      open: take the mark away.
      """)
  var mark: Mark

  @OptionGroup var day: DayOption
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let date = try day.day(today: session.now.date)
    let edit: Edit =
      mark.state.map { .put(DayMark(date: date, state: $0)) } ?? .remove(DayMark.key(date))
    let title = (mark.state ?? .open).title
    try options.apply(
      Change(label: "mark \(date.shortDisplay) \(title)", edits: [edit]), in: session)
    var marked = try session.journal.day(date)
    marked.mark = mark.state
    let (said, shown) = options.dryRun ? ("would be ", "would be ") : ("is ", "")
    return Answer(
      json: ["date": JSONValue(date), "state": .text(marked.state.rawValue)],
      sentences: ["\(Sentences.date(date)) \(said)\(marked.state.title)."],
      lines: ["\(date.display): \(shown)\(marked.state.title)"])
  }
}
