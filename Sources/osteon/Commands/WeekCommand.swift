import ArgumentParser

/// `osteon week`: a week, day by day.
struct WeekCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Show a week with its average and exercise.")

  @OptionGroup var day: DayOption
  @OptionGroup var options: AnswerOptions

  func run() throws {
    let session = try Session(options.dataFolder)
    try WeekReport(containing: day.day(today: session.now.date), in: session).write(options.form)
  }
}
