/// From a key to its finished frame, at 200×60, ten years of entries.
enum KeyBench {
  static func runKeys(_ journals: Journals) throws {
    Report.title("A key to its finished frame, 200×60, \(Journals.entries) entries")
    Report.line("", "median", "p99", "", "keys")
    let left = "\u{1B}OD"
    let today = (0..<240).map { [left, "j", "j", "k", "k"][$0 % 5] }
    let week = ["2"] + (0..<240).map { [left, "j", "\u{1B}[5~", "k"][$0 % 4] }
    let switching = (0..<120).map { ["2", "1"][$0 % 2] }
    try show("on Today", today, after: left + left, atMost: 3, journals)
    try show("on Week", week, after: "", atMost: 3, journals)
    try show("from screen to screen", switching, after: "", atMost: 3, journals)
    if Program.isInstalled("vim") {
      let session = try TerminalSession(
        ["vim", "-u", "NONE", journals.path("text")], environment: [:], columns: 200, rows: 60)
      report(
        "vim, a letter typed", try times(of: ["i"] + Array(repeating: "x", count: 200), in: session)
      )
    }
  }

  static func runSearch(_ journals: Journals) throws {
    Report.title("A letter of the entry line to its finished frame, 200×60, all foods")
    try showSearch(of: "full", journals)
  }

  static func runSearchInMillions(_ journals: Journals) throws {
    Report.title("The same with 2,000,000 foods brought in")
    try Program.time(
      [journals.osteon, "profile", "--weight", "62 kg"],
      environment: journals.environment("millions"))
    try ImportBench.fill(journals)
    // Twice, so that the second finds the file where the first left it: in memory.
    for name in ["milk", "bread"] {
      try Program.time(
        [journals.osteon, "foods", "search", name], environment: journals.environment("millions"))
    }
    try showSearch(of: "millions", journals)
  }

  private static func showSearch(of data: String, _ journals: Journals) throws {
    Report.line("", "median", "p99", "", "keys")
    let line = "170 g greek yogurt, 30 g almonds, 1 cup milk, 2 slices rye bread, 85 g salmon, egg"
    try show("eating", line.map(String.init), after: "a", atMost: 8, of: data, journals)
    let slips = "almods, brocolli, chedar chese, orange bagel, courgete, wholmeal bred"
    try show("misspelled", slips.map(String.init), after: "a", atMost: 8, of: data, journals)
    let single = ["s", "c", "m", "b", "a", "p", "e", "t"].flatMap { [$0, "\u{7F}"] }
    try show(
      "one letter, typed and erased", single, after: "a", atMost: 8, of: data, journals)
    let clear = "\u{15}"
    let names = ["cheddar cheese", "wholemeal bred", "greek yoghurt", "tinned sardines", "kale"]
    try show(
      "on Foods", names.joined(separator: clear).map(String.init), after: "3/", atMost: 8,
      of: data, journals)
    let switching = (0..<60).map { ["3", "1"][$0 % 2] }
    try show("to Foods and back", switching, after: "", of: data, journals)
  }

  private static func show(
    _ name: String, _ keys: [String], after: String, atMost bound: Double? = nil,
    of data: String = "full", _ journals: Journals
  ) throws {
    var all: [Double] = []
    for _ in 0..<3 {
      let session = try TerminalSession(
        [journals.osteon], environment: journals.environment(data), columns: 200, rows: 60)
      if !after.isEmpty { _ = try session.time(ofKey: after) }
      all += try times(of: keys, in: session)
    }
    report(name, all, atMost: bound)
  }

  private static func times(of keys: [String], in session: TerminalSession) throws -> [Double] {
    try keys.map { try session.time(ofKey: $0) }
  }

  private static func report(_ name: String, _ times: [Double], atMost bound: Double? = nil) {
    let samples = Samples(times)
    let slow = samples.percentile(99)
    Report.line(
      name, Report.milliseconds(samples.median), Report.milliseconds(slow),
      bound.map { Report.bound(slow, atMost: $0) } ?? "", "\(samples.count)")
  }
}
