import ArgumentParser

/// `osteon today`: a day against its goals.
struct TodayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "today", abstract: "Show a day against what is recommended.")

  @OptionGroup var day: DayOption
  @Flag var form: OutputForm?
  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    let session = try Session(dataFolder)
    try DayReport(of: day.day(today: session.now.date), in: session).write(form)
  }
}
