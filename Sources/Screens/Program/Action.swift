import Terminal

/// What a key does on a screen.
package enum Action: Hashable, Sendable {
  case eat, take, move, edit, delete, open
  case undo, redo
  case copy, copyDay, paste, mark
  case up, down, first, last, pageUp, pageDown
  case previousDay, nextDay, previousWeek, nextWeek, today, goTo
  case show(ScreenName)
  case nextScreen, previousScreen
  case aboutYou, help, quit
}

/// The keys of each screen, the most important first. Handling, the line of keys, the help page and
/// the list in the README all come from here.
package enum Keys {
  package static func map(for screen: ScreenName, in context: Context, hasSelection: Bool)
    -> KeyMap<Action>
  {
    let nothingSelected = hasSelection ? nil : "nothing is selected"
    let record: [Binding<Action>] = [
      Binding(.character("a"), action: .eat, label: "eat", help: "Log what you ate or drank."),
      Binding(.character("w"), action: .move, label: "move", help: "Log how you moved."),
      Binding(
        .character("s"), action: .take, label: "supplement", help: "Log a supplement."),
    ]
    let entry: [Binding<Action>] = [
      Binding(
        .character("e"), action: .edit, label: "edit", help: "Edit the selected entry.",
        disabledReason: nothingSelected),
      Binding(
        .character("d"), .delete, action: .delete, label: "delete",
        help: "Delete the selected entry. Undo brings it back.", disabledReason: nothingSelected),
    ]
    let history: [Binding<Action>] = [
      Binding(
        .character("u"), action: .undo, label: "undo", help: "Undo the last change.",
        disabledReason: context.undoLabel == nil ? "there is nothing to undo" : nil),
      Binding(
        .control("r"), action: .redo, help: "Redo what was undone.",
        disabledReason: context.redoLabel == nil ? "there is nothing to redo" : nil),
    ]
    let copying: [Binding<Action>] = [
      Binding(
        .character("y"), action: .copy, label: "copy", help: "Copy the selected entry.",
        disabledReason: nothingSelected),
      Binding(
        .character("Y"), action: .copyDay, help: "Copy all entries of the day shown.",
        disabledReason: context.day.isEmpty ? "the day has no entries" : nil),
      Binding(
        .character("p"), action: .paste, label: "paste",
        help: "Paste what was copied to the day shown.",
        disabledReason: context.clipboard.isEmpty ? "nothing was copied" : nil),
    ]
    let day: [Binding<Action>] = [
      Binding(
        .character("m"), action: .mark, label: "mark day",
        help: "Mark the day as complete, as one without food, or as one not to count."),
      Binding(
        .left, .character("h"), action: .previousDay, label: "day", help: "Step back a day."),
      Binding(.right, .character("l"), action: .nextDay, label: "day", help: "Step on a day."),
      Binding(.character("t"), action: .today, label: "today", help: "Go to today."),
      Binding(
        .character("g"), action: .goTo, label: "go to",
        help: "Go to a date: 2026-11-23, 23 nov, yesterday, mon, -7."),
    ]
    let around: [Binding<Action>] = [
      Binding(.character("1"), action: .show(.today), help: "Show Today."),
      Binding(.character("2"), action: .show(.week), help: "Show the week."),
      Binding(.tab, action: .nextScreen, help: "Show the next screen."),
      Binding(.backTab, action: .previousScreen, help: "Show the screen before."),
      Binding(
        .character("P"), action: .aboutYou,
        help: "Change what you said of yourself: weight, birth year, units, fractures."),
      Binding(.character("q"), .control("c"), action: .quit, help: "Quit. Everything is saved."),
      Binding(.character("?"), .function(1), action: .help, label: "help", help: "Show all keys."),
    ]
    switch screen {
    case .today:
      return KeyMap(
        record + entry + history + copying + day + [
          Binding(.up, .character("k"), action: .up, help: "Select the entry above."),
          Binding(.down, .character("j"), action: .down, help: "Select the entry below."),
          Binding(.home, action: .first, help: "Select the first entry."),
          Binding(.end, action: .last, help: "Select the last entry."),
          Binding(.pageUp, action: .pageUp, help: "Go up a page."),
          Binding(.pageDown, action: .pageDown, help: "Go down a page."),
          Binding(.enter, action: .open, help: "Open the selected entry to edit it."),
        ] + around)
    case .week:
      return KeyMap(
        [
          Binding(.enter, action: .open, label: "open day", help: "Open the day on Today."),
          Binding(
            .up, .character("k"), action: .up, label: "nutrient",
            help: "Choose the nutrient above: which foods gave it."),
          Binding(
            .down, .character("j"), action: .down, label: "nutrient",
            help: "Choose the nutrient below: which foods gave it."),
          Binding(.escape, action: .show(.today), help: "Go back to Today."),
          Binding(.pageUp, action: .previousWeek, label: "week", help: "Step back a week."),
          Binding(.pageDown, action: .nextWeek, label: "week", help: "Step on a week."),
        ] + day + record + history
          + copying.filter { $0.action != .copy } + around)
    }
  }
}
