/// Which of the names that hold all words is most likely meant. The smaller the penalty, the better.
///
/// A name is taken apart at its commas: in “Milk, whole” the first part is what the food is, the
/// others say which. So for “milk” it stands before “Milk chocolate”, where more is said of what it
/// is, and before “Coffee, with milk”, which is something else. In “Cheese, Cheddar” a whole other
/// part is what one calls it, which is nearly as good.
struct SearchRanking {
  private let words: [(typed: [UInt8], forms: [[UInt8]])]

  init(words: [String]) {
    self.words = words.map { word in
      (Array(word.utf8), ([word] + SearchWords.otherNumbers(of: word)).map { Array($0.utf8) })
    }
  }

  /// A typed word that the name only begins with.
  private static let begunWord = 3.0
  /// A word of the first part of the name that was not typed.
  private static let unaskedHead = 2.0
  /// No word of the first part was typed, but another part as a whole.
  private static let otherPart = 1.0
  /// Neither a word of the first part nor another part as a whole was typed.
  private static let noPart = 2.0
  /// A word of the other parts that was not typed.
  private static let unaskedWord = 0.3
  /// The place in the table, by each doubling: line 1 costs 0, line 1,024 costs 10 of these.
  private static let doubling = 0.5

  /// - Parameters:
  ///   - name: a folded name, its parts separated by commas.
  ///   - rank: its line in the table, from 1.
  func penalty(of name: String, rank: Int) -> Double {
    var name = name
    let ofWords = name.withUTF8 { penalty(ofName: $0) }
    return ofWords + Self.doubling * Double(Int.bitWidth - max(1, rank).leadingZeroBitCount)
  }

  private func penalty(ofName name: UnsafeBufferPointer<UInt8>) -> Double {
    var penalty = 0.0
    var isWhole = [Bool](repeating: false, count: words.count)
    var isHead = true
    var partIsTyped = true
    var headIsTyped = false
    var otherPartIsTyped = false
    var start = 0
    while start < name.count {
      var end = start
      while end < name.count, name[end] != UInt8(ascii: " "), name[end] != UInt8(ascii: ",") {
        end += 1
      }
      let word = name[start..<end]
      var isTyped = false
      for (index, asked) in words.enumerated() {
        if asked.forms.contains(where: { word.elementsEqual($0) }) {
          isWhole[index] = true
          isTyped = true
        } else if word.starts(with: asked.typed) {
          isTyped = true
        }
      }
      if !isTyped { penalty += isHead ? Self.unaskedHead : Self.unaskedWord }
      if isHead, isTyped { headIsTyped = true }
      partIsTyped = partIsTyped && isTyped
      if end == name.count || name[end] == UInt8(ascii: ",") {
        if partIsTyped { otherPartIsTyped = true }
        partIsTyped = true
        isHead = false
      }
      start = end + 1
    }
    if !headIsTyped { penalty += otherPartIsTyped ? Self.otherPart : Self.noPart }
    for isWhole in isWhole where !isWhole { penalty += Self.begunWord }
    return penalty
  }
}
