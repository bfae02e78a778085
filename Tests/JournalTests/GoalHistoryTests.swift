import BoneHealth
import Testing

@testable import Journal

@Suite("Past days keep the goals of their time")
struct GoalHistoryTests {
  static let lastYear = today.advanced(by: -365)
  static let calcium = GoalSubject.nutrient(.calcium)

  /// What it takes that calcium has this goal from a day on, in a journal of its own.
  private func journal(_ change: (inout GoalHistory) -> [Edit]) throws -> Journal {
    let journal = try Journal.inMemory()
    var history = try journal.goalHistory()
    try journal.apply(Change(label: "set", edits: change(&history)))
    return journal
  }

  @Test("A goal holds from its day on, and the one before it until then")
  func ownGoal() throws {
    let journal = try journal { history in
      history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(today))
    }
    #expect(try journal.goals(on: yesterday)[.calcium]?.lower == 1_200)
    #expect(try journal.goals(on: today)[.calcium]?.lower == 1_300)
    #expect(try journal.goals(on: today.advanced(by: 400))[.calcium]?.lower == 1_300)
  }

  @Test("A goal that holds always replaces those that hold from days on")
  func always() throws {
    let journal = try journal { history in
      history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(today))
    }
    let history = try journal.goalHistory()
    let edits = history.setting(OwnGoal(Self.calcium, lower: 900), of: Self.calcium, .always)
    try journal.apply(Change(label: "always", edits: edits))
    for date in [Self.lastYear, today] {
      #expect(try journal.goals(on: date)[.calcium]?.lower == 900)
    }
    #expect(try journal.undo() == "always")
    #expect(try journal.goalHistory() == history)
  }

  @Test("To go back to the recommended goal holds from a day on, too")
  func unset() throws {
    let journal = try journal { history in
      history.setting(OwnGoal(Self.calcium, lower: 900), of: Self.calcium, .always)
        + history.setting(nil, of: Self.calcium, .day(today))
    }
    #expect(try journal.goals(on: yesterday)[.calcium]?.lower == 900)
    #expect(try journal.goals(on: today)[.calcium]?.lower == 1_200)
  }

  @Test("A new body weight moves no protein goal of days before")
  func weight() throws {
    var profile = Profile(bodyWeightKilograms: 60)
    let journal = try journal { history in
      [.put(profile)] + history.setting(weight: 70, .day(today), in: &profile)
    }
    #expect(try journal.goals(on: Self.lastYear)[.protein]?.lower == 60)
    #expect(try journal.goals(on: yesterday)[.protein]?.lower == 60)
    #expect(try journal.goals(on: today)[.protein]?.lower == 70)
  }

  @Test("Without a weight from the beginning, days before the first have no protein goal")
  func firstWeight() throws {
    let journal = try journal { _ in [.put(BodyWeight(date: today, kilograms: 55.5))] }
    #expect(try journal.goals(on: yesterday)[.protein] == nil)
    #expect(try journal.goals(on: today)[.protein]?.lower == 55.5)
    #expect(try journal.all(BodyWeight.self) == [BodyWeight(date: today, kilograms: 55.5)])
  }

  @Test("Chosen recommendations hold from a day on")
  func goalSet() throws {
    var profile = Profile()
    let journal = try journal { history in history.setting(.efsa, .day(today), in: &profile) }
    let before = try journal.goals(on: yesterday)
    #expect(before == Goals(profile: Profile(), own: [], on: yesterday))
    #expect(
      try journal.goals(on: today) == Goals(profile: Profile(goals: .efsa), own: [], on: today))
  }

  @Test("Days with several goals say which, and from when")
  func changes() throws {
    let journal = try journal { history in
      history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(today))
    }
    let history = try journal.goalHistory()
    let week = today.advanced(by: -3)...today.advanced(by: 3)
    #expect(history.changingSubjects(week) == [Self.calcium])
    let goals = history.goalsOf(Self.calcium, week)
    #expect(goals.map(\.from) == [week.lowerBound, today])
    #expect(goals.map { $0.goals[.calcium]?.lower } == [1_200, 1_300])
    #expect(history.changingSubjects(today...today.advanced(by: 6)) == [])
  }

  @Test("Each day has its goals, as if it were asked for alone, across a birthday too")
  func goalsOfEach() throws {
    let newYear = try #require(CivilDate(year: 2027, month: 1, day: 1))
    let journal = try journal { history in
      [.put(Profile(birthYear: 1956, goals: .nasem))]
        + history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(today))
    }
    let history = try journal.goalHistory()
    let dates = (-60...60).map { newYear.advanced(by: $0) }
    #expect(history.goals(ofEach: dates) == dates.map { history.goals(on: $0) })
    #expect(history.goals(ofEach: []) == [])
    let birthday = newYear.advanced(by: -1)...newYear
    #expect(history.changingSubjects(birthday).contains(.nutrient(.vitaminD)))
  }

  @Test("What is taken away is told by number and day, and undo brings it back")
  func takenAway() throws {
    let journal = try Journal.inMemory()
    let weights = (0..<3).map { BodyWeight(date: today.advanced(by: -$0), kilograms: 60) }
    var history = try journal.goalHistory()
    let goals = [today, yesterday].flatMap { from in
      history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(from))
    }
    try journal.apply(Change(label: "set", edits: weights.map { .put($0) } + goals))
    history = try journal.goalHistory()
    var profile = history.profile
    for kilograms in [nil, 58.0] {
      let edits = history.setting(weight: kilograms, .always, in: &profile)
      #expect(
        GoalHistory.notice(ofTakenAway: history.takenAway(by: edits))
          == "This takes away 3 recorded weights (\(today.advanced(by: -2).display), "
          + "\(yesterday.display), \(today.display)); undo brings them back.")
      try journal.apply(Change(label: "forget", edits: edits + [.put(profile)]))
      #expect(try journal.goalHistory().weights == [])
      #expect(try journal.undo() == "forget")
      #expect(try journal.goalHistory() == history)
    }
    let unset = history.setting(nil, of: Self.calcium, .always)
    #expect(
      GoalHistory.notice(ofTakenAway: history.takenAway(by: unset))
        == "This takes away 2 dated goals (\(yesterday.display), \(today.display)); "
        + "undo brings them back.")
    let dated = history.setting(weight: 58, .day(today), in: &profile)
    #expect(GoalHistory.notice(ofTakenAway: history.takenAway(by: dated)) == nil)
  }

  @Test("A history that a change was applied to is the one the journal then has")
  func apply() throws {
    let journal = try Journal.inMemory()
    var history = try journal.goalHistory()
    var profile = Profile(birthYear: 1960)
    let changes: [[Edit]] = [
      [.put(profile)],
      history.setting(OwnGoal(Self.calcium, lower: 1_300), of: Self.calcium, .day(today)),
      history.setting(OwnGoal(Self.calcium, lower: 1_000), of: Self.calcium, .day(yesterday)),
      history.setting(weight: 62, .day(today), in: &profile),
      history.setting(.uk, .day(yesterday), in: &profile),
      [.remove(BodyWeight(date: today, kilograms: 62).key)],
    ]
    for edits in changes {
      try journal.apply(Change(label: "set", edits: edits))
      history.apply(edits)
      #expect(try journal.goalHistory() == history)
    }
  }
}
