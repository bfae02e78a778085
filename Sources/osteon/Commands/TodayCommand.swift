import ArgumentParser

/// `osteon today`: a day against its goals.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show a day against what is recommended.")

  @OptionGroup var day: DayOption
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let session = try Session(options.dataFolder)
    try DayReport(of: day.day(today: session.now.date), in: session).write(options.form)
  }
}
