import BoneHealth
import Resources
import Testing

@testable import Catalog

@Suite struct MovementActivitiesTests {
  let activities = Activities.embedded

  @Test func `every row of the table is an activity`() throws {
    let file = embedded_activities()
    let bytes = UnsafeBufferPointer(start: file.bytes, count: file.count)
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    #expect(activities.all.count == lines.count - 1)
    #expect(activities.all.count >= 80)
    #expect(Set(activities.all.map(\.id)).count == activities.all.count)
    #expect(Set(activities.all.map(\.modality)) == Set(Modality.allCases))
  }

  @Test func `every activity says where its figures come from`() {
    for activity in activities.all where activity.peakForceBodyWeights != nil {
      #expect(!activity.source.isEmpty, "\(activity.name)")
    }
  }

  /// The activity that is found first.
  private func named(_ name: String) -> Activity? { activities.search(name, limit: 1).first }

  @Test func `an activity is found by its own name and by its other names`() {
    for activity in activities.all {
      #expect(named(activity.name) == activity)
      for name in activity.otherNames {
        #expect(named(name) != nil, "\(name)")
      }
    }
  }

  @Test(arguments: [
    ("squats", "squat"), ("WALK", "walk"), ("walking", "walk"), ("a walk", "walk"),
    ("skipping", "jump-rope"), ("rowing", "rowing-machine"), ("rows", "row"), ("jog", "jogging"),
    ("cycle", "cycling"), ("press ups", "push-up"), ("standing on one leg", "single-leg-stand"),
    ("t'ai chi", "tai-chi"), ("jumping", "jumps"), ("lunge", "lunges"), ("cycled", "cycling"),
  ])
  func `whatever the case and the ending`(name: String, id: String) {
    #expect(named(name)?.id == id)
  }

  @Test(arguments: ["", "  ", "riskbrisk", "walk squat", "💃", "the", "x"])
  func `what names no activity finds none`(name: String) {
    #expect(named(name) == nil)
  }

  @Test(arguments: [
    ("wal", "walk"), ("bri", "brisk-walk"), ("single", "single-leg-stand"), ("jum", "jumps"),
    ("climb sta", "stair-climbing"), ("chair st", "chair-stand"), ("overh", "overhead-press"),
  ])
  func `beginnings of words find it first`(words: String, id: String) {
    #expect(activities.search(words, limit: 5).first?.id == id)
  }

  @Test func `no more are found than asked for`() {
    #expect(activities.search("walk", limit: 3).count == 3)
    #expect(activities.search("walk", limit: 0).isEmpty)
    #expect(activities.search("walk", limit: -1).isEmpty)
    #expect(activities.search("", limit: 5).isEmpty)
  }

  @Test func `jumps, hops, stomps, skips and drops are counted in impacts, and nothing else is`() {
    let counted = activities.all.filter(\.isCountedInImpacts).map(\.id)
    #expect(
      Set(counted) == [
        "jumps", "star-jumps", "stomps", "hops", "drop-jumps", "jump-rope", "box-jumps",
        "heel-drops",
      ])
  }

  @Test func `a table is read by the names of its columns`() throws {
    let table = EmbeddedTable(
      text: "name\tid\tmodality\tusual_effort\tsites\tpeak_force_bw_low\tpeak_force_bw_high\n"
        + "Hop\thop\thigh_impact\t7\thip|spine\t2.5\t3.5\n"
        + "Sway\tsway\tbalance\t2\n"
        + "Bad\tbad\tbalance\t11\n"
        + "Worse\tworse\tflying\t5\n")
    let activities = Activities(table)
    let hop = try #require(activities.all.first)
    #expect(hop.sites == ["hip", "spine"])
    #expect(hop.peakForceBodyWeights == 2.5...3.5)
    #expect(hop.cadencePerMinute == nil)
    let sway = try #require(activities.all.last)
    #expect(sway.sites == [])
    #expect(sway.peakForceBodyWeights == nil)
    #expect(activities.all.map(\.id) == ["hop", "sway"])
  }
}
