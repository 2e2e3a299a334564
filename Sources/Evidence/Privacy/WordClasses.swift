/// What the patient screen knows of a word: the classes of `privacy-words.txt` it stands in.
struct WordClasses: OptionSet, Sendable {
  let rawValue: UInt128

  static let article = Self(rawValue: 1 << 0)
  static let civility = Self(rawValue: 1 << 1)
  static let professional = Self(rawValue: 1 << 2)
  static let profession = Self(rawValue: 1 << 3)
  static let credential = Self(rawValue: 1 << 4)
  static let author = Self(rawValue: 1 << 5)
  static let patient = Self(rawValue: 1 << 6)
  static let naming = Self(rawValue: 1 << 7)
  static let honour = Self(rawValue: 1 << 8)
  static let male = Self(rawValue: 1 << 9)
  static let female = Self(rawValue: 1 << 10)
  static let person = Self(rawValue: 1 << 11)
  static let ageWord = Self(rawValue: 1 << 12)
  static let aged = Self(rawValue: 1 << 13)
  static let happened = Self(rawValue: 1 << 14)
  static let monthUnit = Self(rawValue: 1 << 15)
  static let duration = Self(rawValue: 1 << 16)
  static let month = Self(rawValue: 1 << 17)
  static let weekday = Self(rawValue: 1 << 18)
  static let relativeDay = Self(rawValue: 1 << 19)
  static let partOfDay = Self(rawValue: 1 << 20)
  static let this = Self(rawValue: 1 << 21)
  static let street = Self(rawValue: 1 << 22)
  static let streetAfter = Self(rawValue: 1 << 23)
  static let facility = Self(rawValue: 1 << 24)
  static let bigFacility = Self(rawValue: 1 << 25)
  static let village = Self(rawValue: 1 << 26)
  static let area = Self(rawValue: 1 << 27)
  static let at = Self(rawValue: 1 << 28)
  static let of = Self(rawValue: 1 << 29)
  static let unique = Self(rawValue: 1 << 30)
  static let office = Self(rawValue: 1 << 31)
  static let trade = Self(rawValue: 1 << 32)
  static let service = Self(rawValue: 1 << 33)
  static let home = Self(rawValue: 1 << 34)
  static let contact = Self(rawValue: 1 << 35)
  static let ownPhone = Self(rawValue: 1 << 36)
  static let phoneLabel = Self(rawValue: 1 << 37)
  static let vehicle = Self(rawValue: 1 << 38)
  static let clinical = Self(rawValue: 1 << 39)
  static let event = Self(rawValue: 1 << 40)
  static let nameLabel = Self(rawValue: 1 << 41)
  static let nameLabelAfter = Self(rawValue: 1 << 42)
  static let notPerson = Self(rawValue: 1 << 43)
  static let identity = Self(rawValue: 1 << 44)
  static let birth = Self(rawValue: 1 << 45)
  static let birthLabel = Self(rawValue: 1 << 46)
  static let cohort = Self(rawValue: 1 << 47)
  static let record = Self(rawValue: 1 << 48)
  static let strongRecord = Self(rawValue: 1 << 49)
  static let numero = Self(rawValue: 1 << 50)
  static let national = Self(rawValue: 1 << 51)
  static let nationalStrong = Self(rawValue: 1 << 52)
  static let numberLook = Self(rawValue: 1 << 53)
  static let particle = Self(rawValue: 1 << 54)
  static let placeholder = Self(rawValue: 1 << 55)
  static let changed = Self(rawValue: 1 << 56)
  static let forename = Self(rawValue: 1 << 57)
  static let bigPlace = Self(rawValue: 1 << 58)
  static let french = Self(rawValue: 1 << 59)
  static let english = Self(rawValue: 1 << 60)
  static let nonName = Self(rawValue: 1 << 61)
  static let eponym = Self(rawValue: 1 << 62)
  static let given = Self(rawValue: 1 << 63)
  static let encounter = Self(rawValue: 1 << 64)
  static let state = Self(rawValue: 1 << 65)
  static let kin = Self(rawValue: 1 << 66)
  static let bed = Self(rawValue: 1 << 67)
  static let little = Self(rawValue: 1 << 68)
  static let dwelling = Self(rawValue: 1 << 69)
  static let published = Self(rawValue: 1 << 70)
  static let discourse = Self(rawValue: 1 << 71)
  static let speech = Self(rawValue: 1 << 72)
  static let matter = Self(rawValue: 1 << 73)
  static let wish = Self(rawValue: 1 << 74)
  static let attest = Self(rawValue: 1 << 75)
  static let treated = Self(rawValue: 1 << 76)
  static let topic = Self(rawValue: 1 << 77)
  static let known = Self(rawValue: 1 << 78)
  static let streetEnding = Self(rawValue: 1 << 79)
  static let club = Self(rawValue: 1 << 80)
  static let clubHead = Self(rawValue: 1 << 81)
  static let localEvent = Self(rawValue: 1 << 82)
  static let placeHead = Self(rawValue: 1 << 83)
  static let stage = Self(rawValue: 1 << 84)
  static let appeal = Self(rawValue: 1 << 85)
  static let calling = Self(rawValue: 1 << 86)
  static let callout = Self(rawValue: 1 << 87)
  static let telling = Self(rawValue: 1 << 88)
  static let appointed = Self(rawValue: 1 << 89)
  static let career = Self(rawValue: 1 << 90)
  static let trusted = Self(rawValue: 1 << 91)
  static let average = Self(rawValue: 1 << 92)
  static let mourning = Self(rawValue: 1 << 93)
  static let system = Self(rawValue: 1 << 94)
  static let abstinent = Self(rawValue: 1 << 95)
  static let being = Self(rawValue: 1 << 96)
  static let departed = Self(rawValue: 1 << 97)
  static let publicAct = Self(rawValue: 1 << 98)
  static let notDisease = Self(rawValue: 1 << 99)
  static let procedure = Self(rawValue: 1 << 100)
  static let organ = Self(rawValue: 1 << 101)
  static let receiving = Self(rawValue: 1 << 102)
  static let mailHost = Self(rawValue: 1 << 103)
  static let numberWord = Self(rawValue: 1 << 104)
  static let stateCode = Self(rawValue: 1 << 105)
  static let champion = Self(rawValue: 1 << 106)
  static let squad = Self(rawValue: 1 << 107)
  static let accident = Self(rawValue: 1 << 108)

