import Foundation

/// What `make sanitize` runs the tests under after the address sanitizer.
///
/// It maps a file of its own at the start, which no limit on the size of files may forbid, and holds a
/// signal back until the program waits.
package enum ThreadSanitizer {
  package static let isOn = ProcessInfo.processInfo.environment["TSAN_OPTIONS"] != nil
}
