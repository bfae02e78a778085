/// The words of an activity's name, or of what was typed for one, ready to be compared.
struct ActivityName {
  /// Each with its stem, without the endings that differ from one way of saying it to the next.
  private let words: [(text: String, stem: String)]

  init(_ text: String) {
    words = SearchWords.list(text).filter { !Self.joiningWords.contains($0) }
      .map { ($0, Self.stem($0)) }
  }

  /// Words that say nothing about which activity is meant.
  private static let joiningWords: Set<String> = [
    "a", "an", "and", "at", "did", "for", "my", "of", "on", "some", "the", "with",
  ]

  /// How well a name answers what was typed; the smallest is the best. A part of a name tells more
  /// than a part of another name; of whole names, the one typed letter for letter comes first.
  /// - `rank`: 0 the whole name, 1 whole words of it, 2 beginnings of its words.
  typealias Fit = (rank: Int, isPartOfOther: Int, wordsLeft: Int, wordsChanged: Int, isOther: Int)

  /// `nil` unless each word typed is in this name.
  func fit(_ typed: ActivityName, isOtherName: Bool) -> Fit? {
    guard !typed.words.isEmpty else { return nil }
    var left = words
    var rank = 0
    var wordsChanged = 0
    for word in typed.words {
      if let index = left.firstIndex(where: { $0.text == word.text }) {
        left.remove(at: index)
      } else if let index = left.firstIndex(where: { $0.stem == word.stem }) {
        left.remove(at: index)
        wordsChanged += 1
      } else if let index = left.firstIndex(where: {
        $0.text.hasPrefix(word.text) || $0.stem.hasPrefix(word.stem)
      }) {
        left.remove(at: index)
        rank = 2
      } else {
        return nil
      }
    }
    if rank == 0, !left.isEmpty { rank = 1 }
    let other = isOtherName ? 1 : 0
    return (rank, rank == 0 ? 0 : other, left.count, wordsChanged, other)
  }

  func wordsShared(with other: ActivityName) -> Int {
    words.count { word in other.words.contains { $0.stem == word.stem } }
  }

  /// “walking”, “walks” and “walked” as “walk”; “jogging” as “jog”; “cycling” and “cycle” as “cycl”.
  private static func stem(_ word: String) -> String {
    var stem = Substring(word)
    if stem.utf8.count > 3, stem.hasSuffix("s"), !stem.hasSuffix("ss") { stem.removeLast() }
    let length = stem.hasSuffix("ing") ? 3 : stem.hasSuffix("ed") ? 2 : stem.hasSuffix("e") ? 1 : 0
    guard length > 0, stem.utf8.count >= length + 3 else { return String(stem) }
    stem.removeLast(length)
    if length > 1, let last = stem.last, stem.dropLast().last == last, last != "l", last != "s" {
      stem.removeLast()
    }
    return String(stem)
  }
}
