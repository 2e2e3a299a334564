/// Made-up text from a fixed seed: the same arguments give the same bytes.
struct Words {
  private var state: UInt64

  private static let list = """
    patients trial randomised placebo outcome hazard ratio confidence interval mortality hospital \
    primary care blood pressure diabetes heart failure stroke treatment group control follow \
    months cohort risk adjusted analysis events adverse safety efficacy dose weeks baseline \
    quality life pain surgery children adults older women men infection vaccine antibiotic \
    guideline review évaluation essai médecine générale traitement étude sécurité prévention
    """.split(separator: " ").map(String.init)

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func sentence(_ count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(Self.list[number(below: Self.list.count)]) }
    let text = words.joined(separator: " ")
    return text.prefix(1).uppercased() + text.dropFirst() + "."
  }

  /// A structured abstract as journals send it.
  mutating func html(paragraphs: Int) -> String {
    var html = ""
    for index in 0..<paragraphs {
      html +=
        "<p class=\"abstract\" style=\"margin:0\"><strong>\(Self.headings[index % 4])</strong> "
      html += sentence(30) + " (<em>P</em> &lt; 0.0\(number(below: 9) + 1); HR 0.8"
      html += "\(number(below: 9)), 95&#160;% CI 0.71&ndash;0.93). "
      html +=
        "<a href=\"https://journal.example/article/\(number(below: 99_999))?x=1&amp;utm_source=rss\">"
      html += sentence(4) + "</a> " + sentence(18) + "</p>\n"
    }
    html += "<img src=\"https://pixel.example/p.gif\" width=\"1\" height=\"1\" /><ul><li>"
    return html + sentence(8) + "</li><li>" + sentence(8) + "</li></ul>"
  }

  private static let headings = ["Background:", "Methods:", "Results:", "Conclusions:"]
}
