/// What keys do, said once: handling, footer, help page and documentation all read this.
package struct Binding<Action: Sendable>: Sendable {
  package var keys: [Key]
  package var action: Action
  /// One or two words for the footer; empty to leave it out there.
  package var label: String
  /// A sentence for the help page.
  package var help: String
  /// Why the keys do nothing at present; nil when they work.
  package var disabledReason: String?

  package init(
    _ keys: Key..., action: Action, label: String = "", help: String,
    disabledReason: String? = nil
  ) {
    self.keys = keys
    self.action = action
    self.label = label
    self.help = help
    self.disabledReason = disabledReason
  }
}

/// The bindings of one screen or dialog, the most important first.
package struct KeyMap<Action: Sendable>: Sendable {
  package var bindings: [Binding<Action>]

  package init(_ bindings: [Binding<Action>]) {
    self.bindings = bindings
  }

  /// The binding of a key, disabled or not.
  package func binding(for key: Key) -> Binding<Action>? {
    bindings.first { $0.keys.contains(key) }
  }

  /// What a key does at present; nil if it does nothing.
  package func action(for key: Key) -> Action? {
    binding(for: key).flatMap { $0.disabledReason == nil ? $0.action : nil }
  }

  /// What the footer can show, the most important first. Bindings that stand next to each other
  /// under one label share a hint: “←→ day”.
  package var hints: [KeyHint] {
    var hints: [KeyHint] = []
    for binding in bindings {
      guard !binding.label.isEmpty, binding.disabledReason == nil, let key = binding.keys.first
      else { continue }
      if let last = hints.indices.last, hints[last].label == binding.label {
        hints[last].keys.append(key)
      } else {
        hints.append(KeyHint(keys: [key], label: binding.label))
      }
    }
    return hints
  }
}
