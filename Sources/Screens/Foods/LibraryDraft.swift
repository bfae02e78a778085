import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A line of a form.
struct LibraryField: Sendable {
  var label: String
  /// What one might type.
  var example: String
  /// Whether it is answered with yes or no.
  var isSwitch = false
  var text = TextField()

  /// Without white space around it.
  var typed: String { text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  static func all(of kind: LibraryForm.Kind) -> [LibraryField] {
    switch kind {
    case .ownFood:
      [
        LibraryField(label: "Name", example: "Oat drink, fortified"),
        LibraryField(
          label: "Label", example: "per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g"),
        LibraryField(label: "Barcode", example: "the digits under the bars, if you like"),
      ]
    case .recipe:
      [
        LibraryField(label: "Name", example: "Kale soup"),
        LibraryField(label: "Ingredients", example: "200 g kale, 1 cup milk, 2 potatoes"),
        LibraryField(label: "Servings", example: "4"),
        LibraryField(label: "Cooked, grams", example: "what it weighs when done, if you know"),
      ]
    case .meal:
      [
        LibraryField(label: "Name", example: "Usual breakfast"),
        LibraryField(label: "Foods", example: "170 g greek yogurt, 30 g almonds"),
      ]
    case .supplement:
      [
        LibraryField(label: "Name", example: "Bone Plus"),
        LibraryField(label: "One dose", example: "calcium 600 mg + vitamin D 400 IU"),
        LibraryField(label: "Form", example: "tablet, drop, if you like"),
        LibraryField(label: "Every day", example: "", isSwitch: true),
      ]
    }
  }
}

/// Why a form cannot be saved.
struct LibraryFormProblem: Error {
  var message: String
}

/// Something of her own as a form describes it.
enum LibraryDraft {
  case ownFood(OwnFood)
  case recipe(Recipe)
  case meal(SavedMeal)
  case supplement(OwnSupplement)

  static func ownFood(
    _ id: EntryID, _ name: String, label: String, barcode: String
  ) throws(LibraryFormProblem) -> LibraryDraft {
    let read: FoodLabel
    do throws(LabelProblem) { read = try FoodLabel.read(label) } catch {
      throw LibraryFormProblem(message: error.message)
    }
    var code: Barcode?
    if !barcode.isEmpty {
      do throws(BarcodeProblem) { code = try Barcode(barcode) } catch {
        throw LibraryFormProblem(message: error.message)
      }
    }
    return .ownFood(OwnFood(id: id, name: name, label: read, barcode: code))
  }

  static func recipe(
    _ id: EntryID, _ name: String, _ items: [EntryItem], servings: String, cooked: String
  ) throws(LibraryFormProblem) -> LibraryDraft {
    let servings = try amount(servings, of: "servings", example: "4")
    let cooked = try amount(cooked, of: "grams", example: "850")
    do throws(LibraryProblem) {
      return .recipe(
        try Recipe(id: id, name: name, items: items, servings: servings, cookedGrams: cooked))
    } catch { throw LibraryFormProblem(message: error.message) }
  }

  static func meal(
    _ id: EntryID, _ name: String, _ items: [EntryItem]
  ) throws(LibraryFormProblem) -> LibraryDraft {
    do throws(LibraryProblem) {
      return .meal(try SavedMeal(id: id, name: name, items: items))
    } catch { throw LibraryFormProblem(message: error.message) }
  }

  static func supplement(
    _ id: EntryID, _ name: String, line: String, form: String, isUsual: Bool
  ) throws(LibraryFormProblem) -> LibraryDraft {
    do throws(LibraryProblem) {
      return .supplement(
        try OwnSupplement(id: id, name: name, form: form, line: line, isUsual: isUsual))
    } catch { throw LibraryFormProblem(message: error.message) }
  }

  func change(in library: Library) throws(LibraryFormProblem) -> Change {
    do throws(LibraryProblem) {
      switch self {
      case .ownFood(let food): return try library.saving(food)
      case .recipe(let recipe): return try library.saving(recipe)
      case .meal(let meal): return try library.saving(meal)
      case .supplement(let supplement): return try library.saving(supplement)
      }
    } catch { throw LibraryFormProblem(message: error.message) }
  }

  /// A number above 0, with a point or a comma.
  static func number(_ text: String) -> Double? {
    TypedNumber.decimal(text).flatMap { $0 > 0 ? $0 : nil }
  }

  private static func amount(
    _ text: String, of what: String, example: String
  ) throws(LibraryFormProblem) -> Double? {
    if text.isEmpty { return nil }
    guard let number = number(text) else {
      throw LibraryFormProblem(message: "“\(text)” is no number of \(what): \(example)")
    }
    return number
  }
}
