import BoneHealth

extension OwnSupplement: RecordType {
  package static let kindName = "own_supplement"
  package static let shape = Shape<OwnSupplement>(
    kindName, noun: "supplement", "A supplement the person takes.",
    blank: OwnSupplement(id: .blank, name: "", amount: "", nutrients: .unknown),
    key: \.id.description, summary: \.name
  ) {
    Field("id", \.id, .identifier, "Tells the supplement from all others.")
    Field("name", \.name, .name, "Its name.")
    Field("form", \.form, .name, "What one dose is: “tablet”; null when it was not said.")
    Field(
      "amount", \.amount, .text(atMost: 500, canBeEmpty: true),
      "One dose, as it was typed.")
    Field("nutrients", \.nutrients, NutrientsFormat(), "What one dose holds.")
    Field("usual", \.isUsual, FlagFormat(), isRequired: false, "Whether it is taken every day.")
  }
}
