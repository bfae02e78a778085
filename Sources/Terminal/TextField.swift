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
    case .wordLeft, .alt("b"): cursor = wordStart
    case .wordRight, .alt("f"): cursor = wordEnd
    case .control("w"): remove(from: wordStart, to: cursor)
    case .alt("d"): remove(from: cursor, to: wordEnd)
    case .control("u"): remove(from: 0, to: cursor)
    case .control("k"): remove(from: cursor, to: characters.count)
    default: return false
    }
    return true
  }

  /// Inserts text at the cursor. Line ends and tabs become spaces: the field has one line.
  package mutating func insert(_ text: String) {
    var before = String(characters[..<cursor])
    for character in text {
      before.append(character.isNewline || character == "\t" ? " " : character)
    }
    let tail = characters[cursor...]
    characters = Array(before)
    cursor = characters.count
    // A combining mark typed before a character may join it to what follows; count anew.
    characters = Array(before + String(tail))
    cursor = min(cursor, characters.count)
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

  /// Draws the part of the text around the cursor and returns where the terminal's cursor belongs.
  package func draw(on canvas: inout Canvas, in rect: Rect, style: Style = .plain) -> Point {
    let row = Rect(column: rect.column, row: rect.row, columns: rect.columns, rows: 1)
    canvas.fill(row, style: style)
    // The cursor needs a column of its own after the last character.
    let room = max(0, rect.columns - 1)
    var start = cursor
    var columns = 0
    while start > 0 {
      let width = displayWidth(of: String(characters[start - 1]))
      if columns + width > room { break }
      columns += width
      start -= 1
    }
    canvas.write(
      String(characters[start...]), at: rect.origin, style: style, maxColumns: rect.columns)
    return Point(column: rect.column + columns, row: rect.row)
  }
}
