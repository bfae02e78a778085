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
      .compactMap { $0 }.joined(separator: ", ")
  }

  /// How its amounts were understood, each without a period.
  private var notes: [String] {
    var notes = supplement.note.map { [$0] } ?? []
    if Absorption.exceedsBestDose(supplement.nutrients, origin: .supplement) {
      notes.append("calcium is best absorbed in doses of 500 mg or less")
    }
    return notes
  }

  var json: JSONValue {
    [
      "id": .text(supplement.catalogID), "name": .text(supplement.name),
      "form": JSONValue(supplement.form), "amount": .text(supplement.amount),
      "nutrients": JSONValue(supplement.nutrients), "usual": .boolean(supplement.isUsual),
      "note": JSONValue(supplement.note),
    ]
  }

  /// The whole in one sentence.
  var summary: String {
    "\(supplement.name), \(dose): \(Sentences(profile).dose(supplement.nutrients))."
  }

  var sentences: [String] { [summary] + notes.map { Sentences.capitalized($0) + "." } }

  func add(to table: inout NutrientTable) {
    table.add(supplement.name, amount: dose, supplement.nutrients)
  }

  var lines: [String] {
    var table = NutrientTable("In a dose", wording: profile.wording)
    add(to: &table)
    return table.lines + notes.map { "  " + $0 }
  }
}
