import BoneHealth

/// The line one types to record exercise: `brisk walk 35 min, squat 3x8 40 kg, 50 jumps`.
///
/// Items are parted by commas, semicolons or line ends; a comma between two digits is a decimal
/// comma, and figures alone after a comma belong to the item before them. In an item, words name
/// the activity, and the figures may stand before or after them:
///
/// - time: `35 min`, `1 h 20`, `1:20 h`, `90 s`, `half an hour`; `3x30 s` is 90 s, and `each side`
///   counts it twice;
/// - sets: `3x8`, `3x8x40kg`, `3 sets of 8`, `8,8,6`, `8/8/6`, with a load: `40 kg`, `90 lb`, `@ 40`
///   in the person's own unit, `body weight`. A load belongs to all sets before it that have none,
///   or, where it comes first, to those after it;
/// - a number alone: impacts for an activity of high impact, one set for one of resistance;
/// - effort from 1 to 10: `effort 4`, `e4`, `RPE 4`;
/// - a note: what follows `//`, to the end of the line.
///
/// A resistance exercise may stand alone, as a session of which no more is known; any other
/// activity needs a time or a count. Of an activity of high impact, sets are counted as impacts.
package enum MovementLine {
  /// Reads a line. An item that cannot be recorded as it stands says why in its `problem`.
  /// - Parameter loadUnit: the unit of a load typed without one.
  package static func parse(
    _ line: String, activities: Activities, loadUnit: LoadUnit
  ) -> [MovementItem] {
    let tokens = LineToken.tokens(of: line)
    return parts(of: tokens, line: line, loadUnit: loadUnit).map { part in
      let reader = MovementReader(tokens[part.tokens], of: line, loadUnit: loadUnit)
      var item = MovementItem(text: String(line[part.range]), range: part.range)
      item.note = part.note
      item.take(reader, of: line, activities: activities)
      return item
    }
  }

  /// Where an item stands in the line.
  private struct Part {
    var tokens: Range<Int>
    var range: Range<String.Index>
    var note: String?
  }

  private static func parts(
    of tokens: [LineToken], line: String, loadUnit: LoadUnit
  ) -> [Part] {
    var parts: [Part] = []
    var index = 0
    while index < tokens.count {
      let end = tokens[index...].firstIndex { $0.isSeparator } ?? tokens.count
      let noteStart = (index..<end).first { isNote(tokens, at: $0) }
      let figuresEnd = noteStart ?? end
      var part = Part(
        tokens: index..<figuresEnd,
        range: tokens[index].range.lowerBound..<tokens[max(index, figuresEnd - 1)].range.upperBound)
      var next = end + 1
      if let noteStart {
        let start = tokens[noteStart + 1].range.upperBound
        let lineEnd = line[start...].firstIndex(where: \.isNewline) ?? line.endIndex
        part.note = trimmed(line[start..<lineEnd])
        part.range = part.range.lowerBound..<lineEnd
        next = tokens[noteStart...].firstIndex { $0.range.lowerBound >= lineEnd } ?? tokens.count
      }
      let isEmpty = part.tokens.isEmpty && part.note == nil
      let isPartOfLast =
        index > 0 && tokens[index - 1].sign == ","
        && MovementReader(tokens[part.tokens], of: line, loadUnit: loadUnit).nameTokens.isEmpty
      if isPartOfLast, !isEmpty, let last = parts.popLast() {
        part.tokens = last.tokens.lowerBound..<part.tokens.upperBound
        part.range = last.range.lowerBound..<part.range.upperBound
      }
      if !isEmpty { parts.append(part) }
      index = next
    }
    return parts
  }

  private static func isNote(_ tokens: [LineToken], at index: Int) -> Bool {
    index + 1 < tokens.count && tokens[index].sign == "/" && tokens[index + 1].sign == "/"
      && tokens[index + 1].isGlued
  }

  private static func trimmed(_ text: Substring) -> String? {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return nil }
    return String(start[...last])
  }
}
