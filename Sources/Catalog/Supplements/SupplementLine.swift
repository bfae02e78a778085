import BoneHealth

/// The line one types to record supplements: `2 x calcium 500 mg, vitamin D 1000 IU`.
///
/// Items are parted by commas, semicolons or line ends. An item may hold several substances, joined
/// by `+`, `&`, `and`, `with` or `plus`, and may be taken several times: `2 x`, `2 tablets`. Each
/// substance has an amount with its unit.
///
/// The amount of a bare nutrient is that nutrient's own: `calcium 500 mg`. The amount of a compound
/// is the compound's, of which the nutrient is a part: `calcium carbonate 500 mg` holds 200 mg, and
/// the item says so. `calcium 500 mg as carbonate`, and the word `elemental`, give the nutrient's.
///
/// An item may also be the name of an own supplement, and how many doses: `2 x Bone Plus`.
package enum SupplementLine {
  /// Reads a line. An item that cannot be recorded as it stands says why in its `problem`.
  /// - `own`: the person's own supplements, of which an item may be the name.
  package static func parse(_ line: String, own: [OwnSupplement] = []) -> [SupplementItem] {
    if let problem = LineLimit.other.problem(with: line) {
      return [SupplementItem(at: problem.range, of: line, problem: problem)]
    }
    let own = Dictionary(own.map { (FoldedName($0.name), $0) }) { first, _ in first }
    func isNamed(_ tokens: ArraySlice<LineToken>) -> Bool {
      SupplementItem(tokens, of: line, among: own) != nil
        || SupplementReader(tokens, of: line).isNamed
    }
    return LineToken.items(LineToken.tokens(of: line), isNamed: isNamed).map {
      SupplementItem($0, of: line, among: own) ?? SupplementItem(SupplementReader($0, of: line))
    }
  }

  /// What one would type for an entry with this name and amount, as `SupplementItem` gives them:
  /// read again, it gives the same.
  package static func text(name: String, amount: String) -> String {
    let (count, dose) = parts(ofAmount: amount)
    let parts = zip(name.split(separator: " + "), dose.split(separator: " + "))
    return count + parts.map { "\($0) \($1)" }.joined(separator: " + ")
  }

  /// What one would type for how many doses an amount stands for, empty for one, and a dose of them:
  /// “2 x ” and “600 mg + 400 IU” of “2 × (600 mg + 400 IU)”.
  package static func parts(ofAmount amount: String) -> (count: String, dose: String) {
    guard let cross = amount.firstIndex(of: "×") else { return ("", amount) }
    var dose = amount[amount.index(after: cross)...].drop(while: \.isWhitespace)
    if dose.first == "(" { dose = dose.dropFirst().dropLast() }
    return ("\(amount[..<cross])x ", String(dose))
  }
}

/// One supplement of a typed line, as it was understood: `calcium 600 mg + vitamin D 400 IU`.
package struct SupplementItem: Equatable, Sendable {
  /// The part of the line this item was read from, and its place there.
  package var text: String
  package var range: Range<String.Index>
  /// The substances, in words to show: “Calcium carbonate + vitamin D3”. Empty where none is known.
  package var name = ""
  /// How much of each, in words to show: “500 mg”, “2 × (600 mg + 400 IU)”.
  package var amount = ""
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

  init(at range: Range<String.Index>, of line: String, problem: TypedProblem? = nil) {
    text = String(line[range])
    self.range = range
    self.problem = problem
  }

  /// So many doses in words: “2 × 500 mg”, “2 × (600 mg + 400 IU)”.
  static func amount(_ count: Double, of dose: String, isSeveral: Bool) -> String {
    count == 1 ? dose : "\(Numbers.shortest(count)) × " + (isSeveral ? "(\(dose))" : dose)
  }
}

extension SupplementItem {
  init(_ reader: SupplementReader) {
    let cursor = reader.cursor
    self.init(at: cursor.wholeRange, of: cursor.line, problem: cursor.problem)
    let count = reader.count ?? 1
    var contents: [SupplementContent] = []
    for component in reader.components {
      do throws(TypedProblem) {
        contents.append(try SupplementContent(component, count: count, in: cursor))
      } catch {
        problem = problem ?? error
      }
    }
    if reader.components.isEmpty {
      problem = problem ?? cursor.problem(.noSubstance, at: range)
    }
    name = contents.map(\.name).joined(separator: " + ")
    name = name.prefix(1).uppercased() + name.dropFirst()
    amount = Self.amount(
      count, of: contents.map(\.amount).joined(separator: " + "),
      isSeveral: contents.count > 1)
    guard problem == nil else { return }
    nutrients = NutrientAmounts { nutrient in
      contents.reduce(0) { $0 + ($1.nutrient == nutrient ? $1.stored : 0) }
    }
    let notes = contents.compactMap(\.note)
    note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
