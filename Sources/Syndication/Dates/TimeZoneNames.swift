/// Zones that feeds name by letters, in minutes east of Greenwich (RFC 822 §5.1, and those met).
///
/// Names that stand for several zones (IST) have the offset most feeds mean; unknown ones count as
/// GMT, as RFC 2822 §4.3 has it.
enum TimeZoneNames {
  static let minutes: [String: Int] = [
    "ut": 0, "utc": 0, "gmt": 0, "z": 0, "wet": 0, "ast": -240, "adt": -180, "at": -240,
    "est": -300, "edt": -240, "et": -300, "cst": -360, "cdt": -300, "ct": -360, "mst": -420,
    "mdt": -360, "mt": -420, "pst": -480, "pdt": -420, "pt": -480, "akst": -540, "akdt": -480,
    "hst": -600, "nst": -210, "ndt": -150, "bst": 60, "west": 60, "cet": 60, "met": 60, "mez": 60,
    "cest": 120, "mest": 120, "mesz": 120, "eet": 120, "sast": 120, "eest": 180, "msk": 180,
    "msd": 240, "ist": 330, "hkt": 480, "sgt": 480, "awst": 480, "jst": 540, "kst": 540,
    "acst": 570, "aest": 600, "aedt": 660, "nzst": 720, "nzdt": 780, "brt": -180, "brst": -120,
    "clt": -240, "gst": 240, "pkt": 300, "trt": 180, "idt": 180,
    "wib": 420, "art": -180,
    "a": -60, "m": -720, "n": 60, "y": 720,
  ]
}
