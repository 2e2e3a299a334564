import Testing

@testable import Syndication

@Suite struct AddressTests {
  @Test(
    "references are resolved as RFC 3986 has it, §5.4",
    arguments: [
      ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
      ("/g", "http://a/g"), ("//g", "http://g/"), ("?y", "http://a/b/c/d;p?y"),
      ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
      (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
      ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
      ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("g;x=1/../y", "http://a/b/c/y"),
      ("http://b.example", "http://b.example/"),
      (" https://b.example/x y ", "https://b.example/x%20y"),
      ("HTTPS://B.Example:443/é", "https://b.example/%C3%A9"),
      ("https://bücher.example/", "https://xn--bcher-kva.example/"),
    ])
  func resolution(_ reference: String, _ address: String) {
    #expect(WebAddress.absolute(reference, base: "http://a/b/c/d;p?q") == address)
  }

  @Test(
    "only the web has links",
    arguments: [
      "javascript:alert(1)", "JAVA\tSCRIPT:x", "data:text/html,x", "file:///etc/passwd", "ftp://a/",
      "mailto:a@b.example", "", "http://", "https://a b/", "vbscript:x", "tel:1",
    ])
  func schemes(_ reference: String) {
    #expect(WebAddress.absolute(reference, base: "http://a/b") == nil)
  }

  @Test(
    "what only follows the reader is taken off",
    arguments: [
      ("https://a.example/x?utm_source=a&id=1&utm_medium=b", "https://a.example/x?id=1"),
      ("https://a.example/x?rss=yes", "https://a.example/x"),
      ("https://a.example/x?rss=3", "https://a.example/x?rss=3"),
      ("https://a.example/x?dgcid=rss_sd_all", "https://a.example/x"),
      ("https://a.example/x?xtor=RSS-1#top", "https://a.example/x#top"),
      ("https://a.example/x;jsessionid=1?id=2", "https://a.example/x?id=2"),
      ("https://a.example/x", "https://a.example/x"),
    ])
  func cleaning(_ address: String, _ cleaned: String) {
    #expect(WebAddress.cleaned(address) == cleaned)
  }
}
