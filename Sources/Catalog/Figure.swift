extension Double {
  /// The shortest text that reads as this number: `40`, `1.5`.
  var figure: String { Int(exactly: self).map { String($0) } ?? "\(self)" }
}
