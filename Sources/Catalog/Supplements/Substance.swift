import BoneHealth

/// What a supplement holds of one nutrient, and in which form.
struct Substance: Equatable {
  var nutrient: Nutrient
  /// Its name in running text: “calcium carbonate”, “vitamin D3”.
  var name: String
  /// How much of the named mass is the nutrient itself; `nil` where that is not firm.
  var share: Share?

  /// How much of a compound's mass is the nutrient.
  struct Share: Equatable {
    var percent: Int
    /// Which of several compounds of that name is meant, in words to show.
    var assumed: String?

    static let whole = Share(100)

    init(_ percent: Int, _ assumed: String? = nil) {
      self.percent = percent
      self.assumed = assumed
    }
  }
}

extension Substance {
  /// The substance the words name, in lower case and without marks: `calcium carbonate`, `vit d3`.
  init?(words: [String]) {
    let words = words.filter { !["vitamin", "vit", "elemental"].contains($0) }
    guard let first = words.first else { return nil }
    let rest = words.dropFirst().joined(separator: " ")
    if words.allSatisfy(Self.vitaminD.keys.contains) {
      self.init(.vitaminD, words, of: Self.vitaminD)
    } else if words.allSatisfy(Self.vitaminK.keys.contains) {
      self.init(.vitaminK, words, of: Self.vitaminK)
    } else if first == "calcium" || words == ["tricalcium", "phosphate"] {
      self.init(.calcium, salt: rest, of: Self.calciumSalts)
    } else if first == "magnesium" {
      self.init(.magnesium, salt: rest, of: Self.magnesiumSalts)
    } else if words.contains("protein") {
      let name = words.joined(separator: " ")
      self.init(nutrient: .protein, name: name, share: words.count == 1 ? .whole : nil)
    } else {
      return nil
    }
  }

  private init(_ nutrient: Nutrient, salt: String, of salts: [String: Share]) {
    let name = salt.isEmpty ? nutrient.name : "\(nutrient.name) \(salt)"
    self.init(nutrient: nutrient, name: name, share: salt.isEmpty ? .whole : salts[salt])
  }

  /// A vitamin in the one form that is named, or without one.
  private init(_ nutrient: Nutrient, _ words: [String], of forms: [String: String]) {
    let named = Set(words.compactMap { forms[$0] }).subtracting([""])
    // “K2 (MK-7)” names one form twice, the second time exactly.
    let exact = named.filter { form in !named.contains { $0 != form && $0.hasPrefix(form) } }
    let form = exact.count == 1 ? exact.first ?? "" : ""
    self.init(nutrient: nutrient, name: nutrient.name + form, share: .whole)
  }

  private static let vitaminD = [
    "d": "", "d2": "2", "ergocalciferol": "2", "d3": "3", "cholecalciferol": "3",
    "colecalciferol": "3",
  ]

  private static let vitaminK = [
    "k": "", "k1": "1", "phylloquinone": "1", "phytonadione": "1", "k2": "2", "menaquinone": "2",
    "mk4": "2 (MK-4)", "mk7": "2 (MK-7)", "menaquinone4": "2 (MK-4)", "menaquinone7": "2 (MK-7)",
  ]

  /// Hundredths of calcium by mass, from the molar masses (Ca 40.078 g/mol); those of carbonate and
  /// citrate are also given by the NIH Office of Dietary Supplements, Calcium, fact sheet for
  /// health professionals.
  private static let calciumSalts = [
    "carbonate": Share(40),  // CaCO3, 100.09
    "citrate": Share(21, "tetrahydrate"),  // Ca3(C6H5O7)2 · 4 H2O, 570.49
    "phosphate": Share(39, "tricalcium phosphate"),  // Ca3(PO4)2, 310.18
    "lactate": Share(13, "pentahydrate"),  // Ca(C3H5O3)2 · 5 H2O, 308.30
    "gluconate": Share(9, "monohydrate"),  // Ca(C6H11O7)2 · H2O, 448.39
  ]

  /// Hundredths of magnesium by mass, from the molar masses (Mg 24.305 g/mol; IUPAC, Standard atomic
  /// weights 2021). Several are sold with more or less water, or with hydroxide: which one is taken is
  /// said, and the label's own figure of elemental magnesium is better. That of threonate and of
  /// chelates without a name is not firm.
  private static let magnesiumSalts = [
    "oxide": Share(60),  // MgO, 40.30
    "hydroxide": Share(42),  // Mg(OH)2, 58.32
    "carbonate": Share(29, "the salt without water and hydroxide"),  // MgCO3, 84.31
    "citrate": Share(16, "trimagnesium, without water"),  // Mg3(C6H5O7)2, 451.11
    "malate": Share(16, "one malate to each magnesium, without water"),  // MgC4H4O5, 156.38
    "glycinate": Share(14, "the salt without water"),  // Mg(C2H4NO2)2, 172.42
    "bisglycinate": Share(14, "the salt without water"),  // the same
    "diglycinate": Share(14, "the salt without water"),  // the same
    "chloride": Share(12, "hexahydrate"),  // MgCl2 · 6 H2O, 203.30
    "sulfate": Share(10, "heptahydrate"),  // MgSO4 · 7 H2O, 246.47
    "sulphate": Share(10, "heptahydrate"),  // the same
    "lactate": Share(10, "dihydrate"),  // Mg(C3H5O3)2 · 2 H2O, 238.47
    "taurate": Share(9, "the salt without water"),  // Mg(C2H6NO3S)2, 272.57
    "aspartate": Share(8, "the salt without water"),  // Mg(C4H6NO4)2, 288.50
    "orotate": Share(7, "dihydrate"),  // Mg(C5H3N2O4)2 · 2 H2O, 370.51
    "gluconate": Share(6, "the salt without water"),  // Mg(C6H11O7)2, 414.60
  ]

  /// What is to be said of counting it, where that is not plain.
  var caution: String? {
    guard nutrient == .vitaminK, name.hasPrefix("vitamin K2") else { return nil }
    return "\(name) is counted as vitamin K, whose goal stands on intakes of K1"
  }
}
