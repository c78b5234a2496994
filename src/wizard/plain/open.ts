import {bidFarewell} from '../farewell.ts'
import {firstState} from '../first-state.ts'
import type {OpenOptions} from '../open.ts'
import {createServices} from '../services/create.ts'
import {createSession, type Outcome} from '../session.ts'
import {crashed, onCrash} from '../terminal/crash.ts'
import {stop} from '../terminal/job-control.ts'
import {onSuddenEnd} from '../terminal/sudden-end.ts'
import {converse} from './converse.ts'
import {talkOver} from './talk.ts'

/**
 * The wizard without a screen: plain questions, one after the other, for screen readers, dumb terminals and pipes.
 * The exit code comes out as from the screen.
 */
export async function openPlain({file, ascii = false}: OpenOptions): Promise<number> {
  const {services, store} = createServices()
  const session = createSession(await firstState(file, store), services)
  onSuddenEnd(() => services.draft.saveNow(), ['SIGHUP', 'SIGTERM'])
  // Standard output may be a file.
  const talk = talkOver(process.stdin, process.stdout.isTTY ? process.stdout : process.stderr, {ascii})
  let outcome: Outcome | null = null
  let isLent = false
  session.attach({
    exit(how) {
      outcome = how
      talk.end()
    },
    async suspend(job) {
      isLent = true
      await talk.lend(job)
      isLent = false
    },
    stop,
  })
  // The shell sees to Ctrl+Z: nothing has to be given back here.
  process.on('SIGINT', () => {
    // While the editor has the terminal it is for the editor.
    if (!isLent) void session.perform(session.state().filings?.active ? 'stop-filing' : 'leave')
  })
  await session.discover()
  const crash = new Promise<never>((_, reject) => onCrash(reject))
  const conversation = converse(session, talk, {
    saved: services.draft.flush,
    hasEnded: () => outcome !== null,
  })
  await Promise.race([conversation, crash]).catch(error => {
    talk.end()
    services.draft.saveNow()
    throw crashed(error, services.draft.path())
  })
  return bidFarewell(session.state(), outcome ?? 'left', services.draft.path())
}
