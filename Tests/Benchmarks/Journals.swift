import BoneHealth
import Catalog
import Foundation
import Journal
import TestSupport

/// Two folders of data for the program to open: one without entries, one with ten years of them.
struct Journals {
  let osteon: String
  private let folder: URL

  static let lastDay = CivilDate(dayNumber: 20_780)
  /// The morning after the last day.
  static let now = "2026-11-24T08:30"
  static var entries: Int { TenYears.days * (TenYears.foodsADay + 1) }

  init(osteon: String) throws {
    self.osteon = osteon
    folder = FileManager.default.temporaryDirectory
      .appendingPathComponent("osteon-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["empty", "full"] {
      try Program.time(
        [osteon, "profile", "--weight", "62 kg"], environment: environment(name))
    }
    // In a process of its own, so that this one stays small and quick to fork.
    try Program.time([CommandLine.arguments[0], "make-ten-years", path("full")])
    for name in ["empty", "full"] {
      try Program.time([osteon, "foods", "search", "milk"], environment: environment(name))
    }
  }

  func remove() {
    try? FileManager.default.removeItem(at: folder)
  }

  func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

  /// What Osteon finds in its environment: which data, and when it is.
  func environment(_ name: String) -> [String: String] {
    ["OSTEON_DATA_DIR": path(name), "OSTEON_NOW": Self.now]
  }

  static func fillTenYears(_ path: String) throws {
    let catalog = try Catalog.open(URL(fileURLWithPath: path, isDirectory: true))
    try catalog.build()
    let words = [
      "whole milk", "greek yogurt", "almonds", "kale", "salmon", "egg", "cheddar", "rye bread",
      "broccoli", "banana", "tofu", "sardines", "spinach", "rice", "lentils",
    ]
    let portions = words.compactMap { catalog.search($0, limit: 1).first }.map { food in
      TenYears.Portion(
        foodID: food.id, name: food.name, amount: "100 g", grams: 100,
        nutrients: food.per100Grams)
    }
    let journal = try Journal.open(folder: path) { 0 }
    let records = TenYears.records(eating: portions, until: lastDay)
    try journal.apply(Change(label: "ten years", edits: records.map { .put($0) }))
  }
}
