import BoneHealth
import Journal

/// Sessions, a line each.
enum SessionTable {
  static func lines(of sessions: [ExerciseEntry], loadUnit: LoadUnit) -> [String] {
    var table = TextTable([.left, .left, .left, .left])
    for session in sessions {
      let amount = SessionWording.amount(
        minutes: session.minutes, impacts: session.impacts, sets: session.sets,
        loadUnit: loadUnit)
      var details = [session.modality.name]
      if let effort = session.effort { details.append("effort \(effort.rawValue)") }
      if let note = session.note { details.append("“\(note)”") }
      table.add([
        "  " + session.time.description, session.activity, amount,
        details.joined(separator: ", "),
      ])
    }
    return table.lines
  }
}
