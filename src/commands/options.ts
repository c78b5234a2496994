/**
 * Every option of every command, once: an option means the same wherever it is taken.
 * `value` is the placeholder in help texts; an option without one is a switch.
 */
export const options = {
  from: {value: 'FILE|-', about: 'the answers, JSON or YAML'},
  out: {short: 'o', value: 'FILE|-', about: 'where to write; - is standard output'},
  force: {short: 'f', about: 'overwrite what is there'},
  template: {
    short: 't',
    value: 'NAME|PATH',
    about: 'a template of `pm-wizard templates`, or a file ending in .md',
  },
  'not-recorded': {about: 'mark empty sections as not recorded, instead of leaving them out'},
  repo: {short: 'R', value: '[HOST/]OWNER/REPO', about: 'where the issues go; else what the git remotes say'},
  'dry-run': {short: 'n', about: 'show what would be done, and do nothing'},
  yes: {short: 'y', about: 'file what the plan shows'},
  public: {about: 'agree that everybody can read the issues, where the repository is public'},
  'create-labels': {about: 'create the labels that the repository does not have'},
  milestone: {value: 'TITLE', about: 'the open milestone that the issues come into'},
  type: {value: 'NAME', about: 'the issue type that they get'},
  parent: {value: 'NUMBER', about: 'the issue whose sub-issues they become'},
  tracking: {about: 'make one more issue that lists them all, with them as sub-issues'},
  sync: {about: 'bring states, assignees and titles of the issues back into the document'},
  as: {value: 'script|checklist|links', about: 'print the plan in that form, without gh'},
  into: {value: 'FILE', about: 'the postmortem that the events are merged into'},
  zone: {short: 'z', value: 'ZONE', about: 'the time zone of unmarked times, and of the result'},
  date: {short: 'd', value: 'YYYY-MM-DD', about: 'the day of the incident, for times without one'},
  format: {value: 'FORMAT', about: 'text, json, sarif or github (annotations)'},
  'fail-on': {
    value: 'LEVEL',
    about: 'what fails: lint from error, warning or info on, status when overdue; or never',
  },
  fix: {about: 'mend what can be mended safely; with --dry-run, show it as a diff'},
  explain: {value: 'RULE', about: 'what a rule finds, why, and how to switch it off'},
  rules: {about: 'list the rules'},
  markdown: {about: 'Markdown, for an issue or a report'},
  json: {about: 'one JSON value and nothing else'},
  help: {short: 'h', about: 'show help'},
  version: {short: 'V', about: 'show the version'},
  accessible: {
    about: 'plain questions instead of the screen (also: ACCESSIBLE=1); takes a file of answers, too',
  },
  ascii: {about: 'draw the screen with ASCII signs only'},
  'no-color': {about: 'no colours (also: NO_COLOR in the environment)'},
} as const satisfies Record<string, Option>

export interface Option {
  short?: string
  value?: string
  about: string
}

export type OptionName = keyof typeof options

/** The options given on a command line: a text where the option takes a value, `true` for a switch. */
export type Flags = {
  [Name in OptionName]?: (typeof options)[Name] extends {value: string} ? string : true
}
