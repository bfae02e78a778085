import ArgumentParser
import BoneHealth
import Catalog
import Formats
import Journal
import Kitchen

/// `osteon move`: logs exercise from one line.
struct MoveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "move", abstract: "Log exercise.",
    discussion: """
      osteon move "brisk walk 35 min, squat 3x8 40 kg, 50 jumps"
      osteon move "tai chi 30 min effort 4" --time 17:30
      """)

  @Argument(help: "What you did, how long or how often, and how hard: tai chi 30 min effort 4.")
  var line: [String]

  @OptionGroup var moment: MomentOptions

  @Flag(help: "Show what would be logged, and log nothing.")
  var dryRun = false

  @Flag var form: OutputForm?

  @OptionGroup var dataFolder: DataFolder

  func run() throws {
    var session = try Session(dataFolder)
    let moment = try moment.moment(now: session.now)
    let items = MovementLine.parse(
      line.joined(separator: " "), activities: .embedded, loadUnit: session.profile.loadUnit)
    try TypedLine.check(
      items.map { ($0.text, $0.problem?.message) }, example: "osteon move \"brisk walk 35 min\"")
    let entries = items.compactMap { item in
      ExerciseEntry(item, id: session.ids.next(), date: moment.date, time: moment.time)
    }
    if !dryRun {
      let names = entries.map(\.activity).joined(separator: ", ")
      try session.journal.apply(
        Change(label: "log \(names)", edits: entries.map { .put($0) }))
    }
    switch form {
    case .json: try StandardOutput.write(json(items, entries, moment))
    case .plain:
      let words = Sentences(session.profile)
      let when = "\(Sentences.date(moment.date)), \(moment.time)"
      try StandardOutput.write(
        lines: ["\(verb) for \(when):"] + entries.map { words.session($0) + "." }
          + notes(entries, session.profile))
    case nil:
      try StandardOutput.write(
        lines: ["\(verb) for \(moment.date.display)"]
          + SessionTable.lines(of: entries, loadUnit: session.profile.loadUnit)
          + notes(entries, session.profile))
    }
  }

  private var verb: String { dryRun ? "Would log" : "Logged" }

  private func notes(_ entries: [ExerciseEntry], _ profile: Profile) -> [String] {
    profile.fractures.limitsImpact && entries.contains { $0.modality == .highImpact }
      ? ["More impact than is advised after fractures of the spine, or several."] : []
  }

  private func json(
    _ items: [MovementItem], _ entries: [ExerciseEntry], _ moment: CivilMoment
  ) -> JSONValue {
    let described = zip(items, entries).map { item, entry -> JSONValue in
      let value: JSONValue = [
        "text": .text(item.text), "activity": .text(entry.activity),
        "modality": .text(entry.modality.rawValue), "minutes": JSONValue(entry.minutes),
        "effort": JSONValue(entry.effort?.rawValue), "impacts": JSONValue(entry.impacts),
        "sets": JSONValue(entry.sets),
      ]
      return dryRun ? value : value.preceded(by: ["id": .text(entry.id.description)])
    }
    guard !dryRun else { return ["items": .list(described)] }
    return [
      "date": .text(moment.date.description), "time": .text(moment.time.description),
      "items": .list(described),
    ]
  }
}
