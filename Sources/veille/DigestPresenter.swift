import Editorial
import Foundation
import Pipeline

/// Puts a digest into the form that was asked for, and to where it was asked for.
struct DigestPresenter {
  private let session: Session
  private let format: OutputFormat
  private let width: Int?
  private let output: String?

  init(_ session: Session, format: OutputFormat, width: Int?, output: String?) {
    self.session = session
    self.format = format
    self.width = width
    self.output = output
  }

  func present(_ digest: Digest) throws {
    try session.output(renderer.render(digest), to: output)
  }

  private var renderer: any DigestRenderer {
    get throws {
      switch format {
      case .text:
        let onTerminal = output == nil
        return TextRenderer(
          wording: session.wording, width: columns,
          style: onTerminal && Terminal.wantsColour(session.environment) ? .colour : .plain,
          hyperlinks: onTerminal && Terminal.showsLinks(session.environment))
      case .html:
        return try PageSettings.renderer(session.configuration, wording: session.wording)
      case .markdown: return MarkdownRenderer(wording: session.wording)
      case .json: return JSONRenderer(wording: session.wording)
      }
    }
  }

  private var columns: Int {
    if let width { return max(40, min(width, 200)) }
    guard output == nil, let columns = Terminal.size?.columns else { return 80 }
    return max(40, min(columns, 120))
  }
}
