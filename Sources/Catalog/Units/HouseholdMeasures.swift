/// Words that may name a household measure of a food. Whether one does is decided by the food: it
/// must have such a measure.
enum HouseholdMeasures {
  static let all: Set<String> = [
    "bag", "ball", "bar", "batch", "block", "bottle", "bowl", "box", "breast", "bunch", "can",
    "carton", "chop", "clove", "container", "cracker", "cube", "drumstick", "ear", "envelope",
    "fillet",
    "floweret", "fruit", "glass", "half", "handful", "head", "item", "jar", "jumbo", "large",
    "leaf", "link", "loaf", "medium", "mini", "mug", "package", "packet", "pat", "patty", "piece",
    "pod", "portion", "pot", "pouch", "rasher", "ring", "roll", "root", "scoop", "serving", "sheet",
    "slice", "small", "spear", "sprig", "square", "stalk", "steak", "stick", "strip", "thigh",
    "tin", "tub",
    "wedge", "wing",
  ]

  /// Words for the same measure, British and American.
  static let same: [String: [String]] = [
    "tin": ["can"], "can": ["tin"], "rasher": ["slice"], "pot": ["container"],
    "tub": ["container"], "container": ["pot", "tub"], "helping": ["serving"],
    "portion": ["serving"], "serving": ["portion"],
  ]

  /// The measure a word names, in the singular: “slices” is “slice”.
  static func measure(_ word: some StringProtocol) -> String? {
    let word = SearchWords.fold(word)
    if all.contains(word) { return word }
    return SearchWords.otherNumbers(of: word).first(where: all.contains)
  }
}
