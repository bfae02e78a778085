/// Something of one’s own that entries and ingredients name as they do what is in the catalog.
package protocol CatalogIdentified {
  /// What its identifier begins with there: “recipe:”.
  static var prefix: String { get }
  var id: EntryID { get }
}

extension CatalogIdentified {
  /// As foods of entries and ingredients name it: “recipe:…”.
  package var catalogID: String { Self.prefix + id.description }
}
