import BoneHealth
import Catalog
import Journal
import Kitchen

/// What the person keeps of one kind, as the Foods screen lists, shows and edits it. A new kind is one
/// file, and a line in ``FoodsSection/inOrder``.
protocol LibraryItem: Named {
  /// The lines of its form.
  associatedtype Field: LibraryField

  // The list.

  static var title: String { get }
  /// What the list shows, in a sentence.
  static var basis: String { get }
  /// What is said while there are none.
  static var emptyNote: String { get }
  /// As a food of the catalog; `nil` for what is none.
  func food(in book: RecipeBook) -> Food?
  /// The amount in which it is listed where it is no food.
  func portion(in book: RecipeBook) -> (amount: String, nutrients: NutrientAmounts)
  func mark(tellsKind: Bool) -> String?

  // The detail.

  var source: String { get }
  func notes(in book: RecipeBook) -> [String]

  // The form.

  /// The line that names the foods it is made of.
  static var partsField: Field? { get }
  var parts: [Ingredient] { get }
  /// Fills in what it is, other than its name and its parts.
  func fill(_ form: inout Form<Field>)
  /// - `items`: the foods that the line of parts names.
  /// - `old`: what is edited; `nil` for a new one.
  init(
    id: EntryID, form: Form<Field>, items: [EntryItem], editing old: Self?
  ) throws(LibraryProblem)
  /// What the lines come to, while they are typed, or why they cannot be read.
  static func meaning(
    of form: Form<Field>, wording: AmountWording, isNarrow: Bool
  ) throws(TypedProblem) -> [String]
  /// How many servings the parts make.
  static func servings(in form: Form<Field>) -> Double
}

/// A line of such a form; the first is the name.
protocol LibraryField: FormField {
  static var name: Self { get }
}

extension LibraryItem {
  func food(in book: RecipeBook) -> Food? { nil }
  func portion(in book: RecipeBook) -> (amount: String, nutrients: NutrientAmounts) {
    ("", .unknown)
  }
  func mark(tellsKind: Bool) -> String? { nil }
  static var partsField: Field? { nil }
  var parts: [Ingredient] { [] }
  func fill(_ form: inout Form<Field>) {}
  static func servings(in form: Form<Field>) -> Double { 1 }

  static func meaning(
    of form: Form<Field>, wording: AmountWording, isNarrow: Bool
  ) throws(TypedProblem) -> [String] { [] }

  /// Its parts, and what is not known of them.
  func notes(in book: RecipeBook) -> [String] {
    parts.map(book.current).map { part in
      let lacks = Nutrient.allCases.filter { part.nutrients[$0] == nil }.map(\.name)
      return "\(part.amount) \(part.foodName)"
        + (lacks.isEmpty ? "" : " – no figure for \(lacks.joined(separator: ", "))")
    }
  }

  /// The form that edits it.
  func form() -> any Dialog { LibraryForm(editing: self) }

  /// The form that makes a new one.
  static func form(name: String) -> any Dialog { LibraryForm<Self>(name: name) }

  static func rows(in library: Library) -> [FoodsRow] {
    let book = RecipeBook(library)
    return library[keyPath: kept].map { FoodsRow($0, book: book, library: library) }
  }
}

extension Form {
  /// A number above 0; `nil` where nothing was typed.
  func number(_ field: Field, of what: String) throws(LibraryProblem) -> Double? {
    let text = self[field]
    if text.isEmpty { return nil }
    switch TypedNumber.read(text[...]) {
    case (.number(let number), "")? where number > 0: return number
    case (.ambiguous, "")?:
      throw LibraryProblem("“\(text)” can be read in two ways; write it without the comma")
    default: throw LibraryProblem("“\(text)” is no number of \(what): \(field.example)")
    }
  }
}

extension AmountWording {
  /// “calcium 300 mg · vitamin D 2.5 µg”.
  func list(
    _ amounts: NutrientAmounts, isNarrow: Bool, skipsUnknown: Bool = false
  ) -> String {
    Nutrient.allCases.compactMap { nutrient in
      let name = isNarrow ? nutrient.sign : nutrient.name
      guard let amount = amounts[nutrient] else { return skipsUnknown ? nil : "\(name) ?" }
      return "\(name) \(self.amount(amount, of: nutrient))"
    }.joined(separator: " · ")
  }
}
