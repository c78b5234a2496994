import {constants} from 'node:os'
import type {DraftStore} from '../drafts/store.ts'
import {showFirstPage} from './first-page.ts'
import {initialState, readingNote} from './initial.ts'
import {createServices, draftChoices} from './services/create.ts'
import {createSession} from './session.ts'
import type {WizardState} from './state.ts'

export interface OpenOptions {
  /** A Markdown postmortem to open; without it, drafts are offered, else a new one is begun. */
  file?: string | undefined
  /** Only ASCII marks on the screen. */
  ascii?: boolean | undefined
}

/**
 * Opens the wizard on the terminal, and afterwards tells in the normal screen what came of it. The exit code comes
 * out: 0 finished, 130 left with the draft kept.
 */
export async function openWizard({file, ascii = false}: OpenOptions): Promise<number> {
  // From now on, not from Ink's first frame: what is typed meanwhile arrives as it was typed.
  process.stdin.setRawMode(true)
  const {services, store} = createServices()
  const session = createSession(await firstState(file, store), services)
  onSuddenEnd(() => services.draft.saveNow())
  // The screen goes where the terminal is; standard output may be a file.
  const terminal = process.stdout.isTTY ? process.stdout : process.stderr
  const look = {ascii, coloured: terminal.getColorDepth() > 1}
  const handOver = showFirstPage(session, terminal, look)
  const {show} = await import('./components/show.tsx')
  handOver()
  const ended = show(session, terminal, look)
  void session.discover()
  const outcome = await ended
  const {farewell} = await import('./farewell.ts')
  process.stderr.write(farewell(session.state(), outcome, services.draft.path()))
  return outcome === 'finished' ? 0 : 130
}

async function firstState(file: string | undefined, store: DraftStore): Promise<WizardState> {
  if (file === undefined) return initialState({}, draftChoices(store, Date.now()))
  const {openDocument} = await import('./services/opened.ts')
  const state = initialState(await openDocument(file))
  return {...state, message: readingNote(state)}
}

/** Before the process is ended from outside, or its terminal is gone, `job` is done; then it ends as it should. */
function onSuddenEnd(job: () => void): void {
  const end = (signal: 'SIGHUP' | 'SIGTERM' | 'SIGINT') => {
    job()
    process.exit(128 + constants.signals[signal])
  }
  for (const signal of ['SIGHUP', 'SIGTERM', 'SIGINT'] as const) process.once(signal, end)
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => end('SIGHUP'))
}
