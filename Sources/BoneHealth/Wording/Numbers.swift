/// How numbers are written for a person to read.
package enum Numbers {
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

  /// Rounded to so many decimals: “1,204”, “2.6”.
  package static func rounded(_ number: Double, decimals: Int = 0) -> String {
    guard number.isFinite, abs(number) < 1e12 else { return "–" }
    guard decimals > 0 else { return grouped(Int(number.rounded())) }
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((number.magnitude * Double(scale)).rounded())
    let sign = number < 0 && scaled > 0 ? "-" : ""
    return sign + grouped(scaled / scale) + "." + (scaled % scale).padded(to: decimals)
  }

  /// With at most so many decimals, without zeros at the end: “40”, “37.5”.
  package static func plain(_ number: Double, decimals: Int = 1) -> String {
    var text = rounded(number, decimals: decimals)
    guard decimals > 0, text.contains(".") else { return text }
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return text
  }
}
