import Evidence
import Glibc
import Syndication

/// Assessments a second of processor time on one core: title and 250 words of abstract.
@main enum Assessing {
  static func main() {
    let entries = Abstracts.entries
    let source = Source(id: "s", url: "https://example.org/feed", title: "Example")
    let assessor = Assessor()
    var words = 0
    for _ in 0..<200 {
      for entry in entries { words &+= assessor.assess(entry, from: source).words }
    }
    var best = 0.0
    for _ in 0..<5 {
      let start = seconds()
      let rounds = 2_000
      for _ in 0..<rounds {
        for entry in entries { words &+= assessor.assess(entry, from: source).words }
      }
      best = max(best, Double(rounds * entries.count) / (seconds() - start))
    }
    print("\(Int(best)) assessments a second (\(words) words read)")
  }

  /// Processor time of this process, so that other work on the machine does not count.
  private static func seconds() -> Double {
    var usage = rusage()
    getrusage(RUSAGE_SELF, &usage)
    return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
      + Double(usage.ru_stime.tv_sec) + Double(usage.ru_stime.tv_usec) / 1e6
  }
}
