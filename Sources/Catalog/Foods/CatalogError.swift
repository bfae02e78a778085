/// Why the catalog cannot be opened or built.
package enum CatalogError: Error, Equatable, CustomStringConvertible {
  /// The file is there and cannot be read.
  case cannotOpen(path: String, reason: String)
  /// The file cannot be written.
  case cannotBuild(path: String, reason: String)
  /// A row of a food table is not as it should be; lines count from 1.
  case badTable(line: Int, reason: String)
  /// The build was stopped on request. What was there before is still there.
  case cancelled

  package var description: String {
    switch self {
    case .cannotOpen(let path, let reason):
      "Cannot read the food catalog \(path): \(reason). It may be deleted; it is built anew."
    case .cannotBuild(let path, let reason):
      "Cannot write the food catalog \(path): \(reason). The folder must be writable."
    case .badTable(let line, let reason):
      "Line \(line) of the food table: \(reason)."
    case .cancelled:
      "Stopped building the food catalog; it is built at the next start."
    }
  }
}
