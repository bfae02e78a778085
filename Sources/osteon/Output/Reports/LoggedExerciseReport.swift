import BoneHealth
import Formats
import Journal

/// What `move` says of what it logged, or would log.
struct LoggedExerciseReport: Report {
  private let entries: [ExerciseEntry]
  private let typed: [String]
  private let moment: CivilMoment
  private let isDryRun: Bool
  private let profile: Profile

  /// - `typed`: what was typed for each.
  init(
    _ entries: [ExerciseEntry], typed: [String], moment: CivilMoment, isDryRun: Bool,
    profile: Profile
  ) {
    self.entries = entries
    self.typed = typed
    self.moment = moment
    self.isDryRun = isDryRun
    self.profile = profile
  }

  private var verb: String { isDryRun ? "Would log" : "Logged" }

  private var notes: [String] {
    profile.fractures.limitsImpact && entries.contains { $0.modality == .highImpact }
      ? ["More impact than is advised after fractures of the spine, or several."] : []
  }

  var json: JSONValue {
    let items = zip(typed, entries).map { text, entry -> JSONValue in
      let item: JSONValue = [
        "text": .text(text), "activity": .text(entry.activity),
        "modality": .text(entry.modality.rawValue), "minutes": JSONValue(entry.minutes),
        "effort": JSONValue(entry.effort?.rawValue), "impacts": JSONValue(entry.impacts),
        "sets": JSONValue(entry.sets),
      ]
      return isDryRun ? item : item.preceded(by: entry.id)
    }
    guard !isDryRun else { return ["items": .list(items)] }
    return [
      "date": .text(moment.date.description), "time": .text(moment.time.description),
      "items": .list(items),
    ]
  }

  var sentences: [String] {
    let words = Sentences(profile)
    return ["\(verb) for \(Sentences.date(moment.date)), \(moment.time):"]
      + entries.map { words.session($0) + "." } + notes
  }

  var lines: [String] {
    ["\(verb) for \(moment.date.display)"]
      + SessionTable.lines(of: entries, loadUnit: profile.loadUnit) + notes
  }
}
