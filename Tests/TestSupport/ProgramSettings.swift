import Foundation

/// What every program that a test starts finds in its environment: a crash ends it at once, and it
/// hears what `make sanitize` tells the sanitizers.
package let programSettings: [String: String] = ProcessInfo.processInfo.environment
  .filter { $0.key.hasSuffix("SAN_OPTIONS") }
  .merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
