import BoneHealth
import Catalog
import Formats
import Journal

// The pieces that several commands write in the same shape.

extension JSONValue {
  /// Each amount under the nutrient with its unit; unknown is null.
  init(_ amounts: NutrientAmounts) {
    self = .object(
      Nutrient.allCases.map { Member(key: $0.amountKey, value: JSONValue(amounts[$0])) })
  }

  /// What was summed up, without what is not known.
  init(_ intake: NutrientIntake) {
    self.init(intake.map { intake -> Double? in intake.amount })
  }

  /// The range of a goal; null where there is none.
  init(_ goal: NutrientGoal?) {
    self = goal.map { ["lower": .number($0.lower), "upper": JSONValue($0.upper)] } ?? .null
  }

  init(_ sets: [ExerciseSet]) {
    self = .list(
      sets.map { set in
        ["reps": JSONValue(set.repetitions), "load_kg": JSONValue(set.loadKilograms)]
      })
  }

  init(_ food: Food) {
    self = [
      "id": .text(food.id), "name": .text(food.name), "per100g": JSONValue(food.per100Grams),
      "portions": .list(
        food.portions.map { ["label": .text($0.label), "grams": .number($0.grams)] }),
    ]
  }

  init(_ session: ExerciseEntry) {
    self = [
      "id": .text(session.id.description), "time": .text(session.time.description),
      "activity": .text(session.activity), "modality": .text(session.modality.rawValue),
      "minutes": JSONValue(session.minutes), "effort": JSONValue(session.effort?.rawValue),
      "impacts": JSONValue(session.impacts), "sets": JSONValue(session.sets),
      "note": JSONValue(session.note),
    ]
  }

  /// A part of a recipe or of a saved meal.
  init(_ part: Ingredient) {
    self = [
      "food": ["id": JSONValue(part.foodID), "name": .text(part.foodName)],
      "amount": .text(part.amount), "grams": JSONValue(part.grams),
      "nutrients": JSONValue(part.nutrients),
    ]
  }

  /// Adds members behind those of an object.
  func followed(by members: KeyValuePairs<String, JSONValue>) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own + members.map { Member(key: $0.key, value: $0.value) })
  }

  /// Without the identifier, of what would be added and is not there.
  var withoutIdentifier: JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own.filter { $0.key != "id" })
  }

  /// With the identifier of what was logged, before all else.
  func preceded(by id: EntryID) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object([Member(key: "id", value: .text(id.description))] + own)
  }
}
