extension PersonalFoods {
  /// An item that begins with a measure only an own food has, with that measure as its amount:
  /// `2 spoons of jam`, where the own jam has a “spoon”. `nil` for any other item.
  func measured(_ part: EntryPart) -> EntryPart? {
    guard longestMeasure > 0, part.amount == .usual || part.amount == .count(part.amount.number)
    else {
      return nil
    }
    // The words of the measure, its “of”, and signs that are no words.
    for start in part.food.indices.dropFirst().prefix(longestMeasure + 3) {
      let name = part.food[start...].flatMap { SearchWords.list($0) }
      var label = part.food[..<start].flatMap { SearchWords.list($0) }
      if label.last == "of" { label.removeLast() }
      guard let food = food(named: name),
        let portion = food.portions.first(where: { Self.isCalled(label, $0) })
      else { continue }
      var measured = part
      measured.amount = .measure(part.amount.number, portion.label)
      measured.amountWithoutMeasure = measured.amount
      measured.food = Array(part.food[start...])
      return measured
    }
    return nil
  }

  private static func isCalled(_ typed: [String], _ portion: Portion) -> Bool {
    let label = SearchWords.list(portion.label)
    guard let head = typed.first, typed.count == label.count else { return false }
    return typed == label
      || (typed.dropFirst() == label.dropFirst()
        && SearchWords.otherNumbers(of: head).contains(label[0]))
  }
}
