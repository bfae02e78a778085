import Foundation

// `Fuzz` lists the targets; `Fuzz TARGET [flags of libFuzzer]` feeds one of them what nobody would
// write. It ends with an error when the target crashes, hangs, or breaks a promise; the input then
// lies beside the corpus. The program’s `main` is libFuzzer’s own, which calls these two.

/// Chooses the target, and tells libFuzzer the rest.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>
) -> CInt {
  let words = (0..<Int(count.pointee)).compactMap {
    arguments.pointee[$0].map { String(cString: $0) }
  }
  guard words.count > 1 else {
    for target in FuzzTarget.all { print(target.name) }
    exit(EXIT_SUCCESS)
  }
  guard let target = FuzzTarget.all.first(where: { $0.name == words[1] }) else {
    print("there is no target “\(words[1])”")
    exit(EX_USAGE)
  }
  FuzzTarget.chosen = target
  // What was found before is the beginning of the next run.
  let corpus = "\(FileManager.default.currentDirectoryPath)/.build-fuzz/corpus/\(target.name)"
  do {
    try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
    for (number, seed) in target.seeds.enumerated() {
      try Data(seed).write(to: URL(fileURLWithPath: "\(corpus)/seed-\(number)"))
    }
  } catch {
    print("no corpus: \(error)")
    exit(EX_CANTCREAT)
  }
  let flags = [
    words[0], corpus, "-artifact_prefix=\(corpus)-", "-timeout=10",
    "-max_len=\(target.longestInput)",
  ]
  let all = (flags + words.dropFirst(2)).map { strdup($0) } + [nil]
  // They live as long as the program.
  let list = UnsafeMutableBufferPointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: all.count)
  _ = list.initialize(from: all)
  if let start = list.baseAddress { arguments.pointee = start }
  count.pointee = CInt(all.count - 1)
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
  return 0
}
