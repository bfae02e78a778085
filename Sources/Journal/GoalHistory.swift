import BoneHealth

/// What the goals stand on, from the beginning and from days on: own goals, whose recommendations were
/// chosen, and the body weight. Past days keep the goals of their time.
package struct GoalHistory: Equatable, Sendable {
  /// As the journal has it: what it says of weight and recommendations holds from the beginning.
  package var profile = Profile()
  /// Those that hold from the beginning.
  package var ownGoals: [OwnGoal] = []
  /// By day.
  package var datedGoals: [DatedGoal] = []
  /// By day.
  package var datedSets: [DatedGoalSet] = []
  /// By day.
  package var weights: [BodyWeight] = []

  /// Whether no day has a weight: the first one that is said holds always, since there is none before
  /// it to keep.
  package var hasNoWeight: Bool { weights.isEmpty && profile.bodyWeightKilograms == nil }

  /// The profile with the weight and the recommendations of a day.
  package func profile(on date: CivilDate) -> Profile {
    var profile = profile
    if let weight = weights.last(where: { $0.date <= date }) {
      profile.bodyWeightKilograms = weight.kilograms
    }
    if let set = datedSets.last(where: { $0.from <= date }) { profile.goals = set.goals }
    return profile
  }

  /// The goal of the person’s own that holds on a day; `nil` where the recommended one does.
  package func ownGoal(_ subject: GoalSubject, on date: CivilDate) -> OwnGoal? {
    if let goal = datedGoals.last(where: { $0.subject == subject && $0.from <= date }) {
      return goal.lower.map { OwnGoal(subject, lower: $0, upper: goal.upper) }
    }
    return ownGoals.first { $0.subject == subject }
  }

  /// All goals as they stand on a day.
  package func goals(on date: CivilDate) -> Goals {
    Goals(
      profile: profile(on: date), own: GoalSubject.all.compactMap { ownGoal($0, on: date) },
      on: date)
  }

  /// The goals of each of some days, which come in their order.
  package func goals(ofEach dates: [CivilDate]) -> [Goals] {
    guard let first = dates.first, let last = dates.last else { return [] }
    let starts = starts(in: first...last).map { (from: $0, goals: goals(on: $0)) }
    return dates.map { date in starts.last { $0.from <= date }?.goals ?? goals(on: date) }
  }

  /// The mean of days, which come in their order, against the goals of each.
  package func average(
    of days: [(date: CivilDate, state: DayState, intake: NutrientIntake)]
  ) -> AverageIntake {
    let goals = goals(ofEach: days.map(\.date))
    return AverageIntake(of: zip(days, goals).lazy.map { ($0.state, $0.intake, $1) })
  }

  /// The subjects that have several goals on some days: what is measured by them says so.
  package func changingSubjects(_ dates: ClosedRange<CivilDate>) -> [GoalSubject] {
    let goals = starts(in: dates).map { self.goals(on: $0) }
    return GoalSubject.all.filter { subject in
      zip(goals, goals.dropFirst()).contains { !$0.isSame(as: $1, for: subject) }
    }
  }

  /// The days of a range on which any goal may begin to hold, the first among them.
  private func starts(in dates: ClosedRange<CivilDate>) -> [CivilDate] {
    let years = dates.lowerBound.components.year...dates.upperBound.components.year
    // With a year the person grows older, which recommendations may go by.
    let birthdays =
      profile.birthYear.map { birth in
        (birth...birth + 120).clamped(to: years).compactMap {
          CivilDate(year: $0, month: 1, day: 1)
        }
      } ?? []
    let days = datedGoals.map(\.from) + datedSets.map(\.from) + weights.map(\.date) + birthdays
    return Set(days.filter { dates.contains($0) } + [dates.lowerBound]).sorted()
  }

  /// The days of a range on which other goals of a subject begin to hold, with the first day.
  package func goalsOf(
    _ subject: GoalSubject, _ dates: ClosedRange<CivilDate>
  ) -> [(from: CivilDate, goals: Goals)] {
    var found: [(from: CivilDate, goals: Goals)] = []
    for start in starts(in: dates) {
      let goals = goals(on: start)
      if let last = found.last?.goals, last.isSame(as: goals, for: subject) { continue }
      found.append((start, goals))
    }
    return found
  }
}

