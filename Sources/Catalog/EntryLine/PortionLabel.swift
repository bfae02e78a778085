import BoneHealth

extension Portion {
  /// So many of this portion in words: “1 slice”, “2 slices”, “2 large”, “2 tbsp, chopped”.
  func label(for number: Double) -> String {
    let head = label.prefix { $0 != "," }
    let rest = label[head.endIndex...]
    let shown = number > 1 ? Self.plural(of: String(head)) : String(head)
    return "\(TypedNumber.text(number)) \(shown)\(rest)"
  }

  /// Sizes and abbreviated units have no plural of their own.
  private static let invariable: Set<String> = [
    "large", "medium", "small", "mini", "jumbo", "extra large", "extra small", "tbsp", "tsp", "oz",
    "fl oz",
  ]

  /// The plural of a plain English noun of one word; longer labels stay as they are.
  private static func plural(of noun: String) -> String {
    guard !invariable.contains(noun), !noun.contains(" ") else { return noun }
    let isSibilant = ["s", "x", "ch", "sh"].contains { noun.hasSuffix($0) }
    return isSibilant ? noun + "es" : SearchWords.otherNumbers(of: noun).first ?? noun
  }
}
