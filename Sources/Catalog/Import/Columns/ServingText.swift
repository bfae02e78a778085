/// The measures that a label’s serving gives: “1/2 cup (130 g)” is a serving of 130 g, and a cup of
/// 260 g. Keeps its memory from row to row.
struct ServingText {
  /// Heavier things are no portion of a person.
  private static let mostGrams = 5000.0
  private static let longestUnit = 24

  private var text: [UInt8] = []

  /// Appends the measures as `FoodRow` keeps them; nothing where no weight is known.
  /// - Parameters:
  ///   - field: the serving in words.
  ///   - grams: what it weighs; `nil` where only the words may say so.
  ///   - isVolume: the weight is in truth a volume in milliliters, taken as grams.
  mutating func append(
    _ field: UnsafeRawBufferPointer, grams: Double?, isVolume: Bool, to bytes: inout [UInt8]
  ) {
    text.removeAll(keepingCapacity: true)
    FieldText.append(field, to: &text)
    for place in text.indices where (0x41...0x5A).contains(text[place]) { text[place] |= 0x20 }
    var reader = ServingCursor(text[...])
    let count = reader.readCount()
    let unit = Self.unit(reader.readUnit())
    var grams = grams
    if grams == nil, let count, unit == "g" || unit == "ml" { grams = count }
    let isVolume = isVolume || unit == "ml"
    if grams == nil { grams = reader.readGramsInParentheses() }
    guard let grams, grams > 0, grams <= Self.mostGrams else { return }
    bytes += "serving".utf8
    let says = count != nil && !unit.isEmpty && !["g", "serving", "portion"].contains(unit)
    if isVolume {
      bytes += ", ".utf8
      if says, unit != "ml" {
        Self.append(reader.countText, unit, to: &bytes)
        bytes += ", ".utf8
      }
      Self.append(grams, to: &bytes)
      bytes += " ml counted as g".utf8
    } else if says {
      bytes += ", ".utf8
      Self.append(reader.countText, unit, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\t"))
    Self.append(grams, to: &bytes)
    guard Self.isMeasure(unit) else { return }
    let one = grams / (count ?? 1)
    guard one >= 0.1, one <= Self.mostGrams else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes += Self.singular(unit).utf8
    bytes.append(UInt8(ascii: "\t"))
    Self.append(one, to: &bytes)
  }

  /// The count as it was written, and the unit in its plain form.
  private static func append(
    _ count: ArraySlice<UInt8>, _ unit: String, to bytes: inout [UInt8]
  ) {
    bytes += count
    bytes.append(UInt8(ascii: " "))
    bytes += unit.utf8
  }

  /// A weight with at most two decimals.
  static func append(_ grams: Double, to bytes: inout [UInt8]) {
    let hundredths = Int((grams * 100).rounded())
    bytes += String(hundredths / 100).utf8
    let rest = hundredths % 100
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    bytes.append(UInt8(ascii: "0") + UInt8(rest / 10))
    if rest % 10 > 0 { bytes.append(UInt8(ascii: "0") + UInt8(rest % 10)) }
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
  static func unit(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.count <= longestUnit else { return "" }
    let text = String(decoding: bytes, as: UTF8.self)
    return units[text] ?? text
  }

  /// Whether a unit is a measure of the kitchen or a countable thing; weights are none.
  private static func isMeasure(_ unit: String) -> Bool {
    !unit.isEmpty && !["g", "ml", "mg", "oz", "lb", "kg", "l", "serving", "portion"].contains(unit)
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
