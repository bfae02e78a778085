import ArgumentParser
import BoneHealth
import Formats
import Journal

/// `osteon weight`: the body weight by date, on which protein goals stand.
struct WeightCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "weight", abstract: "Record your body weight, or list what you recorded.",
    discussion: """
      osteon weight "55.5 kg"
      osteon weight 122 lb --date 2026-11-01

      A weight holds from its day on; the protein goals of days before stay as they were. Without a \
      weight, those recorded are listed.
      """,
    subcommands: [Record.self, List.self, Delete.self], defaultSubcommand: Record.self)

  /// `osteon weight "55.5 kg"`.
  struct Record: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: "Record the weight of a day, in place of one it has.")

    @Argument(help: "The weight, as \"55.5 kg\" or \"122 lb\".")
    var weight: [String] = []

    @OptionGroup var day: DayOption
    @OptionGroup var options: ChangeOptions

    func run() throws {
      let session = try Session(options.dataFolder)
      if weight.isEmpty { return try WeightsReport(session).write(options.form) }
      let typed = try BodyWeightText.read(
        weight.joined(separator: " "), unit: session.profile.loadUnit)
      guard let typed else {
        throw CommandError(.usage, "say a body weight; write 62 kg or 137 lb")
      }
      let weight = BodyWeight(
        date: try day.day(today: session.now.date), kilograms: typed.kilograms)
      let report = WeightsReport(weights: [weight], unit: session.profile.loadUnit)
      let said = "\(report.text(weight)) on \(weight.date.display)"
      try options.apply(Change(label: "weigh \(said)", edits: [.put(weight)]), in: session)
      try Answer(
        "\(options.dryRun ? "Would record" : "Recorded") \(said)", json: report.json(of: weight),
        notes: ["protein goals stand on it from then on"]
      ).write(options.form)
    }
  }

  /// `osteon weight list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the weights you recorded, the latest first.")

    @OptionGroup var options: AnswerOptions

    func run() throws {
      try WeightsReport(Session(options.dataFolder)).write(options.form)
    }
  }

  /// `osteon weight delete`.
  struct Delete: ParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete the weight of a day. osteon undo brings it back.")

    @OptionGroup var day: DayOption
    @OptionGroup var options: ChangeOptions

    func run() throws {
      let session = try Session(options.dataFolder)
      let date = try day.day(today: session.now.date)
      guard let weight = session.goalHistory.weights.first(where: { $0.date == date }) else {
        throw CommandError(.nothing, "no weight is recorded on \(date.display)")
      }
      try options.apply(
        Change(label: "delete \(weight.summary)", edits: [.remove(weight.key)]), in: session)
      let report = WeightsReport(weights: [weight], unit: session.profile.loadUnit)
      try Answer(
        Act.delete.text(weight.summary, dryRun: options.dryRun), json: report.json(of: weight)
      ).write(options.form)
    }
  }
}

/// Body weights, the latest first.
private struct WeightsReport: Report {
  let weights: [BodyWeight]
  let unit: LoadUnit

  init(weights: [BodyWeight], unit: LoadUnit) {
    self.weights = weights
    self.unit = unit
  }

  init(_ session: Session) {
    self.init(weights: session.goalHistory.weights.reversed(), unit: session.profile.loadUnit)
  }

  private static let none = "No weight is recorded; osteon weight \"55.5 kg\""

  /// “55.5 kg”.
  func text(_ weight: BodyWeight) -> String {
    "\(Numbers.plain(unit.displayed(kilograms: weight.kilograms))) \(unit.rawValue)"
  }

  /// As in the log file.
  func json(of weight: BodyWeight) -> JSONValue {
    ["date": .text(weight.date.description), "body_weight_kg": .number(weight.kilograms)]
  }

  var json: JSONValue { .list(weights.map(json)) }

  var sentences: [String] {
    weights.isEmpty
      ? [Self.none] : weights.map { "\(Sentences.date($0.date)): \(text($0))." }
  }

  var lines: [String] {
    if weights.isEmpty { return [Self.none] }
    var table = TextTable([.left, .right])
    for weight in weights { table.add([weight.date.display, text(weight)]) }
    return table.lines
  }
}
