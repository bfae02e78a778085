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
