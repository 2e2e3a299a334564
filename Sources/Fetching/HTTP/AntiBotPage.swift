/// Pages that stand in place of an answer until a browser has proved itself.
///
/// Met in front of medical feeds: a cookie and a script that reloads (HAS), Cloudflare (BMJ,
/// ACS, Wiley), Akamai, Imperva, DataDome, PerimeterX, AWS WAF (Silverchair).
public enum AntiBotPage {
  private static let marks: [[UInt8]] = [
    "just a moment...</title>", "cf-chl-", "cf_chl_", "/cdn-cgi/challenge-platform/",
    "attention required! | cloudflare", "_incapsula_resource", "pardon our interruption",
    "px-captcha", "captcha-delivery.com", "awswaf.com", "gokuprops", "g-recaptcha", "h-captcha",
    "errors.edgesuite.net", "ddos-guard", "sucuri_cloudproxy", "verify you are a human",
    "verify you are human", "enable javascript and cookies to continue", "bot detection",
    "vérifiez que vous êtes humain",
  ].map { Array($0.utf8) }

  private static let cookie = Array("document.cookie".utf8)
  private static let reloads = ["window.location.href", "location.reload"].map { Array($0.utf8) }
  /// Challenges are short and say so early.
  private static let looked = 64 << 10

  /// Whether a body is such a page rather than a feed or an ordinary page.
  public static func isLikely(_ body: [UInt8]) -> Bool {
    let text = body.prefix(looked).map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    guard text.contains(UInt8(ascii: "<")) else { return false }
    if marks.contains(where: { contains(text, $0) }) { return true }
    // A page that sets a cookie by script and goes to itself again, and says nothing else.
    return body.count < 8192 && contains(text, cookie)
      && reloads.contains { contains(text, $0) }
  }

  private static func contains(_ text: [UInt8], _ mark: [UInt8]) -> Bool {
    guard let first = mark.first, text.count >= mark.count else { return false }
    var index = 0
    let last = text.count - mark.count
    while index <= last {
      if text[index] == first, text[index..<(index + mark.count)].elementsEqual(mark) {
        return true
      }
      index += 1
    }
    return false
  }
}
