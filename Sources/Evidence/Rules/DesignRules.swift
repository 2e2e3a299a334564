/// The phrase tables behind the study design, read once.
struct DesignRules: Sendable {
  let title: RuleTable
  let abstract: RuleTable
  let section: RuleTable

  static let shipped = DesignRules(
    title: RuleTable(PackageResources.rules_txt, field: "T"),
    abstract: RuleTable(PackageResources.rules_txt, field: "A"),
    section: RuleTable(PackageResources.rules_txt, field: "S"))
}
