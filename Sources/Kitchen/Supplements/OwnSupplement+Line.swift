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
    guard let item = items.first else { throw .nothingNamed(OwnSupplement.kind) }
    guard items.count == 1 else { throw .severalSupplements(items.count) }
    guard let nutrients = item.nutrients else {
      throw .item(number: 1, of: 1, text: item.text, reason: item.problem?.message)
    }
    let form = form?.trimmed ?? ""
    self.init(
      id: id, name: name.trimmed, form: form.isEmpty ? nil : form,
      amount: SupplementLine.text(name: item.name, amount: item.amount), nutrients: nutrients,
      isUsual: isUsual)
  }

  /// How an amount of a compound was turned into one of the nutrient, in words to show.
  package var note: String? { SupplementLine.parse(amount).first?.note }
}
