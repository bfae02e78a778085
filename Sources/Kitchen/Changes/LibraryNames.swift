import BoneHealth
import Catalog
import Journal

/// Something of one’s own that has a name, one of a kind.
package protocol Named: RecordType {
  var id: EntryID { get }
  var name: String { get set }
  /// As foods of entries and ingredients name it: “recipe:…”.
  var catalogID: Food.ID { get }
}

extension OwnFood: Named {}
extension Recipe: Named {}
extension SavedMeal: Named {}
extension OwnSupplement: Named {}

extension Named {
  /// Gives it another name, in one line.
  package mutating func rename(_ name: String) { self.name = name.trimmed }
}

extension Sequence where Element: Named {
  /// The one that has this name, without regard to capitals, accents and signs, or this identifier,
  /// with the word before it or without.
  package func named(_ text: String) -> Element? {
    let words = FoldedName(text)
    return first { $0.catalogID == text || $0.id.description == text }
      ?? first { !words.isEmpty && FoldedName($0.name) == words }
  }
}

extension Library {
  /// Checks a name against those of the same kind; the thing itself may keep its own.
  func check<Thing: Named>(_ thing: Thing, among others: [Thing]) throws(LibraryProblem) {
    let kind = Thing.kind
    let name = FoldedName(thing.name)
    guard !name.isEmpty else { throw .noName(kind, typed: thing.name) }
    if let other = others.first(where: { $0.id != thing.id && FoldedName($0.name) == name }) {
      throw .nameTaken(kind, name: other.name)
    }
    do throws(RecordError) {
      try thing.validate()
    } catch {
      throw .record(field: error.field ?? "record", problem: error.problem)
    }
  }
}
