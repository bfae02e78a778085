/// A household measure as FoodData Central writes it, in one of three ways.
///
/// Foundation Foods give an amount of a unit, with a modifier: 2, tablespoon, drained. SR Legacy has the
/// unit in the modifier: 1, undetermined, “cup, sliced”. FNDDS describes it: “1 cup, sliced”, with a
/// code as its modifier.
struct DownloadMeasure {
  var amount: String
  var unit: String
  var description: String
  var modifier: String

  private static let longestLabel = 40
  private static let mostGrams = 5000.0
  /// What names no measure at all.
  private static let unwanted: Set<String> = [
    "", "undetermined", "quantity not specified", "g", "gram", "ml", "milliliter", "lb", "racc",
    "recipe", "guideline",
  ]

  /// The portion that weighs so much in all; `nil` where it is no measure of the kitchen.
  func portion(grams: Double) -> Portion? {
    var count = Double(amount) ?? 1
    var label: String
    if !description.isEmpty {
      var cursor = ServingCursor(Array(description.lowercased().utf8)[...])
      count = cursor.readCount() ?? 1
      label = String(decoding: cursor.rest, as: UTF8.self)
    } else if Self.unwanted.contains(unit.lowercased()) {
      label = modifier.lowercased()
    } else {
      label = unit.lowercased()
      if !modifier.isEmpty { label += ", " + modifier.lowercased() }
    }
    label = Self.plain(label)
    let head = label.prefix { $0 != "," }.split(separator: " ").first.map(String.init) ?? ""
    let one = grams / count
    guard !Self.unwanted.contains(label), !Self.unwanted.contains(head), count > 0, one >= 0.1,
      one <= Self.mostGrams, label.utf8.count <= Self.longestLabel
    else { return nil }
    return Portion(label: label, grams: (one * 100).rounded() / 100)
  }

  /// Without what stands in parentheses, with the unit in its short form.
  private static func plain(_ label: String) -> String {
    var text = label.prefix { $0 != "(" }
    while let last = text.last, last == " " || last == "," { text.removeLast() }
    let head = text.prefix { $0 != "," }
    let unit = ServingText.unit(String(head))
    guard !unit.isEmpty else { return "" }
    // Tabs part labels from their weights.
    return (unit + text.dropFirst(head.count)).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }
}
