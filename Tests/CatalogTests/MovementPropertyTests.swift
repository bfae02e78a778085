import BoneHealth
import Testing

@testable import Catalog

/// Random numbers that are the same on every run: SplitMix64 (Steele and others 2014).
struct SeededGenerator: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

/// Lines made of pieces that mean something, put together without sense.
private let pieces = [
  "walk", "squat", "jumps", "tai chi", "calcium", "vitamin", "D3", "d", "K2", "mk-7",
  "magnesium", "oxide", "protein", "as", "from", "elemental", "tablets", "+", "and",
  "with", "mg", "µg", "IU", "g", "3x8", "3x", "x8", "x", "×", "@", "at", "40 kg", "kg",
  "lb", "30 min", "min", "h", "s", "m", "1:20", ":", "1:99 h", "8,8,6", "8/8", "8-8",
  "1/0 h", "1,000", "1.000", "½", "1½", "e4", "effort", "RPE", "each", "side", "half",
  "an", "hour", "sets", "of", "reps", "body", "weight", "bw", "//", "/", ",", ";",
  "\n", "\r\n", "-", "−5", ".", ".5", "0", "7", "99999999999999999999", "\u{202E}",
  "\u{1B}[31m", "\u{0}", "é", "e\u{301}", "👩‍🦳", "ﬁ", "３", "٣", "'", "\"", "“", "(",
  ")", "%", " ",
]

@Suite struct MovementPropertyTests {
  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `any text is read, and every place pointed at is in it`(seed: UInt64) {
    var generator = SeededGenerator(state: seed)
    for _ in 0..<500 {
      let count = Int.random(in: 1...12, using: &generator)
      let line = (0..<count).map { _ in
        let space = Bool.random(using: &generator) ? " " : ""
        return (pieces.randomElement(using: &generator) ?? "") + space
      }.joined()
      for item in MovementLine.parse(line, activities: .embedded, loadUnit: .kilograms) {
        #expect(line[item.range] == item.text)
        #expect(!item.text.isEmpty)
        if let problem = item.problem {
          #expect(line[problem.range] == problem.text || problem.message.contains("is no activity"))
        } else {
          #expect(item.activity != nil)
          #expect(item.minutes.map { (1.0 / 60...1440).contains($0) } ?? true)
          #expect(item.sets.count <= 50)
        }
      }
      for item in SupplementLine.parse(line) {
        #expect(line[item.range] == item.text)
        #expect((item.nutrients == nil) == (item.problem != nil))
        #expect(!(item.problem?.message.isEmpty ?? false))
      }
    }
  }

  @Test(arguments: 1...4 as ClosedRange<UInt64>)
  func `an entry that is written out reads as itself`(seed: UInt64) throws {
    var generator = SeededGenerator(state: seed)
    for activity in Activities.embedded.all {
      for unit in LoadUnit.allCases {
        let entry = Entry(activity, unit: unit, using: &generator)
        let line = entry.text(loadUnit: unit)
        let items = MovementLine.parse(line, activities: .embedded, loadUnit: unit)
        #expect(items.count == 1, "\(line)")
        let item = try #require(items.first)
        #expect(item.problem == nil, "\(line): \(item.problem?.message ?? "")")
        #expect(Entry(item) == entry, "\(line)")
      }
    }
  }

  /// What of an item is recorded.
  private struct Entry: Equatable {
    var activity: Activity?
    var minutes: Double?
    var effort: Effort?
    var impacts: Int?
    var sets: [ExerciseSet] = []
    var note: String?

    init(_ item: MovementItem) {
      activity = item.activity
      minutes = item.minutes
      effort = item.effort
      impacts = item.impacts
      sets = item.sets
      note = item.note
    }

    init(_ activity: Activity, unit: LoadUnit, using generator: inout SeededGenerator) {
      self.activity = activity
      // Seconds, whole minutes, and minutes with decimals.
      let minutes = [
        Double(Int.random(in: 1...86_400, using: &generator)) / 60,
        Double(Int.random(in: 1...1440, using: &generator)),
        Double.random(in: 0.02...1440, using: &generator),
      ]
      self.minutes = minutes.randomElement(using: &generator)
      effort = Effort(rawValue: Int.random(in: 0...10, using: &generator))
      if activity.isCountedInImpacts {
        impacts = Int.random(in: 1...10_000, using: &generator)
      } else {
        sets = (0..<Int.random(in: 0...6, using: &generator)).map { _ in
          let loads = [
            nil, 40, 62.5, Double.random(in: 0.01...1000, using: &generator),
            unit.kilograms(Double(Int.random(in: 1...400, using: &generator)) / 2),
          ]
          return ExerciseSet(
            repetitions: Int.random(in: 1...1000, using: &generator),
            loadKilograms: loads.randomElement(using: &generator) ?? nil)
        }
      }
      note = Bool.random(using: &generator) ? "knee hurt, // 20 min; 3x8" : nil
    }

    func text(loadUnit: LoadUnit) -> String {
      MovementLine.text(
        activity: activity?.name ?? "", minutes: minutes, effort: effort, impacts: impacts,
        sets: sets, note: note, loadUnit: loadUnit)
    }
  }
}
