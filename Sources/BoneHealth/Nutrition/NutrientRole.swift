extension Nutrient {
  /// What it does for bone, in a few words.
  package var role: String {
    switch self {
    case .calcium: "the mineral of bone’s structure"
    case .vitaminD: "lets the gut absorb calcium"
    case .magnesium: "part of the bone crystal; acts on the cells that build bone"
    case .vitaminK: "activates the proteins that mineralize bone"
    case .protein: "the collagen matrix that makes bone flexible"
    }
  }

  /// Where most of it is found.
  package var richFoods: String {
    switch self {
    case .calcium: "dairy, fortified plant milks, leafy greens, tofu"
    case .vitaminD: "fatty fish, egg yolks, fortified foods; sun"
    case .magnesium: "nuts, seeds, whole grains, dark chocolate"
    case .vitaminK: "leafy greens, broccoli, Brussels sprouts"
    case .protein: "lean meat, poultry, fish, legumes, dairy"
    }
  }
}
