import ArgumentParser

/// `osteon week`: a week, day by day.
struct WeekCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "week", abstract: "Show a week with its average and exercise.")

  @OptionGroup var day: DayOption
  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    try WeekReport(containing: day.day(today: session.now.date), in: session)
  }
}
