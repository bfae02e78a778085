import BoneHealth

extension Record {
  /// Every kind of record, in the order in which the log file has them: first what belongs to no day,
  /// and then, day by day, what does. A kind that is added here is stored, exported, imported, undone
  /// and documented.
  package static let types: [any RecordType.Type] = [
    Profile.self,
    OwnGoal.self,
    FoodExclusion.self,
    FavoriteFood.self,
    OwnFood.self,
    OwnSupplement.self,
    Recipe.self,
    SavedMeal.self,
    DayMark.self,
    FoodEntry.self,
    ExerciseEntry.self,
    BodyWeight.self,
    DatedGoal.self,
    DatedGoalSet.self,
  ]

  package static let kinds = types.map { $0.kind }

  static let typesByName: [String: any RecordType.Type] = Dictionary(
    uniqueKeysWithValues: types.map { ($0.kind.name, $0) })
}
