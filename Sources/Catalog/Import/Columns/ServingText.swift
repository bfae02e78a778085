import BoneHealth

/// The measures that a label’s serving gives: “1/2 cup (130 g)” is a serving of 130 g, and a cup of
/// 260 g. Tables say the same servings again and again, which are read once.
struct ServingText {
  /// Heavier things are no portion of a person.
  private static let mostGrams = 5000.0
  private static let longestUnit = 24
  private static let mostRemembered = 4096

  private static let comma = [UInt8](", ".utf8)
  private static let asGrams = [UInt8](" ml counted as g".utf8)

  /// What a serving in words says.
  private struct Words {
    /// The label of the serving, as far as it does not depend on the weight.
    var label: [UInt8]
    /// How many measures it is.
    var count: Double
    /// The measure; `nil` where it is none of the kitchen and nothing to count.
    var measure: [UInt8]?
    /// Whether the weight is in truth a volume in milliliters.
    var isVolume: Bool
    /// The weight, where the words say it.
    var grams: Double?
  }

  private var remembered: [String: Words] = [:]

  /// Appends the measures as `FoodIndexRow` keeps them; nothing where no weight is known.
  /// - `field`: the serving in words.
  /// - `grams`: what it weighs; `nil` where only the words may say so.
  /// - `isVolume`: the weight is in truth a volume in milliliters, taken as grams.
  mutating func append(
    _ field: UnsafeRawBufferPointer, grams: Double?, isVolume: Bool, to bytes: inout [UInt8]
  ) {
    let words = words(of: field)
    guard let grams = grams ?? words.grams, grams > 0, grams <= Self.mostGrams else { return }
    bytes += words.label
    if isVolume || words.isVolume {
      bytes += Self.comma
      Self.append(grams, to: &bytes)
      bytes += Self.asGrams
    }
    bytes.append(UInt8(ascii: "\t"))
    Self.append(grams, to: &bytes)
    let one = grams / words.count
    guard let measure = words.measure, one >= 0.1, one <= Self.mostGrams else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += measure
    bytes.append(UInt8(ascii: "\t"))
    Self.append(one, to: &bytes)
  }

  private mutating func words(of field: UnsafeRawBufferPointer) -> Words {
    let text = String(decoding: field, as: UTF8.self)
    if let words = remembered[text] { return words }
    if remembered.count >= Self.mostRemembered { remembered.removeAll(keepingCapacity: true) }
    let words = Self.read(field)
    remembered[text] = words
    return words
  }

  private static func read(_ field: UnsafeRawBufferPointer) -> Words {
    var text: [UInt8] = []
    FieldText.append(field, to: &text)
    for place in text.indices where text[place].isCapitalLetter { text[place] |= 0x20 }
    var reader = ServingCursor(text[...])
    let count = reader.readCount()
    let unit = unit(reader.readUnit())
    var words = Words(label: [UInt8]("serving".utf8), count: count ?? 1, isVolume: unit == "ml")
    words.grams = unit == "g" || unit == "ml" ? count : reader.readGramsInParentheses()
    if count != nil, !unit.isEmpty, !untold.contains(unit) {
      words.label += comma + reader.countText + [UInt8](" \(unit)".utf8)
    }
    if isMeasure(unit) { words.measure = [UInt8](singular(unit).utf8) }
    return words
  }

  /// Units that say nothing beside the weight.
  private static let untold: Set<String> = ["g", "ml", "serving", "portion"]
  /// Units that are no measure of the kitchen and nothing to count.
  private static let uncounted: Set<String> = [
    "g", "ml", "mg", "oz", "lb", "kg", "l", "serving", "portion",
  ]

  /// A weight with at most two decimals.
  static func append(_ grams: Double, to bytes: inout [UInt8]) {
    guard let hundredths = Int(rounding: grams * 100), hundredths >= 0 else { return }
    append(hundredths / 100, to: &bytes)
    let rest = hundredths % 100
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
  }

  private static func append(_ number: Int, to bytes: inout [UInt8]) {
    if number >= 10 { append(number / 10, to: &bytes) }
    bytes.append(UInt8(ascii: "0") + UInt8(number % 10))
  }

  /// How labels and the codes of USDA’s branded table (GRM, MLT, ONZ, OZA) write units.
  private static let units: [String: String] = [
    "grm": "g", "gr": "g", "gm": "g", "gram": "g", "grams": "g", "gramme": "g",
    "mlt": "ml", "milliliter": "ml", "milliliters": "ml", "millilitre": "ml",
    "onz": "oz", "ounce": "oz", "ounces": "oz", "oza": "fl oz", "fluid ounce": "fl oz",
    "fluid ounces": "fl oz", "floz": "fl oz", "tbs": "tbsp", "tbl": "tbsp", "tablespoon": "tbsp",
    "tablespoons": "tbsp", "tbsps": "tbsp", "teaspoon": "tsp", "teaspoons": "tsp", "tsps": "tsp",
    "pc": "piece", "pcs": "piece", "pkg": "package", "pkt": "packet", "servings": "serving",
    "portions": "portion", "serving size": "serving", "amount per serving": "serving",
    "undetermined": "", "quantity not specified": "",
  ]

  /// A unit in its plain form; empty where it is none.
  static func unit(_ text: String) -> String {
    text.utf8.count <= longestUnit ? units[text] ?? text : ""
  }

  /// Whether a unit is a measure of the kitchen or a countable thing; weights are none.
  private static func isMeasure(_ unit: String) -> Bool {
    !unit.isEmpty && !Self.uncounted.contains(unit)
      && unit.utf8.count(where: { $0 == 0x20 }) <= 1
  }

  /// One of what is counted: a cookie of “cookies”.
  static func singular(_ noun: String) -> String {
    guard noun.utf8.count > 3, noun.hasSuffix("s"), !noun.hasSuffix("ss") else { return noun }
    for ending in ["ches", "shes", "xes", "sses"] where noun.hasSuffix(ending) {
      return String(noun.dropLast(2))
    }
    for ending in ["rries", "tties", "ndies", "tries"] where noun.hasSuffix(ending) {
      return noun.dropLast(3) + "y"
    }
    for ending in ["eaves", "oaves", "halves"] where noun.hasSuffix(ending) {
      return noun.dropLast(3) + "f"
    }
    return String(noun.dropLast())
  }
}
