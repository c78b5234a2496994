import type {Key} from 'ink'
import type {Postmortem} from '../../src/model/postmortem.ts'
import {Temporal} from '../../src/model/temporal.ts'
import {readPaste} from '../../src/text/sources/index.ts'
import {initialState} from '../../src/wizard/initial.ts'
import {messages} from '../../src/wizard/messages.ts'
import {pressesOf} from '../../src/wizard/presses.ts'
import type {Discovered, DocumentService, FilingPlan, Services} from '../../src/wizard/services/services.ts'
import {createSession, type Outcome, type Session} from '../../src/wizard/session.ts'
import {type PlacedFinding, type Saved, savedOf, type WizardState} from '../../src/wizard/state.ts'

/** A wizard without a terminal, a disk or gh: what it asks of them is kept here. */
export interface World {
  session: Session
  /** Files by path, as they were written. */
  files: Map<string, Postmortem>
  outcome: Outcome | null
  finished: boolean
  /** The draft as it was saved last. */
  drafted: Saved | null
  /** From now on this waits for something before it does what it does. */
  hold(job: string, until: Promise<void>): void
  /** Types texts and presses keys; a key is written `<enter>`, `<ctrl+n>`. */
  keys(...strokes: string[]): void
  /** Lets what the wizard began outside come to its end. */
  settle(): Promise<void>
  /** Waits until the document was looked at anew. */
  look(): Promise<void>
  value(id: string): string | undefined
  rows(list: string): Record<string, string>[]
}

const plainKey: Key = {
  upArrow: false,
  downArrow: false,
  leftArrow: false,
  rightArrow: false,
  pageDown: false,
  pageUp: false,
  home: false,
  end: false,
  return: false,
  escape: false,
  ctrl: false,
  shift: false,
  tab: false,
  backspace: false,
  delete: false,
  meta: false,
  super: false,
  hyper: false,
  capsLock: false,
  numLock: false,
}

const specials: Record<string, Partial<Key>> = {
  enter: {return: true},
  escape: {escape: true},
  tab: {tab: true},
  'shift+tab': {tab: true, shift: true},
  up: {upArrow: true},
  down: {downArrow: true},
  left: {leftArrow: true},
  right: {rightArrow: true},
  backspace: {backspace: true},
  pagedown: {pageDown: true},
  pageup: {pageUp: true},
}

/** What Ink hands over for a key. */
function inkKey(name: string): [string, Key] {
  const special = specials[name]
  if (special) return ['', {...plainKey, ...special}]
  if (name.startsWith('ctrl+')) return [name.slice(5), {...plainKey, ctrl: true}]
  throw new Error(`no such key in these tests: ${name}`)
}

/** A finding; where it stands in the document is not told by most tests. */
type Found = Omit<PlacedFinding, 'line' | 'endLine'> & {line?: number}

export interface WorldOptions {
  saved?: Partial<Saved>
  drafts?: WizardState['drafts']
  /** Files that stand there already. */
  standing?: string[]
  plan?: (postmortem: Postmortem, without: ReadonlySet<string>) => FilingPlan
  edit?: Services['edit']
  reread?: Services['reread']
  discover?: Services['discover']
  /** What writes the Markdown and looks at it; without one the Markdown is not of interest. */
  document?: Pick<DocumentService, 'markdown' | 'check'>
  /** What can be found out. */
  around?: Partial<Discovered>
  assignable?: string[]
  /** A promise: the look at the document takes until it settles. */
  findings?: readonly Found[] | Promise<readonly Found[]>
}

