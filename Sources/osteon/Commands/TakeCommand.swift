import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon take`: logs supplements from one line.
struct TakeCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Log a supplement.",
    discussion: """
      osteon take "calcium carbonate 500 mg"
      osteon take "calcium 600 mg + vitamin D 400 IU" --time 20:00
      osteon take "2 x Bone Plus"
      osteon take --usual

      osteon supplements keeps those you take, to be logged by their names.
      """)

  @Argument(
    help:
      "The supplements with the amounts on their labels, or your names for them, parted by commas.")
  var line: [String] = []

  @Flag(help: "Those you usually take that are not yet logged that day.")
  var usual = false

  @OptionGroup var meal: MealOptions
  @OptionGroup var options: ChangeOptions

  func validate() throws {
    if usual, !line.isEmpty {
      throw ValidationError("--usual stands alone: osteon take --usual")
    }
  }

  func answer(in session: Session) throws -> any Report {
    let (moment, meal) = try meal.read(now: session.now)
    let taken = try usual ? usualDoses(moment, meal, session) : typedDoses(moment, meal, session)
    let entries = taken.map(\.entry)
    try options.apply(.taking(entries), in: session)
    return try Answer(
      logged: entries, items: taken.map(\.json), notes: taken.flatMap(\.notes),
      at: moment, meal, isDryRun: options.dryRun, in: session)
  }

  private func typedDoses(
    _ moment: CivilMoment, _ meal: Meal, _ session: Session
  ) throws -> [Taken] {
    let items = SupplementLine.parse(
      line.asLine, own: try session.journal.library().supplements)
    try TypedLine.check(
      items.map { ($0.text, $0.problem?.message) }, example: "osteon take \"calcium 500 mg\"")
    return items.compactMap { item in
      FoodEntry(
        item, id: session.nextID(), date: moment.date, time: moment.time, meal: meal
      ).map { Taken(text: item.text, entry: $0, note: item.note) }
    }
  }

  private func usualDoses(
    _ moment: CivilMoment, _ meal: Meal, _ session: Session
  ) throws -> [Taken] {
    let supplements = try session.journal.library().supplements
    guard supplements.contains(where: \.isUsual) else {
      throw CommandError(
        .noInput,
        "none of your supplements is usual; osteon supplements edit NAME --usual makes it so")
    }
    let day = try session.journal.day(moment.date)
    let taken = supplements.usual(notTakenOn: day).map {
      Taken(
        text: $0.name,
        entry: $0.dose(id: session.nextID(), date: moment.date, time: moment.time, meal: meal))
    }
    guard !taken.isEmpty else {
      throw CommandError(
        .nothing, "all your usual supplements are logged for \(moment.date.display) already")
    }
    return taken
  }
}

/// A supplement that is to be logged, with what was typed for it, and how that was understood.
private struct Taken {
  let text: String
  let entry: FoodEntry
  var note: String?

  var json: JSONValue {
    [
      "text": .text(text), "name": .text(entry.foodName), "amount": .text(entry.amount),
      "nutrients": JSONValue(entry.nutrients), "note": JSONValue(note),
    ]
  }

  var notes: [String] {
    let exceeds = Absorption.exceedsBestDose(entry.nutrients, origin: .supplement)
    return [note, exceeds ? "Calcium is best absorbed in doses of 500 mg or less." : nil]
      .compactMap(\.self)
  }
}
