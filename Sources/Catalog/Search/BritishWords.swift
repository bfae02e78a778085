/// What British English calls a food or a way to make it, in the American English of the tables.
enum BritishWords {
  static let american: [String: [String]] = [
    "aubergine": ["eggplant"], "bap": ["roll"], "beetroot": ["beet"], "bicarbonate": ["soda"],
    "biscuit": ["cookie"], "brawn": ["headcheese"], "candyfloss": ["cotton"],
    "chicory": ["endive"], "chip": ["fries"], "clementine": ["tangerine"],
    "coriander": ["cilantro"], "courgette": ["zucchini"], "crisp": ["chip"],
    "curd": ["curds"], "desiccated": ["dried"], "doughnut": ["donut"], "fishcake": ["cake"],
    "gammon": ["ham"], "gherkin": ["pickle"], "groundnut": ["peanut"], "haricot": ["navy"],
    "jelly": ["gelatin"], "kipper": ["herring"], "linseed": ["flaxseed", "flax"],
    "lolly": ["popsicle"], "maize": ["corn"], "mangetout": ["snow"], "mince": ["ground"],
    "minced": ["ground"], "muesli": ["granola"], "pak": ["bok"], "peppers": ["pepper"],
    "porridge": ["oatmeal"], "prawn": ["shrimp"], "pulses": ["legumes"], "rocket": ["arugula"],
    "rusk": ["zwieback"], "semolina": ["farina"], "skimmed": ["skim", "nonfat"],
    "soya": ["soy"], "soybean": ["soy"], "sultana": ["raisin"], "swede": ["rutabaga"],
    "sweetcorn": ["corn"], "tinned": ["canned"], "treacle": ["molasses"],
    "wholegrain": ["whole"], "wholemeal": ["whole"], "wholewheat": ["whole"],
    "yoghourt": ["yogurt"], "yoghurt": ["yogurt"], "yogourt": ["yogurt"],
  ]

  /// The American spelling of a word in a British one: “flavoured” is “flavored”, “fibre” “fiber”.
  /// What is no word at all does no harm.
  static func respelled(_ word: String) -> [String] {
    guard word.utf8.count >= 5 else { return [] }
    for (british, american) in endings where word.hasSuffix(british) {
      return [word.dropLast(british.utf8.count) + american]
    }
    return word.contains("ph") ? [word.replacing("ph", with: "f")] : []
  }

  private static let endings = [
    ("oured", "ored"), ("ouring", "oring"), ("our", "or"), ("tre", "ter"), ("bre", "ber"),
    ("ised", "ized"), ("ising", "izing"), ("ise", "ize"), ("elled", "eled"), ("elling", "eling"),
    ("ogue", "og"), ("aemia", "emia"), ("oeia", "eia"),
  ]
}
