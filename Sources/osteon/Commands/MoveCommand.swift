import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon move`: logs exercise from one line.
struct MoveCommand: Answering {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Log exercise.",
    discussion: """
      osteon move "brisk walk 35 min, squat 3x8 40 kg, 50 jumps"
      osteon move "tai chi 30 min effort 4" --time 17:30
      """)

  @Argument(help: "What you did, how long or how often, and how hard: tai chi 30 min effort 4.")
  var line: [String]

  @OptionGroup var moment: MomentOptions
  @OptionGroup var options: ChangeOptions

  func answer(in session: Session) throws -> any Report {
    let moment = try moment.moment(now: session.now)
    let items = MovementLine.parse(
      line.asLine, activities: .embedded, loadUnit: session.profile.loadUnit)
    try TypedLine.check(
      items.map { ($0.text, $0.problem?.message) }, example: "osteon move \"brisk walk 35 min\"")
    let entries = items.compactMap { item in
      ExerciseEntry(item, id: session.nextID(), date: moment.date, time: moment.time)
    }
    let names = entries.map(\.activity).joined(separator: ", ")
    try options.apply(
      Change(label: "log \(names)", edits: entries.map { .put($0) }), in: session)
    let limits = session.profile.fractures.limitsImpact
    return Answer(
      logged: entries, items: zip(items, entries).map(json),
      notes: limits && entries.contains { $0.modality == .highImpact }
        ? ["More impact than is advised after fractures of the spine, or several."] : [],
      at: moment, isDryRun: options.dryRun, for: session.profile)
  }

  private func json(of item: MovementItem, _ entry: ExerciseEntry) -> JSONValue {
    let text: JSONValue = ["text": .text(item.text)]
    return text.followed(
      by: JSONValue(entry, "activity", "modality", "minutes", "effort", "impacts", "sets"))
  }
}
