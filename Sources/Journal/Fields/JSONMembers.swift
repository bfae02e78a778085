import Formats

extension JSONValue {
  /// The members of an object that may have these keys.
  /// - Throws: when it is no object, or has another key: what it says would be lost unseen.
  func members(among names: [String]) throws(RecordError) -> [String: JSONValue] {
    guard case .object(let members) = self else { throw .mustBe("an object", self) }
    for member in members where !names.contains(member.key) {
      throw RecordError(
        problem: "has no key “\(member.key.shortened)”\(member.key.nearestHint(among: names))")
    }
    // The parser refuses a key that stands twice.
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// Which of the words may be meant, to stand behind what says that this is none of them; empty
  /// where none is near.
  package func nearestHint(among words: [String]) -> String {
    nearest(among: words).map { "; the nearest is “\($0)”" } ?? ""
  }

  /// The word that takes the fewest slips to become this one (Levenshtein 1966), or has such parts
  /// between underscores; `nil` where none is near. Capitals do not count.
  package func nearest(among words: [String]) -> String? {
    let own = lowercased()
    let near = words.compactMap { word in own.rank(of: word).map { (word: word, rank: $0) } }
    return near.min { $0.rank < $1.rank }?.word
  }

  /// Less the nearer a word is; `nil` where it takes more than one slip in three letters, and its parts
  /// more than one. Of as many slips, the whole word is nearer.
  private func rank(of word: String) -> Int? {
    let slips = distance(to: word)
    let whole = slips <= Swift.max(1, Swift.max(count, word.count) / 3) ? 2 * slips : nil
    let parts = word.split(separator: "_")
    let runs = parts.indices.flatMap { first in
      (first..<parts.count).map { parts[first...$0].joined(separator: "_") }
    }
    // A letter alone is one slip from any other.
    let part = runs.map { $0.count > 1 && count > 1 || $0 == self ? distance(to: $0) : 2 }.min()
    return [whole, part.flatMap { $0 < 2 ? 2 * $0 + 1 : nil }].compactMap(\.self).min()
  }

  private func distance(to other: String) -> Int {
    let (own, other) = (Array(unicodeScalars.prefix(60)), Array(other.unicodeScalars))
    var row = Array(0...other.count)
    for (index, scalar) in own.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for (place, otherScalar) in other.enumerated() {
        let replaced = diagonal + (scalar == otherScalar ? 0 : 1)
        diagonal = row[place + 1]
        row[place + 1] = Swift.min(replaced, row[place] + 1, diagonal + 1)
      }
    }
    return row[other.count]
  }
}
