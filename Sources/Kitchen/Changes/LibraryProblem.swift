import BoneHealth
import Catalog
import Journal

/// Why something of one’s own cannot be kept as it was given. Nothing was changed.
package enum LibraryProblem: Error, Hashable, Sendable {
  /// A name without a letter or a digit, by which nothing could be found.
  case noName(Record.Kind, typed: String)
  /// Another one of the kind has the name already, written as here.
  case nameTaken(Record.Kind, name: String)
  /// Another food of one’s own has the barcode already.
  case barcodeTaken(barcode: String, by: String)
  /// The line names nothing.
  case nothingNamed(Record.Kind)
  /// An item of the line that is not understood, and why; items count from 1.
  case item(number: Int, of: Int, text: String, reason: String)
  /// A recipe with this name as an ingredient would hold itself.
  case holdsItself(recipe: String, ingredient: String)
  /// Several supplements where one is kept.
  case severalSupplements(Int)
  /// Not excluded, and so not to be taken back.
  case notExcluded(String)
  /// Something typed that cannot be read, in words that tell what would be right.
  case notUnderstood(String)
  /// A figure beyond what is possible: the field, and what would be right.
  case record(field: String, problem: String)

  /// What was wrong, where, and what would be right, in one line without a period.
  package var message: String {
    switch self {
    case .noName(let kind, let typed):
      "“\(typed)” is no name for a \(kind.noun); it needs a letter or a digit"
    case .nameTaken(let kind, let name):
      "there is a \(kind.noun) called “\(name)” already; choose another name, or edit that one"
    case .barcodeTaken(let barcode, let name):
      "the barcode \(barcode) belongs to “\(name)” already; edit that one"
    case .nothingNamed(let kind):
      kind == OwnSupplement.kind
        ? "the line names no substance; write for instance “calcium 500 mg”"
        : "the line names no food; write for instance “2 eggs, 1 cup milk”"
    case .item(let number, let count, let text, let reason):
      (count == 1 ? "" : "item \(number), ") + "“\(text)”: \(reason)"
    case .holdsItself(let recipe, let ingredient):
      "“\(recipe)” would hold itself, through “\(ingredient)”; leave that out"
    case .severalSupplements(let count):
      "the line names \(count) supplements; join what one dose holds with +: "
        + "“calcium 600 mg + vitamin D 400 IU”"
    case .notExcluded(let name): "“\(name)” is not excluded"
    case .notUnderstood(let message): message
    case .record(let field, let problem): "“\(field)” \(problem)"
    }
  }
}

extension LibraryProblem {
  init(_ error: RecordError) {
    self = .record(field: error.field ?? "record", problem: error.problem)
  }
}
