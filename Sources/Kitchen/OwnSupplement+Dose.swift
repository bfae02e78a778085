import BoneHealth
import Catalog
import Journal

extension OwnSupplement {
  /// A supplement from the line that says what one dose holds: “calcium carbonate 1250 mg +
  /// vitamin D3 400 IU”. Its `amount` is that line, so that it tells the compound.
  /// - Throws: for a line that names none or several, or that is not understood.
  package init(
    id: EntryID, name: String, form: String? = nil, line: String, isUsual: Bool = false
  ) throws(LibraryProblem) {
    let items = SupplementLine.parse(line)
    guard let item = items.first else {
      throw LibraryProblem("the line names no substance; write for instance “calcium 500 mg”")
    }
    guard items.count == 1 else {
      throw LibraryProblem(
        "the line names \(items.count) supplements; join what one dose holds with +: "
          + "“calcium 600 mg + vitamin D 400 IU”")
    }
    guard let nutrients = item.nutrients else {
      throw LibraryProblem("“\(item.text)”: \(item.problem?.message ?? "is not understood")")
    }
    let form = form?.onOneLine ?? ""
    self.init(
      id: id, name: name.onOneLine, form: form.isEmpty ? nil : form,
      amount: SupplementLine.text(name: item.name, amount: item.amount), nutrients: nutrients,
      isUsual: isUsual)
  }

  /// How an amount of a compound was turned into one of the nutrient, in words to show.
  package var note: String? { SupplementLine.parse(amount).first?.note }

  /// One dose of it, taken.
  package func dose(id: EntryID, date: CivilDate, time: CivilTime, meal: Meal) -> FoodEntry {
    FoodEntry(
      id: id, date: date, time: time, meal: meal, origin: .supplement, foodID: catalogID,
      foodName: name, amount: amount, nutrients: nutrients)
  }
}

extension [OwnSupplement] {
  /// Those usually taken that are not recorded on a day, under their identifier or their name.
  package func usual(notTakenOn day: Day) -> [OwnSupplement] {
    let taken = day.foods.filter { $0.origin == .supplement }
    return filter { supplement in
      supplement.isUsual
        && !taken.contains {
          $0.foodID == supplement.catalogID
            || FoldedName($0.foodName) == FoldedName(supplement.name)
        }
    }
  }
}

extension Library {
  /// What one would type for a supplement that was taken: the own name for it, as long as that means
  /// what it meant then, or else what it held.
  package func line(of entry: FoodEntry) -> String {
    guard entry.foodID?.hasPrefix(OwnSupplement.prefix) == true else {
      return SupplementLine.text(name: entry.foodName, amount: entry.amount)
    }
    let (count, dose) = SupplementLine.parts(ofAmount: entry.amount)
    let own = supplements.first { $0.catalogID == entry.foodID && $0.amount == dose }
    return count + (own?.name ?? dose)
  }
}

extension Change {
  /// What it does to the journal to take supplements.
  package static func taking(_ entries: [FoodEntry]) -> Change {
    Change(
      label: "take " + entries.map(\.foodName).joined(separator: ", "),
      edits: entries.map { .put($0) })
  }
}
