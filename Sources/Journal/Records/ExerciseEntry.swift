import BoneHealth

/// A session of one activity.
package struct ExerciseEntry: Equatable, Hashable, Sendable {
  package var id: EntryID
  package var date: CivilDate
  package var time: CivilTime
  /// Its name.
  package var activity: String
  /// The activity in the catalog; `nil` when it was never there.
  package var activityID: String?
  package var modality: Modality
  package var minutes: Double?
  package var effort: Effort?
  /// How many jumps, hops or steps with impact.
  package var impacts: Int?
  package var sets: [ExerciseSet]
  /// The peak vertical ground reaction force of one impact, in body weights.
  package var peakForceBodyWeights: Double?
  package var note: String?

  package init(
    id: EntryID, date: CivilDate, time: CivilTime, activity: String, activityID: String? = nil,
    modality: Modality, minutes: Double? = nil, effort: Effort? = nil, impacts: Int? = nil,
    sets: [ExerciseSet] = [], peakForceBodyWeights: Double? = nil, note: String? = nil
  ) {
    self.id = id
    self.date = date
    self.time = time
    self.activity = activity
    self.activityID = activityID
    self.modality = modality
    self.minutes = minutes
    self.effort = effort
    self.impacts = impacts
    self.sets = sets
    self.peakForceBodyWeights = peakForceBodyWeights
    self.note = note
  }

  /// The osteogenic index of this session on rested bone; `nil` unless both the force and the
  /// number of impacts are known. Show it with `RelativeLoading.caution`.
  package var relativeLoading: Double? {
    guard let peakForceBodyWeights, let impacts else { return nil }
    return RelativeLoading.index(peakForceBodyWeights: peakForceBodyWeights, cycles: impacts)
  }
}

extension ExerciseEntry: RecordType {
  package static let kindName = "exercise"
  package static let shape = Shape<ExerciseEntry>(
    kindName, noun: "session", "A session of one activity.",
    blank: ExerciseEntry(
      id: .blank, date: .blank, time: .midnight, activity: "", modality: .nonWeightBearing),
    key: \.id.description, date: \ExerciseEntry.date, id: \ExerciseEntry.id,
    summary: \.activity
  ) {
    Field("id", \.id, .identifier, "Tells the session from all others.")
    Field("date", \.date, .date, "The day, in the person’s own calendar.")
    Field("time", \.time, .time, "The time on the person’s own clock.")
    Field("activity", \.activity, .name, "Its name.")
    Field("activity_id", \.activityID, .name, "In the catalog; null when it was in none.")
    Field("modality", \.modality, .choice(Modality.allCases), "How it loads bone.")
    Field("minutes", \.minutes, .number(0...1_440), unit: "min", "How long it took.")
    Field("effort", \.effort, EffortFormat(), "How hard it felt (CR-10).")
    Field("impacts", \.impacts, .wholeNumber(0...100_000), "Jumps, hops or steps with impact.")
    Field("sets", \.sets, SetsFormat(), isRequired: false, "The sets, in their order.")
    Field(
      "peak_force_bw", \.peakForceBodyWeights, .number(0...50), unit: "body weights",
      "The peak vertical ground reaction force of one impact.")
    Field("note", \.note, .text(atMost: 5_000, canBeEmpty: true), "What the person noted.")
  }
}
