import ArgumentParser
import BoneHealth
import Journal

/// How data are written; without either, as a table to look at.
enum OutputForm: String, EnumerableFlag {
  case json, plain

  static func help(for value: OutputForm) -> ArgumentHelp? {
    value == .json ? "Write JSON, for scripts." : "Write simple sentences, for screen readers."
  }
}

/// A command that opens the journal and answers.
protocol Answering: ParsableCommand {
  associatedtype Options: AnsweringOptions
  var options: Options { get }
  func answer(in session: Session) throws -> any Report
}

extension Answering {
  func run() throws { try answer(in: Session(options.dataFolder)).write(options.form) }
}

/// In which form a command answers, and where the data lies.
protocol AnsweringOptions: ParsableArguments {
  var form: OutputForm? { get }
  var dataFolder: DataFolder { get }
}

/// What all commands share that answer.
struct AnswerOptions: AnsweringOptions {
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder
}

/// What all commands share that change something.
struct ChangeOptions: AnsweringOptions {
  @Flag(help: "Show what would change, and change nothing.")
  var dryRun = false
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  /// Makes a change, unless it is only to be shown.
  func apply(_ change: Change, in session: Session) throws(FileError) {
    if !dryRun { try session.journal.apply(change) }
  }
}

/// How long a list of foods may be.
struct LimitOption: ParsableArguments {
  @Option(help: "The most foods to show in a list, from 1 to 1000.")
  var limit = 10

  func validate() throws {
    guard (1...1000).contains(limit) else {
      throw ValidationError("--limit is from 1 to 1000, not \(limit)")
    }
  }
}

/// The day a command is about.
struct DayOption: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The day: 2026-11-23, 23 nov, yesterday, mon or -3 (days ago). Today unless said.")
  var date: String?

  func day(today: CivilDate) throws(CommandError) -> CivilDate {
    try Self.read(date ?? "today", today: today)
  }

  static func read(_ text: String, today: CivilDate) throws(CommandError) -> CivilDate {
    guard let day = CivilDate(phrase: text, today: today), (1...9999).contains(day.components.year)
    else {
      throw CommandError(
        .usage, "“\(text)” is no day; write for instance 2026-11-23, 23 nov, yesterday, mon or -3")
    }
    return day
  }
}

/// From when on something holds that is set.
struct HoldsFromOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: "The first day on which it holds; days before keep theirs. Today unless said.")
  var from: String?

  @Flag(help: "Let it hold on all days, past ones too.")
  var always = false

  /// Whether something other than today is said.
  var isSaid: Bool { always || from != nil }

  func validate() throws {
    if always, from != nil { throw ValidationError("--from and --always exclude each other") }
  }

  func holdsFrom(today: CivilDate) throws(CommandError) -> HoldsFrom {
    always ? .always : .day(try DayOption.read(from ?? "today", today: today))
  }
}

/// The day and time of something new.
struct MomentOptions: ParsableArguments {
  @OptionGroup var day: DayOption

  @Option(help: "The time, as 08:10. Now unless said.")
  var time: String?

  func moment(now: CivilMoment) throws(CommandError) -> CivilMoment {
    var moment = now
    moment.date = try day.day(today: now.date)
    if let time {
      guard let read = CivilTime(time) else {
        throw CommandError(.usage, "“\(time)” is no time; write it as 08:10, from 00:00 to 23:59")
      }
      moment.time = read
    }
    return moment
  }
}

/// The day, time and meal of what is eaten or taken.
struct MealOptions: ParsableArguments {
  @OptionGroup var moment: MomentOptions

  @Option(help: "The meal; the usual one at that time unless said.")
  var meal: Meal?

  func read(now: CivilMoment) throws(CommandError) -> (moment: CivilMoment, meal: Meal) {
    let moment = try moment.moment(now: now)
    return (moment, meal ?? .usual(at: moment.time))
  }
}

extension Meal: ExpressibleByArgument {}
extension Fractures: ExpressibleByArgument {}
extension LoadUnit: ExpressibleByArgument {}
extension WeekStart: ExpressibleByArgument {}
extension PublishedGoals: ExpressibleByArgument {}
