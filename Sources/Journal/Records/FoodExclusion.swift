import BoneHealth

extension FoodExclusion: RecordType {
  package static let kindName = "exclusion"
  package static let shape = Shape<FoodExclusion>(
    kindName, noun: "exclusion", "Foods that are not to be proposed.",
    blank: FoodExclusion(group: nil, word: nil),
    key: { exclusion in
      let kind = exclusion.group == nil ? "word" : "group"
      return "\(kind):\(exclusion.name.normalized)"
    },
    summary: \.name
  ) {
    Field("group", \.group, .name, "Those of a group, by its name in the catalog.")
    Field("word", \.word, .name, "Those with this word in their name.")
  } rule: { exclusion throws(RecordError) in
    guard (exclusion.group == nil) != (exclusion.word == nil) else {
      throw RecordError(problem: "must name either a group or a word")
    }
  }
}
