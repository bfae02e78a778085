import BoneHealth

/// Reads one supplement: a number of tablets, and the substances in each.
struct SupplementReader {
  /// One substance with its amount, as typed.
  struct Component {
    var words: [String] = []
    var amounts: [(value: Double, unit: NutrientUnit, range: Range<String.Index>)] = []
    /// What the nutrient is in, of which the amount does not count the rest: `as carbonate`.
    var form: String?
    var formWords: [String] = []
    /// Whether the amount is said to be that of the nutrient itself.
    var isElemental = false
    var nameRange: Range<String.Index>?
    var range: Range<String.Index>? { nameRange ?? amounts.first?.range }
  }

  private(set) var components: [Component] = []
  /// How many tablets, where that was said.
  private(set) var count: Double?
  private(set) var cursor: LineCursor
  private var current = Component()
  private var bareNumber: (value: Double, isFirst: Bool, range: Range<String.Index>)?

  var isNamed: Bool { components.contains { !$0.words.isEmpty } }

  init(_ tokens: ArraySlice<LineToken>, of line: String) {
    cursor = LineCursor(tokens, of: line)
    while !cursor.isAtEnd {
      let start = cursor.position
      do throws(TypedProblem.Reason) { try readNext() } catch {
        cursor.note(error, at: cursor.range(from: start))
      }
    }
    close()
  }

  private mutating func readNext() throws(TypedProblem.Reason) {
    let start = cursor.position
    if cursor.isCross(), let value = cursor.number(1) {
      cursor.position += 2
      if let word = cursor.word(), Self.tabletWords.contains(word) { cursor.position += 1 }
      return try take(count: value)
    }
    switch cursor.token()?.kind {
    case .number(let value): try readNumber(value)
    case .word("and"), .word("with"), .word("plus"), .sign("+"), .sign("&"):
      cursor.position += 1
      close()
    case .word("as"), .word("from"):
      cursor.position += 1
      readForm()
    case .word("elemental"):
      cursor.position += 1
      current.isElemental = true
    case .word(let word):
      cursor.position += 1
      guard !Self.idleWords.contains(word), !Self.tabletWords.contains(word) else { return }
      current.words.append(word + readVariant())
      let range = cursor.range(from: start)
      current.nameRange = (current.nameRange?.lowerBound ?? range.lowerBound)..<range.upperBound
    default: cursor.position += 1
    }
  }

  private static let idleWords: Set<String> = ["a", "an", "i", "my", "of", "one", "the", "took"]

  static let tabletWords: Set<String> = [
    "ampoule", "ampoules", "caplet", "caplets", "capsule", "capsules", "chew", "chews", "dose",
    "doses", "drop", "drops", "gummies", "gummy", "pill", "pills", "sachet", "sachets", "scoop",
    "scoops", "softgel", "softgels", "spray", "sprays", "tab", "tablet", "tablets", "tabs",
  ]

  private mutating func readVariant() -> String {
    cursor.readVariant(mayFollowHyphen: true) { Self.unit($0) != nil }
  }

  private mutating func readNumber(_ value: Double) throws(TypedProblem.Reason) {
    let start = cursor.position
    let count = cursor.count()
    let isAmbiguous = cursor.isAmbiguous()
    let isFirst = start == cursor.tokens.startIndex
    cursor.position += 1
    if cursor.isCross() {
      cursor.position += 1
      return try take(count: value)
    }
    let isHyphen = cursor.sign() == "-" && cursor.isGlued() && cursor.word(1) != nil
    let word = cursor.word(isHyphen ? 1 : 0) ?? ""
    if Self.tabletWords.contains(word) {
      cursor.position += isHyphen ? 2 : 1
      return try take(count: value)
    }
    guard let unit = Self.unit(word) else {
      guard bareNumber == nil else { throw .saidTwice("number", of: "supplements") }
      bareNumber = (value, isFirst, cursor.range(from: start))
      return
    }
    cursor.position += isHyphen ? 2 : 1
    if unit == .internationalUnits {
      guard let count else { throw .partOfUnit }
      current.amounts.append((Double(count), unit, cursor.range(from: start)))
    } else {
      guard !isAmbiguous else { throw .ambiguousNumber }
      current.amounts.append((value, unit, cursor.range(from: start)))
    }
  }

  private static func unit(_ word: String) -> NutrientUnit? {
    NutrientUnit.named(word) ?? (["unit", "units"].contains(word) ? .internationalUnits : nil)
  }

  /// What follows `as` or `from`: words up to a figure or a mark.
  private mutating func readForm() {
    let start = cursor.position
    while let word = cursor.word(), !["and", "with", "plus", "x"].contains(word) {
      cursor.position += 1
      current.formWords.append(word + readVariant())
    }
    guard cursor.position > start else { return }
    current.form = String(cursor.line[cursor.range(from: start)])
  }

  /// Tablets, or doses.
  static let counts = 0.0...50.0

  private mutating func take(count value: Double) throws(TypedProblem.Reason) {
    guard value > 0, Self.counts.contains(value) else { throw .countOutOfRange }
    guard count == nil else { throw .saidTwice("number of tablets", of: "supplements") }
    count = value
  }

  /// Ends one substance. A number without a unit at the start counts the tablets, if the substance
  /// has an amount besides: `2 calcium 500 mg`.
  private mutating func close() {
    if let bare = bareNumber {
      bareNumber = nil
      if bare.isFirst, !current.amounts.isEmpty {
        do throws(TypedProblem.Reason) { try take(count: bare.value) } catch {
          cursor.note(error, at: bare.range)
        }
      } else {
        let nutrient = Substance(words: current.words)?.nutrient ?? .calcium
        cursor.note(.noUnit(example: nutrient.supplementExample), at: bare.range)
      }
    }
    if current.range != nil { components.append(current) }
    current = Component()
  }
}
