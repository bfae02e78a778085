import BoneHealth

/// One activity of a typed line, as it was understood: `squat 3x8 40 kg`.
package struct MovementItem: Equatable, Sendable {
  /// The part of the line this item was read from, and its place there.
  package var text: String
  package var range: Range<String.Index>
  package var activity: Activity?
  /// Others that the words may mean; where none was found, those that come near. Best first.
  package var alternatives: [Activity] = []
  package var minutes: Double?
  /// The effort typed; the activity's usual effort is not put in its place.
  package var effort: Effort?
  /// How many jumps, hops or drops, of an activity of high impact.
  package var impacts: Int?
  package var sets: [ExerciseSet] = []
  /// What was written after `//`.
  package var note: String?
  /// Why the item cannot be recorded as it stands; `nil` when it can.
  package var problem: TypedProblem?

  init(at range: Range<String.Index>, of line: String, problem: TypedProblem?) {
    text = String(line[range])
    self.range = range
    self.problem = problem
  }
}

extension MovementItem {
  /// Takes over what was read, once the activity tells what a number alone counts.
  init(_ reader: MovementReader, in activities: Activities) {
    self.init(at: reader.cursor.wholeRange, of: reader.cursor.line, problem: reader.cursor.problem)
    minutes = reader.figures.minutes
    effort = reader.figures.effort
    note = reader.note
    do throws(TypedProblem) {
      let activity = try find(reader.nameTokens, of: reader.cursor, in: activities)
      try take(reader.figures, of: activity, in: reader.cursor)
    } catch {
      problem = problem ?? error
    }
  }

  private mutating func find(
    _ words: [LineToken], of cursor: LineCursor, in activities: Activities
  ) throws(TypedProblem) -> Activity {
    guard let first = words.first, let last = words.last else {
      throw cursor.problem(.noActivity, at: range)
    }
    let name = words.map { cursor.line[$0.range] }.joined(separator: " ")
    let found = activities.search(name, limit: 6)
    activity = found.first
    alternatives = Array(found.dropFirst())
    if let activity { return activity }
    alternatives = activities.near(name, limit: 5)
    throw TypedProblem(
      reason: .unknownActivity(nearest: alternatives.first?.name), text: name,
      range: first.range.lowerBound..<last.range.upperBound)
  }

  private mutating func take(
    _ figures: MovementFigures, of activity: Activity, in cursor: LineCursor
  ) throws(TypedProblem) {
    if let range = figures.loadRange, figures.groups.isEmpty {
      throw cursor.problem(.loadWithoutRepetitions, at: range)
    }
    if activity.isCountedInImpacts {
      let total = figures.sets.reduce(0) { $0 + $1.repetitions }
      guard total <= MovementFigures.possibleImpacts.upperBound else {
        throw cursor.problem(
          .outOfRange("a number of impacts", bounds: "from 1 to 10,000"), at: range)
      }
      impacts = total > 0 ? total : nil
      if figures.sets.contains(where: { $0.loadKilograms != nil }) { sets = figures.sets }
    } else {
      if let count = figures.groups.first(where: \.isCount) {
        guard activity.modality == .resistance else {
          throw cursor.problem(.noUnit(example: activity.example), at: count.range)
        }
        guard count.repetitions.allSatisfy(MovementFigures.possibleRepetitions.contains) else {
          throw cursor.problem(
            .outOfRange("a number of repetitions", bounds: "from 1 to 1,000"), at: count.range)
        }
      }
      sets = figures.sets
    }
    guard activity.modality != .resistance, problem == nil else { return }
    guard minutes == nil, impacts == nil, sets.isEmpty else { return }
    throw cursor.problem(.noTimeOrCount(example: activity.example), at: range)
  }
}
