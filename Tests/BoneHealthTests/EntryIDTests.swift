import BoneHealth
import Synchronization
import TestSupport
import Testing

@Suite("Entry identifiers")
struct EntryIDTests {
  @Test("are UUIDs of version 7, with the time first")
  func layout() {
    let id = EntryID(milliseconds: 0x019A_B0D2_7C00, counter: 0xABC, random: 0x0F3A_5D2C_9BE0_1742)
    #expect(id.description == "019ab0d2-7c00-7abc-8f3a-5d2c9be01742")
  }

  @Test("read back what they write, in capitals too")
  func roundTrip() {
    var random = SplitMix(1)
    for _ in 0..<500 {
      let id = EntryID(
        milliseconds: Int64.random(in: 0..<1 << 48, using: &random),
        counter: UInt16.random(in: 0...0xFFFF, using: &random), random: random.next())
      #expect(EntryID(id.description) == id)
      #expect(EntryID(id.description.uppercased()) == id)
    }
  }

  @Test(
    "are nothing else",
    arguments: [
      "", "019ab0d2", "019ab0d2-7c00-4abc-8f3a-5d2c9be01742",
      "019ab0d2-7c00-7abc-cf3a-5d2c9be01742",
      "019ab0d27c00-7abc-8f3a-5d2c9be01742-", "019ab0d2-7c00-7abc-8f3a-5d2c9be0174g",
      "019ab0d2-7c00-7abc-8f3a-5d2c9be017421", "{19ab0d2-7c00-7abc-8f3a-5d2c9be01742",
      "019ab0d2-7c00-7abc-8f3a-5d2c9be0174٣",
    ])
  func malformed(text: String) {
    #expect(EntryID(text) == nil)
  }

  @Test(
    "grow, whether the clock runs, stands still or goes back", arguments: [1, 0, -1] as [Int64])
  func monotone(step: Int64) {
    let clock = Ticking(by: step)
    var ids = EntryIDGenerator { clock.tick() }
    let made = (0..<10_000).map { _ in ids.next() }
    #expect(zip(made, made.dropFirst()).allSatisfy(<))
    #expect(made.map(\.description) == made.map(\.description).sorted())
  }
}

/// A clock that moves by so many milliseconds each time it is looked at.
private final class Ticking: Sendable {
  private let now = Mutex<Int64>(1_795_420_800_000)
  private let step: Int64

  init(by step: Int64) { self.step = step }

  func tick() -> Int64 {
    now.withLock { now in
      now += step
      return now
    }
  }
}
