import BoneHealth
import Journal

/// Why something of one’s own cannot be kept as it was given. Nothing was changed.
package struct LibraryProblem: Error, Hashable, Sendable {
  /// What was wrong, where, and what would be right, in one line without a period.
  package let message: String

  /// Something typed that cannot be read, in words that tell what would be right.
  package static func notUnderstood(_ message: String) -> Self { Self(message: message) }

  static func noName(_ kind: Record.Kind, typed: String) -> Self {
    Self(message: "“\(typed)” is no name for a \(kind.noun); it needs a letter or a digit")
  }

  static func nameTaken(_ kind: Record.Kind, name: String) -> Self {
    Self(
      message: "there is a \(kind.noun) called “\(name)” already; choose another name, "
        + "or edit that one")
  }

  static func barcodeTaken(barcode: String, by name: String) -> Self {
    Self(message: "the barcode \(barcode) belongs to “\(name)” already; edit that one")
  }

  static func nothingNamed(_ kind: Record.Kind) -> Self {
    Self(
      message: kind == OwnSupplement.kind
        ? "the line names no substance; write for instance “calcium 500 mg”"
        : "the line names no food; write for instance “2 eggs, 1 cup milk”")
  }

  /// An item of the line, counted from 1.
  static func item(number: Int, of count: Int, text: String, reason: String?) -> Self {
    Self(
      message: (count == 1 ? "" : "item \(number), ")
        + "“\(text)”: \(reason ?? "is not understood")")
  }

  static func holdsItself(recipe: String, ingredient: String) -> Self {
    Self(message: "“\(recipe)” would hold itself, through “\(ingredient)”; leave that out")
  }

  static func severalSupplements(_ count: Int) -> Self {
    Self(
      message: "the line names \(count) supplements; join what one dose holds with +: "
        + "“calcium 600 mg + vitamin D 400 IU”")
  }

  static func notExcluded(_ name: String) -> Self { Self(message: "“\(name)” is not excluded") }

  static func record(field: String, problem: String) -> Self {
    Self(message: "“\(field)” \(problem)")
  }
}
