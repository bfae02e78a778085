import BoneHealth

extension Profile: RecordType {
  package static let kindName = "profile"
  package static let shape = Shape<Profile>(
    kindName, noun: "profile", "What the person said of themselves; there is one at most.",
    blank: Profile(), key: { _ in "profile" }, summary: { _ in "what you said of yourself" }
  ) {
    Field(
      "body_weight_kg", \.bodyWeightKilograms, .number(Profile.bodyWeightRange), unit: "kg",
      "The body weight that holds until the first body weight with a date.")
    Field("birth_year", \.birthYear, .wholeNumber(1850...9999), "The year of birth.")
    Field(
      "fractures", \.fractures, .choice(Fractures.allCases), isRequired: false,
      "Fractures from low trauma, which decide how much impact is advised.")
    Field(
      "vitamin_d_unit", \.vitaminDUnit, .choice([.micrograms, .internationalUnits]),
      isRequired: false, "The unit vitamin D is shown in.")
    Field(
      "load_unit", \.loadUnit, .choice(LoadUnit.allCases), isRequired: false,
      "The unit body weight and lifted loads are shown in.")
    Field(
      "week_start", \.weekStart, .choice(WeekStart.allCases), isRequired: false,
      "The day a week begins with.")
    Field(
      "goals", \.goals, .choice(PublishedGoals.allCases), isRequired: false,
      "Whose recommendations hold until the first choice with a date.")
  }
}
