/// The fixed phrases of pages and digests.
public enum Phrase: String, Sendable, CaseIterable {
  case title, demonstration, minuteOne, minuteMany, minutesPlanned
  case end, leftOut, nothing, nothingAdvice
  case sourceOne, sourceMany, consulted, failedOne, failedMany, failedHeading
  case result, conclusion, why, also, earlier, published, updated, read
  case revised, newSince, noRating, standingOf, missing, points, total
  case alerts, evidence, topics, studies, news, social
  case howMade, howMadeText, privacy, privacyText, copyright, copyrightText, educational
  case curator, regulators, archive, archiveTitle, sourcesTitle, today, feed, skip
  case policy, window, made, navigation, previousDay, entryNumber, quoteOpen, quoteClose
  case noneRead, missedRun, addedOn, interests, licence, archiveIntro, sourcesIntro
  case entryOne, entryMany, wellFormed, notWellFormed, problems, lacking, fewIdentifiers
  case model, modelAlone, noDesign, isNotice
  case withoutDate, withoutAbstract, withoutLink, withoutIdentifier, line
  case remedyDate, remedyAbstract, remedyLink, remedyIdentifier, nothingLacking
  case lines, andMoreOne, andMoreMany, entriesRead
}
