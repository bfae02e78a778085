import BoneHealth
import Formats
import Journal

/// Makes records up from the shapes of their kinds, so that a new kind is tested without a line here:
/// every field at times null, left out, or at its bounds, and texts with all that a person, a food
/// table or an enemy could write.
package struct RecordMaker {
  package var random: SplitMix
  /// The days that records are made for: few, so that some share one.
  package static let dates = CivilDate(dayNumber: 20_000)...CivilDate(dayNumber: 20_009)
  private let identifiers: Int64
  private var isLongest = false

  /// - `identifiers`: how many there are to choose from; when they are few, records are made
  ///   that take the place of others.
  package init(seed: UInt64, identifiers: Int64 = 1 << 40) {
    random = SplitMix(seed)
    self.identifiers = identifiers
  }

  /// A record of any kind, or of this one.
  /// - Throws: when none can be made that keeps the rules of its kind.
  package mutating func record(_ kind: Record.Kind? = nil) throws -> Record {
    let kind = kind ?? one(of: Record.kinds)
    var problem: RecordError?
    for _ in 0..<1_000 {
      do throws(RecordError) { return try Record(json: json(kind).description) } catch {
        problem = error
      }
    }
    throw problem ?? RecordError(problem: "cannot be made")
  }

  /// Records, no two of one key, and one of each kind at least.
  package mutating func records(_ count: Int) throws -> [Record] {
    var keys: Set<Record.Key> = []
    var records = try Record.kinds.map { kind in try record(kind) }
    for _ in records.count..<max(count, records.count) { records.append(try record()) }
    return records.filter { keys.insert($0.key).inserted }
  }

  /// As long a record as there can be.
  package static func longest(_ kind: Record.Kind) throws -> Record {
    var maker = RecordMaker(seed: 0)
    maker.isLongest = true
    return try maker.record(kind)
  }

  /// A record as it may stand in a log file, when the rules across its fields are kept.
  private mutating func json(_ kind: Record.Kind) -> JSONValue {
    guard case .object(let members) = object(kind.type.fields) else { return .null }
    return .object([JSONValue.Member(key: "kind", value: .text(kind.name))] + members)
  }

  private mutating func object(_ fields: [FieldDescription]) -> JSONValue {
    .object(
      fields.compactMap { field in
        if !field.isRequired, happens(in: 8) { return nil }
        let isNull = field.canBeNull && happens(in: isLongest ? 20 : 3)
        return JSONValue.Member(key: field.name, value: isNull ? .null : value(field.values))
      })
  }

  private mutating func value(_ values: FieldValues) -> JSONValue {
    switch values {
    case .identifier:
      .text(
        EntryID(
          milliseconds: 1_700_000_000_000 + Int64.random(in: 0..<identifiers, using: &random),
          counter: 0, random: 0
        ).description)
    case .date: .text(date().description)
    case .time:
      .text(
        (CivilTime(hour: number(in: 0...23), minute: number(in: 0...59)) ?? .midnight).description)
    case .flag: .boolean(happens(in: 2))
    case .word(let words): .text(one(of: words))
    case .text(let longest, let canBeEmpty): .text(text(atMost: longest, canBeEmpty: canBeEmpty))
    case .digits(let count):
      .text((0..<number(in: count)).map { _ in "\(number(in: 0...9))" }.joined())
    case .number(let range): .number(amount(in: range))
    case .wholeNumber(let range):
      .number(Double(one(of: [range.lowerBound, range.upperBound, number(in: range)])))
    case .object(let fields): object(fields)
    case .list(let fields, let count):
      .list((0..<self.count(in: count)).map { _ in object(fields) })
    }
  }

  package mutating func date() -> CivilDate {
    Self.dates.lowerBound.advanced(by: number(in: 0...9))
  }

  /// Mostly few.
  private mutating func count(in range: ClosedRange<Int>) -> Int {
    if isLongest || happens(in: 40) { return range.upperBound }
    return number(in: range.lowerBound...min(range.lowerBound + 4, range.upperBound))
  }

  /// At a bound, whole, tiny, or not exact in decimals.
  private mutating func amount(in range: ClosedRange<Double>) -> Double {
    let numbers = [
      range.lowerBound, range.upperBound, 0, 1, 170, 12.5, 0.1 + 0.2, 1.0 / 3, 1e-7, 4.9e-300,
      99_999.999_999_999_99, Double.random(in: range, using: &random),
    ]
    return one(of: numbers.filter(range.contains))
  }

  private mutating func text(atMost longest: Int, canBeEmpty: Bool) -> String {
    // JSON takes six signs for each of these.
    if isLongest { return String(repeating: "\u{1B}", count: longest) }
    if canBeEmpty, happens(in: 5) { return "" }
    if happens(in: 60) { return String(repeating: one(of: ["x", "é", "豆"]), count: longest) }
    return (0...number(in: 0...4)).map { _ in one(of: Self.parts) }.joined()
  }

  /// What breaks formats: separators, quotes, line ends, formulas, markup, marks that combine or turn
  /// the direction.
  private static let parts = [
    "yogurt, Greek", "\"quoted\"", "\"", ",", ";", "\n", "\r\n", "\r", "\t", "=1+1", "+", "-", "@",
    "'", "''", "'; DROP TABLE x", "＝", "＋1", "－", "＠", " ", "  ", "\u{A0}", "½ Tasse", "crème",
    "cre\u{300}me", "\u{301}", "كفير", "🥛", "👩🏽‍🦳", "\u{202E}", "\u{7F}", "\u{1B}[2J", "\u{1}", "\\",
    "/",
    "|", "<b>", "null", "0", "62,5", "11/12/2026", "\u{FEFF}", "\u{2028}", "x", "豆腐",
  ]

  package mutating func number(in range: ClosedRange<Int>) -> Int {
    Int.random(in: range, using: &random)
  }

  package mutating func one<Choice>(of choices: [Choice]) -> Choice {
    choices[number(in: 0...choices.count - 1)]
  }

  /// Once in so many times.
  private mutating func happens(in times: Int) -> Bool { number(in: 1...times) == 1 }
}

extension Record {
  /// Reads a line of the log file.
  package init(json: String) throws(RecordError) {
    try self.init(json: Array(json.utf8))
  }
}
