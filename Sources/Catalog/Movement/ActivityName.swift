/// The words of an activity's name, or of what was typed for one, ready to be compared.
struct ActivityName {
  private struct Word {
    var text: String
    /// The word without the endings that differ from one way of saying it to the next.
    var stem: String
  }

  private let words: [Word]

  init(_ text: String) {
    words = Self.split(text).filter { !Self.joiningWords.contains($0) }
      .map { Word(text: $0, stem: Self.stem($0)) }
  }

  /// The words of a text in small letters, without apostrophes; other signs part words.
  private static func split(_ text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for scalar in text.lowercased().unicodeScalars {
      switch scalar {
      case "a"..."z", "0"..."9": word.unicodeScalars.append(scalar)
      case "'", "’": break
      case _ where !scalar.isASCII && scalar.properties.isAlphabetic:
        word.unicodeScalars.append(scalar)
      default:
        if !word.isEmpty { words.append(word) }
        word = ""
      }
    }
    if !word.isEmpty { words.append(word) }
    return words
  }

  /// Words that say nothing about which activity is meant.
  private static let joiningWords: Set<String> = [
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
  private static func stem(_ word: String) -> String {
    var stem = Substring(word).utf8
    func ends(with ending: StaticString) -> Bool {
      ending.withUTF8Buffer { stem.count >= $0.count && stem.suffix($0.count).elementsEqual($0) }
    }
    if stem.count > 3, ends(with: "s"), !ends(with: "ss") { stem.removeLast() }
    let length = ends(with: "ing") ? 3 : ends(with: "ed") ? 2 : ends(with: "e") ? 1 : 0
    guard length > 0, stem.count >= length + 3 else { return String(Substring(stem)) }
    stem = stem.dropLast(length)
    if length > 1, let last = stem.last, stem.dropLast().last == last,
      last != UInt8(ascii: "l"), last != UInt8(ascii: "s")
    {
      stem.removeLast()
    }
    return String(Substring(stem))
  }
}
