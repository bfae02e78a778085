import Foundation
import Glibc

// `Fuzz` lists the targets; `Fuzz TARGET [flags of libFuzzer]` feeds one of them what nobody would
// write. It ends with an error when the target crashes, hangs, or breaks a promise; the input then
// lies beside the corpus.

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ input: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

guard CommandLine.arguments.count > 1 else {
  for target in FuzzTarget.all { print(target.name) }
  exit(EXIT_SUCCESS)
}
guard let target = FuzzTarget.all.first(where: { $0.name == CommandLine.arguments[1] }) else {
  print("there is no target “\(CommandLine.arguments[1])”")
  exit(EX_USAGE)
}
FuzzTarget.chosen = target

// What was found before is the beginning of the next run.
let corpus = "\(FileManager.default.currentDirectoryPath)/.build-fuzz/\(target.name)"
try FileManager.default.createDirectory(atPath: corpus, withIntermediateDirectories: true)
for (number, seed) in target.seeds.enumerated() {
  try Data(seed).write(to: URL(fileURLWithPath: "\(corpus)/seed-\(number)"))
}
let flags = [
  CommandLine.arguments[0], corpus, "-artifact_prefix=\(corpus)-", "-timeout=10",
  "-max_len=\(target.longestInput)", "-print_final_stats=1",
]
var arguments = (flags + CommandLine.arguments.dropFirst(2)).map { strdup($0) } + [nil]
var count = CInt(arguments.count - 1)
exit(
  arguments.withUnsafeMutableBufferPointer { buffer in
    var start = buffer.baseAddress ?? UnsafeMutablePointer.allocate(capacity: 1)
    return runDriver(&count, &start) { bytes, count in
      FuzzTarget.chosen?.run(Array(UnsafeBufferPointer(start: bytes, count: count)))
      return 0
    }
  })
