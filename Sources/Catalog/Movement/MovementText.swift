import BoneHealth

extension MovementLine {
  /// What one would type for an entry: read again, it gives the same.
  /// - `loadUnit`: the unit to write loads in; a load it cannot give exactly stands in kilograms.
  package static func text(
    activity: String, minutes: Double?, effort: Effort?, impacts: Int?, sets: [ExerciseSet],
    note: String?, loadUnit: LoadUnit
  ) -> String {
    let words = activity.split { $0 == "," || $0 == ";" || $0.isWhitespace }
    var parts = [words.joined(separator: " ")]
    if let impacts, sets.isEmpty { parts.append(String(impacts)) }
    // Equal sets that follow each other stand together.
    var rest = sets[...]
    while let set = rest.first {
      let run = rest.prefix { $0 == set }
      parts.append(text(of: set, count: run.count, loadUnit: loadUnit))
      rest = rest.dropFirst(run.count)
    }
    if let minutes { parts.append(text(ofMinutes: minutes)) }
    if let effort { parts.append("effort \(effort.rawValue)") }
    // A note ends with its line.
    if let note {
      parts.append("// " + note.split(whereSeparator: \.isNewline).joined(separator: " "))
    }
    return parts.joined(separator: " ")
  }

  private static func text(of set: ExerciseSet, count: Int, loadUnit: LoadUnit) -> String {
    let sets = "\(count)x\(set.repetitions)"
    guard let kilograms = set.loadKilograms else { return "\(sets) bw" }
    let displayed = (loadUnit.displayed(kilograms: kilograms) * 1000).rounded() / 1000
    return loadUnit.kilograms(displayed) == kilograms
      ? "\(sets) \(Numbers.shortest(displayed)) \(loadUnit.rawValue)"
      : "\(sets) \(Numbers.shortest(kilograms)) kg"
  }

  private static func text(ofMinutes minutes: Double) -> String {
    let seconds = (minutes * 60).rounded()
    return minutes.rounded() != minutes && seconds / 60 == minutes
      ? "\(Numbers.shortest(seconds)) s" : "\(Numbers.shortest(minutes)) min"
  }
}
