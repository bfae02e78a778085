import BoneHealth
import Kitchen

extension Sequence where Element: Named {
  /// The one that is meant by typed words: its name, or its identifier.
  /// - Parameters:
  ///   - noun: what is looked for: “recipe”.
  ///   - list: the command that lists those there are.
  func meant(by words: [String], noun: String, list: String) throws(CommandError) -> Element {
    let text = words.joined(separator: " ")
    guard let found = named(text) else {
      throw CommandError(
        .noInput, "no \(noun) is called “\(text)”; \(list) lists those there are")
    }
    return found
  }
}
