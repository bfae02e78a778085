/// A word that no food has in its name, and the words that may have been meant: those one wrong,
/// missing, added or swapped letter away, or with letters doubled that are single, or the other way.
enum Misspelling {
  /// Shorter words have too many neighbors to guess from.
  static let shortest = 4
  /// No word of a food’s name is longer, and few are half as long.
  static let longest = 24

  /// All texts one slip away from a word, without the word itself; the likelier slips first. Those that
  /// two slips lead to may come twice.
  static func neighbors(of word: String) -> [String] {
    let letters = Array(word.utf8)
    guard (shortest...longest).contains(letters.count), letters.allSatisfy({ $0 < 0x80 }) else {
      return []
    }
    var neighbors: [String] = []
    func take(_ neighbor: [UInt8]) {
      if neighbor != letters { neighbors.append(String(decoding: neighbor, as: UTF8.self)) }
    }
    let doublings = doublings(of: letters)
    doublings.forEach(take)
    for place in letters.indices.dropLast() where letters[place] != letters[place + 1] {
      var swapped = letters
      swapped.swapAt(place, place + 1)
      take(swapped)
    }
    // “brocolli”: one letter doubled too few, another too many.
    for doubling in doublings { Self.doublings(of: doubling).forEach(take) }
    for place in letters.indices.reversed() {
      var shorter = letters
      shorter.remove(at: place)
      take(shorter)
    }
    // People rarely miss the first letter: what changes it comes last.
    for place in (0...letters.count).reversed() {
      for letter in alphabet {
        var longer = letters
        longer.insert(letter, at: place)
        take(longer)
        guard place < letters.count else { continue }
        var other = letters
        other[place] = letter
        take(other)
      }
    }
    return neighbors
  }

  private static let alphabet = Array(UInt8(ascii: "a")...UInt8(ascii: "z"))

  /// A word with one of its letters doubled, or one of its double letters single.
  private static func doublings(of letters: [UInt8]) -> [[UInt8]] {
    letters.indices.compactMap { place in
      var other = letters
      if place + 1 < letters.count, letters[place] == letters[place + 1] {
        other.remove(at: place)
      } else if place == 0 || letters[place - 1] != letters[place] {
        other.insert(letters[place], at: place)
      } else {
        return nil
      }
      return other
    }
  }
}
