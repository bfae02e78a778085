import Foundation
import GRDB

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
  ) throws(ImportError) -> ImportReport {
    let run = ImportRun(isCancelled: isCancelled, progress: progress)
    let folder = ImportFolder(importFolder)
    do {
      let name = try name.map(ImportName.init(checking:))
      let table = try ImportedTable(path: path, name: name, units: units)
      let report = try folder.whileLocked {
        lookForImports()
        return try table.bringIn(into: folder, known: imports, run)
      }
      lookForImports()
      return report
    } catch let error as ImportError {
      throw error
    } catch let error as DatabaseError {
      throw folder.cannotWrite(error.message ?? "SQLite \(error.resultCode)")
    } catch let error as POSIXError {
      throw folder.cannotWrite(String(cString: strerror(error.code.rawValue)))
    } catch {
      throw folder.cannotWrite(error.localizedDescription)
    }
  }

  /// Removes a table that was brought in. What was logged of its foods stays in the journal.
  /// - Throws: `noInput` where there is none of that name.
  package func removeTable(named name: String) throws(ImportError) {
    let folder = ImportFolder(importFolder)
    lookForImports()
    let known = imports.map(\.name) + problems.map(\.name)
    guard known.contains(name) else {
      let names = known.sorted().joined(separator: ", ")
      throw ImportError(
        .noInput,
        "no table is called “\(name)”; "
          + (names.isEmpty ? "none was brought in" : "there are: \(names)"))
    }
    let path = folder.path(of: name)
    do {
      try folder.whileLocked {
        guard unlink(path) == 0 else {
          throw folder.cannotWrite(String(cString: strerror(errno)))
        }
      }
    } catch let error as ImportError {
      throw error
    } catch {
      throw folder.cannotWrite(error.localizedDescription)
    }
    lookForImports()
  }
}
