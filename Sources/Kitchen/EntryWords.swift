extension String {
  /// An amount and a food’s name as words of an entry line, in which commas would part items.
  package var asEntryWords: String {
    split { $0 == "," || $0 == ";" || $0.isWhitespace }.joined(separator: " ")
  }
}
