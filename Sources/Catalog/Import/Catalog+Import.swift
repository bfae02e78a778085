import BoneHealth
import Foundation

extension Catalog {
  /// Brings a table of foods in: a download of FoodData Central, an export of Open Food Facts, or any
  /// table with named columns and units; a file, a folder, or packed as zip or gzip.
  ///
  /// The table becomes a file of its own, which takes its place in one step: an import that is stopped
  /// or fails leaves everything as it was. One of the same name is replaced; the very same file again
  /// changes nothing.
  /// - `name`: what the table is called, in small letters, digits and hyphens; by its content or
  ///   file name unless given.
  /// - `units`: those of columns whose names say none.
  /// - `isCancelled`: asked often; the import then ends with an error of category `cancelled`.
  /// - `progress`: told often how far it is.
  @discardableResult
  package func importTable(
    at path: String, name: String? = nil, units: ImportUnits = ImportUnits(),
    isCancelled: @escaping () -> Bool = { false },
    progress: @escaping (ImportProgress) -> Void = { _ in }
  ) throws(FileError) -> ImportReport {
    let run = ImportRun(isCancelled: isCancelled, progress: progress)
    return try change { folder in
      let table = try ImportedTable(path: path, name: name, units: units)
      return try folder.whileLocked {
        lookForImports()
        return try table.bringIn(into: folder, known: imports, run)
      }
    }
  }

  /// Removes a table that was brought in. What was logged of its foods stays in the journal.
  /// - Throws: `noInput` where there is none of that name.
  package func removeTable(named name: String) throws(FileError) {
    try change { folder in
      lookForImports()
      let known = imports.map(\.name) + problems.map(\.name)
      guard known.contains(name) else {
        let names = known.sorted().joined(separator: ", ")
        throw FileError(
          .noInput,
          "no table is called “\(name)”; "
            + (names.isEmpty ? "none was brought in" : "there are: \(names)"))
      }
      try folder.whileLocked {
        guard unlink(folder.path(of: name)) == 0 else { throw POSIXError.last }
      }
    }
  }

  /// Does something to the folder of the tables brought in, and looks what is there then.
  private func change<Value>(
    _ body: (ImportFolder) throws -> Value
  ) throws(FileError) -> Value {
    let folder = ImportFolder(url: importFolder)
    do {
      let value = try body(folder)
      lookForImports()
      return value
    } catch {
      throw error as? FileError ?? folder.cannotWrite(error.wording)
    }
  }
}
