import BoneHealth
import Formats

/// The sets of a session: a list of objects in JSON, and one cell in a table. `3x8@40 1x6@42.5` is
/// three sets of eight repetitions with 40 kg and one of six with 42.5 kg; without `@`, no load was
/// given.
struct SetsFormat: FieldFormat {
  private static let most = 100
  private let list = ListFormat(
    part: PartShape<ExerciseSet>(blank: ExerciseSet(repetitions: 0)) {
      Field("reps", \.repetitions, .wholeNumber(0...10_000), "Repetitions without a pause.")
      Field(
        "load_kg", \.loadKilograms, .number(0...1_000), unit: "kg",
        "The load; null for body weight alone, or where it was not said.")
    }, count: 0...most)

  var values: FieldValues { list.values }
  var valueOfEmptyCell: [ExerciseSet]? { [] }

  func write(_ sets: [ExerciseSet], asJSON buffer: inout ByteBuffer) {
    list.write(sets, asJSON: &buffer)
  }

  func read(_ json: JSONValue) throws(RecordError) -> [ExerciseSet] { try list.read(json) }
  func check(_ sets: [ExerciseSet]) throws(RecordError) { try list.check(sets) }

  func write(_ sets: [ExerciseSet], asCells buffer: inout ByteBuffer) {
    buffer.append(UInt8(ascii: ","))
    var rest = sets[...]
    while let set = rest.first {
      let count = rest.prefix { $0 == set }.count
      if rest.startIndex > sets.startIndex { buffer.append(UInt8(ascii: " ")) }
      buffer.append(count)
      buffer.append(UInt8(ascii: "x"))
      buffer.append(set.repetitions)
      if let load = set.loadKilograms {
        buffer.append(UInt8(ascii: "@"))
        buffer.append(load)
      }
      rest = rest.dropFirst(count)
    }
  }

  func read(_ cells: Cells) throws(RecordError) -> [ExerciseSet]? {
    guard let text = cells.plain(0) else { return nil }
    guard let sets = Self.sets(text) else {
      throw RecordError(
        problem: "cannot be: “\(text.shortened)” is not sets as 3x8@40 1x6 (sets x repetitions @ "
          + "kilograms), at most \(Self.most)")
    }
    return sets
  }

  /// `nil` when the text is not in this notation, or tells more sets than a session can have.
  private static func sets(_ text: String) -> [ExerciseSet]? {
    var sets: [ExerciseSet] = []
    for group in text.split(whereSeparator: \.isWhitespace) {
      let parts = group.split(separator: "@", omittingEmptySubsequences: false)
      let counts = parts[0].split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
      guard parts.count <= 2, counts.count == 2,
        counts.allSatisfy({ $0.allSatisfy(\.isDigit) }), let count = Int(counts[0]),
        let repetitions = Int(counts[1]), count > 0, count <= most - sets.count
      else { return nil }
      var load: Double?
      if parts.count == 2 {
        // Osteon writes a point in it, whatever parts the cells.
        load = try? SheetNumber.number(String(parts[1]), decimals: ".")
        if load == nil { return nil }
      }
      sets += Array(
        repeating: ExerciseSet(repetitions: repetitions, loadKilograms: load), count: count)
    }
    return sets
  }
}
