import BoneHealth

/// The line one types to record exercise: `brisk walk 35 min, squat 3x8 40 kg, 50 jumps`.
///
/// Items are parted by commas, semicolons or line ends; a comma between two digits is a decimal
/// comma, and figures alone beside a comma belong to the item on its other side. In an item, words
/// name the activity, and the figures may stand before or after them:
///
/// - time: `35 min`, `1 h 20`, `1:20 h`, `90 s`, `half an hour`; `3x30 s` is 90 s, and `each side`
///   counts it twice;
/// - sets: `3x8`, `3x8x40kg`, `3 sets of 8`, `8,8,6`, `8/8/6`, with a load: `40 kg`, `90 lb`, `@ 40`
///   in the person's own unit, `body weight`. A load belongs to all sets before it that have none,
///   or, where it comes first, to those after it;
/// - a number alone: impacts of jumps, hops, stomps, skips and drops; one set of an activity of
///   resistance;
/// - effort from 1 to 10: `effort 4`, `e4`, `RPE 4`;
/// - a note: what follows `//`, to the end of the line.
///
/// A resistance exercise may stand alone, as a session of which no more is known; any other
/// activity needs a time or a count. Sets of jumps are counted as impacts.
package enum MovementLine {
  /// Reads a line. An item that cannot be recorded as it stands says why in its `problem`.
  /// - `loadUnit`: the unit of a load typed without one.
  package static func parse(
    _ line: String, activities: Activities, loadUnit: LoadUnit
  ) -> [MovementItem] {
    if let problem = LineLimit.other.problem(with: line) {
      return [MovementItem(at: problem.range, of: line, problem: problem)]
    }
    func read(_ tokens: ArraySlice<LineToken>) -> MovementReader {
      MovementReader(tokens, of: line, loadUnit: loadUnit)
    }
    let tokens = LineToken.tokens(of: line, notes: true)
    return LineToken.items(tokens) { !read($0).nameTokens.isEmpty }
      .map { MovementItem(read($0), in: activities) }
  }

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
