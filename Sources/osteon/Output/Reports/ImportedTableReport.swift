import BoneHealth
import Catalog
import Formats

/// What a table of foods that is brought in came to.
struct ImportedTableReport: Report {
  let report: ImportReport
  let seconds: Double

  private var rate: Double { (Double(report.rows.count) / seconds).rounded() }

  var json: JSONValue {
    [
      "table": JSONValue(report.table),
      "outcome": .text(report.outcome.rawValue), "rows": JSONValue(report.rows.count),
      "refused": .object(
        RefusedRow.Reason.allCases.compactMap { reason in
          report.rows.refused[reason].map {
            JSONValue.Member(key: reason.rawValue, value: JSONValue($0))
          }
        }),
      "refused_rows": .list(
        report.rows.firstRefused.map { row in
          [
            "reason": .text(row.reason.rawValue),
            "file": JSONValue(row.file.isEmpty ? nil : row.file),
            "line": JSONValue(row.line), "food": .text(row.food), "problem": .text(row.problem),
          ]
        }),
      "outdated": JSONValue(report.rows.outdated), "seconds": .number(seconds),
      "rows_per_second": .number(rate),
    ]
  }

  var sentences: [String] { lines.map { Sentences.capitalized($0) + "." } }

  var lines: [String] {
    let name = report.table.name
    let foods = Numbers.counted(report.table.foods, "food")
    guard report.outcome != .unchanged else {
      return ["\(name): already brought in, \(foods); nothing changed"]
    }
    var lines = report.rows.firstRefused.map(\.description)
    let untold = report.rows.refusedCount - lines.count
    if untold > 0 { lines.append("and \(Numbers.grouped(untold)) more") }
    if report.rows.refusedCount > 0 {
      let reasons = RefusedRow.Reason.allCases.compactMap { reason in
        report.rows.refused[reason].map { "\(Numbers.grouped($0)) \(reason.wording)" }
      }
      lines.append("Left out: " + reasons.joined(separator: ", "))
    }
    if report.rows.outdated > 0 {
      lines.append("\(Numbers.grouped(report.rows.outdated)) older rows of the same foods left out")
    }
    lines.append(
      "\(name): \(report.outcome == .added ? "brought in" : "replaced with") \(foods), "
        + "\(Numbers.counted(report.rows.refusedCount, "row")) refused, "
        + "\(Numbers.plain(seconds)) s, \(Numbers.rounded(rate)) rows a second")
    return lines
  }
}
