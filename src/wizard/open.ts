import {showFirstPage} from './first-page.ts'
import {firstState} from './first-state.ts'
import {createServices} from './services/create.ts'
import {createSession} from './session.ts'
import {crashed} from './terminal/crash.ts'
import {onSuddenEnd} from './terminal/sudden-end.ts'

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
  const look = {ascii, coloured: terminal.getColorDepth() >= 8}
  const handOver = showFirstPage(session, terminal, look)
  const {show} = await import('./components/show.tsx')
  handOver()
  const ended = show(session, terminal, look)
  void session.discover()
  const outcome = await ended.catch(error => {
    services.draft.saveNow()
    throw crashed(error, services.draft.path())
  })
  const {bidFarewell} = await import('./farewell.ts')
  return bidFarewell(session.state(), outcome, services.draft.path())
}
