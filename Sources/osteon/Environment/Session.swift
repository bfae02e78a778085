import BoneHealth
import Catalog
import Journal
import Kitchen

/// What a command works with: the moment it is, the journal, and whose it is.
final class Session {
  let dataFolder: DataFolder
  let now: CivilMoment
  let journal: Journal
  /// What the goals of each day stand on.
  let goalHistory: GoalHistory
  /// As it stands today.
  let profile: Profile
  private var ids = EntryIDGenerator(clock: Moment.journalClock)
  private var opened: FoodFinder?

  init(_ dataFolder: DataFolder) throws {
    self.dataFolder = dataFolder
    now = try Moment.now()
    journal = try dataFolder.journal()
    goalHistory = try journal.goalHistory()
    profile = goalHistory.profile(on: now.date)
  }

  var wording: AmountWording { profile.wording }

  /// The identifier of something new.
  func nextID() -> EntryID { ids.next() }

  /// The foods, which are made ready when they are not: that takes a moment, once.
  func catalog() throws -> Catalog {
    let catalog = try dataFolder.catalog {
      // The other tables still work.
      StandardOutput.complain("warning: \($0.message)")
    }
    try catalog.build()
    return catalog
  }

  /// What the person keeps and usually eats.
  func kitchen() throws(FileError) -> Kitchen { try Kitchen(journal, today: now.date) }

  /// Finds foods by what is typed; it is made once.
  func finder() throws -> FoodFinder {
    if let opened { return opened }
    let finder = try FoodFinder(catalog: catalog(), kitchen: kitchen(), meal: .usual(at: now.time))
    opened = finder
    return finder
  }
}
