import BoneHealth
import Testing

@testable import Catalog

/// What a typed item says, written shortly: `Squat | 3 sets of 8`.
struct Understood: Equatable, Sendable {
  var activity: String?
  var minutes: Double?
  var effort: Int?
  var impacts: Int?
  var sets: [ExerciseSet] = []
  var note: String?

  init(
    _ activity: String?, minutes: Double? = nil, effort: Int? = nil, impacts: Int? = nil,
    sets: [ExerciseSet] = [], note: String? = nil
  ) {
    self.activity = activity
    self.minutes = minutes
    self.effort = effort
    self.impacts = impacts
    self.sets = sets
    self.note = note
  }

  init(_ item: MovementItem) {
    self.init(
      item.activity?.name, minutes: item.minutes, effort: item.effort?.rawValue,
      impacts: item.impacts, sets: item.sets, note: item.note)
  }
}

private func sets(_ repetitions: Int..., at kilograms: Double? = nil) -> [ExerciseSet] {
  repetitions.map { ExerciseSet(repetitions: $0, loadKilograms: kilograms) }
}

private func parse(_ line: String, _ unit: LoadUnit = .kilograms) -> [MovementItem] {
  MovementLine.parse(line, activities: .embedded, loadUnit: unit)
}

@Suite struct MovementLineTests {
  @Test(arguments: [
    ("brisk walk 35 min", Understood("Brisk walk", minutes: 35)),
    ("35 min brisk walk", Understood("Brisk walk", minutes: 35)),
    ("35min Brisk Walking", Understood("Brisk walk", minutes: 35)),
    ("walk 35'", Understood("Walk", minutes: 35)),
    ("1 h 20 walk", Understood("Walk", minutes: 80)),
    ("walk 1h20", Understood("Walk", minutes: 80)),
    ("walk 1h20m", Understood("Walk", minutes: 80)),
    ("walk 1 hour and 20 minutes", Understood("Walk", minutes: 80)),
    ("walk 1:20 h", Understood("Walk", minutes: 80)),
    ("walk 1:20:30", Understood("Walk", minutes: 80.5)),
    ("walk 1,5 h", Understood("Walk", minutes: 90)),
    ("walk 1½ hours", Understood("Walk", minutes: 90)),
    ("walk 1 hour and a half", Understood("Walk", minutes: 90)),
    ("half an hour of walking", Understood("Walk", minutes: 30)),
    ("an hour and 10 min walk", Understood("Walk", minutes: 70)),
    ("walk 1/2 h", Understood("Walk", minutes: 30)),
    ("30-minute walk", Understood("Walk", minutes: 30)),
    ("90 sec single-leg stand", Understood("Single-leg stand", minutes: 1.5)),
    ("stand on one leg 1:30 min", Understood("Single-leg stand", minutes: 1.5)),
    ("single-leg stand 3x30 s each side", Understood("Single-leg stand", minutes: 3)),
    ("5 x 3 min running", Understood("Running", minutes: 15)),
    ("plank 3 sets of 20 s", Understood("Plank", minutes: 1)),
  ])
  func `how long`(line: String, understood: Understood) throws {
    let items = parse(line)
    #expect(items.map(Understood.init) == [understood])
    #expect(items.compactMap(\.problem) == [])
  }

