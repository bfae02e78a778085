import BoneHealth
import Terminal

/// What a key does on a screen.
package enum Action: Hashable, Sendable {
  case eat, take, takeUsual, move, edit, delete, open
  case search, leaveSearch, make, favor, exclude, nextSection, previousSection, nextNutrient
  case undo, redo
  case copy, copyDay, paste, mark
  case up, down, first, last, pageUp, pageDown
  case previousDay, nextDay, previousWeek, nextWeek, today, goTo
  case show(ScreenName)
  case nextScreen, previousScreen
  case profileDialog, help, quit
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
      Binding(
        .character("S"), action: .takeUsual,
        help: "Log the supplements you usually take that the day does not have yet.",
        disabledReason: context.usualSupplements.isEmpty
          ? "no usual supplement is left to log; they are kept on Foods" : nil),
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
      Binding(
        .character("5"), action: .show(.foods),
        help: "Show the foods: search, your own, what fills the gap."),
      Binding(.tab, action: .nextScreen, help: "Show the next screen."),
      Binding(.backTab, action: .previousScreen, help: "Show the screen before."),
      Binding(
        .character("P"), action: .profileDialog,
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
    case .foods:
      return KeyMap(
        foods(nothingSelected) + record.filter { $0.action != .eat } + history
          + day.filter { $0.action != .previousDay && $0.action != .nextDay } + [
            Binding(.character("h"), action: .previousDay, help: "Step back a day."),
            Binding(.character("l"), action: .nextDay, help: "Step on a day."),
          ] + around)
    }
  }

  private static func foods(_ nothingSelected: String?) -> [Binding<Action>] {
    [
      Binding(
        .character("/"), action: .search, label: "search", help: "Search by name or barcode."),
      Binding(
        .enter, action: .open, label: "detail", help: "Show all that is known of it.",
        disabledReason: nothingSelected),
      Binding(
        .character("a"), action: .eat, label: "eat", help: "Eat or take what is selected.",
        disabledReason: nothingSelected),
      Binding(
        .character("n"), action: .make, label: "new",
        help: "Make a food, a recipe, a meal or a supplement of your own."),
      Binding(
        .character("e"), action: .edit, label: "edit", help: "Edit what is of your own.",
        disabledReason: nothingSelected),
      Binding(
        .character("d"), .delete, action: .delete, label: "delete",
        help: "Delete what is of your own. Undo brings it back.", disabledReason: nothingSelected),
      Binding(
        .character("f"), action: .favor, label: "favorite",
        help: "Make it a favorite, or none any more.", disabledReason: nothingSelected),
      Binding(
        .left, .character("["), action: .previousSection, label: "section",
        help: "Show the section before."),
      Binding(
        .right, .character("]"), action: .nextSection, label: "section",
        help: "Show the next section."),
      Binding(
        .character("."), action: .nextNutrient, label: "nutrient",
        help: "What fills the gap: all gaps, then one nutrient after the other."),
      Binding(
        .character("x"), action: .exclude,
        help: "Leave a group of foods or a word out of what is proposed."),
      Binding(.up, .character("k"), action: .up, help: "Select the row above."),
      Binding(.down, .character("j"), action: .down, help: "Select the row below."),
      Binding(.home, action: .first, help: "Select the first row."),
      Binding(.end, action: .last, help: "Select the last row."),
      Binding(.pageUp, action: .pageUp, help: "Go up a page of the list."),
      Binding(.pageDown, action: .pageDown, help: "Go down a page of the list."),
      Binding(.escape, action: .leaveSearch, help: "Clear the search, then go back to Today."),
    ]
  }
}
