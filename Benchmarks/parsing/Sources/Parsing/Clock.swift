#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Processor time and memory of this process and of the programs it ran.
struct Usage {
  var seconds: Double
  /// Peak of resident memory, in MiB.
  var peak: Int

  static var own: Usage { of(RUSAGE_SELF.rawValue) }
  static var children: Usage { of(RUSAGE_CHILDREN.rawValue) }

  private static func of(_ who: some BinaryInteger) -> Usage {
    var usage = rusage()
    getrusage(numericCast(who), &usage)
    return Usage(usage)
  }

  private init(_ usage: rusage) {
    seconds =
      Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
      + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
    peak = Int(usage.ru_maxrss) >> 10
  }

  init(seconds: Double, peak: Int) {
    self.seconds = seconds
    self.peak = peak
  }

  /// What some work costs.
  static func of(_ work: () throws -> Void) rethrows -> Usage {
    let before = own
    try work()
    let after = own
    return Usage(seconds: after.seconds - before.seconds, peak: after.peak)
  }
}
