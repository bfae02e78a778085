import Catalog
import Journal

/// Something of one’s own that has a name, one of a kind.
package protocol Named: Sendable {
  var id: EntryID { get }
  var name: String { get set }
  /// As foods of entries and ingredients name it: “recipe:…”.
  var catalogID: Food.ID { get }
  /// As the journal keeps it.
  var record: Record { get }
}

extension OwnFood: Named {
  package var record: Record { .ownFood(self) }
}

extension Recipe: Named {
  package var record: Record { .recipe(self) }
}

extension SavedMeal: Named {
  package var record: Record { .savedMeal(self) }
}

extension OwnSupplement: Named {
  package static let prefix = "supplement:"

  package var catalogID: Food.ID { Self.prefix + id.description }
  package var record: Record { .ownSupplement(self) }
}

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
  func check<Kind: Named>(_ thing: Kind, among others: [Kind]) throws(LibraryProblem) {
    let kind = thing.record.kind
    let name = FoldedName(thing.name)
    guard !name.isEmpty else { throw .noName(kind, typed: thing.name) }
    if let other = others.first(where: { $0.id != thing.id && FoldedName($0.name) == name }) {
      throw .nameTaken(kind, name: other.name)
    }
    do throws(RecordError) {
      try thing.record.validate()
    } catch {
      throw LibraryProblem(error)
    }
  }
}
