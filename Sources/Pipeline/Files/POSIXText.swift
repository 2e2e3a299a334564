import Foundation

/// What the system says of a file error, in its own words (`No space left on device`).
struct POSIXText {
  let text: String

  init(_ error: any Error) {
    let outer = error as NSError
    let inner = outer.userInfo[NSUnderlyingErrorKey] as? NSError
    let code = inner.flatMap { $0.domain == NSPOSIXErrorDomain ? $0.code : nil }
    let own = outer.domain == NSPOSIXErrorDomain ? outer.code : nil
    if let number = (code ?? own).flatMap(Int32.init(exactly:)) {
      text = String(cString: strerror(number))
    } else {
      text = outer.localizedDescription
    }
  }

  init(errno number: Int32) {
    text = String(cString: strerror(number))
  }
}
