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
  struct Record: Answering {
    static let configuration = CommandConfiguration(
      commandName: "record", abstract: "Record the weight of a day, in place of one it has.")

    @Argument(help: "The weight, as \"55.5 kg\" or \"122 lb\".")
    var weight: [String] = []

    @OptionGroup var day: DayOption
    @OptionGroup var options: ChangeOptions

    func answer(in session: Session) throws -> any Report {
      if weight.isEmpty { return Answer(weightsOf: session) }
      let unit = session.profile.loadUnit
      guard let typed = try BodyWeightText.read(weight.asLine, unit: unit) else {
        throw CommandError(.usage, "say a body weight; write 62 kg or 137 lb")
      }
      let weight = BodyWeight(
        date: try day.day(today: session.now.date), kilograms: typed.kilograms)
      let said = "\(unit.text(kilograms: weight.kilograms)) on \(weight.date.display)"
      try options.apply(Change(label: "weigh \(said)", edits: [.put(weight)]), in: session)
      return Answer(
        "\(options.dryRun ? "Would record" : "Recorded") \(said)", json: weight.json,
        notes: ["protein goals stand on it from then on"])
    }
  }

  /// `osteon weight list`.
  struct List: Answering {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "List the weights you recorded, the latest first.")

    @OptionGroup var options: AnswerOptions

    func answer(in session: Session) -> any Report { Answer(weightsOf: session) }
  }

  /// `osteon weight delete`.
  struct Delete: Answering {
    static let configuration = CommandConfiguration(
      commandName: "delete", abstract: "Delete the weight of a day. osteon undo brings it back.")

    @OptionGroup var day: DayOption
    @OptionGroup var options: ChangeOptions

    func answer(in session: Session) throws -> any Report {
      let date = try day.day(today: session.now.date)
      guard let weight = session.goalHistory.weights.first(where: { $0.date == date }) else {
        throw CommandError(.nothing, "no weight is recorded on \(date.display)")
      }
      try options.apply(
        Change(label: "delete \(weight.summary)", edits: [.remove(weight.key)]), in: session)
      return Answer(Act.delete.text(weight.summary, dryRun: options.dryRun), json: weight.json)
    }
  }
}

extension BodyWeight {
  fileprivate var json: JSONValue { JSONValue(self, "date", "body_weight_kg") }
}

extension Answer {
  /// Body weights, the latest first.
  fileprivate init(weightsOf session: Session) {
    let unit = session.profile.loadUnit
    self.init(
      listing: session.goalHistory.weights.reversed(),
      none: "No weight is recorded; osteon weight \"55.5 kg\"", json: \.json,
      sentence: { "\(Sentences.date($0.date)): \(unit.text(kilograms: $0.kilograms))." },
      lines: { weights in
        weights.map { [$0.date.display, unit.text(kilograms: $0.kilograms)] }.aligned(.left)
      })
  }
}
