import type {Flags, OptionName} from './options.ts'

/** What a command is given: the words that are not options, and the options. */
export interface Call {
  operands: string[]
  flags: Flags
}

/** Does the command; the exit code comes out, a Problem is thrown. */
export type Run = (call: Call) => Promise<number>

export interface Command {
  /** As typed; '' is the bare `pm-wizard`. */
  name: string
  summary: string
  /** The operands, as in a usage line: "FILE|-", "PATH...", "[FILE]". A plain word is typed as it stands. */
  operands: string
  options: OptionName[]
  /** [what follows `pm-wizard `, what it does] */
  examples: [string, string][]
  load: () => Promise<{run: Run}>
}

/** Taken by every command. */
export const globalOptions: OptionName[] = ['help', 'version', 'no-color']

export const commands: Command[] = [
  {
    name: '',
    summary: 'write a postmortem, step by step, or go on with one',
    operands: '[FILE]',
    options: ['accessible', 'ascii'],
    examples: [
      ['', 'begin, or resume what was left unfinished'],
      ['docs/postmortems/2023-11-05-website-down.md', 'open a written one'],
      ['--accessible', 'as plain questions, one after the other'],
    ],
    load: () => import('./wizard.ts'),
  },
  {
    name: 'new',
    summary: 'write a postmortem from answers, without the wizard; prints the path',
    operands: '',
    options: ['from', 'out', 'force', 'template', 'not-recorded'],
    examples: [
      ['new --from answers.yaml', 'to the postmortems folder, under a name from date and title'],
      ['new --from - --out - < answers.json', 'from a program, to a program'],
    ],
    load: () => import('./new.ts'),
  },
  {
    name: 'import',
    summary: 'open any Markdown postmortem, whoever wrote it, in the wizard, or print it as JSON',
    operands: 'FILE|-',
    options: ['json'],
    examples: [['import --json old.md', 'the model, as `pm-wizard schema` describes it']],
    load: () => import('./import.ts'),
  },
  {
    name: 'render',
    summary: 'print the Markdown of a postmortem given as JSON or Markdown',
    operands: 'FILE|-',
    options: ['template', 'not-recorded'],
    examples: [['render postmortem.md --template google-sre', 'the same content in another style']],
    load: () => import('./render.ts'),
  },
  {
    name: 'lint',
    summary: 'check postmortems against themselves; all findings at once',
    operands: '[PATH...]',
    options: ['format', 'fail-on', 'fix', 'dry-run', 'explain', 'rules'],
    examples: [
      ['lint postmortems/', 'every postmortem in a folder, without what git ignores'],
      ['lint --format github --fail-on warning .', 'as annotations of a pull request'],
      ['lint --fix --dry-run postmortem.md', 'what could be mended'],
    ],
    load: () => import('./lint.ts'),
  },
  {
    name: 'issues',
    summary: 'file the follow-up tasks as GitHub issues through gh, each once',
    operands: 'FILE...',
    options: [
      'dry-run',
      'yes',
      'public',
      'repo',
      'create-labels',
      'milestone',
      'type',
      'parent',
      'tracking',
      'as',
      'sync',
    ],
    examples: [
      ['issues postmortem.md --dry-run', 'what would be filed, and where'],
      ['issues postmortem.md --yes --repo acme/shop', 'file it; a public repository wants --public too'],
      [
        'issues postmortem.md --tracking --milestone Reliability',
        'one issue over all of them, in a milestone',
      ],
      ['issues --sync postmortems/*.md', 'what became of the issues, into the documents'],
      ['issues postmortem.md --as script > file.sh', 'the same as gh commands to look at and run'],
    ],
    load: () => import('./issues.ts'),
  },
  {
    name: 'status',
    summary: 'show every follow-up task of many postmortems: overdue, open, without an owner, never filed',
    operands: 'PATH...',
    options: ['json', 'markdown', 'fail-on'],
    examples: [
      ['status postmortems/', 'the latest ones first'],
      ['status --markdown . | gh issue create -t "Follow-ups of the week" -F -', 'as a weekly issue'],
      ['status --fail-on overdue .', 'exit code 1 while a task is overdue'],
    ],
    load: () => import('./status.ts'),
  },
  {
    name: 'stats',
    summary: 'show what many postmortems say together: times with median and quartiles, what recurs',
    operands: 'PATH...',
    options: ['json', 'markdown'],
    examples: [['stats postmortems/', 'incidents per month, times, severities, services, factors']],
    load: () => import('./stats.ts'),
  },
  {
    name: 'timeline',
    summary: 'read chats, logs, alerts and `git log` into timeline events',
    operands: 'FILE|-',
    options: ['json', 'into', 'zone', 'date'],
    examples: [
      ['timeline chat.txt --date 2023-11-05 --zone Africa/Nairobi', 'what was copied from a chat'],
      ['timeline alerts.json --into postmortem.md', 'into a postmortem, each event once'],
    ],
    load: () => import('./timeline.ts'),
  },
  {
    name: 'templates',
    summary: 'list the templates, or copy one to edit',
    operands: '[eject NAME]',
    options: ['out', 'force'],
    examples: [
      ['templates eject short', 'to .pm-wizard/templates/short.md, which is then used in its place'],
    ],
    load: () => import('./templates.ts'),
  },
  {
    name: 'drafts',
    summary: 'list the drafts, or discard one',
    operands: '[discard] [ID]',
    options: ['json'],
    examples: [['drafts discard mwp43g6v-4920t0', 'it is not offered any more']],
    load: () => import('./drafts.ts'),
  },
  {
    name: 'config',
    summary: 'list the preferences, set or unset one',
    operands: '[set|unset] [NAME] [VALUE]',
    options: ['json'],
    examples: [
      ['config set timeZone Africa/Nairobi', 'what a time without a zone is read in'],
      ['config unset timeZone', 'that of this machine again'],
    ],
    load: () => import('./config.ts'),
  },
  {
    name: 'schema',
    summary: 'print the JSON Schema of a postmortem',
    operands: '',
    options: [],
    examples: [['schema > postmortem.schema.json', 'for an editor, or for a program that writes answers']],
    load: () => import('./schema.ts'),
  },
  {
    name: 'completion',
    summary: 'print a script by which a shell completes commands, options and their values',
    operands: 'bash|zsh|fish [WORD...]',
    options: [],
    examples: [
      ['completion bash >> ~/.bashrc', 'from the next shell on'],
      ['completion zsh > ~/.zfunc/_pm-wizard', 'for zsh, where $fpath has that folder'],
      ['completion fish > ~/.config/fish/completions/pm-wizard.fish', 'for fish'],
    ],
    load: () => import('./completion.ts'),
  },
  {
    name: 'man',
    summary: 'print the manual page of all commands',
    operands: '',
    options: [],
    examples: [['man | man -l -', 'to read it; where it was installed by npm -g: man pm-wizard']],
    load: () => import('./man.ts'),
  },
]

/** What the exit codes say. */
export const exitCodes: [string, string][] = [
  ['0', 'done'],
  ['1', 'findings, or a job half done'],
  ['2', 'wrong usage or unreadable input'],
  ['130', 'interrupted'],
]

/** What is looked at in the environment. */
export const environment: [string, string][] = [
  ['NO_COLOR', 'no colours'],
  ['ACCESSIBLE', 'plain questions in place of the screen, as by --accessible'],
  ['VISUAL, EDITOR', 'the editor for long texts'],
  ['XDG_STATE_HOME, XDG_CONFIG_HOME', 'where the drafts and the preferences lie'],
  ['DEBUG', 'with pm-wizard: what lay behind an error'],
]
