/// The words of an activity's name, or of what was typed for one, ready to be compared.
struct ActivityName {
  private struct Word {
    var text: String
    /// The word without the endings that differ from one way of saying it to the next.
    var stem: String
  }

  private let words: [Word]

  init(_ text: String) {
    words = text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
      .filter { !Self.joiningWords.contains($0) }
      .map { Word(text: String($0), stem: Self.stem($0)) }
  }

  /// Words that say nothing about which activity is meant.
  private static let joiningWords: Set<Substring> = [
    "a", "an", "and", "at", "did", "for", "my", "of", "on", "some", "the", "with",
  ]

  /// How well a name answers what was typed; the smallest is the best.
  struct Fit: Comparable {
    /// 0 the whole name, 1 whole words of it, 2 beginnings of its words.
    var rank: Int
    /// How many words of the name were not typed.
    var wordsLeft: Int
    /// How many words were typed with another ending.
    var wordsChanged: Int
    var isOtherName: Bool

    var isWholeName: Bool { rank == 0 }

    static func < (left: Fit, right: Fit) -> Bool { left.order < right.order }

    /// A part of a name tells more than a part of another name; of whole names, the one that was
    /// typed letter for letter comes first.
    private var order: (Int, Int, Int, Int, Int) {
      let other = isOtherName ? 1 : 0
      return (rank, isWholeName ? 0 : other, wordsLeft, wordsChanged, other)
    }
  }

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
    return Fit(
      rank: rank, wordsLeft: left.count, wordsChanged: wordsChanged, isOtherName: isOtherName)
  }

  func wordsShared(with other: ActivityName) -> Int {
    words.count { word in other.words.contains { $0.stem == word.stem } }
  }

  /// “walking”, “walks” and “walked” as “walk”; “jogging” as “jog”; “cycling” and “cycle” as “cycl”.
  private static func stem(_ word: Substring) -> String {
    var stem = word
    if stem.hasSuffix("s"), !stem.hasSuffix("ss"), stem.count > 3 { stem.removeLast() }
    for ending in ["ing", "ed", "e"] where stem.hasSuffix(ending) {
      let rest = stem.dropLast(ending.count)
      guard rest.count >= 3 else { break }
      stem = rest
      if let last = stem.last, stem.dropLast().last == last, ending != "e", !"ls".contains(last) {
        stem.removeLast()
      }
      break
    }
    return String(stem)
  }
}
