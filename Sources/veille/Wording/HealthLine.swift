import Editorial
import Evidence
import Foundation
import Pipeline
import Syndication

/// One source's health in words: what was found, how much it brings, what may be done.
struct HealthLine {
  let source: Source
  let health: SourceHealth
  let language: ProgramLanguage
  let clock: DayClock

  var text: String {
    var parts = health.findings.map(finding)
    if let weekly = health.entriesPerWeek, health.findings != [.neverAsked] {
      parts.append(
        Message.decimal(weekly, in: language) + pick(" entrées par semaine", " entries a week"))
    }
    if let share = health.shareInDigest {
      parts.append(percent(share) + pick(" dans la veille", " in the digest"))
    }
    if let share = health.shareRead { parts.append(percent(share) + pick(" lues", " read")) }
    let advice = health.proposals.map(proposal)
    let lines = ["\(source.id)  \(source.title)", "    " + parts.joined(separator: ", ")]
    return (lines + advice.map { "    → " + $0 }).joined(separator: "\n") + "\n"
  }

  /// The closing line: how many are well, how many want a look.
  static func summary(well: Int, ailing: Int, in language: ProgramLanguage) -> String {
    switch language {
    case .french:
      "\n\(well + ailing) sources : \(well) vivantes, \(ailing) à regarder.\n"
    case .english: "\n\(well + ailing) sources: \(well) alive, \(ailing) to look at.\n"
    }
  }

  /// A failure's cause in words, never its code.
  private func cause(_ code: String) -> String {
    (language == .french ? Wording.french : .english).failure(code: code, detail: "")
  }

  /// Where the source is at home; an address that holds a secret is not repeated.
  private var page: String {
    source.homeURL ?? (source.isPrivate ? WebAddress.host(source.url) : nil) ?? source.url
  }

  /// An address for a shell: a feed chooses it, a reader may paste the line.
  private func quoted(_ url: String) -> String {
    "'" + url.replacing("'", with: "%27") + "'"
  }

  private func pick(_ french: String, _ english: String) -> String {
    language == .french ? french : english
  }

  private func percent(_ share: Double) -> String {
    "\(Int((share * 100).rounded()))" + pick("\u{A0}%", "%")
  }

  private func day(_ date: Date) -> String { clock.day(of: date) }

  private func finding(_ finding: SourceHealth.Finding) -> String {
    switch finding {
    case .alive: pick("vivante", "alive")
    case .neverAsked: pick("jamais interrogée", "never asked")
    case .gone(let since):
      pick("retirée par l’éditeur depuis le ", "withdrawn by its publisher since ") + day(since)
    case .dead(let since, let code):
      pick("morte depuis le ", "dead since ") + day(since) + " (\(cause(code)))"
    case .failing(let since, let times, let code):
      pick("en échec depuis le ", "failing since ") + day(since) + ", \(times)× (\(cause(code)))"
    case .blocked(let since):
      pick("refuse les programmes depuis le ", "refuses programs since ") + day(since)
    case .html(let since, _):
      pick(
        "une page HTML à la place du flux depuis le ", "an HTML page in place of the feed since ")
        + day(since)
    case .silent(let since): pick("silencieuse depuis le ", "silent since ") + day(since)
    case .moved(let target, let since):
      pick("déplacée vers ", "moved to ") + target + pick(" depuis le ", " since ") + day(since)
    case .movedToNewDomain(let target, let since):
      pick("déplacée vers un AUTRE domaine, ", "moved to ANOTHER domain, ") + target
        + pick(", depuis le ", ", since ") + day(since)
    case .noisy:
      pick(
        "bavarde : presque rien n’arrive dans la veille",
        "noisy: next to nothing reaches the digest")
    case .unread: pick("montrée et jamais lue", "shown and never read")
    }
  }

  private func proposal(_ proposal: SourceHealth.Proposal) -> String {
    switch proposal {
    case .remove:
      pick("ne plus la suivre : ", "stop following it: ") + "veille sources remove \(source.id)"
    case .follow(let url):
      pick("la suivre là : ", "follow it there: ") + "veille sources add \(quoted(url))"
    case .verifyOwner(let url):
      pick("vérifier à qui appartient ", "verify who owns ") + url
    case .findAnotherWay:
      pick("chercher un autre chemin : ", "look for another way: ")
        + "veille sources add \(quoted(page))"
    case .narrow:
      pick(
        "lui donner un rang moindre, ou exclure des mots", "give it a lower standing, or mute words"
      )
    }
  }
}
