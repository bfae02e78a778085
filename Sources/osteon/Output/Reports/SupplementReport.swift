import BoneHealth
import Formats
import Journal
import Kitchen

/// One supplement: what a dose holds, and whether it is usually taken.
struct SupplementReport: Report {
  let supplement: OwnSupplement
  let profile: Profile

  /// “tablet, Calcium 600 mg, usual”.
  private var dose: String {
    [supplement.form, supplement.amount, supplement.isUsual ? "usual" : nil]
      .compactMap(\.self).joined(separator: ", ")
  }

  /// How its amounts were understood, each without a period.
  private var notes: [String] {
    let exceeds = Absorption.exceedsBestDose(supplement.nutrients, origin: .supplement)
    return [
      supplement.note, exceeds ? "calcium is best absorbed in doses of 500 mg or less" : nil,
    ].compactMap(\.self)
  }

  var json: JSONValue {
    JSONValue(supplement, "id", "name", "form", "amount", "nutrients", "usual")
      .with("id", supplement.catalogID).followed(by: ["note": JSONValue(supplement.note)])
  }

  /// The whole in one sentence.
  var summary: String {
    "\(supplement.name), \(dose): \(Sentences(profile).dose(supplement.nutrients))."
  }

  var sentences: [String] { [summary] + notes.map { Sentences.capitalized($0) + "." } }

  var row: [String] { profile.wording.row(supplement.name, dose, supplement.nutrients) }

  var lines: [String] { profile.wording.table("In a dose", [row]) + notes.map { "  " + $0 } }
}
