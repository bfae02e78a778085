/// Foods that are not to be proposed: of an allergy, a way of eating, or a dislike.
package enum FoodExclusion: Equatable, Hashable, Sendable {
  /// Those of a group, by its name in the catalog.
  case group(String)
  /// Those with this word in their name.
  case word(String)

  /// The name of the group, or the word.
  package var name: String {
    switch self {
    case .group(let name), .word(let name): name
    }
  }
}

/// Written as `{"group":"dairy","word":null}` or `{"group":null,"word":"liver"}`.
extension FoodExclusion: Codable {
  private enum CodingKeys: String, CodingKey {
    case group, word
  }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    let group = try container.decodeIfPresent(String.self, forKey: .group)
    let word = try container.decodeIfPresent(String.self, forKey: .word)
    self = try Self(group: group, word: word)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    switch self {
    case .group(let name):
      try container.encode(name, forKey: .group)
      try container.encodeNil(forKey: .word)
    case .word(let word):
      try container.encodeNil(forKey: .group)
      try container.encode(word, forKey: .word)
    }
  }

  /// - Throws: unless exactly one of the two is there.
  package init(group: String?, word: String?) throws(RecordError) {
    switch (group, word) {
    case (let group?, nil): self = .group(group)
    case (nil, let word?): self = .word(word)
    default: throw RecordError(field: nil, problem: "must name either a group or a word")
    }
  }
}
