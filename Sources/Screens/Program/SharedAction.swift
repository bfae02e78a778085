import BoneHealth
import Journal
import Terminal

/// What a key does on every screen that has it.
package enum SharedAction: Hashable, Sendable {
  case eat, take, takeUsual, move
  case undo, redo, copyDay, paste, mark
  /// Goes so many days on, or back.
  case step(days: Int)
  case today, goTo
  case show(Tab.Place)
  case profile, help, quit
}

/// What a key does on a screen: what it does on all of them, or on this one alone.
package enum ScreenAction<Own: Sendable>: Sendable {
  case shared(SharedAction)
  case own(Own)
}

/// The keys that screens share, each declared once. Handling, the line of keys, the help page and the
/// list in the README all come from here and from the keys of each screen.
extension Screen {
  package typealias KeyBinding = Binding<ScreenAction<Action>>

  package func recordingKeys(in context: Context) -> [KeyBinding] {
    [
      KeyBinding("a", action: .shared(.eat), label: "eat", help: "Log what you ate or drank.")
    ] + otherRecordingKeys(in: context)
  }

  /// Without the one for food.
  package func otherRecordingKeys(in context: Context) -> [KeyBinding] {
    [
      KeyBinding("w", action: .shared(.move), label: "move", help: "Log how you moved."),
      KeyBinding("s", action: .shared(.take), label: "supplement", help: "Log a supplement."),
      KeyBinding(
        "S", action: .shared(.takeUsual),
        help: "Log the supplements you usually take that the day does not have yet.",
        disabledReason: context.usualSupplements.isEmpty
          ? "no usual supplement is left to log; they are kept on Foods" : nil),
    ]
  }

  package func historyKeys(in context: Context) -> [KeyBinding] {
    [
      KeyBinding(
        "u", action: .shared(.undo), label: "undo", help: "Undo the last change.",
        disabledReason: context.snapshot.undoLabel == nil ? "there is nothing to undo" : nil),
      KeyBinding(
        .control("r"), action: .shared(.redo), help: "Redo what was undone.",
        disabledReason: context.snapshot.redoLabel == nil ? "there is nothing to redo" : nil),
    ]
  }

  package func copyingKeys(in context: Context) -> [KeyBinding] {
    [
      KeyBinding(
        "Y", action: .shared(.copyDay), help: "Copy all entries of the day shown.",
        disabledReason: context.day.isEmpty ? "the day has no entries" : nil),
      KeyBinding(
        "p", action: .shared(.paste), label: "paste",
        help: "Paste what was copied to the day shown.",
        disabledReason: context.clipboard.isEmpty ? "nothing was copied" : nil),
    ]
  }

  /// - `hasArrows`: whether the arrows step through days, too.
  package func dayKeys(hasArrows: Bool = true) -> [KeyBinding] {
    var keys = [
      KeyBinding(
        "m", action: .shared(.mark), label: "mark day",
        help: "Mark the day as complete, as one without food, or as one not to count."),
      KeyBinding(
        .left, "h", action: .shared(.step(days: -1)), label: "day", help: "Step back a day."),
      KeyBinding(
        .right, "l", action: .shared(.step(days: 1)), label: "day", help: "Step on a day."),
      KeyBinding("t", action: .shared(.today), label: "today", help: "Go to today."),
      KeyBinding(
        "g", action: .shared(.goTo), label: "go to",
        help: "Go to a date: 2026-11-23, 23 nov, yesterday, mon, -7."),
    ]
    if !hasArrows {
      for index in keys.indices where keys[index].label == "day" {
        keys[index].keys.removeFirst()
        keys[index].label = ""
      }
    }
    return keys
  }

  /// The keys that lead to other screens and out of the program: every screen has them.
  private var keysAround: [KeyBinding] {
    Tab.all.enumerated().map { place, tab in
      KeyBinding(tab.key(at: place), action: .shared(.show(.number(place))), help: tab.help)
    } + [
      KeyBinding(.tab, action: .shared(.show(.next)), help: "Show the next screen."),
      KeyBinding(.backTab, action: .shared(.show(.previous)), help: "Show the screen before."),
      KeyBinding(
        "P", action: .shared(.profile),
        help: "Change what you said of yourself: weight, birth year, units, fractures."),
      KeyBinding("q", action: .shared(.quit), help: "Quit. Everything is saved."),
      KeyBinding("?", .function(1), action: .shared(.help), label: "help", help: "Show all keys."),
    ]
  }

  /// All keys of the screen; while text is typed, those that are none.
  package func keys(in context: Context) -> KeyMap<ScreenAction<Action>> {
    var bindings = bindings(in: context) + keysAround
    if isTyping {
      for index in bindings.indices { bindings[index].keys.removeAll(where: \.isText) }
      bindings.removeAll(where: \.keys.isEmpty)
    }
    return KeyMap(bindings)
  }

  func effects(
    of action: SharedAction, in context: Context, ids: inout EntryIDGenerator
  ) -> [Effect] {
    switch action {
    case .eat: [.open(EatDialog(in: context))]
    case .take: [.open(TakeDialog(in: context))]
    case .takeUsual: [.taking(context.usualSupplements, in: context, ids: &ids)]
    case .move: [.open(MoveDialog(in: context))]
    case .undo: [.undo]
    case .redo: [.redo]
    case .copyDay: [.copyingDay(of: context)]
    case .paste: [.paste]
    case .mark: [.open(MarkDayDialog(date: context.date))]
    case .step(let days): [.go(to: context.date.advanced(by: days))]
    case .today: [.go(to: context.now.date)]
    case .goTo: [.open(GoToDialog())]
    case .show(let place): [.show(place)]
    case .profile: [.open(ProfileDialog(profile: context.profile, isFirstStart: false))]
    case .help: [.open(HelpDialog(keys: keys(in: context), title: tab.title))]
    case .quit: [.quit]
    }
  }
}

/// A step through a list, of which one row is selected.
package enum ListStep: Hashable, Sendable {
  case up, down, first, last, pageUp, pageDown

  /// The row it leads to, among so many.
  func index(from index: Int, count: Int, page: Int) -> Int {
    let wanted =
      switch self {
      case .up: index - 1
      case .down: index + 1
      case .first: 0
      case .last: count - 1
      case .pageUp: index - page
      case .pageDown: index + page
      }
    return max(0, min(wanted, count - 1))
  }

  /// The keys that step, for rows of one kind.
  static func bindings<Own>(
    of noun: String, disabledReason: String?, as action: (ListStep) -> Own
  ) -> [Binding<ScreenAction<Own>>] {
    var bindings: [Binding<ScreenAction<Own>>] = [
      Binding(.up, "k", action: .own(action(.up)), help: "Select the \(noun) above."),
      Binding(.down, "j", action: .own(action(.down)), help: "Select the \(noun) below."),
      Binding(.home, action: .own(action(.first)), help: "Select the first \(noun)."),
      Binding(.end, action: .own(action(.last)), help: "Select the last \(noun)."),
      Binding(.pageUp, action: .own(action(.pageUp)), help: "Go up a page."),
      Binding(.pageDown, action: .own(action(.pageDown)), help: "Go down a page."),
    ]
    for index in bindings.indices { bindings[index].disabledReason = disabledReason }
    return bindings
  }
}

extension Key {
  /// Whether it writes a character where one types.
  fileprivate var isText: Bool { if case .character = self { true } else { false } }
}
