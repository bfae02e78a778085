import BoneHealth
import Catalog
import Journal
import Kitchen
import Terminal

/// One line that takes a group of foods or a word, which are then not proposed any more; one that is
/// excluded already is proposed again.
struct ExcludeDialog: Dialog {
  private var field: TextField

  init(suggesting food: Food?) {
    field = TextField(food.map(\.group).flatMap { FoodGroups.all.contains($0) ? $0 : nil } ?? "")
  }

  let isLine = true
  private enum Action { case exclude, leave }
  private static let keys = KeyMap<Action>([
    Binding(
      .enter, action: .exclude, label: "exclude, or take back",
      help: "Leave out what is typed, or propose it again."),
    Binding(.escape, action: .leave, label: "leave", help: "Leave all as it is."),
  ])

  var hints: [KeyHint] { Self.keys.hints }
  let needsKitchen = true
  private var library: Library?

  mutating func lookUp(in foodLookup: FoodLookup, context: Context) {
    library = foodLookup.kitchen?.library
  }

  mutating func update(_ event: Event, in context: Context, ids: inout EntryIDGenerator)
    -> [Effect]?
  {
    guard case .key(let key) = event, let action = Self.keys.action(for: key) else {
      return field.handle(event) ? [] : nil
    }
    if action == .leave || field.isEmpty { return [.close] }
    // Why it cannot be read, the program says.
    guard let library else { return [] }
    do throws(ExclusionProblem) {
      let group = try? FoodExclusion(group: field.text)
      let exclusion = if let group { group } else { try FoodExclusion(word: field.text) }
      let (name, change) = (exclusion.name, try? library.including([exclusion]))
      let notice =
        change == nil ? "Nothing of “\(name)” is proposed any more." : "\(name) is proposed again."
      return [
        .apply(change ?? library.excluding([exclusion]), notice: notice + " u undoes it."), .close,
      ]
    } catch {
      return [.say(.problem(error.message))]
    }
  }

  func draw(on canvas: inout Canvas, in rect: Rect, context: Context) -> Point? {
    let label = "Leave out (a group or a word): "
    let box = rect.dropping(canvas.write(label, at: rect.origin, style: .accent))
    let cursor = field.draw(on: &canvas, in: box, style: .strong)
    let names = library?.exclusions.map(\.name).joined(separator: ", ") ?? ""
    canvas.write(
      names.isEmpty ? "" : "left out now: \(names)",
      in: box.dropping(displayWidth(of: field.text) + 3), style: .muted)
    return cursor
  }
}
