import BoneHealth

/// One activity of a typed line, as it was understood: `squat 3x8 40 kg`.
package struct MovementItem: Equatable, Sendable {
  /// The part of the line this item was read from.
  package var text: String
  /// Its place in the line.
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
}
