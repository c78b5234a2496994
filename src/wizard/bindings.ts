/**
 * The keys of the wizard, in one table: what the router obeys, what the footer and the help name. Keys of text
 * entry stand in text/key-actions.ts. One more key is one more entry.
 */

/** Where a key works: everywhere, or where the cursor is. */
export type Spot =
  | 'anywhere'
  | 'line'
  | 'long'
  | 'new-line'
  | 'row'
  | 'choice'
  | 'pick'
  | 'action'
  | 'rail'
  | 'start'
  | 'picker'
  | 'findings'

export type Command =
  | 'accept'
  | 'next'
  | 'previous'
  | 'next-step'
  | 'previous-step'
  | 'up'
  | 'down'
  | 'earlier-choice'
  | 'later-choice'
  | 'escape'
  | 'editor'
  | 'write'
  | 'leave'
  | 'stop'
  | 'help'
  | 'open'
  | 'remove'
  | 'turn'
  | 'raise'
  | 'branch'
  | 'complete'
  | 'pick'
  | 'undo'
  | 'redo'
  | 'all'
  | 'none'
  | 'search'
  | 'import'
  | 'open-finding'
  | 'find-next'
  | 'find-before'
  | 'page-down'
  | 'page-up'
  | 'compare'
  | 'ignore'

export interface Binding {
  command: Command
  keys: readonly string[]
  spots: readonly Spot[]
  /** It is for lists that have this, and does nothing in others. */
  needs?: 'turn' | 'raises' | 'branches' | 'imports' | 'suggests'
  /** What the footer says it does; without one it is only in the help. */
  footer?: string
  help: string
}

const texts = ['line', 'long', 'new-line'] as const
const searched = ['row', 'pick', 'findings'] as const

const toShell: Binding = {
  command: 'stop',
  keys: ['ctrl+\\', 'alt+z'],
  spots: ['anywhere'],
  help: 'to the shell; fg comes back',
}

