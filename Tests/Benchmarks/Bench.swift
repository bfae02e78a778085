import Glibc

/// `make bench`: what Osteon costs, beside other programs of the terminal that are installed.
///
/// Programs take turns, so that a busy machine is busy for all of them; medians and their ratios are
/// what counts. Only temporary data are touched.
@main
enum Bench {
  /// How many times each program is started.
  static let starts = 24

  static func main() throws {
    let arguments = CommandLine.arguments.dropFirst()
    if arguments.first == "make-ten-years", let folder = arguments.dropFirst().first {
      return try Journals.fillTenYears(folder)
    }
    if arguments.first == "make-foods", arguments.count == 4 {
      let given = Array(arguments)
      return try ImportBench.write(foodsOf: given[1], to: given[2], count: Int(given[3]) ?? 0)
    }
    guard let osteon = arguments.first, access(osteon, X_OK) == 0 else {
      print(
        "usage: Benchmarks OSTEON [start] [keys] [search] [commands] [export] [import] [millions]")
      exit(64)
    }
    let parts = arguments.dropFirst()
    let journals = try Journals(osteon: osteon)
    defer { journals.remove() }
    for (name, run) in benches where parts.isEmpty || parts.contains(name) {
      try run(journals)
    }
  }

  private static let benches: [(String, @Sendable (Journals) throws -> Void)] = [
    ("start", StartBench.run), ("keys", KeyBench.runKeys), ("search", KeyBench.runSearch),
    ("commands", CommandBench.runCommands), ("export", CommandBench.runExport),
    ("import", ImportBench.run), ("millions", KeyBench.runSearchInMillions),
  ]
}

/// What cannot be measured, and why.
struct BenchProblem: Error, CustomStringConvertible {
  var description: String
}