extension Goals {
  /// Whether a subject has the same goal.
  fileprivate func isSame(as other: Goals, for subject: GoalSubject) -> Bool {
    switch subject {
    case .nutrient(let nutrient): self[nutrient] == other[nutrient]
    case .modality(let modality): self[modality] == other[modality]
    }
  }
}

/// From when on something holds that is set.
package enum HoldsFrom: Equatable, Sendable {
  case always
  case day(CivilDate)

  /// What a notice says of it, in a sentence.
  package var sentence: String {
    switch self {
    case .always: "holds on all days."
    case .day(let date): "holds from \(date.display); days before keep theirs."
    }
  }
}

// What it takes in the journal that something holds.
extension GoalHistory {
  /// - `goal`: `nil` for the recommended one.
  package func setting(
    _ goal: OwnGoal?, of subject: GoalSubject, _ from: HoldsFrom
  ) -> [Edit] {
    switch from {
    case .day(let day):
      return [.put(DatedGoal(from: day, subject: subject, lower: goal?.lower, upper: goal?.upper))]
    case .always:
      let others = datedGoals.filter { $0.subject == subject }.map { Edit.remove($0.key) }
      return others + [goal.map { .put($0) } ?? .remove(OwnGoal(subject, lower: 0).key)]
    }
  }

  /// - `profile`: what else the person says.
  package func setting(
    _ goals: PublishedGoals, _ from: HoldsFrom, in profile: inout Profile
  ) -> [Edit] {
    switch from {
    case .day(let day): return [.put(DatedGoalSet(from: day, goals: goals))]
    case .always:
      profile.goals = goals
      return datedSets.map { .remove($0.key) }
    }
  }

  /// - `kilograms`: `nil` when the weight is to be forgotten, which is so always.
  /// - `profile`: what else the person says.
  package func setting(
    weight kilograms: Double?, _ from: HoldsFrom, in profile: inout Profile
  ) -> [Edit] {
    if case .day(let day) = from, let kilograms {
      return [.put(BodyWeight(date: day, kilograms: kilograms))]
    }
    profile.bodyWeightKilograms = kilograms
    return weights.map { .remove($0.key) }
  }
}

extension GoalHistory {
  /// The weights, goals and recommendations of days that edits take away.
  package func takenAway(by edits: [Edit]) -> [any RecordType] {
    let keys = Set(edits.filter { $0.record == nil }.map(\.key))
    let dated: [[any RecordType]] = [weights, datedGoals, datedSets]
    return dated.joined().filter { keys.contains($0.key) }
  }

  /// What a notice says of them, in a sentence: how many, and of which days; `nil` of none.
  package static func notice(ofTakenAway records: [any RecordType]) -> String? {
    let nouns: [(Record.Kind, String)] = [
      (BodyWeight.kind, "recorded weight"), (DatedGoal.kind, "dated goal"),
      (DatedGoalSet.kind, "dated recommendation"),
    ]
    let taken = nouns.compactMap { kind, noun -> String? in
      let days = records.filter { $0.key.kind == kind }.compactMap { $0.date?.display }
      guard let first = days.first, let last = days.last else { return nil }
      let which = days.count > 4 ? "\(first) to \(last)" : days.joined(separator: ", ")
      return "\(Numbers.counted(days.count, noun)) (\(which))"
    }.joined(separator: " and ")
    return taken.isEmpty
      ? nil : "This takes away \(taken); undo brings \(records.count == 1 ? "it" : "them") back."
  }

  /// How it stands after a change, without reading it again.
  package mutating func apply(_ edits: [Edit]) {
    for edit in edits {
      if let profile = edit.record?.value as? Profile { self.profile = profile }
      ownGoals.replace(edit, by: \.subject.key)
      datedGoals.replace(edit, by: \.from)
      datedSets.replace(edit, by: \.from)
      weights.replace(edit, by: \.date)
    }
  }
}

extension Array where Element: RecordType {
  /// - `order`: what they are sorted by.
  fileprivate mutating func replace<Order: Comparable>(
    _ edit: Edit, by order: KeyPath<Element, Order>
  ) {
    guard edit.key.kind == Element.kind else { return }
    removeAll { $0.key == edit.key }
    if let value = edit.record?.value as? Element { append(value) }
    sort { $0[keyPath: order] < $1[keyPath: order] }
  }
}

extension Journal {
  /// What the goals of all days stand on.
  package func goalHistory() throws(FileError) -> GoalHistory {
    try read { database in try database.goalHistory() }
  }
}
