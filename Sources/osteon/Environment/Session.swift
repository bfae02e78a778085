import BoneHealth
import Catalog
import Foundation
import Journal
import Kitchen

/// What a command works with: the moment it is, the journal, and whose it is.
struct Session {
  let folder: String
  let now: CivilMoment
  let journal: Journal
  let profile: Profile
  var ids: EntryIDGenerator

  init(_ dataFolder: DataFolder) throws {
    folder = try dataFolder.folder()
    now = try Moment.now()
    journal = try dataFolder.journal()
    profile = try journal.profile() ?? Profile()
    ids = EntryIDGenerator(clock: Moment.journalClock)
  }

  /// The foods, which are made ready when they are not: that takes a moment, once.
  func catalog() throws(CatalogError) -> Catalog {
    let catalog = try Catalog.open(URL(fileURLWithPath: folder, isDirectory: true)) {
      // The other tables still work.
      StandardOutput.complain("warning: \($0.message)")
    }
    try catalog.build()
    return catalog
  }

  /// What she keeps and usually eats.
  func kitchen() throws(JournalError) -> Kitchen { try Kitchen(journal, today: now.date) }

  var wording: AmountWording { AmountWording(vitaminDUnit: profile.vitaminDUnit) }
}
