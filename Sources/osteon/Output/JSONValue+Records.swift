import BoneHealth
import Catalog
import Formats
import Journal

// The pieces that several commands write in the same shape.

extension JSONValue {
  /// A record under these keys, as the log file says it.
  init(_ record: some RecordType, _ keys: String...) {
    let line = try? JSONValue(parsing: Record(record).json.utf8)
    self = .object(keys.map { Member(key: $0, value: line?[$0] ?? .null) })
  }

  private subscript(key: String) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

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

  init(_ food: Food) {
    self = [
      "id": .text(food.id), "name": .text(food.name), "per100g": JSONValue(food.per100Grams),
      "portions": .list(
        food.portions.map { ["label": .text($0.label), "grams": .number($0.grams)] }),
    ]
  }

  init(_ date: CivilDate) { self = .text(date.description) }

  /// Adds members behind those of an object.
  func followed(by members: JSONValue) -> JSONValue {
    guard case .object(let own) = self, case .object(let members) = members else { return self }
    return .object(own + members)
  }

  /// An object with another text in place of one of its members.
  func with(_ key: String, _ text: String) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own.map { $0.key == key ? Member(key: key, value: .text(text)) : $0 })
  }

  /// An object without one of its members.
  func without(_ key: String) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own.filter { $0.key != key })
  }
}