export function world(options: WorldOptions = {}): World {
  const {saved = {}, drafts = null, standing = [], plan, edit, reread, discover, document} = options
  const files = new Map<string, Postmortem>()
  const rendered = new Map<string, Postmortem>()
  const pending = new Set<Promise<unknown>>()
  const holds = new Map<string, Promise<void>>()
  const watched =
    <Args extends unknown[], Result>(job: (...args: Args) => Promise<Result>, name = '') =>
    (...args: Args): Promise<Result> => {
      const until = holds.get(name)
      const running = until ? until.then(() => job(...args)) : job(...args)
      pending.add(running.catch(() => undefined))
      return running
    }
  const here: Partial<World> = {
    files,
    outcome: null,
    finished: false,
    drafted: null,
    hold: (job, until) => holds.set(job, until),
  }
  const services: Services = {
    context: () => ({now: Temporal.Instant.from('2023-11-02T09:00:00Z'), zone: 'UTC'}),
    draft: {
      path: () => '/state/draft.json',
      changed: state => {
        here.drafted = savedOf(state)
      },
      flush: async () => undefined,
      leave: watched(async () => true),
      saveNow: () => undefined,
      onSaved: () => undefined,
      resume: watched(
        async id => ({
          ...savedNothing(),
          answers: {values: {title: `Draft ${id}`}, lists: {}},
        }),
        'resume',
      ),
      finish: watched(async () => {
        here.finished = true
      }),
    },
    document: {
      prefer: () => undefined,
      open: watched(async path => ({
        ...savedNothing(),
        answers: {values: {title: `What stands in ${path}`}, lists: {}},
      })),
      markdown: watched(async (postmortem, opened, ignores) => {
        const text = (await document?.markdown(postmortem, opened, ignores)) ?? JSON.stringify(postmortem)
        rendered.set(text, postmortem)
        return text
      }),
      difference: watched(async path => `-what stands in ${path}\n+what would`),
      check: watched(
        document?.check ??
          (async () => ({
            findings: ((await options.findings) ?? []).map(found => ({line: 1, endLine: 1, ...found})),
            page: {blocks: [], places: {}},
          })),
      ),
      fileFor: postmortem => `postmortems/${postmortem.id}.md`,
      write: watched(async (path, markdown, {replaces, overwrite}) => {
        const stands = standing.includes(path) || files.has(path)
        if (stands && replaces === null && !overwrite) return null
        files.set(path, rendered.get(markdown)!)
        return 'digest'
      }, 'write'),
    },
    followUps: {
      repository: watched(async () => null),
      assignable: watched(async () => options.assignable ?? []),
      plan: watched(async (postmortem, _repository, without) => {
        if (!plan) throw new Error('no plan in this test')
        return plan(postmortem, without)
      }, 'plan'),
    },
    sources: {
      read: watched(async (text, context) => {
        const {source, events, unread} = readPaste(text, context)
        return {
          source,
          events: events.map(event => ({
            event,
            warning: /token/.test(event.text) ? messages.credential : null,
          })),
          unread,
        }
      }, 'read'),
      fetch: watched(async () => ({source: 'git log', events: [], unread: []})),
    },
    discover: watched(
      discover ?? (async () => ({values: {}, found: {}, documents: [], problem: null, ...options.around})),
    ),
    edit: watched(edit ?? (async text => ({text, still: null}))),
    reread: watched(reread ?? (async () => null)),
  }
  const session = createSession(initialState(saved, drafts), services)
  session.attach({
    exit: outcome => {
      here.outcome = outcome
    },
    suspend: callback => callback(),
    stop: () => undefined,
  })
  return Object.assign(here, {
    session,
    keys: (...strokes: string[]) => {
      for (const stroke of strokes) {
        const name = /^<(.+)>$/.exec(stroke)?.[1]
        const presses = name ? pressesOf(...inkKey(name)) : pressesOf(stroke, plainKey)
        for (const press of presses) session.press(press)
      }
    },
    settle: async () => {
      for (let before = -1; before !== pending.size; ) {
        before = pending.size
        await Promise.all(pending)
        // What follows from it may begin only then.
        await new Promise(resolve => setImmediate(resolve))
      }
    },
    look: () =>
      new Promise<void>(resolve => {
        const before = session.markdown()
        const stop = session.subscribe(() => {
          if (session.markdown() === before) return
          stop()
          resolve()
        })
        session.renderSoon()
      }),
    value: (id: string) => session.state().answers.values[id],
    rows: (list: string) => (session.state().answers.lists[list] ?? []).map(entry => ({...entry.values})),
  }) as World
}

/** A job that ends when the test says so. */
export function later<Result>() {
  let end!: (result: Result) => void
  const promise = new Promise<Result>(resolve => {
    end = resolve
  })
  return {promise, end}
}

const savedNothing = (): Saved => savedOf(initialState())
