import {Problem} from '../model/problem.ts'

/**
 * Every sentence that the wizard says by itself, in one place, so that they can be read together; labels and hints stand
 * with the fields, keys in the table of keys, the words of the plain mode in plain-messages.ts.
 */
export const messages = {
  untitled: 'New postmortem',
  notSaved: 'draft NOT saved',
  draftNotSaved: (why: string) =>
    `The draft is not on disk: ${why} It is tried again; Ctrl+S writes the Markdown.`,
  draftDamaged: 'The draft is damaged; its file was left as it is.',
  saveByHand: (path: string) => `What is in it can be saved with an editor: ${path}`,
  unread: (id: string) => `Draft ${id}`,
  leaveUnsaved: (path: string) =>
    `${path} cannot be written, so what you typed is only here. Leave it behind?`,
  leaveIt: 'leave it behind',
  goOn: 'pm-wizard   goes on where you left',
  issues: (count: number) => `${count} ${count === 1 ? 'issue' : 'issues'}`,
  notFiled: (count: number, path: string) =>
    `${count} ${count === 1 ? 'task is' : 'tasks are'} not filed yet: pm-wizard issues ${path}`,
  next: (path: string) => `git add ${path}`,
  tooSmall: 'The window is too small: make it at least 40 by 10.',
  resumeTitle: (drafts: number) =>
    drafts === 1 ? 'An unfinished postmortem is waiting.' : 'Unfinished postmortems are waiting.',
  startTitle: 'What shall it be?',
  startTyping: 'Or type the title of a new one.',
  startNew: 'Start a new one',
  // A document that does not say how far it is counts as a draft, and need not be one.
  statuses: {draft: '', 'in-review': 'in review', final: 'final'},
  openTasks: (count: number) =>
    count === 0 ? 'no open task' : `${count} open ${count === 1 ? 'task' : 'tasks'}`,
  written: (path: string) => `Written ${path}`,
  refused: {
    overwrite: (path: string) => `${path} is there already. Overwrite it?`,
    credentials: (path: string) =>
      `Something in it looks like a credential: Review names it. Write ${path} all the same?`,
  },
  refusedLater: {
    overwrite: (path: string) =>
      `${path} is there already, so nothing was written. Ctrl+S shows what differs.`,
    credentials: () =>
      'Something looks like a credential, so nothing was written. Review names it, Ctrl+S asks again.',
  },
  notThere: (path: string) => `${path} is not there yet: Ctrl+S writes it.`,
  asWritten: (path: string) => `${path} is up to date: writing would change nothing.`,
  compared: (path: string) => `What writing would change in ${path}.`,
  writeIt: 'write it',
  planReady: (repository: string) => `The plan for ${repository} is ready: Enter under Follow-ups shows it.`,
  parted: (what: string, summary: string, timeline: string) =>
    `${what[0]!.toUpperCase()}${what.slice(1)}: ${summary} in Summary, ${timeline} in the timeline.`,
  summaryRight: 'Summary is right',
  timelineRight: 'the timeline is',
  credential: 'looks like a credential: take it out before you add it',
  fetched: {commits: 'git log', 'pull-requests': 'Merged pull requests', deployments: 'Deployments'},
  importFrom: 'Events of the time around the incident from where?',
  reading: 'Reading …',
  nothingRead: (source: string) => `${source}: nothing around the time of the incident.`,
  pasteTooLong: (most: number) =>
    `That is more than ${most} lines, and none was taken. Paste fewer; of a file, pm-wizard timeline FILE shows the events.`,
  needStart: 'Say in Summary first when it began.',
  picked: (source: string, events: number, unread: number) =>
    `${source}: ${events} ${events === 1 ? 'event' : 'events'}${unread > 0 ? `, ${unread} ${unread === 1 ? 'line' : 'lines'} not read` : ''}`,
  notRead: 'Not read:',
  more: (count: number) => `and ${count} more`,
  moreAbove: (count: number) => `${count} more above`,
  moreBelow: (count: number) => `${count} more below`,
  noChoice: 'none',
  choiceOf: (at: number, all: number) => `${at} of ${all}, ← →`,
  noTasksYet: 'no tasks yet: Ctrl+P goes back to them',
  beforeBegin: (length: string) => `${length} before it began!`,
  unreadable: 'The file cannot be read.',
  checkName: 'Check its name and whether you may read it.',
  difference: 'The file (-) and what would be written (+):',
  notFound: (labels: readonly string[]) => `Read. Not found in it: ${labels.join(', ')}.`,
  allFound: 'Read: every part that a postmortem needs was found.',
  noTasks: 'There is no open task to file. Add one under Tasks.',
  needRepository: 'Say under Follow-ups which repository it is, as OWNER/NAME.',
  writeFirst: 'Write the postmortem first (Ctrl+S), so that the issues can be linked in it.',
  filing: 'Filing. Ctrl+C stops; what is filed stays filed.',
  looking: (repository: string) => `Looking at ${repository} …`,
  filePlan: (count: number, repository: string, visibility: string, about: readonly string[]) =>
    `File ${count} ${count === 1 ? 'issue' : 'issues'} in ${[`${repository} (${visibility})`, ...about].join(', ')}?`,
  tracking: 'one more over all of them',
  labelsLeftOut: (labels: readonly string[]) => `without ${labels.join(', ')}, which it has not`,
  withLabels: (yes: string, labels: readonly string[]) => `${yes}, and create ${labels.join(', ')}`,
  filed: (count: number, repository: string) =>
    `Filed ${count} ${count === 1 ? 'issue' : 'issues'} in ${repository}; the links stand in the Markdown.`,
  notAllFiled: (filed: number, failed: number) =>
    `${filed} filed, ${failed} not. Enter tries those again; none is filed twice.`,
  waiting: (seconds: number, tracker: string) => `Waiting ${seconds} s: ${tracker} asks for a pause.`,
  stopped: 'Stopped. What is filed stays filed; Enter goes on with the rest.',
  progress: (step: number, of: number) => `step ${step} of ${of}`,
  ago: (then: number, now: number): string => {
    if (Number.isNaN(then)) return 'nobody knows when'
    const minutes = Math.round((now - then) / 60_000)
    // Files of another machine, or of this one before its clock was set back.
    if (minutes < -1)
      return `${new Date(then).toISOString().slice(0, 16).replace('T', ' ')} UTC, its clock was ahead`
    if (minutes < 1) return 'just now'
    if (minutes < 60) return `${minutes} min ago`
    return minutes < 48 * 60 ? `${Math.round(minutes / 60)} h ago` : `${Math.round(minutes / 1440)} days ago`
  },
  yes: 'yes',
  no: 'Esc no',
  back: 'Esc back',
  later: 'Esc later',
  yesPublic: 'yes, publicly',
  changedOnDisk: (path: string) =>
    `${path} was changed elsewhere, so the links are kept in the draft only. Ctrl+S writes it.`,
  because: (error: unknown): string =>
    error instanceof Problem
      ? [error.message, error.next].filter(Boolean).join(' ')
      : `Something went wrong: ${error instanceof Error ? error.message : String(error)}`,
  editorFailed: (why: string) => `${why} The text here is as it was.`,
  editorNotRun: (command: string) => `${command} could not be run.`,
  editorEnded: (command: string, code: number) => `${command} ended with code ${code}.`,
  editorKilled: (command: string, signal: string) => `${command} was ended by ${signal}.`,
  editorTook: (command: string) => `${command} left no file.`,
  editorLeft: (file: string) => `What it had saved is in ${file}.`,
  setEditor: 'Another editor can be set in $VISUAL or $EDITOR.',
  editorReturned:
    'The editor came back at once, with nothing changed. If it is still open, save there first.',
  nothingSaved: 'Nothing was saved there yet. Save in the editor, then press Enter.',
  takeText: 'take what is saved',
  keepText: 'Esc keep the text as it is',
  readMeanwhile: (source: string, events: number) =>
    `${source}: ${events} ${events === 1 ? 'event is' : 'events are'} read. Ctrl+O picks from them.`,
  noPaste: 'Nothing here takes a paste: go to a text field and paste again.',
  searchFor: 'Search: ',
  notFoundWords: (words: string) => `“${words}” is not found here. / searches for other words.`,
  reasonFor: (rule: string) => `Why ignore ${rule}? `,
  promptKeys: 'Enter takes it   Esc leaves it',
  unreadText: (label: string, text: string, why: string) =>
    `${label}: “${text.length > 40 ? `${text.slice(0, 39)}…` : text}” is not understood, so that the document lacks it. ${why}`,
  needReason: 'Not ignored: it takes a reason. i asks for it again.',
  ignored: (rule: string) =>
    `${rule} is ignored there; the reason goes into the document. Ctrl+Z brings it back.`,
  noMore: {undo: 'Nothing to undo.', redo: 'Nothing to redo.'},
  isFactor: 'It stands among the contributing factors already.',
  example: (text: string) => `e.g. ${text}`,
  typeOver: 'Type to replace it; ← to edit it.',
  deleted: 'Deleted. Ctrl+Z brings it back.',
  tabTakes: (text: string) => `Tab takes “${text}”`,
  enterTakes: (text: string, why: string) => `Enter takes ${text} (${why})`,
  chart: '(chart of the incident: GitHub draws it)',
  helpKeys: '↑ ↓ PgUp PgDn further   any other key closes',
  textKeys: [
    ['Ctrl+A, E, B, F, U, K, W, D', 'as in the shell'],
    ['Alt+B, F, D', 'by words, as in the shell'],
    ['Alt+Y', 'what was cut last'],
  ],
  longKeys: [['Ctrl+J, Alt+Enter', 'a new line']],
  crashed: (what: string) => `Something went wrong inside the program: ${what}`,
  afterCrash: (draft: string | null) =>
    `${draft ? `What you wrote is kept in ${draft}; pm-wizard goes on with it. ` : ''}Please report it, with what DEBUG=pm-wizard shows.`,
  nothingToMend: 'Nothing left to mend.',
} as const
