/// Reads MEDLINE citations as E-utilities give them (`PubmedArticleSet`; NLM, "PubMed DTD").
///
/// Only the citation's own elements are read: its list of references and the records it comments on
/// name other works.
final class PubMedReading: XMLEventHandler {
  private(set) var entries: [Entry] = []
  private(set) var problems: [Problem] = []
  private(set) var isFinished = false

  private var citation = Citation()
  private var path: [XMLTerm] = []
  /// The depth of a subtree that says nothing of this work.
  private var skippedDepth = 0
  /// Text of the element being gathered, as HTML, and the depth it began at.
  private var buffer: [UInt8] = []
  private var textDepth = 0
  private var openTags: [[UInt8]] = []
  private var isInCitation = false

  func start(_ element: XMLStart) {
    let term = element.name.term
    path.append(term)
    guard skippedDepth == 0 else { return }
    if textDepth > 0 { return appendTag(element) }
    switch term {
    case .pubmedarticle, .pubmedbookarticle:
      citation = Citation()
      citation.line = element.line
      isInCitation = true
    case .referencelist, .investigatorlist, .grantlist, .chemicallist:
      skippedDepth = path.count
    default:
      guard isInCitation else { return }
      begin(element, term)
    }
  }

  private func begin(_ element: XMLStart, _ term: XMLTerm) {
    switch term {
    case .author: citation.person = Citation.Name()
    case .commentscorrections: citation.other = Citation.Other(type: element[.reftype] ?? "")
    case .abstracttext:
      citation.label =
        element.attributes.first {
          $0.local.elementsEqual("Label".utf8)
        }?.string
      gather()
    case .elocationid:
      citation.idType = element[.eidtype] ?? ""
      gather()
    case .articleid:
      citation.idType = element[.idtype] ?? ""
      gather()
    case .pubmedpubdate:
      citation.dateStatus = element[.pubstatus] ?? ""
      citation.date = Citation.DateParts()
    case .articledate, .pubdate: citation.date = Citation.DateParts()
    case .articletitle, .vernaculartitle, .booktitle, .title, .pmid, .lastname, .forename,
      .initials, .suffix, .collectivename, .language, .publicationtype, .accessionnumber,
      .descriptorname, .keyword, .refsource, .copyrightinformation, .year, .month, .day, .hour,
      .minute, .medlinedate:
      gather()
    default: break
    }
  }

  private func gather() {
    buffer.removeAll(keepingCapacity: true)
    textDepth = path.count
  }

  /// The few inline elements of MEDLINE (`b`, `i`, `sub`, `sup`, MathML) as markup.
  private func appendTag(_ element: XMLStart) {
    let name = element.local.map(\.asciiLowercased)
    openTags.append(name)
    buffer.append(UInt8(ascii: "<"))
    buffer.append(contentsOf: name)
    buffer.append(UInt8(ascii: ">"))
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard textDepth > 0, skippedDepth == 0, buffer.count < SyndicationLimits.text else { return }
    HTMLEscape.append(bytes, to: &buffer, inAttribute: false)
  }

  func end(_ name: XMLName) {
    let depth = path.count
    let term = path.popLast() ?? .other
    if skippedDepth > 0 {
      if depth == skippedDepth { skippedDepth = 0 }
    } else if textDepth > 0 {
      if depth == textDepth {
        textDepth = 0
        openTags.removeAll(keepingCapacity: true)
        let text = String(decoding: TextRepair.trimmed(buffer), as: UTF8.self)
        if !text.isEmpty { citation.take(text, term, in: path) }
      } else if let tag = openTags.popLast() {
        buffer.append(contentsOf: "</".utf8)
        buffer.append(contentsOf: tag)
        buffer.append(UInt8(ascii: ">"))
      }
    } else {
      finish(term)
    }
  }

  private func finish(_ term: XMLTerm) {
    switch term {
    case .author: citation.endPerson()
    case .commentscorrections: citation.endOther()
    case .articledate, .pubdate, .pubmedpubdate: citation.endDate(term)
    case .pubmedarticle, .pubmedbookarticle: finishCitation()
    default: break
    }
  }

  private func finishCitation() {
    isInCitation = false
    if let entry = citation.entry {
      entries.append(entry)
    } else {
      problems.append(Problem(line: citation.line, "A citation has no PubMed number."))
    }
    if entries.count >= SyndicationLimits.entries { isFinished = true }
  }
}
