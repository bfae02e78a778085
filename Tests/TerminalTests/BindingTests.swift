import Terminal
import Testing

@Suite struct BindingTests {
  private enum Action: Sendable { case eat, move, previousDay, nextDay, undo, help }

  private let keys = KeyMap<Action>([
    Binding(.character("a"), action: .eat, label: "eat", help: "Logs what you ate."),
    Binding(.character("w"), action: .move, label: "move", help: "Logs how you moved."),
    Binding(.left, .character("h"), action: .previousDay, label: "day", help: "Goes back a day."),
    Binding(.right, .character("l"), action: .nextDay, label: "day", help: "Goes on a day."),
    Binding(
      .character("u"), action: .undo, label: "undo", help: "Takes back the last change.",
      disabledReason: "nothing to undo"),
    Binding(.character("?"), .function(1), action: .help, label: "help", help: "Shows all keys."),
  ])

  private func bar(columns: Int) -> String {
    var canvas = Canvas(size: Size(columns: columns, rows: 1))
    keys.hints.draw(on: &canvas, in: canvas.bounds)
    return canvas.text
  }

  @Test func aKeyFindsItsAction() {
    #expect(keys.action(for: .character("a")) == .eat)
    #expect(keys.action(for: .character("h")) == .previousDay)
    #expect(keys.action(for: .function(1)) == .help)
    #expect(keys.action(for: .character("A")) == nil)
  }

  @Test func aDisabledKeyDoesNothingAndSaysWhy() {
    #expect(keys.action(for: .character("u")) == nil)
    #expect(keys.binding(for: .character("u"))?.disabledReason == "nothing to undo")
    #expect(!keys.hints.map(\.label).contains("undo"))
  }

  @Test func bindingsOfOneLabelShareAHint() {
    #expect(keys.hints.map(\.shownKeys) == ["a", "w", "←→", "?"])
    #expect(KeyHint(keys: [.pageUp, .pageDown], label: "page").shownKeys == "PgUp/PgDn")
  }

  @Test(arguments: [
    (60, "a eat  w move  ←→ day  ? help"), (29, "a eat  w move  ←→ day  ? help"),
    (28, "a eat  w move  ? help"), (20, "a eat  ? help"), (12, "? help"), (6, "? help"),
    (4, "? he"),
    (1, "?"),
  ])
  func hintsThatDoNotFitAreLeftOutButNeverTheLast(columns: Int, shown: String) {
    #expect(bar(columns: columns) == shown)
  }

  @Test func keysStandOutFromTheirLabels() {
    var canvas = Canvas(size: Size(columns: 40, rows: 1))
    keys.hints.draw(on: &canvas, in: canvas.bounds)
    #expect(canvas[0, 0].style == Style.accent.bold)
    #expect(canvas[2, 0].style == .plain)
  }

  @Test func aClickFindsTheHintUnderIt() {
    let bar = keys.hints
    #expect(bar.hint(at: 0, columns: 60)?.label == "eat")
    #expect(bar.hint(at: 4, columns: 60)?.label == "eat")
    #expect(bar.hint(at: 5, columns: 60) == nil)
    #expect(bar.hint(at: 15, columns: 60)?.label == "day")
    #expect(bar.hint(at: 15, columns: 28)?.label == "help")
    #expect(bar.hint(at: 50, columns: 60) == nil)
  }

  @Test func noHintsMakeAnEmptyBar() {
    #expect([KeyHint]().placed(columns: 10).isEmpty)
  }
}
