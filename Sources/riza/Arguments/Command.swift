/// What the program can do.
enum Command: String, CaseIterable {
  case audit, check, explain, rules, test, facts, compare
  case initialize = "init"
  case config, completion, manual

  /// What it does, in one line.
  var summary: String {
    switch self {
    case .audit: "audit pages and write reports"
    case .check: "print findings, one a line, for terminals and builds"
    case .explain: "tell what a rule looks for, why, and what to do"
    case .rules: "list the rules, or what rules can ask (--properties)"
    case .test: "run the examples of rules"
    case .facts: "print what was found on pages, as JSON, without judging"
    case .compare: "tell what changed between two JSON reports"
    case .initialize: "write a .riza.yaml for a site by looking at it"
    case .config: "print the settings in force and where each comes from"
    case .completion: "print a completion script for bash, zsh or fish"
    case .manual: "print the manual page"
    }
  }

  /// What stands behind the command's name.
  var usage: String {
    switch self {
    case .audit, .check: "[OPTIONS] PATH…"
    case .facts: "[OPTIONS] PATH"
    case .explain: "[OPTIONS] RULE"
    case .rules: "[OPTIONS]"
    case .test: "[FILE…]"
    case .compare: "[OPTIONS] OLD.json NEW.json"
    case .initialize: "[PATH]"
    case .config: "[OPTIONS] [PATH]"
    case .completion: "bash|zsh|fish"
    case .manual: ""
    }
  }

  /// More about it, in paragraphs.
  var description: String {
    switch self {
    case .audit:
      """
      Reads saved pages (HTML, text exports, MHTML, zip, tar, WARC, WACZ) and writes a report on each, and index.md on
      all of them, into a folder. PATH is a file, a folder or - for standard input.
      """
    case .check:
      """
      Prints findings as `path:line:column: severity rule: message` and a summary. In GitHub Actions and GitLab CI the
      fitting format is chosen by itself; --format chooses another.
      """
    case .explain: "Prints a rule's texts, its law and its examples, from the rule file."
    case .rules: "Lists the rules with their severity under each profile."
    case .test:
      """
      Runs the examples of rule files, changed in many ways, without a rebuild. FILE is a rule file or a folder of them;
      without one, the rules that come with Riza.
      """
    case .facts: "For authors of rules: notices, controls, trackers, forms and languages, with their places."
    case .compare: "Prints what is new, gone and moved, in Markdown. Exit status 1 where something counts that is new."
    case .initialize: "Looks at the pages of a folder and writes .riza.yaml with what it saw, unless there is one."
    case .config: "Prints the settings for PATH: those of options, of the nearest .riza.yaml, and the defaults."
    case .completion: "Put its output where your shell looks for completions."
    case .manual: "Prints the manual page, in the form that man reads."
    }
  }
}
