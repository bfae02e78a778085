import BoneHealth

/// One supplement of a typed line, as it was understood: `calcium 600 mg + vitamin D 400 IU`.
package struct SupplementItem: Equatable, Sendable {
  /// The part of the line this item was read from.
  package var text: String
  /// Its place in the line.
  package var range: Range<String.Index>
  /// The substances, in words to show: “Calcium carbonate + vitamin D3”. Empty where none is known.
  package var name: String
  /// How much of each, in words to show: “500 mg”, “2 × (600 mg + 400 IU)”.
  package var amount: String
  /// The supplement of the person's own that it names.
  package var ownID: String?
  /// What it holds. The substances it names are known, and of the other nutrients it holds nothing:
  /// the person says what is in it. `nil` when there is a problem.
  package var nutrients: NutrientAmounts?
  /// How an amount of a compound was turned into one of the nutrient, or how a form of it is counted,
  /// in words to show.
  package var note: String?
  /// Why the item cannot be recorded as it stands; `nil` when it can.
  package var problem: TypedProblem?
}
