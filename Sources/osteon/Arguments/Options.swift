import ArgumentParser
import BoneHealth

/// How data are written; without either, as a table to look at.
enum OutputForm: String, EnumerableFlag {
  case json
  case plain

  static func help(for value: OutputForm) -> ArgumentHelp? {
    switch value {
    case .json: "Write JSON, for scripts."
    case .plain: "Write simple sentences, for screen readers."
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
    guard let date else { return today }
    return try Self.read(date, today: today)
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

extension Meal: ExpressibleByArgument {}
extension Fractures: ExpressibleByArgument {}
extension LoadUnit: ExpressibleByArgument {}
extension WeekStart: ExpressibleByArgument {}
extension PublishedGoals: ExpressibleByArgument {}
