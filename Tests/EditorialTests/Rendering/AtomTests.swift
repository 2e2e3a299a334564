import Editorial
import Evidence
import Foundation
import Syndication
import Testing

@Suite("feed.xml over the days")
struct AtomTests {
  private func ids(_ feed: String) -> [String] { AtomEntry.entries(in: feed).map(\.id) }

  @Test("ids rest on source and entry alone, and are all different")
  func stable() {
    let first = AtomRenderer(wording: .french).render(SampleDigest.digest)
    var later = SampleDigest.digest
    later.day = "2026-11-25"
    later.generatedAt += 86_400
    for index in later.sections.indices {
      for item in later.sections[index].items.indices {
        later.sections[index].items[item].lead.status.shownOn = "2026-11-24"
      }
    }
    let second = AtomRenderer(wording: .english, site: "https://x.example").render(later)
    #expect(ids(first) == ids(second))
    #expect(Set(ids(first)).count == 6)
  }

  @Test("an entry's updated changes with a revision, never with a run")
  func updated() {
    var digest = SampleDigest.digest
    let before = AtomEntry.entries(in: AtomRenderer(wording: .french).render(digest))
    digest.generatedAt += 600
    #expect(AtomEntry.entries(in: AtomRenderer(wording: .french).render(digest)) == before)
    digest.sections[0].items[0].lead.revised = digest.generatedAt
    let after = AtomEntry.entries(in: AtomRenderer(wording: .french).render(digest))
    #expect(after[0].updated == digest.generatedAt && before[0].updated < after[0].updated)
  }

  @Test("entries of earlier days stay for a month, once, behind those of the day")
  func kept() {
    let yesterday = AtomRenderer(wording: .french).render(SampleDigest.digest)
    var today = SampleDigest.digest
    today.generatedAt += 86_400
    today.sections = [Digest.Section(id: .evidence, items: [today.sections[1].items[0]])]
    let feed = AtomRenderer(
      wording: .french, earlier: AtomEntry.entries(in: yesterday)
    ).render(today)
    #expect(ids(feed).count == 6 && Set(ids(feed)) == Set(ids(yesterday)))
    #expect(ids(feed).first == ids(yesterday)[3])
    today.generatedAt += 40 * 86_400
    let late = AtomRenderer(wording: .french, earlier: AtomEntry.entries(in: feed)).render(today)
    #expect(ids(late) == [ids(yesterday)[3]])
  }

  @Test("what veille did not write, or not to its end, is not kept")
  func foreign() {
    let own = AtomRenderer(wording: .french).render(SampleDigest.digest)
    #expect(AtomEntry.entries(in: String(own.dropLast(20))).isEmpty)
    #expect(AtomEntry.entries(in: own.replacing("<generator>veille", with: "<generator>x")).isEmpty)
  }

  @Test("an old page is added to, once, and nothing of it is taken away")
  func addition() throws {
    let page = try HTMLRenderer(wording: .french).render(SampleDigest.digest)
    let shown = SampleDigest.digest.sections[1].items[0].lead
    let notice = try #require(SampleDigest.digest.sections[0].items[1].related.first?.entry)
    let addition = try #require(PageAddition(shown: shown, notice: notice, kind: .retracts))
    let added = try #require(addition.added(to: page, on: "2026-11-27", wording: .french))
    let line = try #require(
      added.split(separator: "\n").first { $0.contains("<p class=\"note\" id=\"addition-") })
    #expect(added.replacing(line + "\n", with: "") == page)
    #expect(
      line.contains(
        ">Ajouté le 27\u{A0}novembre\u{A0}2026\u{202F}: rétractation\u{202F}: «\u{202F}Evening versus"
      ))
    #expect(line.contains("<a href=\"https://journal.example/retraction\""))
    #expect(addition.added(to: added, on: "2026-11-28", wording: .french) == nil)
    #expect(addition.added(to: "<html></html>", on: "2026-11-28", wording: .french) == nil)
    #expect(PageAddition(shown: shown, notice: notice, kind: .commentsOn) == nil)
  }
}
