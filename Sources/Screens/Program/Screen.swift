import BoneHealth
import Journal
import Terminal

/// What one sees under a tab: a value with its own state, keys and actions.
///
/// A screen is a folder, and a line in ``Program/screens``.
package protocol Screen: View {
  /// What its own keys do.
  associatedtype Action: Sendable

  var tab: Tab { get }
  /// Its keys, the most important first: those of its own, and those it shares with others.
  func bindings(in context: Context) -> [KeyBinding]
  /// What it shows, in words for the right end of the tabs.
  func period(in context: Context) -> String

  /// Whether text is typed at present.
  var isTyping: Bool { get }
  /// Takes what is typed; false for what is no text. Called while `isTyping`.
  mutating func type(_ event: Event) -> Bool
  /// - `body`: where it is drawn.
  mutating func perform(
    _ action: Action, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect]
  mutating func update(_ mouse: MouseEvent, in context: Context, body: Rect) -> [Effect]
  /// Follows what was recorded, which may be what the person looks at next.
  mutating func follow(_ change: Change)

  /// Draws the line that tells what matters, while nothing has happened.
  func drawStatus(on canvas: inout Canvas, in rect: Rect, context: Context)
}

extension Screen {
  package func period(in context: Context) -> String { context.date.display }
  package var isTyping: Bool { false }
  package mutating func type(_ event: Event) -> Bool { false }
  package mutating func follow(_ change: Change) {}

  /// Which nutrient is furthest from its goal, and where it is found.
  package func drawStatus(on canvas: inout Canvas, in rect: Rect, context: Context) {
    guard !context.day.foods.isEmpty else { return }
    let (intake, wording) = (context.day.intake, context.wording)
    let goals = Nutrient.allCases.compactMap { context.goals[$0] }
    func those(_ status: GoalStatus) -> [NutrientGoal] {
      goals.filter { $0.status(of: intake[$0.nutrient]) == status }
    }
    let furthest = those(.short).min {
      intake[$0.nutrient].amount / $0.lower < intake[$1.nutrient].amount / $1.lower
    }
    if let furthest {
      let nutrient = furthest.nutrient
      let toGo = wording.numberToGo(furthest, from: intake[nutrient], less: "less than ")
      canvas.write(
        in: rect, ("Furthest from its goal: ", .muted), (nutrient.name, .strong),
        (", \(toGo) \(wording.unit(of: nutrient).symbol) to go", .short),
        ("  ·  found in \(nutrient.richFoods)", .muted))
    } else if goals.count == Nutrient.allCases.count, those(.overCeiling).isEmpty {
      // A day above a ceiling says so under the gauges; it is no day to be praised.
      canvas.write("All goals are met.", at: rect.origin, style: .good)
    }
  }

  /// What the line of keys can show.
  func hints(in context: Context) -> [KeyHint] { keys(in: context).hints }

  /// Takes in what happened: text where it is typed, a key, or the mouse.
  mutating func update(
    _ event: Event, in context: Context, body: Rect, ids: inout EntryIDGenerator
  ) -> [Effect] {
    if isTyping, type(event) { return [] }
    switch event {
    case .key(let key):
      guard let binding = keys(in: context).binding(for: key) else {
        return [.say(.done("\(key) does nothing here; \(isTyping ? "F1" : "?") shows all keys"))]
      }
      if let reason = binding.disabledReason {
        return [.say(.done("\(key) does nothing here: \(reason)."))]
      }
      switch binding.action {
      case .shared(let action): return effects(of: action, in: context, ids: &ids)
      case .own(let action): return perform(action, in: context, body: body, ids: &ids)
      }
    case .mouse(let mouse): return update(mouse, in: context, body: body)
    default: return []
    }
  }
}
