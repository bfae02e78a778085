import BoneHealth
import Journal

/// Sets in one cell: `3x8@40 1x6@42.5` is three sets of eight repetitions with 40 kg and one of six
/// with 42.5 kg. Without `@`, no load was given.
enum SetNotation {
  static func write(_ sets: [ExerciseSet], _ buffer: inout ByteBuffer) {
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

  /// `nil` when the text is not in this notation, or tells more sets than a session can have.
  static func read(_ text: String) -> [ExerciseSet]? {
    var sets: [ExerciseSet] = []
    for group in text.split(whereSeparator: \.isWhitespace) {
      let parts = group.split(separator: "@", omittingEmptySubsequences: false)
      let counts = parts[0].split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
      guard parts.count <= 2, counts.count == 2, let count = Int(counts[0]),
        let repetitions = Int(counts[1]), count > 0, count <= Record.mostSets - sets.count
      else { return nil }
      var load: Double?
      if parts.count == 2 {
        guard let kilograms = Double(parts[1]) else { return nil }
        load = kilograms
      }
      sets += Array(
        repeating: ExerciseSet(repetitions: repetitions, loadKilograms: load), count: count)
    }
    return sets
  }
}
