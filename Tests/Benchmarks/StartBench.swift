/// From the start of the program to its first complete frame.
enum StartBench {
  static func run(_ journals: Journals) throws {
    Report.title("Start to the first complete frame, 80×24, median of \(Bench.starts)")
    var times: [String: [Double]] = [:]
    var peaks: [Double] = []
    let hasCalcurse = Program.isInstalled("calcurse")
    for round in 0...Bench.starts {
      for name in ["empty", "full"] {
        let session = try TerminalSession(
          [journals.osteon], environment: journals.environment(name), columns: 80, rows: 24)
        // The first round warms up.
        if round > 0 { times[name, default: []].append(session.firstFrame) }
        for key in "a170 g greek yogurt, 30 g almonds".map(String.init) where round == 1 {
          _ = try session.time(ofKey: key)
        }
        if round > 0 { peaks.append(session.peakMegabytes) }
      }
      if hasCalcurse {
        let session = try TerminalSession(
          ["calcurse", "-D", journals.path("calcurse")], environment: ["HOME": journals.path("")],
          columns: 80, rows: 24)
        if round > 0 { times["calcurse", default: []].append(session.firstFrame) }
      }
    }
    let empty = Samples(times["empty", default: []])
    let full = Samples(times["full", default: []])
    let peer = Samples(times["calcurse", default: []])
    Report.line("", "median", "least", "most")
    show("osteon, no entries", empty)
    show("osteon, \(Journals.entries) entries", full)
    if hasCalcurse {
      show("calcurse, no data", peer)
      Report.line(
        "osteon, no entries / calcurse",
        Report.ratio(empty.median / peer.median, atMost: 0.75))
      Report.line(
        "osteon, ten years / calcurse", Report.ratio(full.median / peer.median, atMost: 0.75))
    } else {
      print("  calcurse is not installed")
    }
    Report.line(
      "osteon, ten years / no entries", Report.ratio(full.median / empty.median, atMost: 1.15))
    let most = peaks.max() ?? .nan
    Report.line(
      "memory, the most of all", "\(Report.rounded(most)) MB",
      "of 30 MB \(most <= 30 ? "ok" : "TOO MUCH")")
  }

  private static func show(_ name: String, _ samples: Samples) {
    Report.line(
      name, Report.milliseconds(samples.median), Report.milliseconds(samples.least),
      Report.milliseconds(samples.most))
  }
}
