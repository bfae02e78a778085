import BoneHealth

/// What the person weighed on a day; it holds until the next day of which a weight is known.
package struct BodyWeight: Hashable, Sendable {
  package var date: CivilDate
  package var kilograms: Double

  package init(date: CivilDate, kilograms: Double) {
    self.date = date
    self.kilograms = kilograms
  }
}

extension BodyWeight: RecordType {
  package static let kindName = "body_weight"
  package static let shape = Shape<BodyWeight>(
    kindName, noun: "body weight", "What the person weighed on a day.",
    blank: BodyWeight(date: .blank, kilograms: 0), key: \.date.description,
    date: \BodyWeight.date, summary: { "the weight of \($0.date.display)" }
  ) {
    Field("date", \.date, .date, "The day; there is one weight a day.")
    Field(
      "body_weight_kg", \.kilograms, .number(Profile.bodyWeightRange), unit: "kg",
      "The body weight.")
  }
}
