import BoneHealth
import Catalog
import Formats
import Journal
import Terminal

extension JSONValue {
  /// The value as commands print it: at most four decimals, since no figure here is known better, and
  /// sums stay free of 0.1 + 0.2. What could command a terminal or reorder what is read is escaped: it
  /// comes out of a JSON reader as it was, and can be looked at without harm.
  var printed: String {
    var line = ""
    for scalar in rounded.description.unicodeScalars {
      let character = String(scalar)
      if (" "..."~").contains(scalar) || harmless(character) == character {
        line.unicodeScalars.append(scalar)
      } else {
        line += character.utf16.map { "\\u" + String(0x10000 + Int($0), radix: 16).dropFirst() }
          .joined()
      }
    }
    return line
  }

  private var rounded: JSONValue {
    switch self {
    case .number(let number): .number((number * 10_000).rounded() / 10_000)
    case .list(let values): .list(values.map(\.rounded))
    case .object(let members):
      .object(members.map { Member(key: $0.key, value: $0.value.rounded) })
    case .null, .text, .boolean: self
    }
  }
}

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
  init(_ intake: NutrientIntake) { self.init(intake.map { intake -> Double? in intake.amount }) }

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

  /// An object that names the records taken away, where there are some.
  func telling(takenAway records: [any RecordType]) -> JSONValue {
    let taken = records.map { record -> JSONValue in
      [
        "kind": .text(type(of: record).kindName), "date": JSONValue(record.date?.description),
        "what": .text(record.summary),
      ]
    }
    return taken.isEmpty ? self : followed(by: ["taken_away": .list(taken)])
  }

  /// An object without one of its members.
  func without(_ key: String) -> JSONValue {
    guard case .object(let own) = self else { return self }
    return .object(own.filter { $0.key != key })
  }
}
