/// One line of text being edited, with the keys people know from shells and forms.
package struct TextField: Hashable, Sendable {
  /// What was typed so far. Setting it puts the cursor at the end.
  package var text: String {
    get { String(characters) }
    set {
      characters = Array(newValue)
      cursor = characters.count
    }
  }

  private var characters: [Character]
  /// Characters before the cursor.
  package private(set) var cursor: Int

  package init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
  }

  package var isEmpty: Bool { characters.isEmpty }

  /// Applies a key or a paste. Returns false if the event is none of the field's own, such as Enter.
  @discardableResult
  package mutating func handle(_ event: Event) -> Bool {
    switch event {
    case .key(let key): return handle(key)
    case .paste(let text):
      insert(text)
      return true
    default: return false
    }
  }

  private mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .backspace: remove(from: cursor - 1, to: cursor)
    case .delete, .control("d"): remove(from: cursor, to: cursor + 1)
    case .left, .control("b"): cursor = max(0, cursor - 1)
    case .right, .control("f"): cursor = min(characters.count, cursor + 1)
    case .home, .control("a"): cursor = 0
    case .end, .control("e"): cursor = characters.count
    case .wordLeft: cursor = wordStart
    case .wordRight: cursor = wordEnd
    case .control("w"): remove(from: wordStart, to: cursor)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor. Line ends and tabs become spaces, since the field has one line;
  /// other control characters are left out.
  package mutating func insert(_ text: String) {
    let after = String(characters[cursor...])
    var before = String(characters[..<cursor])
    for character in text {
      if character.isNewline || character == "\t" {
        before.append(" ")
      } else if !character.unicodeScalars.contains(where: {
        $0.properties.generalCategory == .control
      }) {
        before.append(character)
      }
    }
    // What is inserted may combine with its neighbors, so characters are counted anew.
    characters = Array(before + after)
    cursor = min(before.count, characters.count)
  }

  private mutating func remove(from start: Int, to end: Int) {
    let range = max(0, start)..<min(characters.count, end)
    characters.removeSubrange(range)
    cursor = range.lowerBound
  }

  private var wordStart: Int {
    var index = cursor
    while index > 0, characters[index - 1].isWhitespace { index -= 1 }
    while index > 0, !characters[index - 1].isWhitespace { index -= 1 }
    return index
  }

  private var wordEnd: Int {
    var index = cursor
    while index < characters.count, characters[index].isWhitespace { index += 1 }
    while index < characters.count, !characters[index].isWhitespace { index += 1 }
    return index
  }

  /// Draws the part of the text around the cursor, with “…” where more is hidden, and returns where
  /// the terminal's cursor belongs.
  package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .plain) -> Point {
    canvas.fill(
      Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1), style: style)
    // The cursor needs a column of its own after the last character.
    let room = max(0, rect.columns - 1)
    let after = columns(of: characters[cursor...], upTo: room)
    // Half the room on each side of the cursor, and more where the other side does not need it.
    let wanted = max(room / 2, room - after)
    var start = cursor
    var before = 0
    while start > 0 {
      let width = displayWidth(of: String(characters[start - 1]))
      if before + width > wanted { break }
      before += width
      start -= 1
    }
    // A screen shows no more characters than it has columns, but each may carry marks of no width.
    let shown = characters[start...].prefix(rect.columns)
    canvas.write(String(shown), at: rect.origin, style: style, maxColumns: rect.columns)
    if start > 0, before > 0 { canvas.write("…", at: rect.origin, style: .muted) }
    if before + after > room, rect.columns > before + 1 {
      canvas.write("…", column: rect.endColumn - 1, row: rect.row, style: .muted)
    }
    return Point(column: rect.column + before, row: rect.row)
  }

  /// The columns some characters take, not counted further than needed.
  private func columns(of characters: ArraySlice<Character>, upTo limit: Int) -> Int {
    var columns = 0
    for character in characters {
      columns += displayWidth(of: String(character))
      if columns > limit { break }
    }
    return columns
  }
}
