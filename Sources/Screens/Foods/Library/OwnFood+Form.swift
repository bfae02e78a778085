import BoneHealth
import Catalog
import Journal
import Kitchen

extension OwnFood: LibraryItem {
  static let title = "Own foods"
  static let basis = "Foods from labels, each in one usual portion."
  static let emptyNote = "No food of your own yet. n makes one from the label of a package."

  static func all(in library: Library) -> [OwnFood] { library.ownFoods }
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

  init(id: EntryID, form: Form<Field>, items: [EntryItem]) throws(LibraryProblem) {
    let label: FoodLabel
    do throws(TypedProblem) { label = try FoodLabel.read(form[.label]) } catch {
      throw LibraryProblem(error.message)
    }
    var barcode: Barcode?
    if !form[.barcode].isEmpty {
      do throws(BarcodeProblem) { barcode = try Barcode(form[.barcode]) } catch {
        throw LibraryProblem(error.message)
      }
    }
    self.init(id: id, name: form[.name], label: label, barcode: barcode)
  }

  static func meaning(
    of form: Form<Field>, wording: AmountWording, isNarrow: Bool
  ) -> FormMeaning? {
    guard !form[.label].isEmpty else { return nil }
    do throws(TypedProblem) {
      let label = try FoodLabel.read(form[.label])
      let held = wording.list(label.per100Grams, isNarrow: isNarrow)
      return FormMeaning(lines: ["100 g: \(held)"] + label.notes)
    } catch {
      return FormMeaning(lines: [error.message], isProblem: true)
    }
  }

  func saved(in library: Library) throws(LibraryProblem) -> Change { try library.saving(self) }
  func deleted(from library: Library) -> Change { library.deleting(self) }
}