export const bindings: readonly Binding[] = [
  {
    command: 'accept',
    keys: ['enter'],
    spots: ['new-line'],
    footer: 'add',
    help: 'take the line; an empty one moves on',
  },
  {command: 'open', keys: ['enter'], spots: ['row'], footer: 'open', help: 'open the entry'},
  {command: 'accept', keys: ['enter'], spots: ['action'], footer: 'do it', help: 'do it'},
  {command: 'accept', keys: ['enter'], spots: ['rail'], footer: 'go there', help: 'go to the step'},
  {
    command: 'open-finding',
    keys: ['enter'],
    spots: ['findings'],
    footer: 'go there',
    help: 'go to the place of the finding',
  },
  {
    command: 'ignore',
    keys: ['i'],
    spots: ['findings'],
    footer: 'ignore',
    help: 'ignore the finding, for a reason that goes into the document',
  },
  {
    command: 'compare',
    keys: ['c'],
    spots: ['findings', 'action'],
    footer: 'changes',
    help: 'what writing would change in the file',
  },
  {command: 'accept', keys: ['enter'], spots: ['picker'], footer: 'add', help: 'add what is taken'},
  {command: 'pick', keys: ['space'], spots: ['picker'], footer: 'pick', help: 'take or leave the event'},
  {command: 'all', keys: ['a'], spots: ['picker'], footer: 'all', help: 'take all that are shown'},
  {command: 'none', keys: ['n'], spots: ['picker'], footer: 'none', help: 'leave all that are shown'},
  {command: 'turn', keys: ['k'], spots: ['picker'], footer: 'kind', help: 'turn to the next kind'},
  {
    command: 'search',
    keys: ['/'],
    spots: ['picker'],
    footer: 'search',
    help: 'show only what has these words',
  },
  {
    command: 'import',
    keys: ['ctrl+o'],
    spots: ['new-line', 'row'],
    needs: 'imports',
    footer: 'import',
    help: 'events from git or GitHub',
  },
  {command: 'escape', keys: ['escape'], spots: ['picker'], footer: 'back', help: 'back; nothing is added'},
  {command: 'accept', keys: ['enter'], spots: ['start'], footer: 'take it', help: 'take the choice'},
  {command: 'escape', keys: ['escape'], spots: ['rail'], footer: 'back', help: 'back to the form'},
  {command: 'down', keys: ['down'], spots: ['start', 'rail'], footer: 'choose', help: 'down'},
  {command: 'accept', keys: ['enter'], spots: ['line', 'long', 'choice', 'pick'], help: 'the next field'},
  {command: 'up', keys: ['up'], spots: ['new-line'], footer: 'edit', help: 'to the entries above'},
  {
    command: 'turn',
    keys: ['k', 't'],
    spots: ['row'],
    needs: 'turn',
    footer: 'kind',
    help: 'turn to the next kind',
  },
  {
    command: 'raise',
    keys: ['p'],
    spots: ['row'],
    needs: 'raises',
    footer: 'priority',
    help: 'turn to the next priority',
  },
  {
    command: 'branch',
    keys: ['f'],
    spots: ['row'],
    needs: 'branches',
    footer: 'factor',
    help: 'make of this why a contributing factor, too',
  },
  {
    command: 'complete',
    keys: ['right'],
    spots: ['new-line'],
    needs: 'suggests',
    footer: 'begin it',
    help: 'on an empty line: begin the task that is wanted next',
  },
  {command: 'complete', keys: ['right'], spots: ['line'], help: 'at the end: take the rest of the word'},
  {
    command: 'remove',
    keys: ['d', 'delete', 'backspace'],
    spots: ['row'],
    footer: 'delete',
    help: 'delete the entry',
  },
  {
    command: 'undo',
    keys: ['u'],
    spots: ['row'],
    footer: 'undo',
    help: 'undo the last change',
  },
  {
    command: 'pick',
    keys: ['space'],
    spots: ['pick'],
    footer: 'take or leave',
    help: 'take or leave the issue',
  },
  {
    command: 'search',
    keys: ['/'],
    spots: searched,
    footer: 'search',
    help: 'search the list; in Review, the document',
  },
  {command: 'find-next', keys: ['n'], spots: searched, help: 'the next that has the words'},
  {command: 'find-before', keys: ['N'], spots: searched, help: 'the one before that has them'},
  {
    command: 'later-choice',
    keys: ['right', 'space'],
    spots: ['choice'],
    footer: 'choose',
    help: 'the next choice',
  },
  {command: 'earlier-choice', keys: ['left'], spots: ['choice'], help: 'the choice before'},
  {
    command: 'next',
    keys: ['tab'],
    spots: ['anywhere'],
    footer: 'next',
    help: 'next field; beyond the last, the next step',
  },
  {command: 'previous', keys: ['shift+tab'], spots: ['anywhere'], help: 'the field before'},
  {
    command: 'next-step',
    keys: ['ctrl+n'],
    spots: ['anywhere'],
    footer: 'step',
    help: 'next step, from anywhere',
  },
  {command: 'previous-step', keys: ['ctrl+p'], spots: ['anywhere'], help: 'the step before, from anywhere'},
  {command: 'up', keys: ['up'], spots: ['anywhere'], help: 'up'},
  {command: 'down', keys: ['down'], spots: ['anywhere'], help: 'down'},
  {command: 'page-down', keys: ['pagedown'], spots: ['anywhere'], help: 'further down in the document'},
  {command: 'page-up', keys: ['pageup'], spots: ['anywhere'], help: 'further up in it'},
  {
    command: 'escape',
    keys: ['escape'],
    spots: ['anywhere'],
    footer: 'steps',
    help: 'out of the entry or menu; from a form, to the steps',
  },
  {command: 'editor', keys: ['ctrl+g'], spots: texts, help: 'write the field in your editor'},
  {command: 'undo', keys: ['ctrl+z'], spots: ['anywhere'], help: 'undo the last change, wherever it was'},
  {command: 'redo', keys: ['ctrl+y'], spots: ['anywhere'], help: 'redo what was undone'},
  {command: 'write', keys: ['ctrl+s'], spots: ['anywhere'], help: 'write the Markdown now'},
  {command: 'leave', keys: ['ctrl+c'], spots: ['anywhere'], help: 'leave; the draft is kept'},
  // Ctrl+Z is undo here; Windows has no such thing.
  ...(process.platform === 'win32' ? [] : [toShell]),
  {
    command: 'help',
    keys: ['?'],
    spots: ['row', 'choice', 'pick', 'picker', 'findings', 'action', 'rail', 'start'],
    footer: 'keys',
    help: 'all keys of this place',
  },
  // Ctrl+/ arrives as Ctrl+_ from most terminals.
  {
    command: 'help',
    keys: ['ctrl+/', 'ctrl+_', 'alt+?', 'alt+/'],
    spots: texts,
    footer: 'keys',
    help: 'all keys of this place; with an empty field ? alone',
  },
]