  @Test(arguments: [
    ("squat 3x8 40 kg", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("squat 3x8x40kg", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("squat 3×8 @ 40 kg", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("squat 3 x 8 x 40", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("40 kg squat 3x8", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("3 sets of 8 squats at 40 kg", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("squat 8 reps 3 sets 40kg", Understood("Squat", sets: sets(8, 8, 8, at: 40))),
    ("bench press 8,8,6 30kg", Understood("Bench press", sets: sets(8, 8, 6, at: 30))),
    ("bench press 8, 8, 6, 30 kg", Understood("Bench press", sets: sets(8, 8, 6, at: 30))),
    ("bench press 8/8/6 @30", Understood("Bench press", sets: sets(8, 8, 6, at: 30))),
    ("bench press 8-8-6", Understood("Bench press", sets: sets(8, 8, 6))),
    ("deadlift 2x5 62.5 kg", Understood("Deadlift", sets: sets(5, 5, at: 62.5))),
    ("deadlift 2x5 62,5 kg", Understood("Deadlift", sets: sets(5, 5, at: 62.5))),
    ("deadlift 1x5 100 lb", Understood("Deadlift", sets: sets(5, at: 45.359237))),
    (
      "squat 2x8 40 kg 6 45 kg",
      Understood("Squat", sets: sets(8, 8, at: 40) + sets(6, at: 45))
    ),
    ("squat 2x8 body weight", Understood("Squat", sets: sets(8, 8))),
    ("squat 8 bw 8 20 kg", Understood("Squat", sets: sets(8) + sets(8, at: 20))),
    ("push-ups 12", Understood("Push-up", sets: sets(12))),
    ("sit to stand 10 times", Understood("Chair stands", sets: sets(10))),
    ("step-ups 2x10", Understood("Step-ups", sets: sets(10, 10))),
    ("weights", Understood("Weight training")),
    ("weights 45 min", Understood("Weight training", minutes: 45)),
  ])
  func `how many sets`(line: String, understood: Understood) throws {
    let items = parse(line)
    #expect(items.map(Understood.init) == [understood])
    #expect(items.compactMap(\.problem) == [])
  }

  @Test(arguments: [
    ("50 jumps", 50), ("jumps 50", 50), ("jumps x 50", 50), ("50 x jump", 50), ("5x10 jumps", 50),
    ("5 sets of 10 jumps", 50), ("heel drops 20, 20, 10", 50), ("1,000 hops", 1000),
    ("1.000 stomps", 1000), ("skipping 200", 200),
  ])
  func `how many impacts`(line: String, impacts: Int) {
    let items = parse(line)
    #expect(items.map(\.impacts) == [impacts])
    #expect(items.map(\.activity?.modality) == [.highImpact])
    #expect(items.flatMap(\.sets) == [])
    #expect(items.compactMap(\.problem) == [])
  }

  @Test(arguments: [
    "tai chi 30 min effort 4", "tai chi 30 min e4", "tai chi e 4 30 min", "RPE 4 tai chi 30 min",
    "tai chi 30 min, effort: 4", "tai chi 30 min rpe4/10",
  ])
  func `how hard it felt`(line: String) {
    #expect(parse(line).map(Understood.init) == [Understood("Tai chi", minutes: 30, effort: 4)])
  }

  @Test func `the usual effort is not taken for one that was typed`() {
    #expect(parse("tai chi 30 min").map(\.effort) == [nil])
  }

  @Test func `a load without a unit is in the person's own`() throws {
    let load = try #require(parse("squat 1x8 @ 100", .pounds).first?.sets.first?.loadKilograms)
    #expect(abs(load - 45.359237) < 1e-9)
  }

  @Test(arguments: [
    ("run 20 min, stretching 10 min", ["Running", "Stretching"]),
    ("run 20 min; 50 jumps; yoga 1 h", ["Running", "Jumps", "Yoga"]),
    ("run 20 min\nyoga 1,5 h", ["Running", "Yoga"]),
    ("brisk walk, 35 min, yoga, 20 min", ["Brisk walk", "Yoga"]),
    ("35 min, brisk walk", ["Brisk walk"]),
    (", ;\n , run 20 min,", ["Running"]),
    ("", []), (" \t\n", []),
  ])
  func `several items`(line: String, activities: [String]) {
    let items = parse(line)
    #expect(items.map(\.activity?.name) == activities)
    #expect(items.compactMap(\.problem) == [])
    #expect(items.allSatisfy { line[$0.range] == $0.text })
  }

  @Test func `a note runs to the end of the line`() {
    let items = parse("walk 30 min // knee hurt, 20 min was enough\nyoga 10 min //")
    #expect(
      items.map(Understood.init) == [
        Understood("Walk", minutes: 30, note: "knee hurt, 20 min was enough"),
        Understood("Yoga", minutes: 10),
      ])
  }

  @Test func `a note of several lines is written in one`() {
    let line = MovementLine.text(
      activity: "Walk", minutes: 30, effort: nil, impacts: nil, sets: [], note: "knee\nhurt",
      loadUnit: .kilograms)
    #expect(line == "Walk 30 min // knee hurt")
  }

  @Test(arguments: [
    ("walk 2 km", TypedProblem.Reason.distance, "2 km"),
    ("walk 30 min 4000 steps", .distance, "4000 steps"),
    ("walk 30m", .distance, "30m"),
    ("walk", .noTimeOrCount(example: "walk 30 min"), "walk"),
    ("jumps", .noTimeOrCount(example: "jumps 50"), "jumps"),
    ("walk 30", .noUnit(example: "walk 30 min"), "30"),
    ("running 20", .noUnit(example: "running 30 min"), "20"),
    ("walk 1:20", .noUnit(example: "1:20 h"), "1:20"),
    ("35 min", .noActivity, "35 min"),
    ("squat 40 kg", .loadWithoutRepetitions, "40 kg"),
    ("squat 3x40 kg", .loadWithoutRepetitions, "3x40 kg"),
    ("walk 30 min 5 kg", .loadWithoutRepetitions, "5 kg"),
    ("3 sets of squats", .setsWithoutRepetitions, "3 sets"),
    ("squat 3x8-10", .severalNumbers, "3x8-10"),
    ("run 30–40 min", .severalNumbers, "30–40 min"),
    ("walk 1,500 min", .ambiguousNumber, "1,500 min"),
    ("walk 20 min 30 min", .saidTwice("time", of: "activities"), "30 min"),
    ("walk 20 min e4 e5", .saidTwice("effort", of: "activities"), "e5"),
    ("squat 3x8 40 kg 50 kg", .saidTwice("load", of: "activities"), "50 kg"),
    ("squat 3x8.5", .notWhole("repetitions"), "3x8.5"),
    ("2.5 jumps", .notWhole("repetitions and impacts"), "2.5"),
    ("walk 0 min", .outOfRange("a time", bounds: "from 1 second to 24 hours"), "0 min"),
    ("walk -30 min", .outOfRange("a time", bounds: "from 1 second to 24 hours"), "-30 min"),
    (
      "yoga 13 h each side", .outOfRange("a time", bounds: "from 1 second to 24 hours"),
      "each side"
    ),
    ("walk 25 h", .outOfRange("a time", bounds: "from 1 second to 24 hours"), "25 h"),
    ("squat 3x8 1001 kg", .outOfRange("a load", bounds: "from 0.01 to 1,000 kg"), "1001 kg"),
    ("squat 1x1001", .outOfRange("a count", bounds: "from 1 to 1000"), "1x1001"),
    ("squat 51x8", .outOfRange("a number of sets", bounds: "from 1 to 50"), "51x8"),
    ("walk 30 min e11", .outOfRange("effort", bounds: "a whole number from 1 to 10"), "e11"),
    ("walk 30 min e0", .outOfRange("effort", bounds: "a whole number from 1 to 10"), "e0"),
    ("squat 0", .outOfRange("a count", bounds: "from 1 to 10000"), "0"),
  ])
  func `what is wrong is pointed at`(
    line: String, reason: TypedProblem.Reason, text: String
  ) throws {
    let problem = try #require(parse(line).first?.problem)
    #expect(problem.reason == reason)
    #expect(problem.text == text)
    #expect(line[problem.range] == text)
    #expect(problem.message.contains("“\(text)”"))
  }

  @Test func `the bounds themselves are possible`() {
    let line = "walk 24 h e10, plank 1 s e1, squat 50x1000 1000 kg, jumps 10000"
    #expect(parse(line).compactMap(\.problem) == [])
  }

  @Test func `an activity nobody knows is named with the nearest`() throws {
    let item = try #require(parse("pool running 20 min").first)
    #expect(item.activity == nil)
    #expect(item.minutes == 20)
    #expect(item.problem?.text == "pool running")
    #expect(item.alternatives.contains { $0.name == "Running" })
    #expect(item.problem?.message.contains("Running") == true)
  }

  @Test func `what else the words may mean comes after the best`() throws {
    let item = try #require(parse("aerobics 30 min").first)
    #expect(item.activity?.name == "Low-impact aerobics")
    #expect(item.alternatives.contains { $0.name == "High-impact aerobics" })
    #expect(!item.alternatives.contains { $0.id == item.activity?.id })
  }
}
