import Evidence
import Glibc
import Syndication

/// Assessments a second of processor time on one core: title and 250 words of abstract.
@main enum Assessing {
  static func main() {
    let entries = Abstracts.entries
    let source = Source(
      id: "s", url: "https://example.org/feed", title: "Example", standing: .journal)
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
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
