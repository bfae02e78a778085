import BoneHealth
import Catalog
import Journal
import Kitchen

extension OwnFood: LibraryItem {
  static let title = "Own foods"
  static let basis = "Foods from labels, each in one usual portion."
  static let emptyNote = "No food of your own yet. n makes one from the label of a package."

  func food(in book: RecipeBook) -> Food? { food }
  func mark(tellsKind: Bool) -> String? { tellsKind ? "own" : nil }

  var source: String { "your own food, as its label says" }
  func notes(in book: RecipeBook) -> [String] { ["label: \(labelText)"] }

  enum Field: String, LibraryField {
    case name = "Name"
    case label = "Label"
    case barcode = "Barcode"

    var example: String {
      switch self {
      case .name: "Oat drink, fortified"
      case .label: "per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g"
      case .barcode: "the digits under the bars, if you like"
      }
    }
  }

  func fill(_ form: inout Form<Field>) {
    form[.label] = labelText
    form[.barcode] = barcode ?? ""
  }

  init(
    id: EntryID, form: Form<Field>, items: [EntryItem], editing old: OwnFood?
  ) throws(LibraryProblem) {
    self = old ?? OwnFood(id: id, name: "", per100Grams: .unknown)
    rename(form[.name])
    do throws(TypedProblem) {
      if old == nil || !form.isAsFilled(.label) { take(try FoodLabel.read(form[.label])) }
    } catch {
      throw LibraryProblem(error.message)
    }
    do throws(BarcodeProblem) {
      if form.isAsFilled(.barcode) { return }
      take(barcode: form[.barcode].isEmpty ? nil : try Barcode(form[.barcode]))
    } catch {
      throw LibraryProblem(error.message)
    }
  }

  static func meaning(
    of form: Form<Field>, wording: AmountWording, isNarrow: Bool
  ) throws(TypedProblem) -> [String] {
    if form[.label].isEmpty { return [] }
    let label = try FoodLabel.read(form[.label])
    return ["100 g: \(wording.list(label.per100Grams, isNarrow: isNarrow))"] + label.notes
  }
}
