import BoneHealth
import Formats

// The formats by the names that declarations of records use.

extension FieldFormat where Self == TextFormat {
  /// A name, an amount as typed, or an identifier of a food or an activity.
  static var name: TextFormat { .text(atMost: 500) }

  /// - `longest`: in characters.
  static func text(atMost longest: Int, canBeEmpty: Bool = false) -> TextFormat {
    TextFormat(longest: longest, canBeEmpty: canBeEmpty)
  }
}

extension FieldFormat where Self == NumberFormat {
  static func number(_ range: ClosedRange<Double>) -> NumberFormat { NumberFormat(range: range) }
  /// In grams, of what was eaten or cooked.
  static var grams: NumberFormat { .number(0...100_000) }
  /// In grams, of what is divided by.
  static var gramsAboveZero: NumberFormat { .number(0.001...100_000) }
}

extension FieldFormat where Self == WholeNumberFormat {
  static func wholeNumber(_ range: ClosedRange<Int>) -> WholeNumberFormat {
    WholeNumberFormat(range: range)
  }
}

extension FieldFormat where Self == WordFormat<EntryID> {
  static var identifier: WordFormat<EntryID> {
    WordFormat(
      values: .identifier,
      problem: {
        "cannot be “\($0)”: an identifier is a UUID of version 7, written as "
          + "019ab0d2-7c00-7000-8f3a-5d2c9be01742"
      },
      read: { EntryID($0) }, write: { id, buffer in buffer.append(id.description) })
  }
}

extension FieldFormat where Self == WordFormat<CivilDate> {
  /// Dates sort as texts only within the years of four digits.
  static var date: WordFormat<CivilDate> {
    WordFormat(
      values: .date, problem: { "cannot be “\($0)”: a day is written as 2026-11-23" },
      read: { CivilDate($0) }, write: { date, buffer in buffer.append(date) },
      isValid: { (1...9999).contains($0.components.year) }, fromSheet: SheetDate.date)
  }
}

extension FieldFormat where Self == WordFormat<CivilTime> {
  static var time: WordFormat<CivilTime> {
    WordFormat(
      values: .time, problem: { "cannot be “\($0)”: a time is written as 08:30" },
      read: { CivilTime($0) }, write: { time, buffer in buffer.append(time) },
      fromSheet: { SheetDate.time($0) })
  }
}

extension FieldFormat {
  /// One of these words.
  static func choice<Choice: RawRepresentable<String> & Equatable & Sendable>(
    _ choices: [Choice]
  ) -> Self where Self == WordFormat<Choice> {
    .choice(choices, word: \.rawValue)
  }

  static func choice<Choice: Equatable & Sendable>(
    _ choices: [Choice], word: @escaping @Sendable (Choice) -> String
  ) -> Self where Self == WordFormat<Choice> {
    let words = choices.map(word)
    return WordFormat(
      values: .word(words), problem: { _ in "must be one of: \(words.joined(separator: ", "))" },
      read: { text in words.firstIndex(of: text).map { choices[$0] } },
      write: { choice, buffer in buffer.append(word(choice)) }, isValid: choices.contains)
  }
}

/// How hard a session felt, as its number.
struct EffortFormat: FieldFormat {
  private let numbers = WholeNumberFormat(range: Effort.range)

  var values: FieldValues { numbers.values }

  func write(_ effort: Effort, asJSON buffer: inout ByteBuffer) { buffer.append(effort.rawValue) }

  func read(_ json: JSONValue) throws(RecordError) -> Effort {
    try effort(numbers.read(json))
  }

  func write(_ effort: Effort, asCells buffer: inout ByteBuffer) {
    numbers.write(effort.rawValue, asCells: &buffer)
  }

  func read(_ cells: Cells) throws(RecordError) -> Effort? {
    guard let number = try numbers.read(cells) else { return nil }
    return try effort(number)
  }

  private func effort(_ number: Int) throws(RecordError) -> Effort {
    try numbers.check(number)
    guard let effort = Effort(rawValue: number) else {
      throw RecordError(problem: "must be a whole number")
    }
    return effort
  }

  func check(_ effort: Effort) {}
}

/// The five amounts; unknown is null in JSON, and an empty cell.
struct NutrientsFormat: FieldFormat {
  /// The greatest amount of each that is taken for meant, in its stored unit.
  var greatest = PerNutrient(repeating: 1_000_000.0)

  private static let keys = JSONKeys(Nutrient.allCases.map(\.amountKey))

  var values: FieldValues {
    .object(
      Nutrient.allCases.map { nutrient in
        FieldDescription(
          nutrient.amountKey, columns: [nutrient.amountKey], .number(0...greatest[nutrient]),
          unit: nutrient.unit.symbol, canBeNull: true, isRequired: false,
          "\(nutrient.title); null when there is no figure.")
      })
  }

  func columns(named name: String) -> [String] { Nutrient.allCases.map(\.amountKey) }

  func write(_ amounts: NutrientAmounts, asJSON buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: "{"))
    Self.keys.forEach { index, key in
      buffer.append(key)
      if let amount = amounts[Nutrient.allCases[index]] {
        buffer.append(json: amount)
      } else {
        buffer.append("null")
      }
    }
    buffer.append(UInt8(ascii: "}"))
  }

  func read(_ json: JSONValue) throws(RecordError) -> NutrientAmounts {
    let members = try json.members(among: columns(named: ""))
    var amounts = NutrientAmounts.unknown
    for nutrient in Nutrient.allCases {
      guard let value = members[nutrient.amountKey], value != .null else { continue }
      guard case .number(let amount) = value else {
        throw RecordError(field: nutrient.amountKey, problem: "must be a number")
      }
      amounts[nutrient] = amount
    }
    return amounts
  }

  func write(_ amounts: NutrientAmounts, asCells buffer: inout ByteBuffer) {
    for nutrient in Nutrient.allCases {
      if let amount = amounts[nutrient] {
        buffer.append(cell: amount)
      } else {
        buffer.append(UInt8(ascii: ","))
      }
    }
  }

  func read(_ cells: Cells) throws(RecordError) -> NutrientAmounts? {
    var amounts = NutrientAmounts.unknown
    for (place, nutrient) in Nutrient.allCases.enumerated() {
      do throws(RecordError) {
        amounts[nutrient] = try cells.number(place)
      } catch {
        throw error.inside(nutrient.amountKey)
      }
    }
    return amounts
  }

  func check(_ amounts: NutrientAmounts) throws(RecordError) {
    for nutrient in Nutrient.allCases {
      guard let amount = amounts[nutrient], !(0...greatest[nutrient]).contains(amount) else {
        continue
      }
      throw RecordError(
        field: nutrient.amountKey, problem: "must be from 0 to \(Int(greatest[nutrient]))")
    }
  }
}

extension ByteBuffer {
  mutating func append(_ date: CivilDate) {
    let (year, month, day) = date.components
    append(twoDigits: year / 100)
    append(twoDigits: year)
    append(UInt8(ascii: "-"))
    append(twoDigits: month)
    append(UInt8(ascii: "-"))
    append(twoDigits: day)
  }

  mutating func append(_ time: CivilTime) {
    append(twoDigits: time.hour)
    append(UInt8(ascii: ":"))
    append(twoDigits: time.minute)
  }
}
