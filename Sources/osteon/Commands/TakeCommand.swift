import ArgumentParser
import BoneHealth
import Catalog
import Journal
import Kitchen

/// `osteon take`: logs supplements from one line.
struct TakeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "take", abstract: "Log a supplement.",
    discussion: """
      osteon take "calcium carbonate 500 mg"
      osteon take "calcium 600 mg + vitamin D 400 IU" --time 20:00
      """)

  @Argument(help: "The supplements with the amounts on their labels, parted by commas.")
  var line: [String]

  @OptionGroup var moment: MomentOptions

  @Option(help: "The meal it is taken with; the usual one at that time unless said.")
  var meal: Meal?

  @Flag(help: "Show what would be logged, and log nothing.")
  var dryRun = false

  @Flag var form: OutputForm?

  @OptionGroup var place: Place

  func run() throws {
    var session = try Session(place)
    let moment = try moment.moment(now: session.now)
    let meal = meal ?? .usual(at: moment.time)
    let items = SupplementLine.parse(line.joined(separator: " "))
    try TypedLine.check(
      items.map { ($0.text, $0.problem?.message) },
      example: "osteon take \"calcium 500 mg\"")
    let entries = items.compactMap { item in
      FoodEntry(item, id: session.ids.next(), date: moment.date, time: moment.time, meal: meal)
    }
    if !dryRun {
      let names = items.map(\.name).joined(separator: ", ")
      try session.journal.apply(
        Change(label: "take \(names)", edits: entries.map { .put(.food($0)) }))
    }
    let report = FoodsLogged(entries: entries, isDryRun: dryRun, session: session)
    switch form {
    case .json: try report.writeJSON(items.map(json))
    case .plain: try StandardOutput.write(lines: report.sentences + items.flatMap(Self.notes))
    case nil: try StandardOutput.write(lines: report.lines(below: items.flatMap(Self.notes)))
    }
  }

  private func json(of item: SupplementItem) -> JSONValue {
    [
      "text": .text(item.text), "name": .text(item.name), "amount": .text(item.amount),
      "nutrients": item.nutrients.map { JSONValue($0) } ?? .null, "note": JSONValue(item.note),
    ]
  }

  private static func notes(on item: SupplementItem) -> [String] {
    var notes: [String] = []
    if let note = item.note { notes.append(note) }
    if let nutrients = item.nutrients,
      Absorption.exceedsBestDose(nutrients, origin: .supplement)
    {
      notes.append("Calcium is best absorbed in doses of 500 mg or less.")
    }
    return notes
  }
}
