import Glibc

/// A write-ahead log as it lies on the disk (https://www.sqlite.org/fileformat.html, 4): a header, and
/// frames of a page each, of which every one carries the sum of all before it.
struct WriteAheadLog {
  let path: String

  /// The two numbers that a sum is made of.
  private typealias Sum = (UInt32, UInt32)

  private static let headerLength = 32
  private static let frameHeaderLength = 24

  /// Whether it begins as a log, with the sum of its header: SQLite takes a log with another for an
  /// empty one. A power cut can leave a part of it, or zeros and nothing behind them.
  var hasHeader: Bool {
    reading { read in
      let header = read(Self.headerLength, 0)
      if header.allSatisfy({ $0 == 0 }) { return Self.isBlank(read) }
      if header.count < 4 { return true }
      guard let isBigEndian = Self.isBigEndian(header) else { return false }
      return header.count < Self.headerLength
        || Self.sum(of: header[..<24], isBigEndian, from: (0, 0)) == Self.sum(in: header, at: 24)
    }
  }

  /// Whether a frame is damaged behind which stand others that are not. SQLite would pass them all by,
  /// as it does with the end of a log that a power cut tore.
  ///
  /// Each commit is on the disk before the next begins. So what a power cut tore is of one commit,
  /// and nothing follows its end; nor does anything follow what was taken back and lies there still.
  ///
  /// Ask it while no other program can write.
  var hasDamagedFrame: Bool {
    reading { read in
      let header = read(Self.headerLength, 0)
      guard header.count == Self.headerLength, let isBigEndian = Self.isBigEndian(header),
        case let pageSize = Int(Self.number(in: header, at: 8)), (512...65_536).contains(pageSize)
      else { return false }
      let length = Self.frameHeaderLength + pageSize
      var place = Self.headerLength
      var before = Self.sum(in: header, at: 24)
      var (isBroken, followsCommit) = (false, false)
      while case let frame = read(length, place), frame.count == length {
        let isOfThisLog = frame[8..<16].elementsEqual(header[16..<24])
        let start = Self.sum(of: frame[..<8], isBigEndian, from: before)
        before = Self.sum(in: frame, at: 16)
        let follows =
          isOfThisLog
          && Self.sum(of: frame[Self.frameHeaderLength...], isBigEndian, from: start) == before
        if follows, isBroken, followsCommit { return true }
        isBroken = isBroken || !follows
        followsCommit = isOfThisLog && Self.number(in: frame, at: 4) != 0
        place += length
      }
      return false
    }
  }

  private static func isBlank(_ read: (Int, Int) -> ArraySlice<UInt8>) -> Bool {
    var place = 0
    while case let bytes = read(4_096, place), !bytes.isEmpty {
      guard bytes.allSatisfy({ $0 == 0 }) else { return false }
      place += bytes.count
    }
    return true
  }

  /// Calls `body` with what reads a number of bytes from a place on, or as many as there are; where
  /// there is no log, there are none.
  private func reading(_ body: ((Int, Int) -> ArraySlice<UInt8>) -> Bool) -> Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    var bytes: [UInt8] = []
    return body { count, place in
      if bytes.count < count { bytes = [UInt8](repeating: 0, count: count) }
      return bytes[..<max(0, pread(descriptor, &bytes, count, off_t(place)))]
    }
  }

  /// Whether the sums are of numbers in this order of bytes; `nil` where the log does not begin as one.
  private static func isBigEndian(_ header: ArraySlice<UInt8>) -> Bool? {
    switch number(in: header, at: 0) {
    case 0x377F_0683: true
    case 0x377F_0682: false
    default: nil
    }
  }

  private static func number(in bytes: ArraySlice<UInt8>, at place: Int) -> UInt32 {
    bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: place, as: UInt32.self).bigEndian }
  }

  private static func sum(in bytes: ArraySlice<UInt8>, at place: Int) -> Sum {
    (number(in: bytes, at: place), number(in: bytes, at: place + 4))
  }

  private static func sum(
    of bytes: ArraySlice<UInt8>, _ isBigEndian: Bool, from sum: Sum
  ) -> Sum {
    bytes.withUnsafeBytes { bytes in
      var sum = sum
      for place in stride(from: 0, to: bytes.count - 7, by: 8) {
        let first = bytes.loadUnaligned(fromByteOffset: place, as: UInt32.self)
        let second = bytes.loadUnaligned(fromByteOffset: place + 4, as: UInt32.self)
        sum.0 &+= (isBigEndian ? first.bigEndian : first.littleEndian) &+ sum.1
        sum.1 &+= (isBigEndian ? second.bigEndian : second.littleEndian) &+ sum.0
      }
      return sum
    }
  }
}
