import BoneHealth
import Catalog
import Journal
import Kitchen

extension OwnSupplement: LibraryItem {
  static let title = "Supplements"
  static let basis = "What one dose holds. S on Today logs the usual ones."
  static let emptyNote = "No supplement yet. n makes one of the amounts on its label."

  func portion(in book: RecipeBook) -> (amount: String, nutrients: NutrientAmounts) {
    ("1 \(form ?? "dose")", nutrients)
  }

  func mark(tellsKind: Bool) -> String? { isUsual ? "usual" : nil }

  var source: String { "your supplement" + (isUsual ? ", usual: S on Today logs it" : "") }

  func notes(in book: RecipeBook) -> [String] {
    ["one \(form ?? "dose"): \(amount)"] + (note.map { [$0] } ?? [])
  }

  enum Field: String, LibraryField {
    case name = "Name"
    case dose = "One dose"
    case form = "Form"
    case everyDay = "Every day"

    var example: String {
      switch self {
      case .name: "Bone Plus"
      case .dose: "calcium 600 mg + vitamin D 400 IU"
      case .form: "tablet, drop, if you like"
      case .everyDay: ""
      }
    }

    var choices: [String] { self == .everyDay ? ["no", "yes"] : [] }
  }

  func fill(_ form: inout Form<Field>) {
    form[.dose] = amount
    form[.form] = self.form ?? ""
    form[choice: .everyDay] = isUsual ? 1 : 0
  }

  init(
    id: EntryID, form: Form<Field>, items: [EntryItem], editing old: OwnSupplement?
  ) throws(LibraryProblem) {
    guard let old, form.isAsFilled(.dose) else {
      try self.init(
        id: id, name: form[.name], form: form[.form], line: form[.dose],
        isUsual: form[choice: .everyDay] == 1)
      return
    }
    self = old
    rename(form[.name])
    self.form = form[.form].isEmpty ? nil : form[.form]
    isUsual = form[choice: .everyDay] == 1
  }

  static func meaning(
    of form: Form<Field>, wording: AmountWording, isNarrow: Bool
  ) throws(TypedProblem) -> [String] {
    guard let item = SupplementLine.parse(form[.dose]).first else { return [] }
    if let problem = item.problem { throw problem }
    guard let nutrients = item.nutrients else { return [] }
    let held = wording.list(
      nutrients.map { $0 == 0 ? nil : $0 }, isNarrow: isNarrow, skipsUnknown: true)
    return ["one dose: \(held)"] + (item.note.map { [$0] } ?? [])
  }
}
