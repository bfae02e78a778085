/// How numbers are written for a person to read.
package enum Numbers {
  /// Stands where a number is beyond all that is counted here, or none.
  private static let none = "–"

  /// With a comma at each thousand: “1,200”.
  package static func grouped(_ number: Int) -> String {
    let digits = String(number.magnitude)
    var grouped = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { grouped.append(",") }
      grouped.append(digit)
    }
    return number < 0 ? "-" + grouped : grouped
  }

  /// With its noun: “1 food”, “1,200 foods”.
  package static func counted(_ number: Int, _ noun: String) -> String {
    "\(grouped(number)) \(noun)\(number == 1 ? "" : "s")"
  }

  /// Rounded to so many decimals: “1,204”, “2.6”; “–” from 1e12 on.
  package static func rounded(_ number: Double, decimals: Int = 0) -> String {
    let scale = (0..<decimals).reduce(1.0) { scale, _ in scale * 10 }
    guard number.magnitude < 1e12, let scaled = Int(rounding: number.magnitude * scale),
      let whole = Int(exactly: scale)
    else { return none }
    let sign = number < 0 && scaled > 0 ? "-" : ""
    guard decimals > 0 else { return sign + grouped(scaled) }
    return sign + grouped(scaled / whole) + "." + (scaled % whole).padded(to: decimals)
  }

  /// With at most so many decimals, without zeros at the end: “40”, “37.5”.
  package static func plain(_ number: Double, decimals: Int = 1) -> String {
    var text = rounded(number, decimals: decimals)
    guard decimals > 0, text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }

  /// The shortest text that reads as this number: “40”, “1.5”.
  package static func shortest(_ number: Double) -> String {
    Int(exactly: number).map { String($0) } ?? "\(number)"
  }
}

extension Int {
  /// The whole number nearest to a number; `nil` where there is none: one that is infinite, not a
  /// number, or beyond what an `Int` holds. Figures from files are never converted otherwise.
  package init?(rounding number: Double) { self.init(exactly: number.rounded()) }
}
