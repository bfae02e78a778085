import Formats

extension JSONValue {
  /// The members of an object that may have these keys.
  /// - Throws: when it is no object, or has another key: what it says would be lost unseen.
  func members(among names: [String]) throws(RecordError) -> [String: JSONValue] {
    guard case .object(let members) = self else { throw .mustBe("an object", self) }
    for member in members where !names.contains(member.key) {
      let nearest = member.key.nearest(among: names).map { "; the nearest is “\($0)”" } ?? ""
      throw RecordError(problem: "has no key “\(member.key.shortened)”\(nearest)")
    }
    // The parser refuses a key that stands twice.
    return Dictionary(members.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
  }
}

extension String {
  /// The word that takes the fewest slips to become this one (Levenshtein 1966); `nil` where it takes
  /// more than one in three letters.
  package func nearest(among words: [String]) -> String? {
    let near = words.map { (word: $0, slips: distance(to: $0)) }.min { $0.slips < $1.slips }
    guard let near, near.slips <= Swift.max(1, Swift.max(count, near.word.count) / 3) else {
      return nil
    }
    return near.word
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