  /// The classes by their name in the table.
  static let byName: [String: Self] = [
    "article": article, "civility": civility, "professional": professional,
    "profession": profession, "credential": credential, "author": author, "patient": patient,
    "naming": naming, "honour": honour, "male": male, "female": female, "person": person,
    "ageword": ageWord, "aged": aged, "happened": happened, "monthunit": monthUnit,
    "duration": duration,
    "month": month, "weekday": weekday, "relativeday": relativeDay, "partofday": partOfDay,
    "this": this, "street": street, "streetafter": streetAfter, "facility": facility,
    "bigfacility": bigFacility, "village": village, "area": area, "at": at, "of": of,
    "unique": unique, "office": office, "trade": trade, "service": service, "home": home,
    "contact": contact, "ownphone": ownPhone, "phonelabel": phoneLabel, "vehicle": vehicle,
    "clinical": clinical, "event": event, "namelabel": nameLabel,
    "namelabelafter": nameLabelAfter, "notperson": notPerson, "identity": identity,
    "birth": birth, "birthlabel": birthLabel, "cohort": cohort, "record": record,
    "strongrecord": strongRecord, "numero": numero, "national": national,
    "nationalstrong": nationalStrong, "numberlook": numberLook, "particle": particle,
    "placeholder": placeholder, "changed": changed, "forename": forename, "bigplace": bigPlace,
    "french": french, "english": english, "nonname": nonName, "eponym": eponym, "given": given,
    "encounter": encounter, "state": state, "kin": kin, "bed": bed, "little": little,
    "dwelling": dwelling, "published": published,
    "discourse": discourse, "speech": speech, "matter": matter, "wish": wish, "attest": attest,
    "treated": treated, "topic": topic, "known": known,
    "streetending": streetEnding,
    "club": club, "clubhead": clubHead, "localevent": localEvent, "placehead": placeHead,
    "stage": stage, "appeal": appeal, "calling": calling, "callout": callout,
    "telling": telling, "appointed": appointed, "career": career, "trusted": trusted,
    "average": average, "mourning": mourning, "system": system,
    "abstinent": abstinent, "being": being, "departed": departed, "publicact": publicAct,
    "notdisease": notDisease, "procedure": procedure,
    "organ": organ, "receiving": receiving, "mailhost": mailHost,
    "numberword": numberWord, "statecode": stateCode, "champion": champion, "squad": squad,
    "accident": accident,
  ]
}
