/// A part of a line that names several foods without commas: “2 eggs on toast and 1 cup milk”.
///
/// What follows a joining word is read before what stands before it, and from each place once, so that
/// the time grows as the line does.
struct JoinedFoods {
  /// The words that join two foods, or are part of the name of one: “macaroni and cheese”.
  static let joints: Set<String> = ["and", "on", "over", "plus", "with", "&", "+"]

  /// One food with its amount has no more words, nor more joining ones.
  private static let mostWords = 40
  private static let mostJoints = 4

  /// What was read from a word to the end of the part.
  private enum Rest {
    case items([EntryItem])
    /// A food, and where the rest begins that is joined to it.
    case joined(EntryItem, rest: Int)
  }

  private let resolver: EntryResolver
  private let text: Substring
  private let words: [Substring]
  /// The places of the words that may join two foods.
  private let places: [Int]
  /// What was read from each word behind a joint, where all of it is foods.
  private var rests: [Int: Rest] = [:]

  init(_ text: Substring, resolver: EntryResolver) {
    self.resolver = resolver
    self.text = text
    words = text.split(whereSeparator: \.isWhitespace)
    places = Self.places(in: words)
  }

  private static func places(in words: [Substring]) -> [Int] {
    words.indices.dropFirst().dropLast().filter { joints.contains(words[$0].lowercased()) }
  }

  /// How many words of a text may join two foods.
  static func count(in text: Substring) -> Int {
    places(in: text.split(whereSeparator: \.isWhitespace)).count
  }

  /// The foods, of which there are two or more; `nil` where the part names no such.
  mutating func items() -> [EntryItem]? {
    for place in places.reversed() { rests[place + 1] = rest(from: place + 1) }
    guard var rest = joined(from: 0) else { return nil }
    var items: [EntryItem] = []
    while case .joined(let item, let next) = rest, let following = rests[next] {
      items.append(item)
      rest = following
    }
    if case .items(let last) = rest { items += last }
    return items
  }

  private func rest(from start: Int) -> Rest? {
    guard words.count - start <= Self.mostWords else { return joined(from: start) }
    let part = EntryPart(reading: text[words[start].startIndex...])
    let known = resolver.known(part)
    let items = known ?? [resolver.resolveWhole(part)]
    if known == nil, resolver.mayBeJoined(part, whole: items[0]), let joined = joined(from: start) {
      return joined
    }
    return items.allSatisfy(\.isFood) ? .items(items) : nil
  }

  /// The food before the first joint that has a food on each side.
  private func joined(from start: Int) -> Rest? {
    let near = places.lazy.filter { $0 > start && rests[$0 + 1] != nil }.prefix(Self.mostJoints)
    for place in near where place - start <= Self.mostWords {
      let first = text[words[start].startIndex..<words[place - 1].endIndex]
      let item = resolver.resolveWhole(EntryPart(reading: first))
      if item.isFood { return .joined(item, rest: place + 1) }
    }
    return nil
  }
}

extension EntryItem {
  /// Whether it can be logged.
  fileprivate var isFood: Bool { food != nil && problem == nil }
}
