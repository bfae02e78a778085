/// Which of the names that hold all words is most likely meant. The smaller the penalty, the better.
///
/// A name is taken apart at its commas: in “Milk, whole” the first part is what the food is, the
/// others say which. So for “milk” it stands before “Milk chocolate”, where more is said of what it
/// is, and before “Coffee, with milk”, which is something else. In “Cheese, Cheddar” a whole other
/// part is what one calls it, which is nearly as good.
struct SearchRanking {
  private let words: [(typed: [UInt8], forms: [[UInt8]], ownForms: Int)]

  init(words: [SearchWord]) {
    self.words = words.map { word in
      (Array(word.typed.utf8), word.forms.map { Array($0.utf8) }, word.ownForms)
    }
  }

  /// A typed word that the name only begins with.
  private static let begunWord = 3.0
  /// What a typed word is called in other English.
  private static let translated = 0.5
  /// A word of the first part of the name that was not typed.
  private static let unaskedHead = 2.0
  /// No word of the first part was typed, but another part as a whole.
  private static let otherPart = 1.0
  /// Neither a word of the first part nor another part as a whole was typed.
  private static let noPart = 2.0
  /// A word of the other parts that was not typed.
  private static let unaskedWord = 0.3
  /// The words are spread over several names of the food.
  private static let spreadNames = 1.0

  /// How far a name is from what was typed.
  struct Distance {
    var penalty: Double
    /// Whether every typed word is there whole, in some form.
    var isWhole: Bool
  }

  /// The distance of the nearest of a food’s names; `nil` when its names do not hold all words.
  /// - `names`: as `FoldedText` has them: their parts separated by commas.
  func distance(ofNames names: FoldedText) -> Distance? {
    names.bytes.withUnsafeBufferPointer(distance(ofNames:))
  }

  private func distance(ofNames names: UnsafeBufferPointer<UInt8>) -> Distance? {
    var nearest: Distance?
    var start = 0
    while start < names.count {
      var end = start
      while end < names.count, names[end] != FoldedText.nameEnd { end += 1 }
      if let own = distance(ofName: UnsafeBufferPointer(rebasing: names[start..<end])),
        own.penalty < nearest?.penalty ?? .infinity
      {
        nearest = own
      }
      start = end + 1
    }
    if let nearest { return nearest }
    // As one name, of which each is a part.
    guard names.contains(FoldedText.nameEnd), var spread = distance(ofName: names) else {
      return nil
    }
    spread.penalty += Self.spreadNames
    return spread
  }

  private func distance(ofName name: UnsafeBufferPointer<UInt8>) -> Distance? {
    var penalty = 0.0
    var whole = WordSet()
    var begun = WordSet()
    var own = WordSet()
    var isHead = true
    var partIsTyped = true
    var headIsTyped = false
    var otherPartIsTyped = false
    var start = 0
    while start < name.count {
      var end = start
      while end < name.count, !Self.endsWord(name[end]) { end += 1 }
      let word = name[start..<end]
      var isTyped = false
      for (index, asked) in words.enumerated() {
        if let form = asked.forms.firstIndex(where: { word.elementsEqual($0) }) {
          whole.insert(index)
          isTyped = true
          if form < asked.ownForms { own.insert(index) }
        } else if word.starts(with: asked.typed) {
          begun.insert(index)
          isTyped = true
        }
      }
      if !isTyped { penalty += isHead ? Self.unaskedHead : Self.unaskedWord }
      if isHead, isTyped { headIsTyped = true }
      partIsTyped = partIsTyped && isTyped
      if end == name.count || name[end] != UInt8(ascii: " ") {
        if partIsTyped { otherPartIsTyped = true }
        partIsTyped = true
        isHead = false
      }
      start = end + 1
    }
    if !headIsTyped { penalty += otherPartIsTyped ? Self.otherPart : Self.noPart }
    for index in words.indices where !own.contains(index) {
      if whole.contains(index) {
        penalty += Self.translated
        continue
      }
      guard begun.contains(index) else { return nil }
      penalty += Self.begunWord
    }
    return Distance(penalty: penalty, isWhole: words.indices.allSatisfy(whole.contains))
  }

  private static func endsWord(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: ",") || byte == FoldedText.nameEnd
  }

  /// Some of the words that were typed, by their places: a search has at most 24.
  private struct WordSet {
    private var bits: UInt64 = 0

    mutating func insert(_ index: Int) { bits |= 1 << UInt64(index) }
    func contains(_ index: Int) -> Bool { bits & 1 << UInt64(index) != 0 }
  }
}
