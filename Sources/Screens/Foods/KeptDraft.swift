import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// A line of a form.
struct KeptField: Sendable {
  var label: String
  /// What one might type.
  var example: String
  /// Whether it is answered with yes or no.
  var isSwitch = false
  var text = TextField()

  /// Without white space around it.
  var typed: String { text.text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  static func all(of kind: KeptForm.Kind) -> [KeptField] {
    switch kind {
    case .ownFood:
      [
        KeptField(label: "Name", example: "Oat drink, fortified"),
        KeptField(
          label: "Label", example: "per 100 ml: calcium 120 mg, vitamin D 15 % US, protein 1 g"),
        KeptField(label: "Barcode", example: "the digits under the bars, if you like"),
      ]
    case .recipe:
      [
        KeptField(label: "Name", example: "Kale soup"),
        KeptField(label: "Ingredients", example: "200 g kale, 1 cup milk, 2 potatoes"),
        KeptField(label: "Servings", example: "4"),
        KeptField(label: "Cooked, grams", example: "what it weighs when done, if you know"),
      ]
    case .meal:
      [
        KeptField(label: "Name", example: "Usual breakfast"),
        KeptField(label: "Foods", example: "170 g greek yogurt, 30 g almonds"),
      ]
    case .supplement:
      [
        KeptField(label: "Name", example: "Bone Plus"),
        KeptField(label: "One dose", example: "calcium 600 mg + vitamin D 400 IU"),
        KeptField(label: "Form", example: "tablet, drop, if you like"),
        KeptField(label: "Every day", example: "", isSwitch: true),
      ]
    }
  }
}

/// Why a form cannot be saved.
struct KeptFormProblem: Error {
  var message: String
}

/// Something of her own as a form describes it.
enum KeptDraft {
  case ownFood(OwnFood)
  case recipe(Recipe)
  case meal(SavedMeal)
  case supplement(OwnSupplement)

  static func ownFood(
    _ id: EntryID, _ name: String, label: String, barcode: String
  ) throws(KeptFormProblem) -> KeptDraft {
    let read: FoodLabel
    do throws(LabelProblem) { read = try FoodLabel.read(label) } catch {
      throw KeptFormProblem(message: error.message)
    }
    var code: Barcode?
    if !barcode.isEmpty {
      do throws(BarcodeProblem) { code = try Barcode(barcode) } catch {
        throw KeptFormProblem(message: error.message)
      }
    }
    return .ownFood(OwnFood(id: id, name: name, label: read, barcode: code))
  }

  static func recipe(
    _ id: EntryID, _ name: String, _ items: [EntryItem], servings: String, cooked: String
  ) throws(KeptFormProblem) -> KeptDraft {
    let servings = try amount(servings, of: "servings", example: "4")
    let cooked = try amount(cooked, of: "grams", example: "850")
    do throws(KeptProblem) {
      return .recipe(
        try Recipe(id: id, name: name, items: items, servings: servings, cookedGrams: cooked))
    } catch { throw KeptFormProblem(message: error.message) }
  }

  static func meal(
    _ id: EntryID, _ name: String, _ items: [EntryItem]
  ) throws(KeptFormProblem) -> KeptDraft {
    do throws(KeptProblem) {
      return .meal(try SavedMeal(id: id, name: name, items: items))
    } catch { throw KeptFormProblem(message: error.message) }
  }

  static func supplement(
    _ id: EntryID, _ name: String, line: String, form: String, isUsual: Bool
  ) throws(KeptFormProblem) -> KeptDraft {
    do throws(KeptProblem) {
      return .supplement(
        try OwnSupplement(id: id, name: name, form: form, line: line, isUsual: isUsual))
    } catch { throw KeptFormProblem(message: error.message) }
  }

  func change(in kept: Kept) throws(KeptFormProblem) -> Change {
    do throws(KeptProblem) {
      switch self {
      case .ownFood(let food): return try kept.saving(food)
      case .recipe(let recipe): return try kept.saving(recipe)
      case .meal(let meal): return try kept.saving(meal)
      case .supplement(let supplement): return try kept.saving(supplement)
      }
    } catch { throw KeptFormProblem(message: error.message) }
  }

  /// A number above 0, with a point or a comma.
  static func number(_ text: String) -> Double? {
    guard let number = Double(text.replacing(",", with: ".")), number.isFinite, number > 0 else {
      return nil
    }
    return number
  }

  private static func amount(
    _ text: String, of what: String, example: String
  ) throws(KeptFormProblem) -> Double? {
    if text.isEmpty { return nil }
    guard let number = number(text) else {
      throw KeptFormProblem(message: "“\(text)” is no number of \(what): \(example)")
    }
    return number
  }
}
