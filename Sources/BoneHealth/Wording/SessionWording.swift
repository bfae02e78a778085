/// How what was done in a session is written.
package enum SessionWording {
  /// “35 min”, “1 h 20 min”.
  package static func minutes(_ minutes: Double) -> String {
    if minutes < 1 { return "\(Numbers.plain(minutes * 60, decimals: 0)) s" }
    guard minutes >= 90, let whole = Int(rounding: minutes) else {
      return "\(Numbers.plain(minutes)) min"
    }
    return whole % 60 == 0 ? "\(whole / 60) h" : "\(whole / 60) h \(whole % 60) min"
  }

  /// “3×8 40 kg”, or “8 40 kg, 6 42.5 kg” where sets differ.
  package static func sets(_ sets: [ExerciseSet], loadUnit: LoadUnit) -> String {
    guard let first = sets.first else { return "" }
    if sets.allSatisfy({ $0 == first }) {
      return "\(sets.count)×\(one(first, loadUnit: loadUnit))"
    }
    return sets.map { one($0, loadUnit: loadUnit) }.joined(separator: ", ")
  }

  private static func one(_ set: ExerciseSet, loadUnit: LoadUnit) -> String {
    guard let load = set.loadKilograms else { return "\(set.repetitions)" }
    return
      "\(set.repetitions) \(Numbers.plain(loadUnit.displayed(kilograms: load))) \(loadUnit.rawValue)"
  }

  /// All that was recorded, the most telling first: “3×8 40 kg”, “50 impacts”, “35 min”.
  package static func amount(
    minutes: Double?, impacts: Int?, sets: [ExerciseSet], loadUnit: LoadUnit
  ) -> String {
    var parts: [String] = []
    if !sets.isEmpty { parts.append(self.sets(sets, loadUnit: loadUnit)) }
    if let impacts { parts.append("\(Numbers.grouped(impacts)) impacts") }
    if let minutes { parts.append(self.minutes(minutes)) }
    return parts.joined(separator: ", ")
  }
}
