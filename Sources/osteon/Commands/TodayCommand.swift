import ArgumentParser

/// `osteon today`: a day against its goals.
struct TodayCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show a day against what is recommended.")

  @OptionGroup var day: DayOption
  @OptionGroup var options: AnswerOptions

  func answer(in session: Session) throws -> any Report {
    try DayReport(of: day.day(today: session.now.date), in: session)
  }
}
