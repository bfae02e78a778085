import BoneHealth

extension MovementItem {
  /// Takes over what was read, once the activity tells what a number alone counts.
  init(
    _ reader: MovementReader, at range: Range<String.Index>, of line: String,
    in activities: Activities
  ) {
    let figures = reader.figures
    text = String(line[range])
    self.range = range
    minutes = figures.minutes
    effort = figures.effort
    note = reader.note
    problem = reader.problem
    do throws(TypedProblem) {
      try find(reader.nameTokens, of: line, in: activities)
      try takeSets(figures, of: line)
      try requireAmount()
    } catch {
      problem = problem ?? error
    }
  }

  private mutating func find(
    _ words: [LineToken], of line: String, in activities: Activities
  ) throws(TypedProblem) {
    guard let first = words.first, let last = words.last else { throw problem(.noActivity) }
    let name = words.map { line[$0.range] }.joined(separator: " ")
    let found = activities.search(name, limit: 6)
    activity = found.first
    alternatives = Array(found.dropFirst())
    if activity == nil {
      alternatives = activities.near(name, limit: 5)
      throw TypedProblem(
        reason: .unknownActivity(nearest: alternatives.first?.name), text: name,
        range: first.range.lowerBound..<last.range.upperBound)
    }
  }

  private mutating func takeSets(
    _ figures: MovementFigures, of line: String
  ) throws(TypedProblem) {
    guard let activity else { return }
    if let range = figures.loadRange, figures.groups.isEmpty {
      throw TypedProblem(.loadWithoutRepetitions, at: range, of: line)
    }
    if activity.isCountedInImpacts {
      let total = figures.sets.reduce(0) { $0 + $1.repetitions }
      guard total <= MovementFigures.possibleImpacts.upperBound else {
        throw problem(.outOfRange("a number of impacts", bounds: "from 1 to 10,000"))
      }
      impacts = total > 0 ? total : nil
      if figures.sets.contains(where: { $0.loadKilograms != nil }) { sets = figures.sets }
      return
    }
    if let count = figures.groups.first(where: \.isCount) {
      var reason: TypedProblem.Reason?
      if activity.modality != .resistance {
        reason = .noUnit(example: activity.example)
      } else if !count.repetitions.allSatisfy(MovementFigures.possibleRepetitions.contains) {
        reason = .outOfRange("a number of repetitions", bounds: "from 1 to 1,000")
      }
      if let reason {
        throw TypedProblem(reason, at: count.range, of: line)
      }
    }
    sets = figures.sets
  }

  private func requireAmount() throws(TypedProblem) {
    guard let activity, activity.modality != .resistance, problem == nil else { return }
    guard minutes == nil, impacts == nil, sets.isEmpty else { return }
    throw problem(.noTimeOrCount(example: activity.example))
  }

  private func problem(_ reason: TypedProblem.Reason) -> TypedProblem {
    TypedProblem(reason: reason, text: text, range: range)
  }
}
