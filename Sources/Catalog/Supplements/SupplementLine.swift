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
      return [
        SupplementItem(
          text: problem.text, range: problem.range, name: "", amount: "", problem: problem)
      ]
    }
    let doses = own.map { (name: FoldedName($0.name), dose: $0) }
    func read(_ tokens: ArraySlice<LineToken>) -> SupplementReader {
      SupplementReader(tokens, of: line)
    }
    func readOwn(_ tokens: ArraySlice<LineToken>) -> OwnDoseReader? {
      doses.isEmpty ? nil : OwnDoseReader(tokens, of: line, among: doses)
    }
    let items = LineToken.items(LineToken.tokens(of: line)) { tokens in
      readOwn(tokens) != nil || read(tokens).isNamed
    }
    return items.map { item in
      let range = LineCursor(item, of: line).wholeRange
      return readOwn(item).map { SupplementItem($0, at: range, of: line) }
        ?? SupplementItem(read(item), at: range, of: line)
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

extension SupplementItem {
  init(_ reader: SupplementReader, at range: Range<String.Index>, of line: String) {
    text = String(line[range])
    self.range = range
    name = ""
    amount = ""
    problem = reader.problem
    var contents: [SupplementContent] = []
    for component in reader.components {
      do throws(TypedProblem) {
        contents.append(try SupplementContent(component, count: reader.count, of: line))
      } catch {
        problem = problem ?? error
      }
    }
    if reader.components.isEmpty {
      problem = problem ?? TypedProblem(.noSubstance, at: range, of: line)
    }
    name = contents.map(\.name).joined(separator: " + ")
    name = name.prefix(1).uppercased() + name.dropFirst()
    amount = contents.map(\.amount).joined(separator: " + ")
    if reader.count != 1 {
      amount =
        "\(Numbers.shortest(reader.count)) × " + (contents.count > 1 ? "(\(amount))" : amount)
    }
    guard problem == nil else { return }
    var sums = NutrientAmounts(repeating: 0)
    for content in contents {
      sums[content.nutrient] = (sums[content.nutrient] ?? 0) + content.stored
    }
    nutrients = sums
    let notes = contents.compactMap(\.note)
    note = notes.isEmpty ? nil : notes.joined(separator: "; ")
  }
}
